import type { ReplyLanguage } from '../template.ts';

/**
 * The little language of phrases: words with single spaces, `*` for the rest of a word, `a|b` and `(a|b)` for choices. Chinese
 * has no words between spaces: its phrases are expressions as they stand. Every repetition is bounded: a text of any kind
 * takes time in step with its length.
 */
const LETTER = "[а-яa-z0-9'-]";
const BETWEEN = '(?:[^а-яa-z0-9.!?;:。！？；\\n]{1,4})';

/** One expression for a list of phrases, over a text as `folded` gives it. */
export function phrases(list: readonly string[], language: ReplyLanguage): RegExp {
  const bare = list.map((phrase) => phrase.replace(/\((?!\?)/g, '(?:'));
  if (language === 'zh') return new RegExp(bare.join('|'), 'g');
  const words = bare.map((phrase) => phrase.replace(/\*/g, `${LETTER}{0,20}`).replace(/ /g, BETWEEN));
  return new RegExp(`(?<![а-яa-z0-9])(?:${words.join('|')})(?![а-яa-z0-9])`, 'g');
}
