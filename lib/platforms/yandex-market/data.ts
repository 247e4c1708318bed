import type { Stated } from '../adapter.ts';
import { itemsOf, property, stringOf } from '../kit/find.ts';
import { NO_RATING, numberOf, ratingOf } from '../kit/rating.ts';
import { dataOf } from '../kit/script-data.ts';
import { PUBLIC } from './selectors.ts';

export const STARS = 5;

/** A review of the structured data, as far as it is used. */
interface Told {
  author: string | null;
  words: string;
  date: string | null;
  rating: unknown;
}

/** What the structured data says of the product. */
export interface Product {
  name: string | null;
  stated: Stated | null;
  reviews: readonly Told[];
}

/** The first product of the page's JSON-LD. */
export function productIn(document: Document): Product {
  for (const script of document.querySelectorAll(PUBLIC.data)) {
    const data = dataOf(script);
    const nodes = [data, ...itemsOf(data), ...itemsOf(property(data, '@graph'))];
    const product = nodes.find((node) => property(node, '@type') === 'Product');
    if (product === undefined) continue;
    const sum = property(product, 'aggregateRating');
    const count = numberOf(property(sum, 'reviewCount'));
    const rating = count === 0 ? NO_RATING : ratingOf(property(sum, 'ratingValue'), property(sum, 'bestRating') ?? STARS);
    const reviews = property(product, 'review');
    return {
      name: stringOf(property(product, 'name')),
      stated: sum === undefined ? null : { reviews: count, ...rating },
      reviews: (Array.isArray(reviews) ? reviews : [reviews]).map(told),
    };
  }
  return { name: null, stated: null, reviews: [] };
}

/** The one review of the data with this author and these words; null where there is none, or more than one. */
export function inData(product: Product, author: string | null, words: string | null): Told | null {
  if (author === null || words === null) return null;
  const start = bare(words);
  const [one, another] = product.reviews.filter((review) => review.author === author && review.words.includes(start));
  return another === undefined ? (one ?? null) : null;
}

/** What the data for statistics around a card says of this very review: a part that holds several cards is not its own. */
export function zoneOf(card: Element): { grade: unknown; date: unknown } | null {
  const zone = card.closest(PUBLIC.zone) ?? card.querySelector(PUBLIC.zone);
  if (zone === null || (zone !== card && zone.querySelectorAll(PUBLIC.card).length > 1)) return null;
  try {
    const data: unknown = JSON.parse(zone.getAttribute('data-zone-data') ?? '');
    const grade = numberOf(property(data, 'grade'));
    // A customer gives whole stars; anything between is the mean of a product.
    return { grade: Number.isInteger(grade) ? grade : null, date: property(data, 'date') };
  } catch {
    return null;
  }
}

function told(review: unknown): Told {
  const author = property(review, 'author');
  return {
    author: stringOf(author) ?? stringOf(property(author, 'name')),
    words: bare(stringOf(property(review, 'reviewBody')) ?? stringOf(property(review, 'description')) ?? ''),
    date: stringOf(property(review, 'datePublished')),
    rating: property(review, 'reviewRating', 'ratingValue'),
  };
}

function bare(text: string): string {
  return text.replace(/[\s…]+/g, '');
}
