import { isCaseEvent, type JournalEvent } from '../model/event.ts';
import type { Key } from '../model/sighting.ts';
import { comparing, inOrder } from './order.ts';
import { capturedOf, isComputed, joiningsBetween, type Captured } from './same-review.ts';
import { scrubbed } from './scrub.ts';

/**
 * Merging two journals is the union of their events. What makes it the same on every machine, in any order and any number of
 * times: of two events with one id the same one stays; an erasure reaches all events of its case; and the joinings of cases
 * that are one review are computed anew from the captures that are left.
 */

/** The events of both, in order: what `addStaged` does in the database, as its tests have it. */
export function unionOf(a: readonly JournalEvent[], b: readonly JournalEvent[]): JournalEvent[] {
  return normalised([...a, ...b]);
}

/** The events as a merged journal holds them. */
export function normalised(events: readonly JournalEvent[]): JournalEvent[] {
  const byId = new Map<string, JournalEvent>();
  for (const event of events) {
    const other = byId.get(event.id);
    byId.set(event.id, other ? preferred(other, event) : event);
  }
  const said = [...byId.values()].filter((event) => !isComputed(event));
  const census = newCensus();
  for (const event of said) count(census, event);
  return inOrder([...said.map((event) => (isErasedIn(census, event) ? scrubbed(event) : event)), ...joiningsOf(census)]);
}

/** Of two events with one id the one that stays. An honest journal has two only where one was erased. */
export function preferred(a: JournalEvent, b: JournalEvent): JournalEvent {
  if (a === b) return a;
  // What was erased once cannot be told apart from what was forged: the erasure stands.
  if ((a.kind === 'case.erased') !== (b.kind === 'case.erased')) return a.kind === 'case.erased' ? a : b;
  // A name that a colleague hid takes away none that is known here.
  if (a.masked !== b.masked) return a.masked ? b : a;
  // By what is left after erasing first: so it does not matter whether the erasure came before or after.
  const [bareA, bareB] = [written(bare(a)), written(bare(b))];
  if (bareA !== bareB) return bareA > bareB ? a : b;
  return written(a) >= written(b) ? a : b;
}

/**
 * Whether what comes takes the place of what is known here and says something else of it. No honest file does so but for words
 * that were erased (`erased`: the file or this journal says so of its case) and names that are hidden here and not there.
 */
export function rewrites(known: JournalEvent, other: JournalEvent, erased: boolean): boolean {
  if (sameEvent(preferred(known, other), known)) return false;
  if (known.masked) return outline(known) !== outline(other);
  return !erased || !sameEvent(bare(known), bare(other));
}

/** Whether they say the same, to the last character. */
export function sameEvent(a: JournalEvent, b: JournalEvent): boolean {
  return written(a) === written(b);
}

function bare(event: JournalEvent): JournalEvent {
  return isCaseEvent(event) ? scrubbed(event) : event;
}

/** What hiding a name leaves alone: all but words and addresses. */
function outline(event: JournalEvent): string {
  return written({ ...bare(event), masked: true }, HIDDEN);
}
const HIDDEN = new Set(['text', 'address']);

/** The same text for the same content, in whatever order its fields stand; `without`: fields whose content does not matter. */
function written(value: unknown, without: ReadonlySet<string> = new Set()): string {
  return JSON.stringify(value, (name, part: unknown) => {
    if (without.has(name)) return null;
    return typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part;
  });
}

/** What must be known of all events before any of them can be judged. */
export interface Census {
  erased: Set<Key>;
  /** The first capture of each case; null for one that is never joined without asking. */
  captures: Map<Key, { first: Parameters<typeof comparing>[0]; captured: Captured | null }>;
}

export function newCensus(): Census {
  return { erased: new Set(), captures: new Map() };
}

export function count(census: Census, event: JournalEvent): void {
  if (event.kind === 'case.erased') census.erased.add(event.case);
  if (event.kind !== 'review.captured') return;
  const { hlc, author, id } = event;
  const known = census.captures.get(event.case);
  if (known && comparing(known.first, event) <= 0) return;
  census.captures.set(event.case, { first: { hlc, author, id }, captured: capturedOf(event) });
}

/** The joinings that follow from what was counted. */
export function joiningsOf({ erased, captures }: Census): ReturnType<typeof joiningsBetween> {
  return joiningsBetween([...captures].flatMap(([key, { captured }]) => (captured && !erased.has(key) ? [captured] : [])));
}

function isErasedIn(census: Census, event: JournalEvent): event is Extract<JournalEvent, { case: Key }> {
  return event.case !== undefined && census.erased.has(event.case);
}
