import { englishMen, englishNames, englishWomen } from './en.ts';
import { FORMS } from './forms.ts';
import { russianNames } from './ru.ts';

/** Whether two words are one name, in full or short, in either alphabet; and whose name it is. */

export type Gender = 'man' | 'woman';

export const foldName = (word: string) => word.toLowerCase().replace(/ё/g, 'е');

const LATIN: Readonly<Record<string, string>> = { а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', ł: 'l', ø: 'o', ß: 's', æ: 'e', đ: 'd', ð: 'd', ı: 'i' };

/** Rough Latin letters, so that «Юлия» and "Yulia", "Julia" meet. */
export function rough(word: string): string {
  return [...foldName(word).normalize('NFD').replace(/\p{M}/gu, (mark) => (mark === '\u0306' ? mark : '')).normalize('NFC')]
    .map((letter) => LATIN[letter] ?? letter)
    .join('')
    .replace(/[jiy]+/g, 'i')
    .replace(/kh/g, 'h')
    .replace(/x/g, 'ks')
    .replace(/iu/g, 'u')
    .replace(/io|ie/g, 'e')
    .replace(/ia/g, 'a')
    .replace(/(.)\1/g, '$1')
    .replace(/ph/g, 'f')
    .replace(/c(?!h)/g, 'k')
    .replace(/h$/, '');
}

interface Known {
  groups: number[];
  genders: Set<Gender>;
}

let known: Map<string, Known> | null = null;

/** By their rough letters: the groups of forms a name is in, and who bears it. Made when first asked for. */
function names(): Map<string, Known> {
  if (known) return known;
  const all = new Map<string, Known>();
  let group = 0;
  for (const language of [FORMS.ru, FORMS.en]) {
    for (const [list, gender] of [[language.women, 'woman'], [language.men, 'man']] as const) {
      for (const forms of list) {
        group += 1;
        for (const form of forms) {
          const key = rough(form);
          const one = all.get(key) ?? { groups: [], genders: new Set<Gender>() };
          one.groups.push(group);
          one.genders.add(gender);
          all.set(key, one);
        }
      }
    }
  }
  known = all;
  return all;
}

/** «Машенька», «Серёжка», «Иришка» → what they are made of. */
function undimmed(word: string): readonly string[] {
  const stem = /^(?<stem>[а-я]{2,9}?)(?:очк|ечк|еньк|оньк|ушк|юшк|ишк|ульк|юльк|уш|юш)а$/.exec(word)?.groups?.stem;
  return stem === undefined ? [] : [`${stem}а`, `${stem}я`, stem];
}

/** «Наташ», «Серёж», «Коль», «Тань»: how one calls. */
function called(word: string): readonly string[] {
  const bare = word.replace(/ь$/, '');
  return /[бвгджзклмнпрстфхцчшщь]$/.test(word) ? [`${bare}а`, `${bare}я`] : [];
}

const russianForms = new Set([...FORMS.ru.women, ...FORMS.ru.men].flat());
const isKnown = (word: string) => russianNames.has(word) || russianForms.has(word);

/** A Russian given name as one calls by it, in full, short or tender; null where the word is none. */
export function russianName(word: string): string | null {
  const folded = foldName(word).split('-')[0] ?? '';
  if (!/^[а-я]{2,}$/.test(folded)) return null;
  if (isKnown(folded)) return folded;
  return [...undimmed(folded), ...called(folded)].find(isKnown) ?? null;
}

/** An English given name, also with an accent or two parts. */
export function isEnglishName(word: string): boolean {
  const folded = foldName(word);
  return englishNames.has(folded) || englishNames.has(folded.split(/[-'’]/)[0] ?? '') || (/^[a-z]+$/.test(folded) && names().has(rough(folded)));
}

export function sameName(a: string, b: string): boolean {
  const [left, right] = [foldName(russianName(a) ?? a), foldName(russianName(b) ?? b)];
  const [one, other] = [rough(left), rough(right)];
  if (left === right || (one === other && one !== '')) return true;
  const groups = names().get(one)?.groups;
  const others = names().get(other)?.groups;
  return groups !== undefined && others !== undefined && groups.some((group) => others.includes(group));
}

const MEN = new Set('никита илья кузьма фома лука данила гаврила добрыня савва муса мустафа абдулла'.split(' '));
const WOMEN = new Set('любовь нинель айгуль гузель гюзель асель адель николь жанат нелли наргиз рашель лейсан ляйсан ануш эсфирь мари натали марго кристи гульназ айсылу шахноза'.split(' '));
const EITHER = new Set('саша женя валя слава шура алекс стася вася'.split(' '));

/** Who bears this name; null where both may, or nobody known. */
export function genderOfName(word: string): Gender | null {
  const folded = foldName(word);
  if (/[а-я]/.test(folded)) {
    const name = russianName(folded);
    if (name === null || EITHER.has(name)) return null;
    if (MEN.has(name)) return 'man';
    if (WOMEN.has(name)) return 'woman';
    const listed = names().get(rough(name))?.genders;
    if (listed !== undefined) return listed.size === 1 ? ([...listed][0] ?? null) : null;
    return /[ая]$/.test(name) ? 'woman' : 'man';
  }
  const first = englishNames.has(folded) ? folded : (folded.split(/[-'’]/)[0] ?? '');
  if (englishWomen.has(first)) return 'woman';
  if (englishMen.has(first)) return 'man';
  if (englishNames.has(first)) return null;
  const listed = names().get(rough(first))?.genders;
  return listed?.size === 1 ? ([...listed][0] ?? null) : null;
}
