import { bodyOf, lineOf } from '../kit/text.ts';
import type { RawReview } from './raw-review.ts';

/** microformats.org: hReview (classes without a prefix) and h-review. Aggregates have other class names. */
export const MICROFORMATS = '.hreview, .h-review';

const OLD = {
  reviewer: '.reviewer',
  name: '.fn, .n, .nickname',
  rating: '.rating',
  best: '.best',
  title: '.summary',
  text: '.description',
  date: '.dtreviewed, .reviewed',
  item: '.item',
  link: 'a[rel~="self"], a[rel~="bookmark"], .permalink[href]',
} as const;

const NEW = {
  reviewer: '.p-author, .p-reviewer',
  name: '.p-name',
  rating: '.p-rating',
  best: '.p-best',
  title: '.p-name',
  text: '.e-content, .e-description, .p-content, .p-description',
  date: '.dt-published, .dt-reviewed',
  item: '.p-item',
  link: 'a.u-url',
} as const;

export function microformatReview(root: Element): RawReview {
  const isNew = root.classList.contains('h-review');
  const names = isNew ? NEW : OLD;
  // Names and addresses inside people and things are theirs.
  const inner = isNew ? '[class*="h-"]' : '.vcard, .item, .reviewer';
  const own = (selector: string): Element | null =>
    [...root.querySelectorAll(selector)].find((element) => element.matches(inner) || belongsTo(element, root, inner)) ?? null;
  const reviewer = root.querySelector(names.reviewer);
  const item = root.querySelector(names.item);
  const rating = root.querySelector(names.rating);
  const date = root.querySelector(names.date);
  return {
    via: isNew ? 'h-review' : 'hreview',
    author: reviewer === null ? null : lineOf(reviewer.querySelector(names.name)) ?? lineOf(reviewer),
    rating: ratingOf(rating),
    best: valueOf(root.querySelector(names.best)),
    title: lineOf(own(names.title)),
    text: bodyOf(root.querySelector(names.text)),
    date: lineOf(date) ?? valueOf(date),
    moment: valueOf(date),
    item: item === null ? null : lineOf(item.querySelector(names.name)) ?? lineOf(item) ?? item.querySelector('img')?.getAttribute('alt') ?? null,
    addresses: [own(names.link)?.getAttribute('href')].filter((address) => address != null),
    photos: null,
  };
}

function belongsTo(element: Element, root: Element, inner: string): boolean {
  const around = element.parentElement?.closest(inner) ?? null;
  return around === null || around === root || !root.contains(around);
}

/** The value-class pattern: data in `title` or `datetime`, else the words. */
function valueOf(element: Element | null): string | null {
  if (element === null) return null;
  const inner = element.querySelector('.value-title[title]');
  const data = inner?.getAttribute('title') ?? element.getAttribute('datetime') ?? element.getAttribute('value') ?? (element.localName === 'abbr' ? element.getAttribute('title') : null);
  return data?.trim() || lineOf(element.querySelector('.value')) || lineOf(element);
}

/** «5», «4,5 из 5»: the first number. */
function ratingOf(element: Element | null): string | null {
  return /\d+(?:[.,]\d+)?/.exec((valueOf(element) ?? '').slice(0, 100))?.[0] ?? null;
}
