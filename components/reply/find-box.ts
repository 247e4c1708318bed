import type { Out } from '../../lib/browser/protocol.ts';
import type { ToPage } from '../../lib/browser/to-page.ts';

export type Answer = Out<ToPage, 'page.insert'>;
export type Outcome = Answer['outcome'];

/** How far a page came: with `BOX` it had the box, and no other page need be asked. */
const BOX = 3;
const reach: Record<Outcome, number> = {
  'not-here': 0,
  'no-box': 1,
  // The cursor stands with another review there, which says more than «no box»; another page may have the right field.
  'other-card': 2,
  inserted: BOX,
  occupied: BOX,
  'too-long': BOX,
  'already-answered': BOX,
  refused: BOX,
};

/**
 * Asks the pages of a case for its box, one after the other. First for boxes inside the card of the review; only when no
 * page has one, for the field with the cursor (`loose`): a cursor left in some field must not win over the right box in
 * another tab. Null when no page shows the case.
 */
export async function findBox<Tab>(tabs: readonly Tab[], insert: (tab: Tab, loose: boolean) => Promise<Answer | null>): Promise<(Answer & { tab: Tab }) | null> {
  let best: (Answer & { tab: Tab }) | null = null;
  for (const loose of [false, true]) {
    for (const tab of tabs) {
      const answer = await insert(tab, loose);
      if (!answer) continue;
      if (reach[answer.outcome] === BOX) return { tab, ...answer };
      if (!best || reach[answer.outcome] > reach[best.outcome]) best = { tab, ...answer };
    }
  }
  return best;
}
