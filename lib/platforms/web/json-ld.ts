import { itemsOf, property, stringOf } from '../kit/find.ts';
import type { RawReview } from './raw-review.ts';

const SCRIPTS = 'script[type="application/ld+json" i]';
/** Most values that are looked at in one page's data; a page of thousands of reviews has fewer. */
const VALUES_LIMIT = 500_000;
const REVIEW = new Set(['Review', 'UserReview']);

/** One value to look at, with the name of the thing whose review it may be. */
interface Step {
  value: unknown;
  owner: string | null;
}

/** All reviews in the page's JSON-LD, in its order. Data that is not JSON is passed over. */
export function jsonLdReviews(document: Document): RawReview[] {
  const reviews: RawReview[] = [];
  for (const script of document.querySelectorAll(SCRIPTS)) {
    const data = parsed(script.textContent);
    if (data !== undefined) collect(data, reviews);
  }
  return reviews;
}

function parsed(source: string | null): unknown {
  // A few systems wrap the data in the comments of old pages.
  const text = (source ?? '').trim().replace(/^<!--|-->$/g, '');
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Looks into everything below, by a stack of its own: hostile data nests deeper than a call stack. */
function collect(data: unknown, reviews: RawReview[]): void {
  const names = new Map<string, string>();
  const found: { node: object; owner: string | null }[] = [];
  const steps: Step[] = [{ value: data, owner: null }];
  for (let seen = 0; steps.length > 0 && seen < VALUES_LIMIT; seen++) {
    const step = steps.pop();
    if (step === undefined || typeof step.value !== 'object' || step.value === null) continue;
    const node = step.value;
    let owner = step.owner;
    if (!Array.isArray(node)) {
      const types = typesOf(node);
      const name = nameOf(node);
      const id = stringOf(property(node, '@id'));
      if (id !== null && name !== null) names.set(id, name);
      if (types.some((type) => REVIEW.has(type))) found.push({ node, owner });
      else if (types.length > 0 && name !== null) owner = name;
    }
    const values: unknown[] = Object.values(node);
    for (let i = values.length - 1; i >= 0; i--) steps.push({ value: values[i], owner });
  }
  for (const { node, owner } of found) reviews.push(reviewOf(node, owner, names));
}

function typesOf(node: object): string[] {
  const type = property(node, '@type');
  return (Array.isArray(type) ? (type as unknown[]) : [type])
    .filter((name) => typeof name === 'string')
    .map((name) => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1));
}

/** A name, wherever data hides it: a string, a thing with a name, the first of several. */
function nameOf(value: unknown): string | null {
  const one = Array.isArray(value) ? (value as unknown[])[0] : value;
  if (typeof one === 'string') return one;
  const name = property(one, 'name');
  if (typeof name === 'string') return name;
  const inner = property(name, '@value') ?? (Array.isArray(name) ? (name as unknown[])[0] : undefined);
  if (typeof inner === 'string') return inner;
  const parts = [property(one, 'givenName'), property(one, 'familyName')].filter((part) => typeof part === 'string');
  return parts.length > 0 ? parts.join(' ') : null;
}

function wordsOf(value: unknown): string | null {
  return stringOf(value) ?? stringOf(property(value, '@value')) ?? stringOf(itemsOf(value)[0]);
}

function reviewOf(node: object, owner: string | null, names: ReadonlyMap<string, string>): RawReview {
  const about = property(node, 'itemReviewed');
  const rating = itemsOf(property(node, 'reviewRating'))[0] ?? property(node, 'reviewRating') ?? property(node, 'rating');
  const date = wordsOf(property(node, 'datePublished')) ?? wordsOf(property(node, 'dateCreated'));
  const image = property(node, 'image');
  return {
    via: 'json-ld',
    author: nameOf(property(node, 'author')) ?? nameOf(property(node, 'creator')),
    rating: property(rating, 'ratingValue') ?? (typeof rating === 'object' ? undefined : rating),
    best: property(rating, 'bestRating'),
    title: wordsOf(property(node, 'name')) ?? wordsOf(property(node, 'headline')),
    text: wordsOf(property(node, 'reviewBody')) ?? wordsOf(property(node, 'description')) ?? wordsOf(property(node, 'text')),
    date,
    moment: null,
    item: nameOf(about) ?? names.get(String(property(about, '@id'))) ?? owner,
    addresses: [property(node, '@id'), property(node, 'url')].filter((address) => typeof address === 'string'),
    photos: image === undefined || image === null ? null : Array.isArray(image) ? image.length : 1,
  };
}
