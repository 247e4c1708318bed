import { daysBack, monthOf, unitOf, type DateWords, type Unit } from './date-words.ts';
import { exactReader } from './exact.ts';
import { between, endOfDay, exactly, timeOfDay, wholeDay, type Interval } from './moment.ts';

/** No date is longer; what is, is some other text. */
const DATE_LIMIT = 80;
/** How long «только что» lasts. */
const JUST_NOW_MINUTES = 10;
/** Leap days come at most eight years apart. */
const YEARS_BACK = 8;

const MACHINE = /^(\d{4})-(\d{2})-(\d{2})(?:(?:t|,? )(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/;
const UNIX = /^\d{9,10}(?:\d{3})?$/;
const TIME = /^(.*?)(?:\s*[,|])?(?:\s+(?:в|at|um|à|a las|alle|às|om|o|kl\.))?\s*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s?([ap])\.?m\.?)?$/;
const DIGITS = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
/** «3 марта 2026», “3rd March”, „3. März“, « 1er mars », “3 de marzo de 2026”. */
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+)?(\p{L}+)\.?,?(?:\s+(?:de\s+)?(\d{4}))?$/u;
const MONTH_DAY = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?$/u;
/** «Март 2026», “março de 2026”: some platforms show no day. */
const MONTH_YEAR = /^(\p{L}+)\.?\s+(?:de\s+)?(\d{4})$/u;
const AGO = /^(?:(\d{1,4})\s?|an?\s)?(\p{L}+)\.?\s+(?:назад|ago)$/u;

/**
 * The interval that a shown date in one of these languages means to a person in the zone of `now`: a day without a time is the whole day, «2 недели
 * назад» is from three weeks ago to two. Null when the words are not understood, never a guess.
 */
export function shownDate(shown: string | null | undefined, now: Temporal.ZonedDateTime, languages: readonly DateWords[]): Interval | null {
  if (typeof shown !== 'string' || shown.length > DATE_LIMIT * 4) return null;
  const text = plain(shown);
  if (text === '' || text.length > DATE_LIMIT) return null;
  if (languages.some(({ justNow }) => justNow.includes(text))) return between(now.subtract({ minutes: JUST_NOW_MINUTES }), now, now);
  return machine(text, now) ?? relative(text, now, languages) ?? onDay(text, now, languages);
}

export type DateReader = (shown: string | null | undefined) => Interval | null;

/** A reader of dates that remembers what it read: a list shows the same words many times. */
export function dateReader(now: Temporal.ZonedDateTime, languages: readonly DateWords[]): DateReader {
  const known = new Map<string, Interval | null>();
  const exact = exactReader(now);
  return (shown) => {
    if (typeof shown !== 'string') return null;
    const before = known.get(shown);
    if (before !== undefined) return before;
    const interval = exact(shown) ?? shownDate(shown, now, languages);
    known.set(shown, interval);
    return interval;
  };
}

/** One spelling for all: lower case, plain spaces, no «ё», nothing after «·» (who wrote, «Дополнен»), no «г.». */
function plain(shown: string): string {
  const text = shown.replace(/\s+/g, ' ').trim().toLowerCase().replaceAll('ё', 'е');
  const tail = text.search(/\s?[·•]/);
  return (tail < 0 ? text : text.slice(0, tail)).replace(/(\d{4}) ?(?:г\.|г(?=[ ,]|$)|года)/, '$1').trim();
}

function machine(text: string, now: Temporal.ZonedDateTime): Interval | null {
  if (UNIX.test(text)) {
    const milliseconds = Number(text) * (text.length > 10 ? 1 : 1_000);
    return exactly(Temporal.Instant.fromEpochMilliseconds(milliseconds), now);
  }
  const found = MACHINE.exec(text);
  if (found === null) return null;
  const [, year, month, day, hour, minute, second, fraction, offset] = found;
  const date = dateOf(Number(year), Number(month), Number(day));
  if (date === null) return null;
  if (hour === undefined) return wholeDay(date, now);
  const time = timeOf(Number(hour), Number(minute), Number(second ?? 0), fraction);
  if (time === null) return null;
  const toTheMinute = second === undefined;
  if (offset === undefined) return timeOfDay(date, time, toTheMinute, now);
  const instant = Temporal.Instant.from(`${date.toString()}T${time.toString()}${offset}`);
  if (!toTheMinute) return exactly(instant, now);
  const moment = instant.toZonedDateTimeISO(now.timeZoneId);
  return between(moment, moment.add({ milliseconds: 59_999 }), now);
}

function relative(text: string, now: Temporal.ZonedDateTime, languages: readonly DateWords[]): Interval | null {
  const found = AGO.exec(text) ?? ownMatch(text, languages, 'ago');
  if (found === null) return null;
  const [, count, word] = found;
  const unit = unitOf(word ?? '', languages);
  if (unit === null) return null;
  // «Неделю назад» and “an hour ago” are one.
  const n = count === undefined ? 1 : Number(count);
  const earliest = now.subtract(spanOf(n + 1, unit));
  // Some pages count days by the calendar and some by 24 hours; the interval holds both.
  const latest = unit === 'days' ? endOfDay(now.toPlainDate().subtract({ days: n }), now.timeZoneId) : now.subtract(spanOf(n, unit));
  return between(earliest, latest, now);
}

function spanOf(n: number, unit: Unit): Temporal.DurationLike {
  return { [unit]: n };
}

/** A day, with or without a time. */
function onDay(text: string, now: Temporal.ZonedDateTime, languages: readonly DateWords[]): Interval | null {
  const whole = dayOf(text, now, languages);
  if (whole !== null) return wholeDay(whole, now);
  const [, name, year] = MONTH_YEAR.exec(text) ?? [];
  const first = name === undefined ? null : inYear(year, monthOf(name, languages), 1, now);
  if (first !== null) return between(first.toZonedDateTime(now.timeZoneId), endOfDay(first.with({ day: first.daysInMonth }), now.timeZoneId), now);
  const found = TIME.exec(text);
  if (found === null) return null;
  const [, words = '', hour, minute, second, half] = found;
  const date = dayOf(words, now, languages);
  const time = timeOf(hourOf(Number(hour), half), Number(minute), Number(second ?? 0), undefined);
  if (date === null || time === null) return null;
  const interval = timeOfDay(date, time, second === undefined, now);
  // «Сегодня, 23:50» on a page that stayed open past midnight was yesterday; or the page's clock is ahead. It may be either.
  const ahead = daysBack(words, languages) !== undefined && Temporal.PlainDateTime.compare(date.toPlainDateTime(time), now.toPlainDateTime()) > 0;
  if (!ahead || interval === null) return interval;
  const dayBefore = timeOfDay(date.subtract({ days: 1 }), time, second === undefined, now);
  return dayBefore === null ? null : { earliest: dayBefore.earliest, latest: interval.latest };
}

function dayOf(words: string, now: Temporal.ZonedDateTime, languages: readonly DateWords[]): Temporal.PlainDate | null {
  const back = daysBack(words, languages);
  if (back !== undefined) return now.toPlainDate().subtract({ days: back });
  const digits = DIGITS.exec(words);
  if (digits !== null) return dateOf(Number(digits[3]), Number(digits[2]), Number(digits[1]));
  const own = ownMatch(words, languages, 'day');
  if (own !== null) return inYear(own[1], Number(own[2]), Number(own[3]), now);
  const named = DAY_MONTH.exec(words);
  if (named !== null) return inYear(named[3], monthOf(named[2] ?? '', languages), Number(named[1]), now);
  const american = MONTH_DAY.exec(words);
  return american === null ? null : inYear(american[3], monthOf(american[1] ?? '', languages), Number(american[2]), now);
}

/** What only one of the languages writes in its own way. */
function ownMatch(text: string, languages: readonly DateWords[], form: 'ago' | 'day'): RegExpExecArray | null {
  for (const words of languages) {
    const found = words[form]?.exec(text);
    if (found) return found;
  }
  return null;
}

/** The day of a year, or without one the latest such day that has begun. */
function inYear(year: string | undefined, month: number | null, day: number, now: Temporal.ZonedDateTime): Temporal.PlainDate | null {
  if (month === null) return null;
  if (year !== undefined) return dateOf(Number(year), month, day);
  const today = now.toPlainDate();
  for (let back = 0; back <= YEARS_BACK; back++) {
    const date = dateOf(today.year - back, month, day);
    if (date !== null && Temporal.PlainDate.compare(date, today) <= 0) return date;
  }
  return null;
}

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const first = new Temporal.PlainDate(year, month, 1);
  return day <= first.daysInMonth ? first.with({ day }) : null;
}

function timeOf(hour: number, minute: number, second: number, fraction: string | undefined): Temporal.PlainTime | null {
  if (hour > 23 || minute > 59 || second > 59) return null;
  const milliseconds = Number((fraction ?? '').padEnd(3, '0').slice(0, 3));
  return new Temporal.PlainTime(hour, minute, second, milliseconds);
}

/** Hour of the day from a clock of twelve hours; an hour that such a clock does not have stays wrong and is refused. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 24;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
