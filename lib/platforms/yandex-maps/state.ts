import { itemsOf, property, stringOf } from '../kit/find.ts';
import { PUBLIC } from './selectors.ts';

/** One review of the embedded state, as far as it is used. */
export interface StateReview {
  id: string | null;
  authorId: string | null;
  author: string | null;
  text: string | null;
  /** ISO moment. */
  updated: string | null;
  reply: { text: string; updated: string | null } | null;
}

/** What the embedded state says of one place. */
export interface PlaceState {
  name: string | null;
  /** The review of an author: one author has one review per place. */
  byAuthor: ReadonlyMap<string, StateReview>;
  /** For cards without a profile link; null where two reviews have the same name and moment. */
  byNameAndMoment: ReadonlyMap<string, StateReview | null>;
}

/** The state read last from a script element: a page is looked at again and again, and the script is long. */
const known = new WeakMap<Element, { source: string; org: string; state: PlaceState | null }>();

/**
 * The state of this very place; null where the script describes another one. After a move inside the single-page
 * application the script stays what the server sent for the first place.
 */
export function stateOf(document: Document, org: string): PlaceState | null {
  const script = document.querySelector(PUBLIC.state);
  const source = script?.textContent ?? '';
  if (script === null || !source.includes(org)) return null;
  const before = known.get(script);
  if (before?.source === source && before.org === org) return before.state;
  const state = parse(source, org);
  known.set(script, { source, org, state });
  return state;
}

export function nameAndMoment(name: string, moment: string): string {
  return `${name}\n${moment}`;
}

function parse(source: string, org: string): PlaceState | null {
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch {
    return null;
  }
  const items = itemsOf(property(data, 'stack')).flatMap((level) => itemsOf(property(level, 'results', 'items')));
  const place = items.find((item) => idOf(property(item, 'id')) === org);
  if (place === undefined) return null;
  const byAuthor = new Map<string, StateReview>();
  const byNameAndMoment = new Map<string, StateReview | null>();
  for (const raw of itemsOf(property(place, 'reviewResults', 'reviews'))) {
    const business = idOf(property(raw, 'businessId'));
    if (business !== null && business !== org) continue;
    const review = reviewOf(raw);
    if (review.authorId !== null) byAuthor.set(review.authorId, review);
    if (review.author === null || review.updated === null) continue;
    const name = nameAndMoment(review.author, review.updated);
    byNameAndMoment.set(name, byNameAndMoment.has(name) ? null : review);
  }
  return { name: stringOf(property(place, 'title')), byAuthor, byNameAndMoment };
}

function reviewOf(raw: unknown): StateReview {
  const replyText = stringOf(property(raw, 'businessComment', 'text'));
  return {
    id: stringOf(property(raw, 'reviewId')),
    authorId: stringOf(property(raw, 'author', 'publicId')),
    author: stringOf(property(raw, 'author', 'name')),
    text: stringOf(property(raw, 'text')),
    updated: stringOf(property(raw, 'updatedTime')),
    reply: replyText === null ? null : { text: replyText, updated: stringOf(property(raw, 'businessComment', 'updatedTime')) },
  };
}

/** Ids come as strings; a build that writes them as numbers means the same. */
function idOf(value: unknown): string | null {
  return typeof value === 'number' ? String(value) : stringOf(value);
}
