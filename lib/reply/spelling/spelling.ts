import { normal } from '../../model/words.ts';
import type { ReplyLanguage } from '../../model/template.ts';
import type { Dictionary } from './dictionary.ts';

/** A word that the dictionary does not know, and what was probably meant; null where nothing is near. */
export interface Misspelt {
  from: number;
  to: number;
  mend: string | null;
}

/** Letters with an apostrophe or a hyphen between them. */
const WORDS: Readonly<Partial<Record<ReplyLanguage, RegExp>>> = { ru: /[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*/g, en: /[A-Za-zÀ-ÖØ-öø-ÿ]+(?:['’][A-Za-zÀ-ÖØ-öø-ÿ]+)*/g };
const VOWELS = /[аеёиоуыэюяaeiouy]/;
/** Guessing tries some hundreds of words for each unknown one. */
const GUESSED = 12;
const LONGEST = 30;

/**
 * Words of a reply that its dictionary does not know. What the customer wrote, names, and what stands in capital letters is
 * passed over: a brand's name is no mistake. `said`: the words of the review, its author, the place.
 */
export function misspelt(text: string, language: ReplyLanguage, dictionary: Dictionary, said: string): Misspelt[] {
  const pattern = WORDS[language];
  if (!pattern) return [];
  const known = new Set(normal(said).split(' '));
  const found: Misspelt[] = [];
  for (const { 0: word, index } of text.matchAll(pattern)) {
    if (word.length < 3 || word.length > LONGEST || known.has(normal(word)) || isBesideDigit(text, index, word.length)) continue;
    if (isKnown(word, dictionary) || word.split('-').every((part) => isKnown(part, dictionary))) continue;
    // A capital inside of a sentence is a name; all in capitals is an abbreviation or a brand.
    if (word === word.toUpperCase() || (isCapital(word) && !beginsSentence(text, index))) continue;
    found.push({ from: index, to: index + word.length, mend: found.length < GUESSED ? guess(word, dictionary) : null });
  }
  return found;
}

function isKnown(word: string, dictionary: Dictionary): boolean {
  const plain = word.replaceAll('’', "'");
  const small = plain.toLowerCase();
  const without = (one: string): string => one.replaceAll('ё', 'е').replaceAll('Ё', 'Е');
  return [plain, small, without(plain), without(small), small.charAt(0).toUpperCase() + small.slice(1)].some((one) => dictionary.knows(one));
}

function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?…\n«"“(:])\s*$/u.test(text.slice(0, at));
}

function isBesideDigit(text: string, from: number, length: number): boolean {
  return /[\d@_./\\]/.test(text.charAt(from - 1)) && text.charAt(from - 1) !== '.' ? true : /[\d@_]/.test(text.charAt(from + length));
}

/** The nearest word that is known: two letters changed about, one too few, one too many, another one. */
function guess(word: string, dictionary: Dictionary): string | null {
  const small = word.toLowerCase();
  for (const one of near(small, dictionary.letters.toLowerCase())) {
    if (!dictionary.knows(one)) continue;
    return isCapital(word) ? one.charAt(0).toUpperCase() + one.slice(1) : one;
  }
  return null;
}

function* near(word: string, letters: string): Generator<string> {
  for (let at = 0; at < word.length - 1; at++) yield word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  const signs = [...new Set(letters)];
  // Not the first letter: that one is seldom wrong, and another one makes another word.
  // A vowel is most often written for another one: the ear does not tell them apart.
  for (let at = 0; at < word.length; at++) if (VOWELS.test(word.charAt(at))) for (const sign of signs.filter((one) => VOWELS.test(one))) yield word.slice(0, at) + sign + word.slice(at + 1);
  for (let at = 1; at < word.length; at++) for (const sign of signs) yield word.slice(0, at) + sign + word.slice(at + 1);
  for (let at = 1; at <= word.length; at++) for (const sign of signs) yield word.slice(0, at) + sign + word.slice(at);
  for (let at = 1; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
}
