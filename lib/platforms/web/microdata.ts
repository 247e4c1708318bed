import { bodyOf, lineOf } from '../kit/text.ts';
import type { RawReview } from './raw-review.ts';

/** Every review of microdata, whatever property it is of: pages write `review`, `reviews` or nothing. */
export const MICRODATA = '[itemtype$="/Review"], [itemtype$="/UserReview"]';

/** The properties of one item: those whose nearest item is this one. */
function propertiesOf(item: Element): Map<string, Element> {
  const properties = new Map<string, Element>();
  for (const element of item.querySelectorAll('[itemprop]')) {
    if (element.parentElement?.closest('[itemscope]') !== item) continue;
    for (const name of (element.getAttribute('itemprop') ?? '').slice(0, 200).split(/\s+/)) {
      if (name !== '' && !properties.has(name)) properties.set(name, element);
    }
  }
  return properties;
}

/** The value as data: `content`, a moment, an address, else the words. */
function valueOf(element: Element | undefined): string | null {
  if (element === undefined) return null;
  const content = element.getAttribute('content') ?? (element.localName === 'time' ? element.getAttribute('datetime') : null);
  return content?.trim() || lineOf(element);
}

function nameOf(element: Element | undefined): string | null {
  if (element === undefined) return null;
  if (!element.hasAttribute('itemscope')) return valueOf(element);
  return valueOf(propertiesOf(element).get('name'));
}

/** What the item around a review is called; remembered for a whole list. */
export function ownerNames(): (review: Element) => string | null {
  const names = new Map<Element, string | null>();
  return (review) => {
    const owner = review.parentElement?.closest('[itemscope]') ?? null;
    if (owner === null) return null;
    const before = names.get(owner);
    if (before !== undefined) return before;
    const name = ownerName(owner);
    names.set(owner, name);
    return name;
  };
}

function ownerName(owner: Element): string | null {
  for (const element of owner.querySelectorAll('[itemprop~="name"]')) {
    if (element.parentElement?.closest('[itemscope]') === owner) return valueOf(element);
  }
  return null;
}

export function microdataReview(item: Element, ownerOf: (review: Element) => string | null): RawReview {
  const properties = propertiesOf(item);
  const ratingItem = properties.get('reviewRating') ?? properties.get('rating');
  const rating = ratingItem?.hasAttribute('itemscope') ? propertiesOf(ratingItem) : properties;
  const published = properties.get('datePublished') ?? properties.get('dateCreated');
  const body = properties.get('reviewBody') ?? properties.get('description') ?? properties.get('text');
  const url = properties.get('url');
  const moment = valueOf(published);
  return {
    via: 'microdata',
    author: nameOf(properties.get('author') ?? properties.get('creator')),
    rating: valueOf(rating.get('ratingValue')) ?? (ratingItem?.hasAttribute('itemscope') ? null : valueOf(ratingItem)),
    best: valueOf(rating.get('bestRating')),
    title: valueOf(properties.get('name') ?? properties.get('headline')),
    text: body === undefined ? null : bodyOf(body) ?? body.getAttribute('content'),
    date: published === undefined ? null : lineOf(published) ?? moment,
    moment,
    item: nameOf(properties.get('itemReviewed')) || ownerOf(item),
    addresses: [item.getAttribute('itemid'), url?.getAttribute('content') ?? url?.getAttribute('href') ?? null].filter((address) => address !== null),
    photos: null,
  };
}
