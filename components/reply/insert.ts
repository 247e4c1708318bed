import { askTab } from '../../lib/browser/messages.ts';
import { showTab, tabsHolding } from '../../lib/browser/tabs.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { findBox, type Outcome } from './find-box.ts';

/** What stops an insertion until the manager says to go on; `over-limit` the panel itself sees, the others the page. */
export type Obstacle = 'occupied' | 'standing' | 'over-limit';

export interface Inserted {
  outcome: Outcome | 'over-limit';
  /** Characters that the field takes, or the platform. */
  limit: number | null;
  /** With `refused`: the text is in the clipboard instead. */
  copied: boolean;
}

/** After these the manager goes on in the page. */
const goOn: readonly Outcome[] = ['inserted', 'no-box', 'other-card', 'other-customer', 'refused'];

/**
 * Puts the words into the reply box of a page that shows this case; publishes nothing. Where the page in view has no box
 * (the public one), another open page of the case may have it (the cabinet). Where no field keeps the words they are in
 * the clipboard. Throws a MessageError when the page fails.
 */
export async function insertIntoPage(key: Key, text: string, obstacles: readonly Obstacle[]): Promise<Inserted> {
  const past = obstacles.filter((one) => one !== 'over-limit');
  const found = await findBox(await tabsHolding(key), (tab, reach) => askTab(tab, 'page.insert', { case: key, text, reach, past }));
  if (!found) return { outcome: 'not-here', limit: null, copied: false };
  const { tab, outcome, limit } = found;
  // While this screen still has the keyboard: the clipboard is open to nobody else.
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
