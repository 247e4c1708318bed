import { NO_RATING, numberOf, ratingOf, type Rating } from '../kit/rating.ts';

/** The best rating where the data does not say: schema.org and hReview agree. */
const USUAL_BEST = 5;
/**
 * «4/5», «4,5 из 5», “4 out of 5 stars”: a number, and where there is another the best one. A number that a sign or a letter
 * touches is another number: “1e9”, “+4”, “B2”; signs of Chinese and Japanese are words and may.
 */
const OF = /^[^\d-]{0,40}?(?<![\p{Script=Latin}\p{Script=Cyrillic}+−–±~<>^.,])(\d{1,3}(?:[.,]\d+)?)(?![\p{Script=Latin}\p{Script=Cyrillic}\d+\-−–±^]|[.,]\d)\s*(%|\/|из|out of|of|von|sur|de|su|van|av|z)?\s*(\d{1,4}(?:[.,]\d+)?)?/iu;

/** The rating that a value of data means, with the best one that stands beside it. */
export function shownRating(value: string | null, best: string | null): Rating {
  if (value === null) return NO_RATING;
  const stated = numberOf(best);
  const number = numberOf(value);
  if (number !== null) return scaled(number, stated);
  const stars = /^[★☆⭐✩✰\s️]+$/u.test(value) ? (value.match(/[★⭐]/gu)?.length ?? 0) : 0;
  if (stars > 0) return scaled(stars, stated);
  const found = OF.exec(value.slice(0, 100));
  if (found === null) return NO_RATING;
  const [, first, between, second] = found;
  if (between === '%') return ratingOf(first, 100);
  return scaled(numberOf(first), stated ?? (between === undefined ? null : numberOf(second)));
}

function scaled(rating: number | null, best: number | null): Rating {
  // Plugins write a nought where nobody rated: on five stars there is none.
  if (rating === null || (rating === 0 && (best ?? USUAL_BEST) <= USUAL_BEST)) return NO_RATING;
  const usual = ratingOf(rating, best ?? USUAL_BEST);
  // Data without a scale that goes beyond the usual one has a scale of its own, and it is not known.
  return usual.rating === null && best === null ? ratingOf(rating, null) : usual;
}
