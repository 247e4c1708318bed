import { NO_RATING, ratingOf, type Rating } from '../kit/rating.ts';
import { PUBLIC } from './selectors.ts';

const STARS = 5;
/** The colour of a filled star: by its name in the design, or as the page of 2024-10 wrote it out. */
const FILLED = /graphicRating|255,\s*168,\s*0/i;

/** The rating of a row of five stars; a card has other pictures too, and a row of another length is none. */
export function starsIn(card: Element): Rating {
  for (const star of card.querySelectorAll(PUBLIC.star)) {
    const row = [...(star.parentElement?.children ?? [])].filter((other) => other.matches(PUBLIC.star));
    if (row.length !== STARS) continue;
    const filled = row.filter((one) => FILLED.test(one.getAttribute('style') ?? '')).length;
    // Nobody gives no star: then the colours mean something else.
    return filled === 0 ? NO_RATING : ratingOf(filled, STARS);
  }
  return NO_RATING;
}
