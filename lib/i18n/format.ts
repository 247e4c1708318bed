import { localeOf, type Language } from './language.ts';

/** Words for time left; the numbers come from `Intl`. */
const units: Record<Language, { days: string; hours: string; hoursMinutes: string; minutes: string }> = {
  ru: { days: '{d} дн', hours: '{h} ч', hoursMinutes: '{h} ч {m} м', minutes: '{m} мин' },
  en: { days: '{d} d', hours: '{h} h', hoursMinutes: '{h} h {m} m', minutes: '{m} min' },
  zh: { days: '{d} 天', hours: '{h} 小时', hoursMinutes: '{h} 小时 {m} 分', minutes: '{m} 分钟' },
};
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** All moments are milliseconds since the epoch; `now` is asked for where the words depend on it. */
export interface Formatters {
  number(value: number): string;
  /** «4,5» */
  decimal(value: number): string;
  /** A span as a person says it: «38 мин», «1 ч 10 м», «21 ч», «2 дн». Minutes are told where they matter; never rounded up. */
  span(milliseconds: number): string;
  /** «9:15» */
  time(at: number): string;
  /** «9:15» today, «21 ноября, 9:15» on another day. */
  stamp(at: number, now: number): string;
  /** «вчера, 21:40» */
  moment(at: number, now: number): string;
  /** What is known of a time: «вчера, 21:40–23:59», «вчера», «3–5 марта». */
  interval(earliest: number, latest: number, now: number): string;
  /** «август 2026» for `2026-08`. */
  month(yearMonth: string): string;
}

/** `Intl` objects cost up to a millisecond each, and most pages need none: made at first use. */
function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

export function formatters(language: Language, zone: string): Formatters {
  const locale = localeOf(language);
  const dates = (options: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) =>
    lazy(() => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }));
  const number = lazy(() => new Intl.NumberFormat(locale));
  const decimal = lazy(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
  const time = dates({ hour: 'numeric', minute: '2-digit' });
  const day = dates({ day: 'numeric', month: 'long' });
  const dayOfYear = dates({ day: 'numeric', month: 'long', year: 'numeric' });
  const month = dates({ month: 'long', year: 'numeric', timeZone: 'UTC' });
  const relative = lazy(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const zoned = (at: number): Temporal.ZonedDateTime => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const daysFrom = (at: number, now: number): number => zoned(now).toPlainDate().until(zoned(at).toPlainDate()).days;

  const dayFormat = (at: number, now: number): Intl.DateTimeFormat => (zoned(at).year === zoned(now).year ? day() : dayOfYear());
  const dayName = (at: number, now: number): string => {
    const days = daysFrom(at, now);
    return days === 0 || days === -1 ? relative().format(days, 'day') : dayFormat(at, now).format(at);
  };
  const join = (date: string, rest: string): string => (language === 'zh' ? `${date} ${rest}` : `${date}, ${rest}`);
  const clock = (at: number): string => time().format(at);
  const moment = (at: number, now: number): string => join(dayName(at, now), clock(at));

  return {
    number: (value) => number().format(value),
    decimal: (value) => decimal().format(value),
    span(milliseconds) {
      const minutes = Math.max(0, Math.floor(milliseconds / MINUTE));
      const hours = Math.floor(milliseconds / HOUR);
      const words = units[language];
      const put = (pattern: string, values: Record<string, number>): string =>
        pattern.replace(/\{(\w)\}/g, (_, name: string) => number().format(values[name] ?? 0));
      if (minutes < 60) return put(words.minutes, { m: minutes });
      if (hours < 6 && minutes % 60 > 0) return put(words.hoursMinutes, { h: hours, m: minutes % 60 });
      if (hours < 48) return put(words.hours, { h: hours });
      return put(words.days, { d: Math.floor(hours / 24) });
    },
    time: clock,
    stamp: (at, now) => (daysFrom(at, now) === 0 ? clock(at) : join(dayFormat(at, now).format(at), clock(at))),
    moment,
    interval(earliest, latest, now) {
      if (latest - earliest < MINUTE) return moment(earliest, now);
      const from = zoned(earliest);
      const to = zoned(latest);
      const wholeDays = from.hour === 0 && from.minute === 0 && to.hour === 23 && to.minute === 59;
      if (from.toPlainDate().equals(to.toPlainDate())) {
        return wholeDays ? dayName(earliest, now) : join(dayName(earliest, now), `${clock(earliest)}–${clock(latest)}`);
      }
      return (from.year === to.year ? dayFormat(latest, now) : dayOfYear()).formatRange(earliest, latest);
    },
    month: (yearMonth) => month().format(Date.parse(`${yearMonth}-01T00:00:00Z`)).replace(/\s*г\.$/, ''),
  };
}
