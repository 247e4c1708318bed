import type { Sighting } from './sighting.ts';

/**
 * Whether a reply that is not in this sighting was not there: only a reader that knows the page's replies can say so, and
 * not of a card that shows the mere beginning of a review, which may leave its reply out as well.
 */
export function tellsOfReplies(s: Pick<Sighting, 'via' | 'truncated'>): boolean {
  return s.via === 'adapter' && !s.truncated;
}
