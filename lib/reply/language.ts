import type { Sighting } from '../model/sighting.ts';
import type { ReplyLanguage } from './template.ts';

const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0;

/** Fewer Latin letters than this are a brand's name or «OK», not a language. */
const ENOUGH_LATIN = 4;

/**
 * The language to answer in: that of the review's words, told by their script first, because the shown tag may be the
 * page's. Latin letters tagged as Russian are Russian all the same («ochen vkusno»). Without words: the tag, else Russian.
 */
export function replyLanguage(review: Pick<Sighting, 'title' | 'text' | 'pros' | 'cons' | 'language'>): ReplyLanguage {
  const text = [review.title, review.text, review.pros, review.cons].join(' ').slice(0, 4_000);
  const tag = review.language?.toLowerCase().split(/[-_]/)[0];
  const han = count(text, /\p{Script=Han}/gu);
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const cyrillic = count(text, /\p{Script=Cyrillic}/gu);
  const latin = count(text, /\p{Script=Latin}/gu);
  // A Chinese character says about as much as three letters.
  if (han > 0 && kana === 0 && han * 3 >= cyrillic + latin) return 'zh';
  if (cyrillic > 0 && cyrillic >= latin / 3) return 'ru';
  if (latin >= ENOUGH_LATIN) return tag === 'ru' ? 'ru' : 'en';
  return tag === 'en' || tag === 'zh' ? tag : 'ru';
}
