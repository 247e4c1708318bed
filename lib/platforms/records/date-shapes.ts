import { every, monthOf } from '../kit/date-words.ts';

/** A date as it stands within a line of the page. */
export interface DateShape {
  /** The date alone, with its time of day where one stands beside it. */
  shown: string;
  /** It names a month and no day: «март 2020» – when somebody joined, more often than when they wrote. */
  coarse: boolean;
}

/** A longer line is prose that mentions a day. */
const LINE = 120;

const dayWords = every.flatMap(({ days }) => Object.keys(days)).sort((a, b) => b.length - a.length).join('|');
const nowWords = every.flatMap(({ justNow }) => justNow).filter((word) => word.length > 5).join('|');

/** Without a digit a date is a word or two: «вчера», “just now”, “an hour ago”. */
const WORDS = 32;
const DIGIT = /\d/;
const BARE_NUMBER = /^\W{0,3}\d{1,8}\W{0,3}$/;
/** What every span back from now has: a word for it in one of the languages. */
const SPAN = /ago|назад|\bfa\b|geleden|temu|sedan|önce|atrás|전|前|vor|il y a|hace|há|för/;
const DAY_WORD = new RegExp(`(?:^|[^\\p{L}\\d])(${dayWords})(?![\\p{L}\\d])`, 'u');
const JUST_NOW = new RegExp(`(?:^|[^\\p{L}])(${nowWords})(?!\\p{L})`, 'u');
const DIGITS = /(?:^|[^\d.\/:-])(\d{4}[-.\/]\d{1,2}[-.\/]\d{1,2}(?:t[\d:.]{4,12}(?:z|[+-]\d\d:?\d\d)?)?|\d{1,2}[-.\/]\d{1,2}[-.\/](?:\d{4}|\d{2}))(?![.\/-]?\d)/;
const NAMED = /(?:^|[^\p{L}\d])((\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]*(?:(?:de|of)\s+)?(\p{L}{3,12})\.?,?(?:[\s-]*(?:(?:de|del)\s+)?['’]?((?:19|20)\d{2}|\d{2}(?![\d:])))?)(?![\p{L}\d])/u;
const MONTH_FIRST = /(?:^|[^\p{L}\d])((\p{L}{3,12})\.?[\s-](\d{1,2})(?:st|nd|rd|th)?(?![\d:.])(?:,?[\s-]+['’]?((?:19|20)\d{2}))?)(?!\d)/u;
const MONTH_YEAR = /^(\p{L}{3,12})\.?\s(?:de\s)?((?:19|20)\d{2})$/u;
const EASTERN = /(?:(?:19|20)\d{2}\s?[年년]\s?)?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日号號일]/;
const AGO = /(?:(?:(?:^|[^\p{L}])an?|\d{1,4})\s?|(?:^|[^\p{L}]))\p{L}{1,10}\.?\s(?:ago|назад|fa|geleden|temu|sedan|önce|atrás|전)(?!\p{L})|(?:^|[^\p{L}])(?:vor|il y a|hace|há|för)\s(?:\d{1,4}|\p{L}{1,6})\s\p{L}{3,10}|\d{1,4}\s?[\p{sc=Han}ヶか]{1,3}\s?前/u;

/** «, 14:05», « at 3:14 pm», « um 09:12 Uhr» after a day. */
const TIME_AFTER = /^(?:[\s,|·•–-]|at|um|в|à|las?|alle|às|om|o|kl\.?|ore|h)*\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?\s?m\b\.?)?/i;
/** “11:43pm On ” before a day. */
const TIME_BEFORE = /(\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?)[\s,|·•–-]*(?:on\s|den\s|le\s)?$/i;

/** The date that a line of the page holds; null where it holds none. */
export function dateShapeIn(line: string): DateShape | null {
  if (line.length > LINE) return null;
  const hasDigit = DIGIT.test(line);
  // Most lines of a page are no dates, and each is asked: the cheap questions come first.
  if (hasDigit ? BARE_NUMBER.test(line) : line.length > WORDS) return null;
  const lower = line.toLowerCase();
  const text = lower.includes('ё') ? lower.replaceAll('ё', 'е') : lower;
  if (!hasDigit && !SPAN.test(text) && !DAY_WORD.test(text) && !JUST_NOW.test(text)) return null;
  const month = MONTH_YEAR.exec(text);
  if (month !== null && monthOf(month[1] ?? '', every) !== null) return { shown: line, coarse: true };
  const found = dayIn(text);
  if (found === null) return null;
  const end = found.at + found.length;
  const after = TIME_AFTER.exec(text.slice(end, end + 30))?.[0] ?? '';
  // Lower case may be longer than what it was made of in a few alphabets: the places are then not the same.
  const source = text.length === line.length ? line : text;
  const day = source.slice(found.at, end + after.length).trim();
  const before = after === '' ? TIME_BEFORE.exec(text.slice(0, found.at))?.[1] : undefined;
  return { shown: before === undefined ? day : `${day} ${before}`, coarse: false };
}

function dayIn(text: string): { at: number; length: number } | null {
  const digits = DIGITS.exec(text);
  if (digits !== null) return part(digits, digits[1] ?? '');
  const eastern = /[월月]/.test(text) ? EASTERN.exec(text) : null;
  if (eastern !== null) return part(eastern, eastern[0]);
  const ago = SPAN.test(text) ? AGO.exec(text) : null;
  if (ago !== null) return part(ago, ago[0].trim());
  const named = NAMED.exec(text);
  if (named !== null && isDay(named[2]) && isMonth(named[3] ?? '', named[4], text) && (named[4] !== undefined || endsAfter(text, named))) return part(named, named[1] ?? '');
  const first = MONTH_FIRST.exec(text);
  if (first !== null && isDay(first[3]) && isMonth(first[2] ?? '', first[4], text) && (first[4] !== undefined || endsAfter(text, first))) return part(first, first[1] ?? '');
  // With a digit it is the time beside such a word.
  const word = DIGIT.test(text) ? (text.includes(':') ? DAY_WORD.exec(text) : null) : (DAY_WORD.exec(text) ?? JUST_NOW.exec(text));
  if (word === null || text.length > 40) return null;
  // «Сегодня» in a sentence, “closed today”, is a word like any other: a date begins the line or has its time beside it.
  const found = part(word, word[1] ?? '');
  return found.at <= 3 || AFTER_SIGN.test(text.slice(0, found.at)) || TIME_AFTER.test(text.slice(found.at + found.length)) ? found : null;
}

const AFTER_SIGN = /[»|·•,:(-]\s*$|\b(?:on|posted|published|reviewed|edited)\s+$/;
/** A day without a year must end there: “5 out of 5 stars” is none, though «out» is October in Portuguese. */
const END = /^\s*(?:$|[,.;:·|•()»–—-]|(?:(?:at|um|в|à|a las|alle|às|om|o|kl\.?)\s*)?\d)/;

function endsAfter(text: string, found: RegExpExecArray): boolean {
  return END.test(text.slice(found.index + found[0].length));
}

function isDay(day: string | undefined): boolean {
  return Number(day) >= 1 && Number(day) <= 31;
}

function part(found: RegExpExecArray, piece: string): { at: number; length: number } {
  return { at: found.index + found[0].indexOf(piece), length: piece.length };
}

/** A month of a known language; in a short line with a whole year, of any other. */
function isMonth(word: string, year: string | undefined, text: string): boolean {
  return monthOf(word, every) !== null || (year !== undefined && year.length === 4 && text.length <= 24);
}
