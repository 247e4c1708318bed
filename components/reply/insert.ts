import { askTab } from '../../lib/browser/messages.ts';
import type { Out } from '../../lib/browser/protocol.ts';
import { showTab, tabsHolding } from '../../lib/browser/tabs.ts';
import type { ToPage } from '../../lib/browser/to-page.ts';
import type { Key } from '../../lib/model/sighting.ts';

export type Outcome = Out<ToPage, 'page.insert'>['outcome'];

export interface Inserted {
  outcome: Outcome;
  limit: number | null;
  /** With `refused`: the text is in the clipboard instead. */
  copied: boolean;
}

/** After these the manager goes on in the page. */
const goOn: readonly Outcome[] = ['inserted', 'no-box', 'other-card'];

/**
 * Puts the words into the reply box of a page that shows this case; publishes nothing. Where the page in view has no box
 * (the public one), another open page of the case may have it (the cabinet). Throws a MessageError when the page fails.
 */
export async function insertReply(key: Key, text: string, replace: boolean): Promise<Inserted> {
  let last: { tab: number; outcome: Outcome; limit: number | null } | null = null;
  for (const tab of await tabsHolding(key)) {
    const answer = await askTab(tab, 'page.insert', { case: key, text, replace });
    if (answer === null || (last && !isBetter(answer.outcome))) continue;
    last = { tab, ...answer };
    if (isBetter(answer.outcome)) break;
  }
  if (!last) return { outcome: 'not-here', limit: null, copied: false };
  const { tab, outcome, limit } = last;
  const copied = outcome === 'refused' && (await copyText(text));
  if (goOn.includes(outcome)) await showTab(tab);
  return { outcome, limit, copied };
}

/** Whether this page had a box for it, so that no other need be asked. */
function isBetter(outcome: Outcome): boolean {
  return outcome !== 'no-box' && outcome !== 'not-here';
}

/** True only when the clipboard has taken it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}
