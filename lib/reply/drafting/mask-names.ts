import type { Span } from '../check/text.ts';
import { isRussianName, usableName } from '../name.ts';
import { englishNames } from '../names/en.ts';
import { chineseSurnames } from '../names/zh.ts';

/**
 * Names of people in a text: the customer's own, those that the lists of names know, in any case, with the surname beside
 * them, and who is named by a post («официант Петренко»). Rather one word too many: what is masked comes back as it was.
 */

const CYRILLIC = '[А-ЯЁ][а-яё]{1,24}(?:-[А-ЯЁа-яё][а-яё]{1,24})?';
const LATIN = "[A-ZÀ-Ö][a-zß-öø-ÿ]{1,24}(?:['’-][A-Za-zÀ-ÿ]{1,24})?";
const INITIAL = '[А-ЯЁA-Z]\\.';
/** Words with capitals one after the other. */
const RUNS = {
  ru: new RegExp(`(?<![\\p{L}])(?:${INITIAL}\\s?){0,2}${CYRILLIC}(?:\\s(?:${CYRILLIC}|${INITIAL}(?:\\s?${INITIAL})?)){0,3}(?!\\p{L})`, 'gu'),
  en: new RegExp(`(?<![\\p{L}])(?:${INITIAL}\\s?){0,2}${LATIN}(?:\\s(?:${LATIN}|${INITIAL})){0,3}(?!\\p{L})`, 'gu'),
};
const SURNAME = /(?:[оеё]в(?:а|у|ым|ой)?|[иы]н(?:а|у|ым|ой)?|ск(?:ий|ая|ого|ому|ой|ую)|цк(?:ий|ая|ого|ой)|енко|[юу]к|чук|ян|дзе|швили|берг|штейн|[её]вич|ович)$/u;
const PATRONYMIC = /(?:вич|вна|ична)(?:а|у|ем|е|ой|ы)?$/u;

/** After these a word with a capital is a person, and a small one when it is a name. */
const POSTS = [
  /(?<!\p{L})(?:зовут|имени|администратор\p{L}{0,3}|менеджер\p{L}{0,3}|официант\p{L}{0,4}|бариста|повар\p{L}{0,3}|мастер\p{L}{0,3}|продав\p{L}{0,5}|консультант\p{L}{0,3}|врач\p{L}{0,3}|доктор\p{L}{0,3}|медсестр\p{L}{1,3}|курьер\p{L}{0,3}|водител\p{L}{0,3}|оператор\p{L}{0,3}|сотрудни\p{L}{1,5}|кассир\p{L}{0,3}|хостес|тренер\p{L}{0,3}|преподавател\p{L}{1,3}|директор\p{L}{0,3}|управляющ\p{L}{2,3}|господин\p{L}{0,2}|госпож\p{L}{1,2}|г-н\p{L}{0,2}|г-ж\p{L}{1,2})[\s,:–—]{1,3}(?<one>[\p{L}-]{3,25})(?<two>\s\p{L}{3,25})?/giu,
  /(?<!\p{L})(?:(?:mr|mrs|ms|miss|dr|prof)\.?|waiter|waitress|manager|nurse|driver|courier|barista|chef|receptionist|stylist|named|name is|name was)[\s,:]{1,2}(?<one>\p{L}[\p{L}'’-]{1,24})(?<two>\s\p{L}[\p{L}'’-]{1,24})?/giu,
];
/** After these only a known name is one. */
const THANKS = /(?<!\p{L})(?:спасибо|благодар\p{L}{0,6}|уважаем\p{L}{2,3}|thanks to|thank you,?|called|i am|i'm|dear|hi|hello)[\s,:]{1,2}(?<one>\p{L}[\p{L}'’-]{1,24})(?<two>\s\p{L}[\p{L}'’-]{1,24})?/giu;
/** Names that are words as well: alone they are names only by what stands beside them. */
const WORDS_TOO = new Set('will may mark art bill rose grace hope faith joy april june august summer dawn eve ray rich frank gene dean sandy christian guy miles chase paris chelsea florence victoria sydney austin charlotte penny ruby pearl olive ivy daisy lily heather amber jade crystal melody harmony sky star london jordan america asia china georgia virginia carolina savannah brooklyn major king prince'.split(' '));
/** Russian names that are words as well when they are written small: «вера», «полей», «марта». */
const SMALL_TOO =
  /^(?:аврор|агат|ад|азал|ал|алл|алмаз|анис|арам|ас|бор|вал|вар|вер|вик|владе|ген|георгин|гор|гул|дан|дин|динар|жасмин|жен|кол|кост|лад|лан|лар|лев|лен|лес|леш|лиан|лик|лил|лин|лук|люб|любов|люд|ма|маргарит|марк|марсел|март|маш|мелисс|мил|мир|надежд|надир|никол|нор|осип|паш|пол|рад|роз|ром|роман|свет|семен|слав|сон|та|тин|тихон|томил|тон|уле|флор|юр)(?:а|у|ом|ем|е|й|я|ь|ю|и|ий|ы|ой|ою|ей|ью|ию|ия|ии|ией)?$/u;
/** A word all in small letters or all in capitals. */
const EVEN = /(?<![\p{L}-])(?:[а-яё]{3,25}|[А-ЯЁ]{3,25}|[A-Z]{3,25})(?![\p{L}-])/gu;
const CAPITAL = /^\p{Lu}\p{Ll}/u;
/** Words that begin a reply and call nobody. */
const NO_CALL = /^(?:здравствуйте|привет|спасибо|благодарим|благодарю|добрый|доброе|простите|извините|приносим|да|нет|hello|hi|hey|thanks|thank|sorry|dear|yes|no|well|unfortunately)$/iu;
const CALL = /^\s{0,4}(?:(?:[Зз]дравствуйте|[Дд]обрый (?:день|вечер)|[Дд]оброе утро|[Пп]ривет|Уважаем(?:ый|ая)|Hello|Hi|Dear|Hey)[,!.]?\s{1,2})?(?<name>\p{Lu}[\p{L}'’-]{1,24}(?:\s\p{Lu}[\p{L}.'’-]{0,24})?)\s?[,!，！]/u;
const CALL_ZH = /^\s{0,4}(?:尊敬的|亲爱的)?(?<name>\p{Script=Han}{2,4}?)(?=(?:先生|女士|小姐)?(?:您好|你好)?[，,！!])/u;

const TITLES_ZH = /(\p{Script=Han}{1,3})(?=先生|女士|小姐|太太|经理|店长|师傅|老师|医生|护士|大夫|主任|阿姨)/gu;
/** Signs that stand in no given name. */
const NO_GIVEN_ZH = /[的了们位个是很就也都在会给帮送跟汇电姓上有和被让叫找问说这那前台]/u;
const CALLED_ZH = /(?:我叫|我是|名叫|名字叫|姓名[:：]?|服务员|店员|员工|感谢|谢谢)\s?(\p{Script=Han}{2,4})/gu;

const spanOf = (from: number, words: string): Span => ({ from, to: from + words.length });

export function nameSpans(text: string, author: string | null, calls: boolean): Span[] {
  const found = [...ownName(text, author), ...runsOf(text, 'ru'), ...runsOf(text, 'en'), ...evenlyWritten(text), ...posts(text), ...chinese(text)];
  return calls ? [...found, ...calledAtTheStart(text)] : found;
}

/** The line of the customer's name, and its words in any case. */
function ownName(text: string, author: string | null): Span[] {
  const line = author?.replace(/\s+/g, ' ').trim().slice(0, 200) ?? '';
  if (line.length < 2) return [];
  // «Петрова А.» is nobody's address and somebody's name.
  const isPerson = /^\p{Lu}[\p{L}’'-]{2,} \p{Lu}\.?$/u.test(line) || (['ru', 'en', 'zh'] as const).some((language) => usableName(line, language) !== null);
  const parts = isPerson ? line.split(/[\s._]+/).filter((word) => /^[\p{L}'’-]{3,}$/u.test(word)) : [];
  const inCases = parts.map((word) => `${escaped(/[аяйьоеёиыую]$/iu.test(word) && word.length > 3 ? word.slice(0, -1) : word)}\\p{Ll}{0,3}`);
  // «Гость» is nobody; «kot_2009» somebody.
  const whole = isPerson || /[\p{Nd}_.@-]|\p{Script=Latin}.*\p{Lu}/u.test(line) ? [escaped(line)] : [];
  const all = [...whole, ...inCases];
  if (all.length === 0) return [];
  // Chinese has no ends of words; what stands around a name there is a letter too.
  const [before, after] = /\p{Script=Han}/u.test(line) ? ['', ''] : ['(?<![\\p{L}\\p{Nd}])', '(?![\\p{L}\\p{Nd}])'];
  return [...text.matchAll(new RegExp(`${before}(?:${all.join('|')})${after}`, 'giu'))].map((match) => spanOf(match.index, match[0]));
}

function runsOf(text: string, language: 'ru' | 'en'): Span[] {
  return [...text.matchAll(RUNS[language])].flatMap((match) => {
    const words = [...match[0].matchAll(/[^\s]+/g)].map((word) => ({ word: word[0], at: word.index }));
    // «Анна-Мария», «Ann-Marie».
    const isName = (word: string): boolean => word.split('-').some((part) => (language === 'ru' ? isRussianName(part) || PATRONYMIC.test(part) : englishNames.has(part.toLowerCase())));
    const isInitial = (word: string): boolean => /^(?:\p{Lu}\.){1,2}$/u.test(word);
    const surely = words.some(({ word }) => isName(word) && !WORDS_TOO.has(word.toLowerCase()));
    // «Петренко А.», «А. В. Петренко»; a letter with a point may as well end a sentence («P.S. Спасибо»).
    const beside = words.some(({ word }) => isInitial(word)) && words.some(({ word }) => !isInitial(word) && SURNAME.test(word)) && !/^P\.\s?S\./i.test(match[0]);
    if (!surely && !beside) return [];
    // «Спасибо Марине Костюк» begins with «Марине», «Костюк Марина» with the surname.
    const first = words.findIndex(({ word }) => isName(word) || isInitial(word) || (language === 'ru' && SURNAME.test(word)));
    const begin = words[surely || first > 0 ? Math.max(0, first) : 0];
    // «Петренко А.»: the surname stands before its initial.
    const from = beside && !surely ? 0 : (begin?.at ?? 0);
    return [{ from: match.index + from, to: match.index + match[0].length }];
  });
}

/** «ольга нахамила», «ОЛЬГА ПЕТРОВА»: who writes in haste or in anger writes names so. */
function evenlyWritten(text: string): Span[] {
  const words = [...text.matchAll(EVEN)].map(({ 0: word, index }) => ({ small: word.toLowerCase(), from: index, to: index + word.length }));
  return words.flatMap(({ small, from, to }, at) => {
    const isName = (isRussianName(small) && !SMALL_TOO.test(small)) || (/^[A-Z]/.test(text.charAt(from)) && englishNames.has(small) && !WORDS_TOO.has(small));
    const next = words[at + 1];
    return isName ? [{ from, to: next && next.from === to + 1 && SURNAME.test(next.small) ? next.to : to }] : [];
  });
}

function posts(text: string): Span[] {
  const after = (expression: RegExp, isName: (word: string) => boolean): Span[] =>
    [...text.matchAll(expression)].flatMap((match) => {
      const { one = '', two = '' } = match.groups ?? {};
      if (!isName(one)) return [];
      const end = match.index + match[0].length;
      const from = end - two.length - one.length;
      return [{ from, to: CAPITAL.test(two.trim()) ? end : from + one.length }];
    });
  const isKnown = (word: string): boolean => isRussianName(word) || (englishNames.has(word.toLowerCase()) && !WORDS_TOO.has(word.toLowerCase()));
  return [...POSTS.flatMap((one) => after(one, (word) => isKnown(word) || CAPITAL.test(word))), ...after(THANKS, isKnown)];
}

function chinese(text: string): Span[] {
  const titled = [...text.matchAll(TITLES_ZH)].flatMap((match) => {
    const words = match[1] ?? '';
    // 携程 is a company.
    const at = [...words].findIndex((surname, index) => (chineseSurnames.has(surname) || chineseSurnames.has(words.slice(index, index + 2))) && !NO_GIVEN_ZH.test(words.slice(index + 1)) && words.charAt(index - 1) !== '携');
    return at === -1 ? [] : [{ from: match.index + at, to: match.index + words.length }];
  });
  const named = [...text.matchAll(CALLED_ZH)].flatMap((match) => {
    const words = match[1] ?? '';
    const name = [words.slice(0, 4), words.slice(0, 3), words.slice(0, 2)].find((part) => usableName(part, 'zh') !== null && !NO_GIVEN_ZH.test(part.slice(1)));
    return name === undefined ? [] : [spanOf(match.index + match[0].length - words.length, name)];
  });
  return [...titled, ...named];
}

/** Replies begin with the customer's name, which may stand in no list. */
function calledAtTheStart(text: string): Span[] {
  const match = CALL.exec(text) ?? CALL_ZH.exec(text);
  const name = match?.groups?.name;
  if (match === null || name === undefined || NO_CALL.test(name.split(' ')[0] ?? '')) return [];
  return [spanOf(match.index + match[0].indexOf(name), name)];
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === '-' || sign === '/' ? sign : `\\${sign}`));
}
