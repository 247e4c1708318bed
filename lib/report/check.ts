import type { CheckPoint } from '../model/day-event.ts';
import { pointId, type CheckLook, type DayCheck } from '../model/day.ts';
import type { DayEventOf } from '../model/event.ts';
import type { Place, PlaceKey } from '../model/place.ts';
import { momentAt } from '../regulation/calendar.ts';
import type { Regulation } from '../regulation/regulation.ts';

/**
 * The daily check (A1, A12). A check point is checked when its list was seen newest first and without a gap down to the last
 * known review, or to its end: then nothing new can stand there unseen. Everything else is ticked by a person, who says why.
 */

/** One review of a list as a page shows it, from its top. Moments are milliseconds since the epoch. */
export interface Listed {
  /** It was in the journal before this visit of the page began. */
  known: boolean;
  /** It is one of the newest that the journal knew of this place: where none of them stands, a part of the list is hidden. */
  last: boolean;
  /** The interval that its date means; null where the page shows none. */
  posted: { earliest: number; latest: number } | null;
}

/** How a list stands on its page. */
export interface Listing {
  /** The page itself says that the newest stand first. */
  sorted: boolean;
  /** All of it is loaded. */
  whole: boolean;
  /** Known reviews that belong between those that it shows are not on it: a filter is on (see `passed-over.ts`). */
  narrowed: boolean;
  /** Where the journal knew nothing of this place before: the start of the regulation. What is older is no duty. Else null. */
  since: number | null;
}

export type Evidence = Pick<DayEventOf<'check.looked'>['payload'], 'seen' | 'fresh' | 'order' | 'reached'> & { oldest: number | null };

/** A list may pin one or two reviews above the others. */
export const PINNED = 2;
/** So many dated reviews tell of an order; fewer may fall by chance. */
const TELLING = 3;

/** What the sight of a list proves. */
export function evidenceOf(list: readonly Listed[], { sorted, whole, narrowed, since }: Listing): Evidence {
  const order = sorted ? 'stated' : falls(list) ? 'falling' : 'unknown';
  const toKnown = list.some(({ last }, index) => last && (index >= PINNED || list.slice(index + 1, index + 1 + PINNED).some(({ known }) => known)));
  const toStart = since !== null && list.some(({ posted }, index) => index >= PINNED && posted !== null && posted.latest < since);
  const reached = whole ? 'end' : order === 'unknown' || narrowed ? 'not-yet' : toKnown ? 'known' : toStart ? 'start' : 'not-yet';
  const oldest = list.reduce<number | null>((least, { posted }) => (posted && (least === null || posted.earliest < least) ? posted.earliest : least), null);
  return { seen: list.length, fresh: list.filter(({ known }) => !known).length, order, reached, oldest };
}

/** Whether a look at a check point tells more than the last one of the day: a page that is scrolled is looked at all the time. */
export function tellsMore(now: Omit<Evidence, 'oldest'>, last: Omit<Evidence, 'oldest'> | null): boolean {
  if (!last) return true;
  if (proves(now) !== proves(last)) return proves(now);
  // Seen again, with something new; or twice as far, and not far enough.
  return proves(now) ? now.fresh > 0 && now.fresh !== last.fresh : now.seen >= 2 * last.seen || now.order !== last.order;
}

/** Whether the dates fall from the top: none can surely be newer than one above it, but for those that may be pinned. */
function falls(list: readonly Listed[]): boolean {
  const dated = list.slice(PINNED).flatMap(({ posted }) => posted ?? []);
  const first = list.slice(0, PINNED).flatMap(({ posted }) => posted ?? []);
  if (dated.length + first.length < TELLING) return false;
  return dated.every((posted, index) => index === 0 || posted.earliest <= (dated[index - 1]?.latest ?? Infinity));
}

export interface PointState {
  point: CheckPoint;
  /** `checked`: proved. `ticked`: by hand. `partly`: looked at, and not down to the last known review. */
  state: 'checked' | 'ticked' | 'partly' | 'open';
  /** The look that proves most; null where there is none. */
  best: CheckLook | null;
  reason: string | null;
  /** When it was first proved or ticked, milliseconds since the epoch. */
  at: number | null;
}

/** Under such names addresses count the pages of a list. */
const PAGES = /^(?:page|p|pg|pagen_\d+|offset|skip)$/i;

/** The address where a list begins. */
export function listStart(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const name of pagesIn(url)) url.searchParams.delete(name);
  return url.href;
}

function pagesIn({ searchParams }: URL): string[] {
  return [...searchParams].flatMap(([name, value]) => (PAGES.test(name) && /^\d+$/.test(value) ? [name] : []));
}

/** Whether this is a later part of a list: what is new stands on the first. */
function isLater(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return pagesIn(url).some((name) => Number(url.searchParams.get(name)) > 1);
}

/**
 * The check points of the company: one for each place that counts, where it was last seen, in public before in a cabinet. An
 * address that lists several places (the feed of a cabinet) is one check point for them all.
 */
export function checkPoints(places: readonly Place[]): CheckPoint[] {
  const own = places
    .filter((place) => place.counted && place.mergedInto === null)
    .map(({ key, checkPoints: seen }) => ({ key, at: seen.map(({ address, room }) => ({ address: listStart(address), room })) }));
  const listed = Map.groupBy(own.flatMap(({ at }) => [...new Set(at.map(({ address }) => address))]), (address) => address);
  const isFeed = (address: string): boolean => (listed.get(address)?.length ?? 0) > 1;
  const points = own.flatMap(({ key, at }): CheckPoint[] => {
    const feed = at.find(({ address }) => isFeed(address));
    const best = feed ?? at.find(({ room }) => room === 'public') ?? at[0];
    return best ? [{ place: feed ? null : key, address: best.address }] : [];
  });
  return [...new Map(points.map((point) => [pointId(point), point])).values()];
}

/** Since when there is anything to look at: no check was due before it. Milliseconds since the epoch; null while there is nothing. */
export function watchedSince(places: readonly Place[]): number | null {
  return places.reduce<number | null>((first, place) => (checkPoints([place]).length > 0 && (first === null || place.since < first) ? place.since : first), null);
}

/** The check point that a page shows: of this place, or at this very address. Only the beginning of a list shows what is new. */
export function pointAt(points: readonly CheckPoint[], place: PlaceKey | null, address: string): CheckPoint | null {
  if (isLater(address)) return null;
  const start = listStart(address);
  return points.find((point) => (point.place === null ? point.address === start : point.place === place)) ?? null;
}

/** How each check point of a day stands. One that was looked at and is none of the company's any more is passed over. */
export function pointStates(points: readonly CheckPoint[], day: DayCheck): PointState[] {
  return points.map((point): PointState => {
    const looks = day.looks.get(pointId(point)) ?? [];
    const tick = day.ticks.get(pointId(point));
    const proof = looks.find(({ saw }) => proves(saw));
    const best = proof ?? looks.at(-1) ?? null;
    if (proof) return { point, state: 'checked', best, reason: null, at: proof.at };
    if (tick) return { point, state: 'ticked', best, reason: tick.reason, at: tick.at };
    return { point, state: best ? 'partly' : 'open', best, reason: null, at: null };
  });
}

/** Whether a look leaves nothing new unseen. */
export function proves({ reached }: Pick<CheckLook['saw'], 'reached'>): boolean {
  return reached !== 'not-yet';
}

/** By when the check of a day is to be signed, milliseconds since the epoch; null where none is due on that day. */
export function checkDue(day: string, regulation: Regulation): number | null {
  const date = Temporal.PlainDate.from(day);
  if (!regulation.check.weekdays.includes(date.dayOfWeek)) return null;
  const due = momentAt(date, regulation.check.by, regulation.zone);
  return due < regulation.since ? null : due;
}

/** `kept`, `late`, `missed` once its time has passed; `open` before; `free`: none is due. */
export type DayState = 'kept' | 'late' | 'missed' | 'open' | 'free';

export function dayState(day: string, check: DayCheck | null, regulation: Regulation, now: number): DayState {
  const due = checkDue(day, regulation);
  if (due === null) return 'free';
  const signed = check?.signed ?? null;
  if (signed) return signed.at <= due ? 'kept' : 'late';
  return now > due ? 'missed' : 'open';
}
