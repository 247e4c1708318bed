import type { ReplyLanguage } from '../template.ts';

/**
 * The little language of phrases. Russian and English: words with single spaces, `*` for the rest of a word, `a|b` and
 * `(a|b)` for choices, `?` after what may be absent, ` ~4 ` for up to four words between (`~` three), all within one
 * sentence, ` =4 ` the same without a comma or dash, `#` for a number. Chinese: the same, but a space is a possible comma and ` ~4 ` is up to four characters (`~` six).
 * Every repetition is bounded: a text of any kind takes time in step with its length.
 */
/** English has a class of its own: a class of two alphabets takes more than twice the time to make ready. */
const LETTERS = { ru: "[а-яa-z0-9'-]", en: "[a-z0-9'-]" } as const;
const BETWEEN = '(?:[^а-яa-z0-9.!?;:：。！？；\\n]{1,4})';
// What may stand between words that belong together: no comma, no dash.
const CLOSE = '[ «»"]{1,3}';
const NUMBER = '[0-9](?:[0-9 .,]{0,8}[0-9])?';
const SENTENCE_PART = '[^。！？!?；;\\n]';

function alphabetic(phrase: string, language: 'ru' | 'en'): string {
  const letter = LETTERS[language];
  return phrase
    .replace(/ ~(\d*) /g, (_, most: string) => `@@${most || '3'}@`)
    .replace(/ ~(\d*)/g, (_, most: string) => `@<${most || '3'}@`)
    .replace(/~(\d*) /g, (_, most: string) => `@>${most || '3'}@`)
    .replace(/ =(\d+) /g, (_, most: string) => `@=${most}@`)
    .replace(/\*/g, `${letter}{0,20}`)
    .replace(/ /g, BETWEEN)
    .replace(/@=(\d+)@/g, (_, most: string) => `${CLOSE}(?:${letter}{1,30}${CLOSE}){0,${most}}`)
    .replace(/@@(\d+)@/g, (_, most: string) => `${BETWEEN}(?:${letter}{1,30}${BETWEEN}){0,${most}}`)
    .replace(/@<(\d+)@/g, (_, most: string) => `(?:${BETWEEN}${letter}{1,30}){0,${most}}`)
    .replace(/@>(\d+)@/g, (_, most: string) => `(?:${letter}{1,30}${BETWEEN}){0,${most}}`)
    .replace(/#/g, NUMBER);
}

function chinese(phrase: string): string {
  return phrase
    .replace(/\)\+/g, '){1,3}')
    .replace(/\)\*/g, '){0,3}')
    .replace(/ ~(\d*) /g, (_, most: string) => `@@${most || '6'}@`)
    .replace(/ ~(\d*)/g, (_, most: string) => `@@${most || '6'}@`)
    .replace(/ /g, '[，,、 ]{0,2}')
    .replace(/@@(\d+)@/g, (_, most: string) => `${SENTENCE_PART}{0,${most}}`)
    .replace(/#/g, NUMBER);
}

/** One expression for a list of phrases, over a text as `folded` gives it. */
export function phrases(list: readonly string[], language: ReplyLanguage): RegExp {
  const bare = list.map((phrase) => phrase.replace(/ \?~/g, ' ~').replace(/\((?!\?)/g, '(?:'));
  if (language === 'zh') return new RegExp(bare.map(chinese).join('|'), 'g');
  return new RegExp(`(?<![а-яa-z0-9])(?:${bare.map((phrase) => alphabetic(phrase, language)).join('|')})(?![а-яa-z0-9])`, 'g');
}
