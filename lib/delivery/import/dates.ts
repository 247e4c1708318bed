/**
 * Dates as people write them into tables. What the reader of pages understands («12 марта 2025», ISO) is left to it; here
 * are digits whose order only the column as a whole tells, days as Excel numbers them, and the spans of our own table.
 */

/** Which number stands first where a date is only numbers: day, month, year or month, day, year. */
export type DateOrder = 'dmy' | 'mdy';

/** The interval that the words of a date mean, ISO moments; null where they are not understood. */
export type ReadDate = (words: string) => { earliest: string; latest: string } | null;

const NUMBERS = /^(?:\p{L}{2,12}\.?,?\s+)?(\d{1,4})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{2}(?:\d{2})?)(?:\s?(?:г\.?|года?))?((?:[\sT]|,\s?)\s*\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?)?$/iu;
/** «12-мар-25», what Excel shows of a date at times. */
const SHORT_NAME = /^(\d{1,2})[- ](\p{L}{3,8})\.?[- ](\d{2}|\d{4})$/u;
/** Days since the end of 1899, with the time behind the point: a column of dates that lost its format. From 1954 to 2119. */
const SERIAL = /^([2-7]\d{4})(?:[.,](\d{1,12}))?$/;
/** The span that our own table shows: `2026-11-20 – 2026-11-22 (2 недели назад)`. */
const SPAN = /^(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?)(?: – (\d{4}-\d{2}-\d{2}))?(?: \((.+)\))?$/su;
const DAY = 86_400_000;
/** The day before the first one of Excel, that the leap day of 1900 which never was is reckoned in. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

interface Numbers {
  first: number;
  second: number;
  year: number;
  time: string;
}

/** A date of numbers that does not begin with its year; null for every other. */
function numbersOf(cell: string): Numbers | null {
  const [, first = '', second = '', year = '', time = ''] = NUMBERS.exec(cell.trim()) ?? [];
  if (first === '' || first.length > 2) return null;
  return { first: Number(first), second: Number(second), year: Number(year) + (year.length === 2 ? 2_000 : 0), time: clockOf(time) };
}

/** «9.05», “2:05 pm” as `09:05`, `14:05`; '' without a time. An hour that a clock of twelve hours does not have stays wrong. */
function clockOf(time: string): string {
  const [, hour, rest = '', half] = /(\d{1,2})[:.](\d{2}(?:[:.]\d{2})?)(?:\s?([ap]))?/i.exec(time) ?? [];
  if (hour === undefined) return '';
  const isTwelve = half !== undefined && Number(hour) >= 1 && Number(hour) <= 12;
  const hours = isTwelve ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : half === undefined ? Number(hour) : 99;
  return `${two(hours)}:${rest.replace('.', ':')}`;
}

const two = (number: number): string => String(number).padStart(2, '0');
const isDay = (day: number, month: number): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12;

export interface OrderFound {
  order: DateOrder;
  /** Every date of the column could be read in the other order as well: the person has to look. */
  ambiguous: boolean;
}

/**
 * The order in a column as a whole: the one in which more of its dates exist, then the one in which fewer lie ahead. With
 * points between them the day comes first wherever points are used. `today` as `2026-11-22`.
 */
export function orderOf(cells: readonly string[], today: string): OrderFound {
  const dates = cells.flatMap((cell) => {
    const numbers = numbersOf(cell);
    return numbers ? [{ ...numbers, points: cell.includes('.') && !cell.includes('/') }] : [];
  });
  const wrong = (order: DateOrder): number => dates.filter(({ first, second }) => (order === 'dmy' ? !isDay(first, second) : !isDay(second, first))).length;
  const ahead = (order: DateOrder): number => dates.filter((one) => iso(one, order) > today).length;
  const first = wrong('dmy') - wrong('mdy');
  if (first !== 0) return { order: first < 0 ? 'dmy' : 'mdy', ambiguous: false };
  if (dates.every(({ points }) => points)) return { order: 'dmy', ambiguous: false };
  const later = ahead('dmy') - ahead('mdy');
  if (later !== 0) return { order: later < 0 ? 'dmy' : 'mdy', ambiguous: false };
  return { order: 'dmy', ambiguous: dates.some(({ first: a, second: b }) => a !== b) };
}

function iso({ first, second, year }: Numbers, order: DateOrder): string {
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return `${year}-${two(month)}-${two(day)}`;
}

/** Understands the cells of a column of dates: the interval, and the words that the cell had for it. */
export function intervalOf(cell: string, order: DateOrder, read: ReadDate): { interval: ReturnType<ReadDate>; shown: string } {
  const text = cell.replace(/\s+/gu, ' ').trim();
  const [, from, until, words] = SPAN.exec(text) ?? [];
  if (from !== undefined && (until !== undefined || words !== undefined)) {
    const earliest = read(from)?.earliest;
    const latest = read(until ?? from)?.latest;
    return { interval: earliest === undefined || latest === undefined ? null : { earliest, latest }, shown: words ?? text };
  }
  return { interval: read(plainOf(text, order)), shown: text };
}

/** The date in a form that means one day wherever it is read. */
function plainOf(text: string, order: DateOrder): string {
  const numbers = numbersOf(text);
  if (numbers) return `${iso(numbers, order)} ${numbers.time}`.trim();
  const [, year, month, day, time = ''] = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:[\sT]+(\d{1,2}:\d{2}(?::\d{2})?))?$/.exec(text) ?? [];
  if (year !== undefined) return `${year}-${two(Number(month))}-${two(Number(day))} ${clockOf(time)}`.trim();
  const [, date, name, short = ''] = SHORT_NAME.exec(text) ?? [];
  if (date !== undefined) return `${date} ${name ?? ''} ${short.length === 2 ? `20${short}` : short}`;
  const [, days, part] = SERIAL.exec(text) ?? [];
  if (days === undefined) return text;
  const moment = new Date(FIRST_DAY + Math.round((Number(`${days}.${part ?? 0}`) * DAY) / 1_000) * 1_000).toISOString();
  return part === undefined || Number(part) === 0 ? moment.slice(0, 10) : moment.slice(0, 19).replace('T', ' ');
}
