import type { Via } from '../../model/sighting.ts';

/** A review as structured data gives it, before dates are understood and bounds are kept. */
export interface RawReview {
  via: Via;
  author: string | null;
  rating: unknown;
  best: unknown;
  title: string | null;
  text: string | null;
  date: string | null;
  /** The date as data where `date` is its shown form. */
  moment: string | null;
  /** What is reviewed. */
  item: string | null;
  /** Addresses that may be the review's own. */
  addresses: readonly string[];
  photos: number | null;
}

/** Whether it says anything of a customer: an aggregate, a link and a bare name do not. */
export function saysSomething(raw: RawReview): boolean {
  return raw.text !== null || (raw.author !== null && raw.rating !== null && raw.rating !== undefined);
}

/** The best rating where the data does not say: schema.org and hReview agree. */
export const USUAL_BEST = 5;

/**
 * What two readings of one review in different data have in common: who wrote, and the beginning of the words or, without
 * words, date and rating. Spaces differ between data and page, so there are none in it.
 */
export function sameness(raw: RawReview): string {
  const rest = raw.text === null ? `${raw.moment ?? raw.date ?? ''}|${String(raw.rating)}` : squeezed(raw.text);
  return `${squeezed(raw.author)}|${rest}`;
}

function squeezed(text: string | null): string {
  return (text ?? '').slice(0, 400).replace(/[\s…]+/g, '').slice(0, 60).toLowerCase();
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}/;

/** Whether two readings with the same `sameness` are one review: people of one name write the same two words on other days. */
export function isSameDay(a: RawReview, b: RawReview): boolean {
  const day = (raw: RawReview): string | undefined => ISO_DAY.exec(raw.moment ?? raw.date ?? '')?.[0];
  const [one, other] = [day(a), day(b)];
  return one === undefined || other === undefined || one === other;
}
