import { askTab } from '../../lib/browser/messages.ts';
import { showTab, tabsHolding } from '../../lib/browser/tabs.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { findBox, type Outcome } from './find-box.ts';

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
export async function insertIntoPage(key: Key, text: string, replace: boolean): Promise<Inserted> {
  const found = await findBox(await tabsHolding(key), (tab, loose) => askTab(tab, 'page.insert', { case: key, text, replace, loose }));
  if (!found) return { outcome: 'not-here', limit: null, copied: false };
  const { tab, outcome, limit } = found;
  const copied = outcome === 'refused' && (await copyText(text));
  if (goOn.includes(outcome)) await showTab(tab);
  return { outcome, limit, copied };
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
