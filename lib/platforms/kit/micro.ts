import type { Stated } from '../adapter.ts';
import { countOf } from './count.ts';
import { ratingOf } from './rating.ts';
import { lineOf } from './text.ts';

/** A property of microdata as one line: its `content`, else its words; null where there is none. */
export function valueOf(root: ParentNode, selector: string): string | null {
  const element = root.querySelector(selector);
  return element?.getAttribute('content') ?? lineOf(element);
}

/** What a page says of its place in microdata; null where it says nothing, and where it speaks of several places. */
export function statedBy(document: Document): Stated | null {
  const [one, another] = document.querySelectorAll('[itemprop="aggregateRating"]');
  if (one === undefined || another !== undefined) return null;
  return {
    reviews: countOf(valueOf(one, '[itemprop="reviewCount"]')),
    ...ratingOf(valueOf(one, '[itemprop="ratingValue"]'), valueOf(one, '[itemprop="bestRating"]')),
  };
}
