import { calendar, clockFormats, dayFormats, joinDay, lazy, type ClockFormats, type SpanWords } from './clock.ts';
import { localeOf, type Language } from './language.ts';
import { pageCatalogues } from './page/catalogues.ts';

const MINUTE = 60_000;
const MEGABYTE = 1_000_000;

/** All moments are milliseconds since the epoch; `now` is asked for where the words depend on it. */
export interface Formatters extends ClockFormats {
  number(value: number): string;
  /** «4,5» */
  decimal(value: number): string;
  /** «вчера, 21:40» */
  moment(at: number, now: number): string;
  /** What is known of a time: «вчера, 21:40–23:59», «вчера», «3–5 марта». */
  interval(earliest: number, latest: number, now: number): string;
  /** The day as seen from now: «сегодня», «вчера», «3 дня назад», «завтра». */
  relativeDay(at: number, now: number): string;
  /** «12 %» for 0.12. */
  share(value: number): string;
  /** Size of a file: «120 кБ», «1,2 МБ». */
  size(bytes: number): string;
  /** «август 2026» for `2026-08`. */
  month(yearMonth: string): string;
}

export function formatters(language: Language, zone: string): Formatters {
  const locale = localeOf(language);
  const clock = clockFormats(language, zone, pageCatalogues[language] as SpanWords);
  const dayOf = dayFormats(language, zone);
  const { zoned, daysFrom } = calendar(zone);
  const number = lazy(() => new Intl.NumberFormat(locale));
  const decimal = lazy(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
  const percent = lazy(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
  const dayOfYear = lazy(() => new Intl.DateTimeFormat(locale, { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' }));
  const month = lazy(() => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' }));
  const kilobytes = lazy(() => new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte' }));
  const megabytes = lazy(() => new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }));
  const relative = lazy(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

  const dayName = (at: number, now: number): string => {
    const days = daysFrom(at, now);
    return days === 0 || days === -1 ? relative().format(days, 'day') : dayOf(at, now).format(at);
  };
  const moment = (at: number, now: number): string => joinDay(language, dayName(at, now), clock.time(at));

  return {
    ...clock,
    number: (value) => number().format(value),
    decimal: (value) => decimal().format(value),
    moment,
    interval(earliest, latest, now) {
      if (latest - earliest < MINUTE) return moment(earliest, now);
      const from = zoned(earliest);
      const to = zoned(latest);
      const wholeDays = from.hour === 0 && from.minute === 0 && to.hour === 23 && to.minute === 59;
      if (from.toPlainDate().equals(to.toPlainDate())) {
        return wholeDays ? dayName(earliest, now) : joinDay(language, dayName(earliest, now), `${clock.time(earliest)}–${clock.time(latest)}`);
      }
      return (from.year === to.year ? dayOf(latest, now) : dayOfYear()).formatRange(earliest, latest);
    },
    relativeDay: (at, now) => relative().format(daysFrom(at, now), 'day'),
    share: (value) => percent().format(value),
    size: (bytes) => (bytes < MEGABYTE ? kilobytes().format(Math.ceil(bytes / 1_000)) : megabytes().format(bytes / MEGABYTE)),
    month: (yearMonth) => month().format(Date.parse(`${yearMonth}-01T00:00:00Z`)).replace(/\s*г\.$/, ''),
  };
}
