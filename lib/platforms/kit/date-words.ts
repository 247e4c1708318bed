/** The words of shown dates, language by language: a page loads those of the languages its platform speaks. Lower case, no «ё». */
export interface DateWords {
  /** In the order of the year, without a Russian ending. Matched by their beginnings, at least three letters: «нояб», «Sept». */
  months: readonly string[];
  /** Days back from today. */
  days: Readonly<Record<string, number>>;
  justNow: readonly string[];
  /** In the order of `UNITS`. */
  units: readonly RegExp[];
  /** A day that is not written as «3 марта» or “March 3”: year, month and day in digits. */
  day?: RegExp;
  /** A span that is not followed by «назад» or “ago”: number and unit. */
  ago?: RegExp;
}

const UNITS = ['seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years'] as const;
export type Unit = (typeof UNITS)[number];

export const ru: DateWords = {
  months: ['январ', 'феврал', 'март', 'апрел', 'ма', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'],
  days: { сегодня: 0, вчера: 1, позавчера: 2 },
  justNow: ['только что', 'сейчас'],
  units: [/^сек(унд[ауы]?)?$/, /^мин(ут[ауы]?)?$/, /^ч(ас(а|ов)?)?$/, /^(дн(я|ей)?|день)$/, /^нед(ел[юиья])?$/, /^мес(яц(а|ев)?)?$/, /^(года?|лет)$/],
};

export const en: DateWords = {
  months: ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
  days: { today: 0, yesterday: 1 },
  justNow: ['just now', 'now'],
  units: [/^sec(ond)?s?$/, /^min(ute)?s?$/, /^(h(ou)?rs?|h)$/, /^days?$/, /^weeks?$/, /^months?$/, /^years?$/],
};

export const zh: DateWords = {
  months: [],
  days: { 今天: 0, 今日: 0, 昨天: 1, 昨日: 1, 前天: 2 },
  justNow: ['刚刚', '刚才'],
  units: [/^秒钟?$/, /^分钟?$/, /^个?小时$/, /^天$/, /^(周|个?星期)$/, /^个?月$/, /^年$/],
  day: /^(?:(\d{4})\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]$/,
  ago: /^(\d{1,4})\s?(\p{L}+)\s?前$/u,
};

/** Number of the month, 1 to 12; null for a word that is no month. */
export function monthOf(word: string, languages: readonly DateWords[]): number | null {
  if (word.length < 3) return null;
  const stem = word.replace(/[ьйая]$/, '');
  for (const { months } of languages) {
    const index = months.findIndex((name) => name === stem || name.startsWith(word));
    if (index >= 0) return index + 1;
  }
  return null;
}

/** Days back from today; undefined for a word that is no such day. */
export function daysBack(word: string, languages: readonly DateWords[]): number | undefined {
  return languages.find(({ days }) => Object.hasOwn(days, word))?.days[word];
}

/** The unit that a word of a relative date means; null for any other word. */
export function unitOf(word: string, languages: readonly DateWords[]): Unit | null {
  return UNITS.find((_, index) => languages.some(({ units }) => units[index]?.test(word))) ?? null;
}
