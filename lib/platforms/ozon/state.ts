import type { Stated } from '../adapter.ts';
import { itemsOf, property, stringOf } from '../kit/find.ts';
import { NO_RATING, numberOf, ratingOf, type Rating } from '../kit/rating.ts';
import { PUBLIC } from './selectors.ts';

const STARS = 5;

/** One review of the page's data, as far as it is used. */
export interface StateReview {
  author: string | null;
  rating: Rating;
  text: string | null;
  pros: string | null;
  cons: string | null;
  posted: string | null;
  photos: number | null;
}

/** The reviews of the lists that came with the page, by id: the next ones, loaded while scrolling, are not among them. */
export function reviewsOf(document: Document): ReadonlyMap<string, StateReview> {
  const reviews = new Map<string, StateReview>();
  for (const element of document.querySelectorAll(PUBLIC.listState)) {
    const data = stateIn(element);
    // The name of the list inside the data is not known: it is the one whose items have ids.
    for (const list of typeof data === 'object' && data !== null ? Object.values(data) : []) {
      for (const raw of itemsOf(list)) {
        const id = stringOf(property(raw, 'uuid'));
        if (id !== null) reviews.set(id, reviewOf(raw));
      }
    }
  }
  return reviews;
}

/** What the page says of this very product; after a move to another one the data may speak of the first still. */
export function statedOf(document: Document, product: string | null): Stated | null {
  const data = stateIn(document.querySelector(PUBLIC.scoreState));
  const id = property(data, 'itemId');
  if (data === undefined || product === null || (id !== undefined && id !== product && id !== Number(product))) return null;
  const reviews = numberOf(property(data, 'reviewsCount'));
  return { reviews, ...(reviews === 0 ? NO_RATING : ratingOf(property(data, 'totalScore'), STARS)) };
}

function reviewOf(raw: unknown): StateReview {
  const content = property(raw, 'content');
  const photos = property(content, 'photos');
  const moment = property(raw, 'publishedAt') ?? property(raw, 'createdAt');
  const name = [property(raw, 'author', 'firstName'), property(raw, 'author', 'lastName')].map(stringOf).filter((part) => part !== null);
  return {
    author: name.join(' ') || null,
    rating: ratingOf(property(content, 'score'), STARS),
    text: stringOf(property(content, 'comment')),
    pros: stringOf(property(content, 'positive')),
    cons: stringOf(property(content, 'negative')),
    posted: typeof moment === 'number' ? String(moment) : stringOf(moment),
    photos: Array.isArray(photos) ? photos.length : null,
  };
}

function stateIn(element: Element | null): unknown {
  try {
    return JSON.parse(element?.getAttribute('data-state') ?? '');
  } catch {
    return undefined;
  }
}
