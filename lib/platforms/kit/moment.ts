/** What a shown date means: both ends included, ISO 8601 with the offset of the person's zone. */
export interface Interval {
  earliest: string;
  latest: string;
}

/** Before the web there were no reviews on it: such a date is a mistake of the page. */
const FIRST_YEAR = 1990;
/** A date may be ahead of the person's clock by a zone and a wrong clock, not by more. */
const AHEAD = { hours: 26 } as const;

/** A moment in the person's zone, as the journal keeps it. */
export function isoOf(moment: Temporal.ZonedDateTime): string {
  return moment.toString({ timeZoneName: 'never' });
}

/** The interval from one moment to another, never later than `now`; null when it cannot be meant. */
export function between(earliest: Temporal.ZonedDateTime, latest: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): Interval | null {
  if (earliest.year < FIRST_YEAR) return null;
  if (Temporal.ZonedDateTime.compare(earliest, now.add(AHEAD)) > 0) return null;
  return { earliest: isoOf(earlier(earliest, now)), latest: isoOf(earlier(latest, now)) };
}

/** A whole day in the person's zone, however long that day was. */
export function wholeDay(date: Temporal.PlainDate, now: Temporal.ZonedDateTime): Interval | null {
  return between(date.toZonedDateTime(now.timeZoneId), endOfDay(date, now.timeZoneId), now);
}

export function endOfDay(date: Temporal.PlainDate, zone: string): Temporal.ZonedDateTime {
  return date.add({ days: 1 }).toZonedDateTime(zone).subtract({ milliseconds: 1 });
}

/**
 * A time of the clock on a day: that minute, or that moment when seconds are given. A time that the clocks showed twice
 * means both.
 */
export function timeOfDay(date: Temporal.PlainDate, time: Temporal.PlainTime, toTheMinute: boolean, now: Temporal.ZonedDateTime): Interval | null {
  const local = date.toPlainDateTime(time);
  const first = local.toZonedDateTime(now.timeZoneId, { disambiguation: 'earlier' });
  const last = local.toZonedDateTime(now.timeZoneId, { disambiguation: 'later' });
  return between(first, toTheMinute ? last.add({ milliseconds: 59_999 }) : last, now);
}

/** An exact moment, shown in the person's zone. */
export function exactly(instant: Temporal.Instant, now: Temporal.ZonedDateTime): Interval | null {
  const moment = instant.toZonedDateTimeISO(now.timeZoneId);
  return between(moment, moment, now);
}

function earlier(a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.compare(a, b) <= 0 ? a : b;
}
