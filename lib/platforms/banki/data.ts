import type { Stated } from '../adapter.ts';
import { countOf } from '../kit/count.ts';
import { continues } from '../kit/cut.ts';
import type { DateReader } from '../kit/dates.ts';
import { itemsOf, property, stringOf } from '../kit/find.ts';
import { ratingOf } from '../kit/rating.ts';
import { dataOf } from '../kit/script-data.ts';
import { tidy } from '../kit/text.ts';
import { PUBLIC } from './selectors.ts';

/** What the page's data says of the bank and of the first batch of its reviews. */
export interface PageData {
  name: string | null;
  stated: Stated | null;
  /** The review of a card: the only one with this title, begun with these words, in this minute; null where it is not sure. */
  find(title: string | null, words: string | null, shown: string | null): { author: string | null; text: string } | null;
}

export function pageData(document: Document, dates: DateReader): PageData {
  for (const script of document.querySelectorAll(PUBLIC.data)) {
    const data = dataOf(script);
    const reviews = itemsOf(property(data, 'review'));
    if (reviews.length > 0) return { name: stringOf(property(data, 'name')), stated: statedIn(property(data, 'aggregateRating')), find: finder(reviews, dates) };
  }
  return { name: null, stated: null, find: () => null };
}

function finder(reviews: readonly unknown[], dates: DateReader): PageData['find'] {
  const byTitle = Map.groupBy(reviews, (review) => tidy(stringOf(property(review, 'name')) ?? ''));
  return (title, words, shown) => {
    const posted = dates(shown);
    if (title === null || words === null || posted === null) return null;
    const found = (byTitle.get(title) ?? []).flatMap((review) => {
      const text = stringOf(property(review, 'description'));
      const moment = dates(stringOf(property(review, 'datePublished')));
      const isThis = text !== null && moment !== null && posted.earliest <= moment.earliest && moment.latest <= posted.latest && continues(words, text);
      return isThis ? [{ author: stringOf(property(review, 'author')), text: tidy(text, true) }] : [];
    });
    return found.length === 1 ? (found[0] ?? null) : null;
  };
}

function statedIn(rating: unknown): Stated {
  return { reviews: countOf(stringOf(property(rating, 'reviewCount'))), ...ratingOf(property(rating, 'ratingValue'), property(rating, 'bestRating')) };
}
