/** A rating and the best possible one; null what is not known. */
export interface Rating {
  rating: number | null;
  ratingScale: number | null;
}

export const NO_RATING: Rating = { rating: null, ratingScale: null };
/** Most of anything that a page calls its best rating. */
const SCALE_LIMIT = 1_000;

/** «5», «4,5», «4.5 » as a number; null for anything else. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || value.length > 40) return null;
  const text = value.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** Puts the two together; a rating outside its own scale is none, a scale of nothing is none. */
export function ratingOf(value: unknown, best: unknown): Rating {
  const rating = numberOf(value);
  const scale = numberOf(best);
  if (rating === null || rating < 0) return NO_RATING;
  const ratingScale = scale !== null && scale > 0 && scale <= SCALE_LIMIT ? scale : null;
  return rating <= (ratingScale ?? SCALE_LIMIT) ? { rating, ratingScale } : NO_RATING;
}

/**
 * Reads the numbers of a label and never its words: «Оценка 4 Из 5», «Rating 4 Out of 5», «4,5/5», and where the best comes first,
 * as in Japanese and Turkish: «5つ星のうち4», «5 yıldız üzerinden 4».
 */
export function ratingOfLabel(label: string | null | undefined, usual: number): Rating {
  const numbers = (label ?? '').slice(0, 200).match(/\d+(?:[.,]\d+)?/g);
  if (numbers === null) return NO_RATING;
  const [first, second = usual] = numbers.map(numberOf);
  return first === usual && second !== null && second < usual ? ratingOf(second, usual) : ratingOf(first, second);
}

/** The digit at the end of a class: `star5`, `StarsRating_value_10`. `pattern` has the number as its first group. */
export function ratingOfClass(element: Element | null, pattern: RegExp, best: number): Rating {
  const found = element?.getAttribute('class')?.match(pattern);
  return found === null || found === undefined ? NO_RATING : ratingOf(found[1], best);
}
