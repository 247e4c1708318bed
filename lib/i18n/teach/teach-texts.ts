import { fill, type ParamsArgument, type SameKeys, type Text } from '../catalogue.ts';
import { localeOf, type Language } from '../language.ts';
import type { TeachCatalogue } from './catalogues.ts';

/** The words of the teaching, ready to draw; structurally the `TeachTexts` of `lib/page/teach`. */
export function teachTexts(words: SameKeys<TeachCatalogue>, language: Language) {
  const locale = localeOf(language);
  const catalogue: Record<keyof TeachCatalogue, Text> = words;
  function t<K extends keyof TeachCatalogue>(key: K, ...params: ParamsArgument<TeachCatalogue[K]>): string {
    return fill(catalogue[key], locale, params[0]);
  }
  return {
    lang: locale,
    region: t('region'),
    point: t('point'),
    pointKeys: t('pointKeys'),
    nothing: t('nothing'),
    found: (n: number) => t('found', { n }),
    wider: t('wider'),
    again: t('again'),
    part: { author: t('author'), posted: t('posted'), rating: t('rating'), text: t('text'), reply: t('reply') },
    counted: (found: number, all: number) => t('counted', { found, all }),
    none: t('none'),
    show: t('show'),
    pointPart: (part: string) => t('pointPart', { part }),
    noSuch: t('noSuch'),
    name: t('name'),
    nameMissing: t('nameMissing'),
    keep: t('keep'),
    keeping: t('keeping'),
    kept: (name: string) => t('kept', { name }),
    notKept: t('notKept'),
    notBegun: t('notBegun'),
    cancel: t('cancel'),
    close: t('close'),
  };
}
