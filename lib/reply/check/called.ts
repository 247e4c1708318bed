import { rough, sameName } from '../names/alike.ts';
import { usableName } from '../name.ts';
import type { CheckInput, Finding } from './rule.ts';
import { folded } from './text.ts';

/** A word or two by which a reply calls the customer. */
export interface Called {
  /** The name as it stands; empty where only a title calls («сударыня»). */
  name: string;
  from: number;
  to: number;
  /** Why it is no name to be called by whoever they are: a nickname, an initial, a wrong case. */
  unfit?: boolean;
  /** Right after a greeting, thanks or a title. */
  greeted?: boolean;
  /** A name only if nothing else calls: no list knows the word. */
  unsure?: boolean;
  /** The title or adjective beside it. */
  title?: string;
}

export type NameFault = Pick<Finding, 'rule' | 'from' | 'to' | 'mend'>;

/** The words of the shown name. */
export function authorWords(author: string | null): readonly string[] {
  return (author ?? '').slice(0, 200).match(/\p{L}[\p{L}'’-]*/gu) ?? [];
}

/** A line that is no name of a person: digits, an underscore, one unknown word. */
export function isNickname(author: string): boolean {
  if (/\d|_|@/.test(author)) return true;
  return usableName(author, 'ru') === null && usableName(author, 'en') === null && usableName(author, 'zh') === null;
}

/** Whether the review is signed with a name or says «my name is»; a name told of others is theirs. */
export function isGivenIn(review: string | null, name: string): boolean {
  const text = folded(review ?? '').trim();
  const word = folded(name);
  const at = text.lastIndexOf(word);
  if (at < 0) return false;
  if (at > 0 && text.length - at - word.length < 30 && !/[.!?]\s/u.test(text.slice(at + word.length + 4)) && /[.!?,\n—-]\s*$/u.test(text.slice(0, at))) return true;
  return /(?:зовут|меня|я|это|my name is|i'm|i am|this is|我是|我叫|本人)\s?$/u.test(text.slice(Math.max(0, at - 12), at));
}

const NO_PERSON = /(?<!\p{L})(?:the|big|little|happy|sunny|sweet|crazy|hungry|mad|mr|mrs|mum|mom|dad|foodie|lover|queen|king|travell?er|fan|girl|guy|boy|lady|man|days?|life|home|food|cat|dog|гурман|мама|папа|любитель|любительница|кот|котик|кошка|счастье|[а-яё]{2,}(?:ая|яя|ый|ий))(?!\p{L})/iu;

/** One or two words of letters alone may be a name that no list knows: «DeShawn», «Ngozi Okafor», «Мавжуда». */
export const mayBeName = (author: string) => /^\p{L}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’.-]*)?$/u.test(author.trim()) && !/[а-яё][А-ЯЁ]/.test(author) && !NO_PERSON.test(author);

/** Whether a text has this word. */
export const hasWord = (text: string, word: string) => new RegExp(`(?<!\\p{L})${word.replace(/[^\p{L}\p{N}]/gu, '.')}(?!\\p{L})`, 'iu').test(text);

/** Whether a name is one of the author's, or one that the review itself gives where the author shows none. */
export function isAuthors(name: string, { author, review }: Pick<CheckInput, 'author' | 'review'>): boolean {
  // Characters against letters: one may be the other's sound.
  if (/\p{L}/u.test(author ?? '') && !/[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(author ?? '') && /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(name)) return true;
  const words = authorWords(author);
  if (words.some((word) => sameName(word, name) || word.split('-').some((part) => part.length > 2 && sameName(part, name)))) return true;
  if (isNickname(author ?? '')) {
    const bare = rough(name);
    // «anna_p85», «annasmirnova»: the name is in the nickname.
    if (bare.length >= 3 && rough(words.join('')).includes(bare)) return true;
    return isGivenIn(review, name);
  }
  return false;
}
