import type { In, Out } from '../../lib/browser/protocol.ts';
import type { ToPage } from '../../lib/browser/to-page.ts';

export type Answer = Out<ToPage, 'page.insert'>;
export type Outcome = Answer['outcome'];
export type Reach = In<ToPage, 'page.insert'>['reach'];

/** How far a page came: with `BOX` it has said what matters, and no other page need be asked. */
const BOX = 3;
const came: Record<Outcome, number> = {
  'not-here': 0,
  'no-box': 1,
  // The cursor or the box is another review's, which says more than «no box»; another page may have the right field.
  'other-card': 2,
  'other-customer': 2,
  inserted: BOX,
  standing: BOX,
  occupied: BOX,
  'too-long': BOX,
  'already-answered': BOX,
  refused: BOX,
};

/**
 * Asks the pages of a case for its box, one after the other. First for boxes that stand inside the card of the review;
 * only when no page has one, for boxes that «Ответить» opens there; last for the field with the cursor: a cursor left in
 * some field must not win over the right box in another tab, nor a click that opens one over a box that stands open. Null
 * when no page shows the case.
 */
export async function findBox<Tab>(tabs: readonly Tab[], insert: (tab: Tab, reach: Reach) => Promise<Answer | null>): Promise<(Answer & { tab: Tab }) | null> {
  let best: (Answer & { tab: Tab }) | null = null;
  for (const reach of ['own', 'opened', 'focused'] as const) {
    for (const tab of tabs) {
      const answer = await insert(tab, reach);
      if (!answer) continue;
      if (came[answer.outcome] === BOX) return { tab, ...answer };
      if (!best || came[answer.outcome] > came[best.outcome]) best = { tab, ...answer };
    }
  }
  return best;
}
