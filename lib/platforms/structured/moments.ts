import type { DateReader } from '../kit/dates.ts';
import { between, endOfDay, type Interval } from '../kit/moment.ts';

const MONTH = /^(\d{4})(?:-(\d{2}))?$/;
const BASIC = /^(\d{4})(\d{2})(\d{2})(?:t?(\d{2})(\d{2})(\d{2})?(z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
/** “Tue, 03 Mar 2020 10:00:00 +0100” of e-mail, “Tue Mar 03 2020 10:00:00 GMT+0100 (CET)” of scripts. */
const WRITTEN = /^\w{3},? (?:(\d{1,2}) (\w{3})|(\w{3}) (\d{1,2})),? (\d{4}) (\d{2}):(\d{2}):(\d{2})(?: (?:gmt|utc|z)?([+-]\d{2}:?\d{2})?)?/i;
const WEEK = /^(\d{4})-?w(\d{2})-?(\d)$/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec';

/** What a date that stands as data means. Data that is not exact means all that it may mean: a month, a year. */
export function momentReader(now: Temporal.ZonedDateTime, dates: DateReader): (data: string | null) => Interval | null {
  return (data) => (data === null || data.length > 100 ? null : (dates(tidied(data.trim())) ?? ofOtherKinds(data.trim(), now, dates)));
}

/** What differs in spelling only: a zone in hours, a fraction longer than is kept, a day written as its first moment. */
function tidied(data: string): string {
  return data
    .replace(/([t ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\s?[+-]\d\d)$/i, '$1:00')
    .replace(/([.,]\d{9})\d+/, '$1')
    .replace(/^(\d{4}-\d\d-\d\d)[t ]00:00(?::00(?:[.,]0+)?)?$/i, '$1');
}

function ofOtherKinds(data: string, now: Temporal.ZonedDateTime, dates: DateReader): Interval | null {
  const month = MONTH.exec(data);
  if (month !== null) return span(Number(month[1]), month[2], now);
  const basic = BASIC.exec(data);
  if (basic !== null) {
    const [, year = '', at = '', day = '', hour, minute = '', second = '00', zone = ''] = basic;
    return dates(tidied(`${year}-${at}-${day}${hour === undefined ? '' : `T${hour}:${minute}:${second}${zone}`}`));
  }
  const written = WRITTEN.exec(data);
  if (written !== null) {
    const [, first, name, otherName = '', second, year = '', hour = '', minute = '', seconds = '', zone = 'Z'] = written;
    const at = MONTHS.split(' ').indexOf((name ?? otherName).toLowerCase()) + 1;
    return at === 0 ? null : dates(`${year}-${two(at)}-${two(Number(first ?? second))}T${hour}:${minute}:${seconds}${zone}`);
  }
  const week = WEEK.exec(data);
  return week === null ? null : ofWeek(Number(week[1]), Number(week[2]), Number(week[3]), dates);
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** A whole month or year. */
function span(year: number, month: string | undefined, now: Temporal.ZonedDateTime): Interval | null {
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  const first = new Temporal.PlainDate(year, Number(month ?? 1), 1);
  const last = first.add(month === undefined ? { years: 1 } : { months: 1 }).subtract({ days: 1 });
  return between(first.toZonedDateTime(now.timeZoneId), endOfDay(last, now.timeZoneId), now);
}

/** ISO 8601: the first week of a year is the one with its fourth of January. */
function ofWeek(year: number, week: number, day: number, dates: DateReader): Interval | null {
  if (week < 1 || week > 53 || day < 1 || day > 7) return null;
  const fourth = new Temporal.PlainDate(year, 1, 4);
  return dates(fourth.subtract({ days: fourth.dayOfWeek }).add({ days: (week - 1) * 7 + day }).toString());
}
