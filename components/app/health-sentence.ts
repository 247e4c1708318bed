import { localeOf, type Language } from '../../lib/i18n/language.ts';
import type { PlainKey, Translate } from '../../lib/i18n/texts.ts';
import type { PageHealth } from '../../lib/browser/to-page.ts';

type Field = PageHealth['well'][number];

/** As the subject of a sentence and as its object: Russian tells them apart. */
const SUBJECT = { author: 'health.author', rating: 'health.rating', text: 'health.text', posted: 'health.posted', key: 'health.key' } as const satisfies Record<Field, PlainKey>;
const OBJECT = { author: 'health.authorOf', rating: 'health.ratingOf', text: 'health.textOf', posted: 'health.postedOf', key: 'health.keyOf' } as const satisfies Record<Field, PlainKey>;

const WELL = { One: 'health.wellOne', Many: 'health.wellMany' } as const;
const WELL_CLOCK = { One: 'health.wellOneClock', Many: 'health.wellManyClock' } as const;

/**
 * What is wrong with the reading of a page, what still works and what is done about it, for the manager; null when nothing
 * is wrong: «Не удалось прочитать дату у 18 из 18 отзывов: страница изменилась. Текст и оценка читаются, срок считаем с
 * момента, когда увидели отзыв».
 */
export function healthSentence(t: Translate, language: Language, health: PageHealth): string | null {
  const { read, lacking, more, filled, well, instead } = health;
  const named = (fields: readonly Field[], forms: Record<Field, PlainKey>): string =>
    new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(fields.map((field) => t(forms[field])));
  const sentences: string[] = [];
  if (instead) sentences.push(t('health.instead', { n: read }));
  else if (lacking.length > 0) {
    const without = Math.max(...lacking.map((one) => one.without));
    sentences.push(t('health.lacking', { what: named(lacking.map(({ field }) => field), OBJECT), k: without, n: read }));
    const what = named(well, SUBJECT);
    const number = well.length === 1 ? 'One' : 'Many';
    const undated = lacking.some(({ field }) => field === 'posted');
    if (well.length > 0) sentences.push(capital(t(undated ? WELL_CLOCK[number] : WELL[number], { what })));
    else if (undated) sentences.push(t('health.clock'));
  }
  if (filled.length > 0) sentences.push(capital(t(filled.length === 1 ? 'health.filledOne' : 'health.filledMany', { what: named(filled, OBJECT) })));
  if (more !== null && !instead) sentences.push(t('health.more', { n: more }));
  return sentences.length > 0 ? sentences.join(language === 'zh' ? '' : ' ') : null;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
