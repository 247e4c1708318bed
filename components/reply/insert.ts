import { askTab } from '../../lib/browser/messages.ts';
import type { Out } from '../../lib/browser/protocol.ts';
import { showTab, tabHolding } from '../../lib/browser/tabs.ts';
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

/** Puts the words into the reply box of the page that shows this case; publishes nothing. Throws a MessageError when the page fails. */
export async function insertReply(key: Key, text: string, replace: boolean): Promise<Inserted> {
  const tab = await tabHolding(key);
  const answer = tab === null ? null : await askTab(tab, 'page.insert', { case: key, text, replace });
  if (tab === null || answer === null) return { outcome: 'not-here', limit: null, copied: false };
  const copied = answer.outcome === 'refused' && (await copyText(text));
  if (goOn.includes(answer.outcome)) await showTab(tab);
  return { ...answer, copied };
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
