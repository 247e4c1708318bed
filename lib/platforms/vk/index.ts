import type { Adapter, OpenPage, PageInput } from '../adapter.ts';
import { PLATFORM, roomOf } from './address.ts';
import { openComments } from './comments.ts';
import { openReviews } from './reviews.ts';
import { REVIEWS } from './selectors.ts';

export const adapter: Adapter = { platform: PLATFORM, usual: { author: 0.9, posted: 0.9 }, roomOf, open };

/** A group's page may show some of its reviews above its wall. */
function open(page: PageInput): OpenPage {
  const reviews = openReviews(page);
  const comments = openComments(page);
  const ofReviews = new Set(reviews.entries);
  return {
    ...comments,
    entries: [...reviews.entries, ...comments.entries],
    read: (entry) => (ofReviews.has(entry) ? reviews : comments).read(entry),
    anchor: (card) => (card.matches(REVIEWS.card) ? reviews : comments).anchor(card),
  };
}
