import type { CheckPoint } from '../model/day-event.ts';
import { pointId, type CheckLook, type DayCheck } from '../model/day.ts';
import type { DayEventOf } from '../model/event.ts';
import type { Place } from '../model/place.ts';
import type { Regulation } from '../regulation/regulation.ts';

/**
 * The daily check (A1, A12). A check point is checked when its list was seen newest first down to the last known review, or to
 * its end: then nothing new can stand there unseen. Everything else is ticked by a person, who says why.
 */

/** One review of a list as a page shows it, from its top. Moments are milliseconds since the epoch. */
export interface Listed {
  /** It was in the journal before this visit of the page began. */
  known: boolean;
  /** In the journal now. */
  kept: boolean;
  /** The interval that its date means; null where the page shows none. */
  posted: { earliest: number; latest: number } | null;
}

export type Evidence = Pick<DayEventOf<'check.looked'>['payload'], 'seen' | 'fresh' | 'order' | 'reached'> & { oldest: number | null };

/** A list may pin one or two reviews above the others. */
const PINNED = 2;
/** So many dated reviews tell of an order; fewer may fall by chance. */
const TELLING = 3;

/** What the sight of a list proves. `sorted`: the page itself says that the newest stand first. `whole`: all of it is loaded. */
export function evidenceOf(list: readonly Listed[], { sorted, whole }: { sorted: boolean; whole: boolean }): Evidence {
  const order = sorted ? 'stated' : falls(list) ? 'falling' : 'unknown';
  const known = list.findIndex((one, index) => one.known && (index >= PINNED || list.slice(index + 1, index + 1 + PINNED).some((below) => below.known)));
  const reached = whole ? 'end' : order !== 'unknown' && known !== -1 ? 'known' : 'not-yet';
  const oldest = list.reduce<number | null>((least, { posted }) => (posted && (least === null || posted.earliest < least) ? posted.earliest : least), null);
  return { seen: list.length, fresh: list.filter(({ kept }) => !kept).length, order, reached, oldest };
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

/** The check points of the company: one for each place that counts, at the address where it was last seen, in public before in a cabinet. */
export function checkPoints(places: readonly Place[]): CheckPoint[] {
  return places
    .filter((place) => place.counted && place.mergedInto === null)
    .flatMap((place): CheckPoint[] => {
      const at = place.checkPoints.find(({ room }) => room === 'public') ?? place.checkPoints[0];
      return at ? [{ place: place.key, address: at.address }] : [];
    });
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
  const due = date.toZonedDateTime({ timeZone: regulation.zone, plainTime: regulation.check.by }).epochMilliseconds;
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
