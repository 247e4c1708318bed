import { CLAUSES } from '../../lib/reply/check/rule.ts';
import { both, readDictionary, type Dictionary } from '../../lib/reply/spelling/dictionary.ts';
import { MORE_RU } from '../../lib/reply/spelling/more.ts';
import { misspelt } from '../../lib/reply/spelling/spelling.ts';
import type { ReplyLanguage } from '../../lib/model/template.ts';
import type { Spell } from './checks-view.ts';

/** Free dictionaries (BSD-3-Clause; MIT and BSD), each read when a draft in its language is looked at first; Chinese has no spelling. */
const readers: Record<ReplyLanguage, (() => Promise<Dictionary>) | null> = {
  // Their packages let nobody in but by `node:fs`, so the files are named by their paths.
  async ru() {
    const [aff, dic] = await Promise.all([import('../../node_modules/dictionary-ru/index.aff?raw'), import('../../node_modules/dictionary-ru/index.dic?raw')]);
    return readDictionary(aff.default, dic.default, MORE_RU);
  },
  async en() {
    const [aff, dic, affBritish, dicBritish] = await Promise.all([
      import('../../node_modules/dictionary-en/index.aff?raw'),
      import('../../node_modules/dictionary-en/index.dic?raw'),
      import('../../node_modules/dictionary-en-gb/index.aff?raw'),
      import('../../node_modules/dictionary-en-gb/index.dic?raw'),
    ]);
    return both(readDictionary(aff.default, dic.default), readDictionary(affBritish.default, dicBritish.default));
  },
  zh: null,
};

const loaded = new Map<ReplyLanguage, Promise<Dictionary | null>>();

/** Resolves when the language's dictionary is there to be asked; where it does not load, nothing is found and everything else works. */
export async function spellIn(language: ReplyLanguage): Promise<Spell> {
  const reader = readers[language];
  if (!reader) return () => [];
  const reading = loaded.get(language) ?? reader().catch((error: unknown) => {
    console.error(error);
    return null;
  });
  loaded.set(language, reading);
  const dictionary = await reading;
  if (!dictionary) return () => [];
  return (text, spoken, said) => (spoken === language ? misspelt(text, language, dictionary, said).map((one) => ({ rule: 'spelling', clause: CLAUSES.spelling, ...one })) : []);
}
