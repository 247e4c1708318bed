/**
 * Working time (B3, B14; the twelve deadline cases of the peers): days with any number of periods, holidays, days that were
 * moved, one time zone. Wall-clock times of a day become moments day by day, so that a day of 23 or 25 hours is right.
 * Moments are milliseconds since the epoch.
 */

/** Wall-clock times of one day, `09:00` to `18:00`; `24:00` is the end of the day. */
export type Period = readonly [from: string, to: string];

export interface WorkCalendar {
  /** IANA time zone, `Europe/Moscow`. */
  zone: string;
  /** Periods of Monday to Sunday, in order and apart. */
  week: readonly Day[];
  /** Days that are not like their weekday: a holiday has no periods, a working Saturday has some. By date, `2026-01-01`. */
  days: Readonly<Record<string, Day>>;
}
export type Day = readonly Period[];

/** A stretch of time, its end not included. */
export interface Span {
  from: number;
  to: number;
}

/** A calendar without working time in so many days has none: a deadline by it would never come. */
const HOPELESS_DAYS = 400;

/** A calendar by which no deadline can be reckoned. */
export class NoWorkingTimeError extends Error {
  override name = 'NoWorkingTimeError';
}

/** The working time of one date, in order. */
export function workingOn(calendar: WorkCalendar, date: Temporal.PlainDate): Span[] {
  const periods = calendar.days[date.toString()] ?? calendar.week[date.dayOfWeek - 1] ?? [];
  return periods
    .map(([from, to]) => ({ from: momentAt(date, from, calendar.zone), to: momentAt(date, to, calendar.zone) }))
    // One that begins in the hour that daylight saving skips may end before it begins.
    .filter(({ from, to }) => from < to);
}

/**
 * The moment when `amount` milliseconds of working time have passed since `from`, those of the pauses not counted. What is
 * used up exactly at the end of a period is due there, and not at the start of the next one.
 */
export function addWorkingTime(calendar: WorkCalendar, from: number, amount: number, pauses: readonly Span[] = []): number {
  let left = amount;
  let idle = 0;
  for (let date = dateOf(from, calendar.zone); ; date = date.add({ days: 1 })) {
    const spans = without(workingOn(calendar, date), pauses);
    idle = spans.length === 0 ? idle + 1 : 0;
    if (idle > HOPELESS_DAYS) throw new NoWorkingTimeError(`No working time after ${date.toString()}`);
    for (const span of spans) {
      const start = Math.max(span.from, from);
      if (start >= span.to) continue;
      if (left <= span.to - start) return start + left;
      left -= span.to - start;
    }
  }
}

/** The end of working time on the `days`-th working day after the day of `from`; a day without working time counts for nothing. */
export function addWorkingDays(calendar: WorkCalendar, from: number, days: number): number {
  let left = days;
  let idle = 0;
  for (let date = dateOf(from, calendar.zone).add({ days: 1 }); ; date = date.add({ days: 1 })) {
    const last = workingOn(calendar, date).at(-1);
    idle = last ? 0 : idle + 1;
    if (idle > HOPELESS_DAYS) throw new NoWorkingTimeError(`No working day after ${date.toString()}`);
    if (!last) continue;
    left -= 1;
    if (left <= 0) return last.to;
  }
}

/** The working time between two moments, without the pauses. */
export function workingTimeBetween(calendar: WorkCalendar, from: number, to: number, pauses: readonly Span[] = []): number {
  let sum = 0;
  const last = dateOf(to, calendar.zone);
  for (let date = dateOf(from, calendar.zone); Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    for (const span of without(workingOn(calendar, date), pauses)) sum += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
  }
  return sum;
}

/** What is left of the spans, which are in order, where none of the others lies. */
export function without(spans: readonly Span[], others: readonly Span[]): Span[] {
  return others.reduce<Span[]>(
    (left, other) => left.flatMap((span) => [{ from: span.from, to: Math.min(span.to, other.from) }, { from: Math.max(span.from, other.to), to: span.to }].filter(({ from, to }) => from < to)),
    [...spans],
  );
}

function dateOf(moment: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate();
}

/** A time that daylight saving skips is taken an hour later; one that comes twice, as its first. `24:00` is the end of the day. */
export function momentAt(date: Temporal.PlainDate, time: string, zone: string): number {
  const day = time === '24:00' ? date.add({ days: 1 }) : date;
  const plain = day.toPlainDateTime(time === '24:00' ? '00:00' : time);
  return plain.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}
