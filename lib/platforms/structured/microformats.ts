import { lineOf } from '../kit/text.ts';
import type { Collected } from './collected.ts';
import type { Thing, Value } from './thing.ts';

/**
 * microformats.org: hReview (classes without a prefix) and h-review. The classes are given the names of schema.org, so that
 * all reviews are read by one code; the order is the order of preference.
 */
const OLD: Readonly<Record<string, string>> = {
  author: 'reviewer',
  name: 'summary',
  reviewBody: 'description',
  datePublished: 'dtreviewed reviewed',
  itemReviewed: 'item',
  reviewRating: 'rating',
  bestRating: 'best',
  url: 'permalink',
};
const NEW: Readonly<Record<string, string>> = {
  author: 'p-author p-reviewer',
  name: 'p-name',
  reviewBody: 'e-content p-content e-description p-description',
  datePublished: 'dt-published dt-reviewed',
  itemReviewed: 'p-item',
  reviewRating: 'p-rating',
  bestRating: 'p-best',
  url: 'u-url',
};
/** What begins a thing of its own, whose names and dates are not the review's. */
const OLD_ROOTS = '.vcard, .item, .reviewer, .hreview, .hentry, .hproduct, .hcard';
const NEW_ROOT = /^h-[a-z]/;
const PROPERTY = /^(?:p|u|dt|e)-[a-z]/;

export function microformats(document: Document, into: Collected): void {
  for (const element of document.querySelectorAll('.hreview, .h-review')) {
    into.reviews.push({ thing: reviewThing(element), owner: null, within: null, top: false });
  }
  for (const element of document.querySelectorAll('.hreview-aggregate, .h-review-aggregate')) {
    into.others.push({ thing: aggregateThing(element), top: false });
  }
}

function reviewThing(root: Element): Thing {
  const isNew = root.classList.contains('h-review');
  return {
    via: isNew ? 'h-review' : 'hreview',
    types: ['Review'],
    id: null,
    element: root,
    values(name) {
      const list = (isNew ? NEW : OLD)[name];
      if (list === undefined) return [];
      const found = list.split(' ').flatMap((one) => own(root, one, isNew));
      if (name === 'url' && !isNew) found.push(...root.querySelectorAll('a[rel~="self"], a[rel~="bookmark"]'));
      if (isNew && found.length === 0) {
        if (name === 'name') return impliedName(root);
        if (name === 'url' && root.hasAttribute('href')) found.push(root);
      }
      return found.map((element) => valueOf(element, name, isNew));
    },
  };
}

const AGGREGATE: Readonly<Record<string, readonly string[]>> = { ratingValue: ['average', 'rating'], bestRating: ['best'], reviewCount: ['count'], ratingCount: ['votes'] };

function aggregateThing(root: Element): Thing {
  const isNew = root.classList.contains('h-review-aggregate');
  const via = isNew ? 'h-review' : 'hreview';
  const at = (name: string, as: string): Value[] => own(root, (isNew ? 'p-' : '') + name, isNew).map((element) => valueOf(element, as, isNew));
  const rating: Thing = { via, types: ['AggregateRating'], id: null, element: root, values: (name) => (AGGREGATE[name] ?? []).flatMap((one) => at(one, name)) };
  const name = (): Value[] => at('item', 'itemReviewed').flatMap(({ thing }) => thing?.values('name') ?? []);
  const itself: Value = { thing: rating, data: undefined, address: null, element: root };
  return { via, types: [], id: null, element: root, values: (wanted) => (wanted === 'aggregateRating' ? [itself] : wanted === 'name' ? name() : []) };
}

/** Elements with the class whose nearest thing is this one. */
function own(root: Element, name: string, isNew: boolean): Element[] {
  return Array.from(root.getElementsByClassName(name)).filter((element) => {
    for (let at = element.parentElement; at !== null && at !== root; at = at.parentElement) if (isNew ? isRoot(at) : at.matches(OLD_ROOTS)) return ownRating(element, at);
    return true;
  });
}

/** Many pages mark the rating up inside the item or beside the reviewer. */
function ownRating(element: Element, around: Element): boolean {
  return element.matches('.rating, .dtreviewed, .reviewed, .best') && !around.matches('.hreview, .hentry');
}

function isRoot(element: Element): boolean {
  for (const name of element.classList) if (NEW_ROOT.test(name)) return true;
  return false;
}

/** https://microformats.org/wiki/microformats2-parsing: a thing without any property has its words, or its picture's, for a name. */
function impliedName(root: Element): Value[] {
  for (const element of root.querySelectorAll('[class]')) for (const name of element.classList) if (PROPERTY.test(name) || NEW_ROOT.test(name)) return [];
  const words = root.getAttribute('alt') ?? lineOf(root) ?? root.querySelector('img')?.getAttribute('alt') ?? null;
  return words === null ? [] : [{ thing: null, data: words, address: null, element: null }];
}

function valueOf(element: Element, name: string, isNew: boolean): Value {
  const isPerson = name === 'author' || name === 'itemReviewed';
  return {
    thing: isPerson ? namedThing(element, isNew) : null,
    data: isPerson ? undefined : (dataOf(element, name === 'datePublished') ?? undefined),
    address: element.getAttribute('href'),
    element,
  };
}

/** A person or a thing: its own name, else its words, else those of its picture. */
function namedThing(element: Element, isNew: boolean): Thing {
  const names = isNew ? '.p-name' : '.fn, .n, .nickname, .summary';
  const name = element.querySelector(names);
  const words = (name && dataOf(name, false)) ?? lineOf(name) ?? lineOf(element) ?? element.getAttribute('alt') ?? element.querySelector('img[alt]')?.getAttribute('alt') ?? null;
  const link = element.matches('a[href]') ? element : element.querySelector(isNew ? '.u-url[href]' : '.url[href]');
  return {
    via: 'hreview',
    types: [],
    id: null,
    element: null,
    values: (wanted) =>
      wanted === 'name' && words !== null ? [{ thing: null, data: words, address: null, element: null }] : wanted === 'url' && link !== null ? [{ thing: null, data: undefined, address: link.getAttribute('href'), element: null }] : [],
  };
}

/** The value-class pattern: data in `title`, `datetime` or `value`, or in parts that together are the value. */
function dataOf(element: Element, isMoment: boolean): string | null {
  const inner = element.querySelector('.value-title[title]')?.getAttribute('title');
  if (inner != null) return inner.trim();
  const data = attributeOf(element);
  if (data !== null) return data.trim();
  const parts = Array.from(element.querySelectorAll('.value'), (part) => attributeOf(part) ?? lineOf(part) ?? '');
  return parts.length === 0 ? null : parts.join(isMoment ? 'T' : '').trim();
}

function attributeOf(element: Element): string | null {
  const title = element.localName === 'abbr' || element.localName === 'time' ? element.getAttribute('title') : null;
  return element.getAttribute('datetime') ?? element.getAttribute('value') ?? title;
}
