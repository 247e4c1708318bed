import type { FoundReply, FoundTurn } from './sighting.ts';

/** What followed a customer's words and belongs to them: the brand's own, or the same customer's further words. */
export interface Follower {
  card: Element;
  own: boolean;
}

/** The brand's replies and the customer's further turns, in the order in which they were said. */
export function repliesAndTurns(followers: readonly Follower[], wordsIn: (card: Element) => FoundReply): { replies: FoundReply[]; turns: FoundTurn[] } {
  const replies: FoundReply[] = [];
  const turns: FoundTurn[] = [];
  for (const { card, own } of followers) {
    if (own) replies.push(wordsIn(card));
    else turns.push({ ...wordsIn(card), after: replies.length });
  }
  return { replies, turns };
}
