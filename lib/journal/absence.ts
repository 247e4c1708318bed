import type { Case } from '../model/case.ts';
import type { CaseEvent } from '../model/event.ts';
import type { Key } from '../model/sighting.ts';
import { moment } from './moment.ts';

/** The loaded part of a list that falls from the newest review to the oldest, as ISO moments. */
export interface Falling {
  /** The earliest moment that the date of the newest loaded review can mean. */
  newest: string;
  /** The latest moment that the date of the oldest loaded review can mean. */
  oldest: string;
}

export interface ListLook {
  placeId: string | null;
  /** Cases that stand on the list. */
  cases: ReadonlySet<Key>;
  /** All reviews of the place are loaded. */
  whole: boolean;
  falling: Falling | null;
}

/**
 * Known cases that are absent where their neighbours are loaded («не найден»). Not having scrolled there is no evidence:
 * either the whole list is loaded, or it falls by date and the case belongs strictly inside it.
 */
export function absent(known: readonly Case[], look: ListLook): Key[] {
  if (look.placeId === null) return [];
  const newest = moment(look.falling?.newest ?? null);
  const oldest = moment(look.falling?.oldest ?? null);
  const inside = (from: number | null, to: number): boolean => from !== null && newest !== null && oldest !== null && from > oldest && to < newest;
  return known
    .filter((c) => !c.withdrawn && c.vanishedAt === null && c.review.place.id === look.placeId && !look.cases.has(c.key))
    .filter((c) => look.whole || (inside(c.appeared.earliest, c.appeared.latest) && inside(...shownDates(c))))
    .map((c) => c.key);
}

/** Up to so many may be deleted between two looks at a place of any size. */
const FEW = 3;
/** More than this part of a place is not deleted at once: somebody looks at a list with a filter on, of one rating or one word. */
const PART = 0.1;

/** Whether so many `absent` of the `known` reviews of a place say rather that the list is filtered. */
export function looksFiltered(absent: number, known: number): boolean {
  return absent > FEW && absent > known * PART;
}

/** The date the page now shows: a platform may sort an edited review by the day of the edit. */
function shownDates(c: Case): [number | null, number] {
  return [moment(c.review.postedEarliest), moment(c.review.postedLatest) ?? c.appeared.latest];
}

/** Whether customers could ever see the review, as far as we know: one known from the cabinet alone may wait for the platform's approval. */
export function seenInPublic(history: readonly CaseEvent[]): boolean {
  return history.some((event) => 'page' in event.payload && event.payload.page.room === 'public');
}
