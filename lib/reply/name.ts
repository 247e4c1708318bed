import { englishNames } from './names/en.ts';
import { russianNames } from './names/ru.ts';
import { chineseSurnames } from './names/zh.ts';
import type { ReplyLanguage } from './template.ts';

/**
 * How to address the customer. A wrong name is worse than none, so a name is used when it is known as a name, or when
 * the line has the shape «Имя Ф.» that platforms make from a real account. All else is a nickname and is not said.
 */

/** Words that stand where a name should, in front of an initial too. */
const NO_NAMES = new Set(
  `покупатель покупательница клиент клиентка гость гостья пользователь аноним анонимно инкогнито имя скрыто скрыт без автор
  посетитель заказчик администратор удаленный удален мама папа бабушка дедушка ооо ип зао магазин компания отзыв житель семья счастливая довольная довольный
  user customer guest client anonymous buyer shopper amazon google local visitor member reviewer name hidden deleted admin
  the mr mrs ms dr mom dad company shop`.split(/\s+/),
);

const SHAPES = {
  ru: {
    word: /^[А-ЯЁа-яё]{2,20}(?:-[А-ЯЁа-яё]{2,20})?$/,
    initial: /^[А-ЯЁ]\.?$/,
    surname: /^[А-ЯЁ][а-яё-]*(?:[оеё]в|[оеё]ва|[иы]н|[иы]на|ск(?:ий|ая|ой)|цк(?:ий|ая|ой)|ко|[юу]к|чук|як|[иы]х|ян|дзе|швили|[иы]ч|ова|[еи]вна|овна|ична|оглы|кызы|ец|ль|ер|ман|берг|штейн)$/i,
    known: russianNames,
  },
  en: {
    word: /^[A-Za-zÀ-ÖØ-öø-ÿ]{2,20}(?:[-'’][A-Za-zÀ-ÖØ-öø-ÿ]{2,20})?$/,
    initial: /^[A-Z]\.?$/,
    surname: /^[A-ZÀ-Ö][A-Za-zÀ-ÖØ-öø-ÿ'’-]{1,24}$/,
    known: englishNames,
  },
} as const;

const fold = (word: string) => word.toLowerCase().replace(/ё/g, 'е');

/** «анна» and «АННА» → «Анна», «жан-поль» → «Жан-Поль». */
function nameCase(word: string): string {
  return word.toLowerCase().replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function fromWords(line: string, { word, initial, surname, known }: (typeof SHAPES)['ru' | 'en']): string | null {
  const [first, second, ...more] = line.split(' ');
  if (!first || !word.test(first) || NO_NAMES.has(fold(first))) return null;
  const isKnown = (part: string) => known.has(fold(part)) || known.has(fold(part).split(/[-'’]/)[0] ?? '');
  if (second === undefined) return isKnown(first) ? nameCase(first) : null;
  if (NO_NAMES.has(fold(second)) || more.length > 2) return null;
  if (initial.test(second)) return isKnown(first) || /^\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?$/u.test(first) ? nameCase(first) : null;
  if (isKnown(first) && (surname.test(second) || isKnown(second))) return nameCase(first);
  // «Петрова Анна», «Петрова Анна Сергеевна».
  if (isKnown(second) && surname.test(first) && SHAPES.ru.word.test(first)) return nameCase(second);
  return null;
}

/** «王小明», «李女士»: a real surname in front. «张**» and nicknames give none. */
function chineseName(line: string): string | null {
  const match = /^(?<name>\p{Script=Han}{2,4})$/u.exec(line);
  const name = match?.groups?.name;
  if (!name) return null;
  const surname = [name.slice(0, 2), name.slice(0, 1)].find((part) => chineseSurnames.has(part));
  if (!surname) return null;
  const given = name.slice(surname.length);
  return given === '先生' || given === '女士' || (given.length >= 1 && given.length <= 2 && !/[先小老大阿]$|[的了人家店客户吃爱好]/u.test(given))
    ? name
    : null;
}

/** How names go by their last letter: the ending of the name, and those of its other cases. */
const CASES: readonly (readonly [ending: string, others: RegExp])[] = [
  ['', /(?<=[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е)$/],
  ['й', /(?:я|ю|ем|е|и)$/],
  ['ь', /(?:я|ю|ем|е|и|ью)$/],
  ['а', /(?:ы|(?<=[гкхжчшщ])и|е|у|ой|ою|ей)$/],
  ['я', /(?:и|е|ю|ей|ею)$/],
];
/** Cases of names that are other words far more often. */
const NO_CASES = new Set('рады раду любой семена семени кости милой милом маркер максимом ромой розы розой мая мару мире миру мира верой верою надеждой любовью ладой ладе'.split(' '));

/** Whether a word is a name known in Russia, in any case: «Марине». */
export function isRussianName(word: string): boolean {
  const folded = fold(word);
  if (russianNames.has(folded)) return true;
  if (NO_CASES.has(folded)) return false;
  return CASES.some(([ending, others]) => {
    const stem = folded.replace(others, '');
    return stem !== folded && stem.length >= 2 && russianNames.has(stem + ending);
  });
}

/**
 * The name to address the author by in a reply of this language, its first letter capital, or null: a nickname, a line
 * with digits, an e-mail, «Покупатель», a name in other letters than the reply.
 */
export function usableName(author: string | null, language: ReplyLanguage): string | null {
  if (author === null) return null;
  const line = author.slice(0, 200).replace(/[\p{Extended_Pictographic}\u200D\uFE0F]/gu, '').replace(/\s+/g, ' ').trim();
  if (language === 'zh') return chineseName(line);
  return fromWords(line, SHAPES[language]);
}

/** The place's name for the signature, or null: long names and names with quotes or brackets are addresses and notes. */
export function usablePlace(place: string | null): string | null {
  const name = place?.trim().replace(/^["«“](.*)["»”]$/, '$1').trim();
  return name && name.length <= 40 && !/["«»“”„{}[\]<>%|]/.test(name) && /\p{L}/u.test(name) ? name : null;
}
