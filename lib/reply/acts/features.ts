import { folded, QUOTES } from '../check/text.ts';
import type { ReplyLanguage } from '../template.ts';
import type { Mood } from './acts.ts';
import { en } from './concepts/en.ts';
import { ru } from './concepts/ru.ts';
import { zh } from './concepts/zh.ts';

/**
 * What the classifier sees of a sentence: numbers, one for each thing that can be seen in it (a word, a pair of words, a run
 * of signs, a meaning of concepts/, a pair of meanings). The trainer and the extension see with these same eyes.
 */

/** The kinds of things seen and how much each kind counts; all of a kind together count the same in a long and a short sentence. */
export const KINDS = { o: 0.3, w: 1, s: 1.4, ss: 1, sss: 0.7, sk: 0.7, e: 0.5, z: 2, c: 1, cl: 0.4, cc: 0.4, cn: 0.4, c2: 0.4, c3: 0.2 } as const;
export type Kind = keyof typeof KINDS;

export interface Seen {
  kind: Kind;
  /** Of 24 bits. */
  number: number;
}

const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}/g, ' <mail> '],
  [/(?:https?:\/\/|www\.)[^\s，。]{2,100}|(?<![@\w.])@[a-z_][\w.]{2,30}/g, ' <link> '],
  [/(?:\+\d{1,3}[\s(-]{0,2}|(?<!\d)8[\s(-]{1,2}|(?<!\d)0)\d(?:[\d\s()-]{4,16})\d(?!\d)|(?<!\d)\d{2,4}-\d{2,4}-\d{2,4}(?:-\d{2,4})?(?!\d)|(?<!\d)1\d{10}(?!\d)/g, ' <phone> '],
  [/(?<!\d)\d{1,2}[:.]\d{2}(?!\d)|(?<!\d)\d{1,2}\s?(?:am|pm|点)(?![a-z])/g, ' <time> '],
  [/(?<!\d)\d{1,2}\s?(?:январ|феврал|март|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр|月|日|号)[а-я日号]{0,3}/g, ' <date> '],
  [/[£$€¥₽]\s?\d[\d.,]*|\d[\d\s.,]{0,8}\s?(?:₽|руб[а-я.]{0,4}|р\.|тыс[а-я.]{0,3}|元|块)/g, ' <money> '],
  [/\d[\d.,]{0,10}/g, ' <num> '],
];

const HAN = /\p{Script=Han}/u;

/** A sentence with its quotations, addresses and numbers as classes; quotations of a word or two are names and stay. */
export function plain(sentence: string): string {
  let text = folded(sentence).replace(QUOTES, (quote) => (quote.length > (HAN.test(quote) ? 5 : 24) || quote.split(' ').length > 2 ? ' <quote> ' : quote));
  for (const [pattern, name] of CLASSES) text = text.replace(pattern, name);
  return text.replace(/\s+/g, ' ').trim();
}

const WORDS = /<[a-z]+>|[a-zа-я0-9]+(?:['-][a-zа-я0-9]+)*|[?!%₽£$€:;)(]+|,/g;
const SIGNS = /<[a-z]+>|[a-z0-9]+|[^\s]/g;

/** FNV-1a over UTF-16 units, then mixed: its own lower bits know little of the last signs. */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 8;
}

const CONCEPTS: Record<ReplyLanguage, readonly (readonly [string, RegExp])[]> = { ru: compiled(ru, '(?<![а-яa-z])', '(?![а-яa-z])'), en: compiled(en, "(?<![a-z'])", "(?![a-z'])"), zh: compiled(zh, '', '') };

function compiled(words: Readonly<Record<string, string>>, before: string, after: string): [string, RegExp][] {
  return Object.entries(words).map(([name, list]) => [name, new RegExp(`${before}(?:${list.replaceAll('$', after)})`, 'g')]);
}

/** Where the meanings stand, in the order of the sentence. */
function conceptsOf(text: string, language: ReplyLanguage): { name: string; at: number }[] {
  const found: { name: string; at: number }[] = [];
  for (const [name, pattern] of CONCEPTS[language]) for (const { index } of text.matchAll(pattern)) found.push({ name, at: index });
  return found.sort((a, b) => a.at - b.at).slice(0, PAIRED);
}

const NEAR = 14;
/** So many meanings of a sentence are paired. */
const PAIRED = 48;

/** The names of all that is seen; the trainer shows them, the extension needs their numbers only. */
export function* seenIn(sentence: string, language: ReplyLanguage, mood: Mood): Generator<string> {
  const text = plain(sentence);
  yield `o mood ${mood}`;
  yield* shapeOf(sentence, text);
  yield* meanings(text, language, mood);
  if (language === 'zh') yield* signRuns(text);
  else yield* wordRuns(text, language);
}

function* shapeOf(sentence: string, text: string): Generator<string> {
  const asks = /[?？]["»”)]*$/.test(text);
  yield asks ? 'o asks' : 'o tells';
  if (/!/.test(text) || /！/.test(text)) yield 'o calls';
  const length = text.length;
  yield `o long ${length < 12 ? 0 : length < 30 ? 1 : length < 60 ? 2 : length < 110 ? 3 : 4}`;
  if (/,|，/.test(text)) yield 'o comma';
  if (/ - |:|：|——/.test(text)) yield 'o dash';
  if (/(?<=[а-яa-z,] )[A-ZА-Я][а-яa-z]{2,}/.test(sentence)) yield 'o name';
}

function* meanings(text: string, language: ReplyLanguage, mood: Mood): Generator<string> {
  const found = conceptsOf(text, language);
  const names = [...new Set(found.map(({ name }) => name))];
  for (const name of names) {
    yield `c ${name}`;
    yield `c ${name} ${mood}`;
  }
  const row = ['^', ...found.map(({ name }) => name), '$'].filter((name, at, all) => name !== all[at - 1]);
  for (let at = 0; at + 1 < row.length; at += 1) {
    yield `c2 ${row[at]} ${row[at + 1]}`;
    if (at + 2 < row.length) yield `c3 ${row[at]} ${row[at + 1]} ${row[at + 2]}`;
  }
  const clauses = [...text.matchAll(/[,;:，；：]| - |——|\.\s/g)].map(({ index }) => index);
  const byClause = Map.groupBy(found, ({ at }) => clauses.filter((end) => end < at).length);
  for (const one of byClause.values()) {
    const here = [...new Set(one.map(({ name }) => name))].sort();
    for (const [index, name] of here.entries()) for (const other of here.slice(index + 1)) yield `cl ${name} ${other}`;
  }
  for (const [index, one] of found.entries()) {
    for (const other of found.slice(index + 1)) {
      if (one.name === other.name) continue;
      yield `cc ${one.name} ${other.name}`;
      if (other.at - one.at <= (language === 'zh' ? 5 : NEAR)) yield `cn ${one.name} ${other.name}`;
    }
  }
}

/** The word without its ending: rough, and the same at both ends of the way. */
function stem(word: string, language: ReplyLanguage): string {
  if (word.startsWith('<')) return word;
  if (language === 'ru') {
    const bare = word.length > 5 ? word.replace(/(?:ся|сь)$/, '') : word;
    const cut = bare.length > 4 ? bare.replace(/(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|ой|ей|ий|ый|ая|яя|ое|ее|ую|юю|ие|ые|их|ых|им|ым|ом|ем|ам|ям|ах|ях|ов|ев|ия|ии|ию|ья|ье|ью|а|я|о|е|ы|и|у|ю|ь)$/, '') : bare;
    return cut.slice(0, 7);
  }
  const cut = word.length > 4 ? word.replace(/(?:'s|ingly|edly|ing|ed|es|s|ly)$/, '') : word.replace(/'s$/, '');
  return cut.length > 4 ? cut.replace(/e$/, '').slice(0, 8) : cut;
}

function* wordRuns(text: string, language: ReplyLanguage): Generator<string> {
  const words = text.match(WORDS) ?? [];
  const stems = ['^', ...words.map((word) => stem(word, language)), '$'];
  for (const word of words) {
    yield `w ${word}`;
    if (word.startsWith('<') || !/[a-zа-я]/.test(word)) continue;
    if (word.length > 4) yield `e ${word.slice(-3)}`;
  }
  for (const [at, one] of stems.entries()) {
    yield `s ${one}`;
    const [second, third, fourth, fifth] = stems.slice(at + 1, at + 5);
    if (second === undefined) continue;
    yield `ss ${one} ${second}`;
    if (third === undefined) continue;
    yield `sss ${one} ${second} ${third}`;
    yield `sk ${one} ${third}`;
    if (fourth === undefined) continue;
    yield `sk ${one} ${fourth}`;
    if (fifth !== undefined) yield `sk ${one} ${fifth}`;
  }
}

function* signRuns(text: string): Generator<string> {
  const signs = ['^', ...(text.match(SIGNS) ?? []), '$'];
  for (let at = 0; at < signs.length; at += 1) {
    for (let size = 1; size <= 4 && at + size <= signs.length; size += 1) yield `z ${signs.slice(at, at + size).join('')}`;
  }
}

export function seen(sentence: string, language: ReplyLanguage, mood: Mood): Seen[] {
  return [...new Set(seenIn(sentence, language, mood))].map((name) => ({ kind: name.slice(0, name.indexOf(' ')) as Kind, number: hashed(name) }));
}
