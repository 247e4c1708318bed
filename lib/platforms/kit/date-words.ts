/** The words of shown dates. Month names are matched by their beginnings, at least three letters: «нояб», «Sept». */
const MONTHS = [
  ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
  ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
] as const;

/** Number of the month, 1 to 12; null for a word that is no month. Lower case expected. */
export function monthOf(word: string): number | null {
  if (word.length < 3) return null;
  for (const names of MONTHS) {
    const index = names.findIndex((name) => name.startsWith(word));
    if (index >= 0) return index + 1;
  }
  return null;
}

/** Days back from today. */
export const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ['сегодня', 0], ['вчера', 1], ['позавчера', 2],
  ['today', 0], ['yesterday', 1],
  ['今天', 0], ['今日', 0], ['昨天', 1], ['昨日', 1], ['前天', 2],
]);

export const JUST_NOW: ReadonlySet<string> = new Set(['только что', 'сейчас', 'just now', 'now', '刚刚', '刚才']);

export type Unit = 'seconds' | 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years';

const UNITS: readonly (readonly [Unit, RegExp])[] = [
  ['seconds', /^(?:сек(?:унд[ауы]?)?|sec(?:ond)?s?|秒钟?)$/],
  ['minutes', /^(?:мин(?:ут[ауы]?)?|min(?:ute)?s?|分钟?)$/],
  ['hours', /^(?:ч(?:ас(?:а|ов)?)?|h(?:ou)?rs?|h|小时|个小时)$/],
  ['days', /^(?:дн(?:я|ей)?|день|days?|天)$/],
  ['weeks', /^(?:нед(?:ел[юиья])?|недель|weeks?|周|个?星期)$/],
  ['months', /^(?:мес(?:яц(?:а|ев)?)?|months?|个?月)$/],
  ['years', /^(?:год(?:а)?|лет|years?|年)$/],
];

/** The unit that a word of a relative date means; null for any other word. Lower case expected. */
export function unitOf(word: string): Unit | null {
  return UNITS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}
