/**
 * Dictionaries of Hunspell as far as the free Russian and English ones use its format: suffixes, prefixes, their conditions.
 * A word is taken apart when it is asked for. `nspell`, which spells every form out first, takes 9 s and 169 MB for Russian
 * (2026-11-22, two busy cores); this 0.3 s and 30 MB.
 */
export interface Dictionary {
  knows: (word: string) => boolean;
  /** Letters for guesses, the most frequent first. */
  letters: string;
}

interface Affix {
  flag: string;
  strip: string;
  add: string;
  /** What the word without the affix has to look like at that end; null: anything. */
  condition: RegExp | null;
  /** It may stand together with an affix of the other end. */
  crosses: boolean;
}

/**
 * `aff` and `dic` as the two files of a dictionary hold them, in UTF-8 with flags of one sign. `more`: words that are declined
 * like one of the dictionary's.
 */
export function readDictionary(aff: string, dic: string, more: Readonly<Record<string, readonly string[]>> = {}): Dictionary {
  const suffixes = new Map<string, Affix[]>();
  const prefixes = new Map<string, Affix[]>();
  const crossing = new Map<string, boolean>();
  let letters = '';
  let hidden = '';
  for (const line of aff.split(/\r?\n/)) {
    const [kind, flag, ...rest] = line.trim().split(/\s+/);
    if (kind === 'TRY') letters = flag ?? '';
    // Forms that are only parts of compounds, and rude words that are right and not suggested.
    if (kind === 'ONLYINCOMPOUND') hidden += flag ?? '';
    if ((kind !== 'SFX' && kind !== 'PFX') || flag === undefined) continue;
    const [strip, add, condition] = rest;
    if (add === undefined || condition === undefined) {
      // The heading of a group: whether it crosses, and how many follow.
      crossing.set(`${kind} ${flag}`, strip === 'Y');
      continue;
    }
    const isSuffix = kind === 'SFX';
    const group = isSuffix ? suffixes : prefixes;
    const [put = ''] = add.split('/');
    const sign = put === '0' ? '' : put;
    const affix: Affix = { flag, strip: strip === '0' ? '' : (strip ?? ''), add: sign, condition: conditionOf(condition, isSuffix), crosses: crossing.get(`${kind} ${flag}`) ?? false };
    group.set(sign, [...(group.get(sign) ?? []), affix]);
  }
  const words = readWords(dic, hidden);
  for (const [model, others] of Object.entries(more)) {
    const flags = words.get(model) ?? '';
    for (const word of others) words.set(word, `${words.get(word) ?? ''}${flags}`);
  }
  const [longestSuffix, longestPrefix] = [longest(suffixes), longest(prefixes)];

  /** The word without a suffix, and what its flags have to hold. */
  const stems = function* (word: string): Generator<{ stem: string; needs: string; crosses: boolean }> {
    yield { stem: word, needs: '', crosses: true };
    for (let length = Math.min(longestSuffix, word.length); length >= 0; length--) {
      for (const { flag, strip, condition, crosses } of suffixes.get(word.slice(word.length - length)) ?? []) {
        const stem = word.slice(0, word.length - length) + strip;
        if (stem !== '' && (condition === null || condition.test(stem))) yield { stem, needs: flag, crosses };
      }
    }
  };
  const holds = (stem: string, needs: string): boolean => {
    const flags = words.get(stem);
    return flags !== undefined && [...needs].every((flag) => flags.includes(flag));
  };
  return {
    letters,
    knows(word) {
      for (const { stem, needs, crosses } of stems(word)) {
        if (holds(stem, needs)) return true;
        if (!crosses) continue;
        for (let length = Math.min(longestPrefix, stem.length); length > 0; length--) {
          for (const { flag, strip, condition, crosses: both } of prefixes.get(stem.slice(0, length)) ?? []) {
            const root = strip + stem.slice(length);
            if ((needs === '' || both) && (condition === null || condition.test(root)) && holds(root, needs + flag)) return true;
          }
        }
      }
      return false;
    },
  };
}

/** Words and their flags; the first line counts them. */
function readWords(dic: string, hidden: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const line of dic.split('\n').slice(1)) {
    const end = line.indexOf('\t') === -1 ? line.length : line.indexOf('\t');
    const slash = line.indexOf('/');
    const [word, flags] = slash === -1 ? [line.slice(0, end).trim(), ''] : [line.slice(0, slash), line.slice(slash + 1, end).trim()];
    if (word === '' || [...flags].some((flag) => hidden.includes(flag))) continue;
    // A word may stand there twice, with other flags.
    words.set(word, `${words.get(word) ?? ''}${flags}`);
  }
  return words;
}

function conditionOf(condition: string, isSuffix: boolean): RegExp | null {
  if (condition === '.') return null;
  return new RegExp(isSuffix ? `${condition}$` : `^${condition}`, 'u');
}

function longest(group: ReadonlyMap<string, unknown>): number {
  return Math.max(0, ...[...group.keys()].map(({ length }) => length));
}

/** Words of either: English is spelt in more than one way. */
export function both(one: Dictionary, other: Dictionary): Dictionary {
  return { letters: one.letters, knows: (word) => one.knows(word) || other.knows(word) };
}
