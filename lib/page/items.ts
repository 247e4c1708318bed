import type { Mark } from '../model/mark.ts';
import type { Key, Sighting } from '../model/sighting.ts';
import type { Entry } from '../platforms/adapter.ts';

/** One review of the page as this script keeps it between two looks. */
export interface Item {
  readonly element: Element | null;
  entry: Entry;
  sighting: Sighting;
  /** What the adapter itself read, where something was filled in from the page's structured data. */
  own: Sighting | null;
  /** The manager said of a doubtful one that it is no review here. */
  declined: boolean;
  /** All of the sighting that the journal would want to hear of. */
  news: string;
  /** The news the journal has answered; `case` and `mark` are its answer. Null: none yet. */
  told: string | null;
  case: Key | null;
  mark: Mark;
  /** Counts questions to the journal: only the answer to the last one counts. */
  asked: number;
  /** What the mark shows instead of `mark`. */
  passing: 'saving' | 'failed' | 'status-failed' | null;
  /** The card changed, or the address did: read it again. */
  dirty: boolean;
  /** The place under which these words first stood on the page. */
  origin: Sighting['place'];
  /** Still shows the place of before the navigation. */
  stale: boolean;
  /** When it last changed, or its card did (on the clock of `performance.now`). */
  changedAt: number;
  /** The journal knows a live reply that the page does not show: told again when the card has come to rest. */
  unsettled: boolean;
  /** Until when it counts as stale though its node is new (on the clock of `performance.now`); Infinity: until its words change. */
  staleUntil: number;
}

const NEW: Mark = { kind: 'new', dueAt: null, warnAt: null, lateAt: null, since: null, backlog: false };

export function newItem(entry: Entry, sighting: Sighting): Item {
  return {
    element: entry.element, entry, sighting, own: null, declined: false, news: newsOf(sighting), told: null, case: null, mark: NEW, asked: 0, passing: null,
    dirty: false, changedAt: performance.now(), unsettled: false, origin: sighting.place, stale: false, staleUntil: 0,
  };
}

/** Not in the journal, as far as is known: a journal that did not answer must not keep anyone from saving. */
function isOut(item: Item): boolean {
  return !item.stale && item.case === null && item.mark.kind === 'new';
}

/** A review that may be saved without a question. */
export function isFresh(item: Item): boolean {
  return isOut(item) && item.sighting.doubt === null;
}

/** Saved only when the manager says that it is a review. */
export function isDoubtful(item: Item): boolean {
  return isOut(item) && item.sighting.doubt !== null && !item.declined;
}

/** Not in the journal, and the journal said so. */
export function isNew(item: Item): boolean {
  return isFresh(item) && item.told !== null;
}

/** The review itself, whatever page shows it. Not its date («2 минуты назад» counts on) and not what grows later. */
export function wordsOf(s: Sighting): string {
  return JSON.stringify([s.author, s.rating, s.title, s.text, s.pros, s.cons]);
}

/** Whether two readings name two places. A name that was not loaded yet is no other place. */
export function otherPlace(a: Sighting['place'], b: Sighting['place']): boolean {
  if (a.id !== null && b.id !== null) return a.id !== b.id;
  return a.name !== null && b.name !== null && a.name !== b.name;
}

/** All that a journal would want to hear of. The interval of «2 часа назад» moves with the clock and is no news. */
export function newsOf(s: Sighting): string {
  const replies = s.replies.map(({ text, author, postedShown }) => [text, author, postedShown]);
  return JSON.stringify({ ...s, replies, postedEarliest: null, postedLatest: null });
}

type Dated = Pick<Sighting, 'postedShown' | 'postedEarliest' | 'postedLatest'>;

/** A later reading of the same review. The same words still mean what they meant at first: «сегодня» of a tab left open is not today. */
export function readAgain(first: Sighting, again: Sighting): Sighting {
  const replies = again.replies.map((reply) => asDated(first.replies.find(({ text }) => text === reply.text), reply));
  return { ...asDated(first, again), replies };
}

function asDated<T extends Dated>(first: Dated | undefined, again: T): T {
  if (!first?.postedLatest || first.postedShown === null || first.postedShown !== again.postedShown) return again;
  return { ...again, postedEarliest: first.postedEarliest, postedLatest: first.postedLatest };
}

/** What makes a reading this review within one page: the platform's id, else author, words and shown date. */
export function identityOf(s: Sighting): string {
  return s.key ?? JSON.stringify([s.author, s.text, s.pros, s.cons, s.postedShown]);
}

export function sameReview(a: Sighting, b: Sighting): boolean {
  return identityOf(a) === identityOf(b);
}
