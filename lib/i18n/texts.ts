import { en } from './app/en.ts';
import { ru } from './app/ru.ts';
import { zh } from './app/zh.ts';
import { fill, type ParamsArgument, type SameKeys, type Text } from './catalogue.ts';
import { localeOf, type Language } from './language.ts';

/** Russian is the first catalogue: it says which texts there are and what each leaves open. */
export type Catalogue = typeof ru;
export type TextKey = keyof Catalogue;
/** Keys of texts that leave nothing open: what a table of labels may hold. */
export type PlainKey = { [K in TextKey]: ParamsArgument<Catalogue[K]> extends [] ? K : never }[TextKey];

export const catalogues: Record<Language, SameKeys<Catalogue>> = { ru, en, zh };

/** Gives the text of a key in one language: `t('queue.count', { n: 5 })`. A wrong key or a missing parameter is a type error. */
export interface Translate {
  <K extends TextKey>(key: K, ...params: ParamsArgument<Catalogue[K]>): string;
}

export function texts(language: Language): Translate {
  const catalogue: Record<TextKey, Text> = catalogues[language];
  const locale = localeOf(language);
  return (key, ...params) => fill(catalogue[key], locale, params[0]);
}
