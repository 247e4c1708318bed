/** How a text may write a word of a name: in the cases of Russian, with a capital letter or all of them, with «е» for «ё». */

const CYRILLIC = /^\p{Script=Cyrillic}+$/u;

/** What follows the stem of a Russian name in its cases; the name itself is among them. By its last letters, the longest first. */
const ENDINGS: readonly (readonly [end: string, others: string])[] = [
  ['ая', 'ая ой ую'],
  ['ий', 'ий ого ому им ом ия ию ием ии'],
  ['ой', 'ой ого ому ым ом'],
  ['а', 'а ы и е у ой ей ою ею'],
  ['я', 'я и е ю ей ею ь й'],
  ['й', 'й я ю ем е'],
  ['ь', 'ь я ю ем е и'],
];
const AFTER_CONSONANT = ['', 'а', 'у', 'ом', 'ем', 'ым', 'е'];

/** Parts of a regular expression for all of them. `alone`: the word is the whole name. */
export function spellings(word: string, alone: boolean): string[] {
  const forms = CYRILLIC.test(word) ? formsOf(word.toLowerCase()) : [word.toLowerCase()];
  // «Вера» is a name and «вера» is not: a small letter counts only in a nickname.
  const isCapital = /^\p{Lu}/u.test(word);
  const asNick = /[\d_]/.test(word) || (alone && !isCapital);
  const written = [...(isCapital ? [word] : []), ...forms.flatMap((form) => [capital(form), form.toUpperCase(), ...(asNick ? [form] : [])])];
  // Letters, digits and `_` alone, so that nothing in it means something to a regular expression.
  return [...new Set(written)].map((way) => way.replace(/[её]/g, '[её]').replace(/[ЕЁ]/g, '[ЕЁ]'));
}

function formsOf(word: string): string[] {
  for (const [end, others] of ENDINGS) {
    if (word.endsWith(end) && word.length - end.length >= 2) return others.split(' ').map((other) => word.slice(0, -end.length) + other);
  }
  return /[бвгджзклмнпрстфхцчшщ]$/.test(word) ? AFTER_CONSONANT.map((other) => word + other) : [word];
}

function capital(text: string): string {
  return text.replace(/^./u, (first) => first.toUpperCase());
}
