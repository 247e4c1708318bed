import { fill } from './catalogue.ts';
import { localeOf, type Language } from './language.ts';

/** Words for time left, as the page's catalogue has them; the numbers come from `Intl`. */
export type SpanWords = Readonly<Record<'spanDays' | 'spanHours' | 'spanHoursMinutes' | 'spanMinutes', string>>;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What the marks in a page need of times, apart from the rest because it rides in the content script. Moments are milliseconds since the epoch. */
export interface ClockFormats {
  /** A span as a person says it: «38 мин», «1 ч 10 м», «21 ч», «2 дн». Minutes are told where they matter; never rounded up. */
  span(milliseconds: number): string;
  /** «9:15» */
  time(at: number): string;
  /** «9:15» today, «21 ноября, 9:15» on another day. */
  stamp(at: number, now: number): string;
}

/** `Intl` objects cost up to a millisecond each, and most pages need none: made at first use. */
export function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The zone's calendar. */
export function calendar(zone: string) {
  const zoned = (at: number): Temporal.ZonedDateTime => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return {
    zoned,
    /** Whole days from one to the other by the calendar: yesterday is -1. */
    daysFrom: (at: number, now: number): number => zoned(now).toPlainDate().until(zoned(at).toPlainDate()).days,
  };
}

/** The day of a moment, with the year where it is not this one. */
export function dayFormats(language: Language, zone: string): (at: number, now: number) => Intl.DateTimeFormat {
  const format = (options: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) =>
    lazy(() => new Intl.DateTimeFormat(localeOf(language), { timeZone: zone, day: 'numeric', month: 'long', ...options }));
  const day = format({});
  const dayOfYear = format({ year: 'numeric' });
  const { zoned } = calendar(zone);
  return (at, now) => (zoned(at).year === zoned(now).year ? day() : dayOfYear());
}

/** A day and what follows it. */
export function joinDay(language: Language, day: string, rest: string): string {
  return language === 'zh' ? `${day} ${rest}` : `${day}, ${rest}`;
}

export function clockFormats(language: Language, zone: string, words: SpanWords): ClockFormats {
  const locale = localeOf(language);
  const clock = lazy(() => new Intl.DateTimeFormat(locale, { timeZone: zone, hour: 'numeric', minute: '2-digit' }));
  const dayOf = dayFormats(language, zone);
  const { daysFrom } = calendar(zone);
  const time = (at: number): string => clock().format(at);
  return {
    span(milliseconds) {
      const minutes = Math.max(0, Math.floor(milliseconds / MINUTE));
      const hours = Math.floor(milliseconds / HOUR);
      if (minutes < 60) return fill(words.spanMinutes, locale, { m: minutes });
      if (hours < 6 && minutes % 60 > 0) return fill(words.spanHoursMinutes, locale, { h: hours, m: minutes % 60 });
      if (hours < 48) return fill(words.spanHours, locale, { h: hours });
      return fill(words.spanDays, locale, { d: Math.floor(hours / 24) });
    },
    time,
    stamp: (at, now) => (daysFrom(at, now) === 0 ? time(at) : joinDay(language, dayOf(at, now).format(at), time(at))),
  };
}
