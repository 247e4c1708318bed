import type { Sighting } from '../model/sighting.ts';
import { TOPICS, type TopicId } from '../model/topic.ts';
import { topicsOf } from '../triage/topic.ts';
import { findWords } from '../triage/words.ts';
import { isRussianName, usableName, usablePlace } from './name.ts';
import type { Facts, ReplyLanguage, Values } from './template.ts';

/** What a review gives to fill templates with. */

/** Topics as a customer reads them: they stand after a colon or in quotes, never declined. */
const TOPIC_NAMES: Readonly<Record<ReplyLanguage, Readonly<Record<TopicId, string>>>> = {
  ru: { food: 'кухня', goods: 'качество товара', service: 'обслуживание', waiting: 'сроки и доставка', price: 'цены', premises: 'обстановка и чистота', fault: 'неисправность и возврат', booking: 'запись и приложение', person: 'работа сотрудника' },
  en: { food: 'the food', goods: 'the quality of the product', service: 'the service', waiting: 'waiting and delivery', price: 'the prices', premises: 'the premises', fault: 'the fault and the return', booking: 'booking and the app', person: 'the work of our colleague' },
  zh: { food: '菜品', goods: '商品质量', service: '服务', waiting: '等待与配送', price: '价格', premises: '环境与卫生', fault: '故障与退换', booking: '预订与小程序', person: '员工的表现' },
};

/** One clean line of the customer's: letters of the language, spaces, commas, hyphens. No digits: they may be personal. */
const QUOTABLE: Readonly<Record<ReplyLanguage, RegExp>> = {
  ru: /^[А-ЯЁа-яё][а-яё]*(?:,? [а-яё]+(?:-[а-яё]+)?){0,6}$/,
  en: /^[A-Za-z][a-z']*(?:,? [a-z']+(?:-[a-z]+)?){0,7}$/,
  zh: /^\p{Script=Han}{2,12}(?:，\p{Script=Han}{2,8})?$/u,
};
const QUOTE_LENGTH: Readonly<Record<ReplyLanguage, readonly [number, number]>> = { ru: [5, 40], en: [4, 44], zh: [3, 18] };

/** A few words of praise in the customer's own words, fit to stand in quotes in public; null where there are none. */
export function usableQuote(review: Pick<Sighting, 'text' | 'pros' | 'title'>, language: ReplyLanguage): string | null {
  const [least, most] = QUOTE_LENGTH[language];
  const lines = [review.text, review.pros, review.title].flatMap((part) => part?.slice(0, 1_000).split(/[.!?…。！？\n;；()]+/) ?? []);
  for (const line of lines.slice(0, 12)) {
    const words = line.replace(/\s+/g, ' ').replace(/^[\s,，-]+|[\s,，-]+$/g, '');
    if (words.length < least || words.length > most || !QUOTABLE[language].test(words)) continue;
    const found = findWords(words);
    if (!found.some(({ good }) => good) || found.some(({ good }) => !good)) continue;
    return language === 'en' && /^I(?:$|[ '])/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
  }
  return null;
}

/** Whether a person is named in the words of a Russian review, in any case: «спасибо Марине». */
function namesSomebody(text: string): boolean {
  return [...text.slice(0, 4_000).matchAll(/(?<=[а-яё,] )[А-ЯЁ][а-яё]{2,14}/g)].some(([word]) => isRussianName(word));
}

/** The topics of a review, the weightiest first. */
export function replyTopics(review: Sighting, language: ReplyLanguage): TopicId[] {
  const found = topicsOf(review).map(({ topic }) => topic);
  const named = language === 'ru' && review.text !== null && namesSomebody(review.text);
  return named ? ['person', ...found.filter((topic) => topic !== 'person')] : found;
}

function usableProduct(product: string | null): string | null {
  const name = product?.replace(/\s+/g, ' ').trim();
  return name && name.length <= 60 && !/["«»“”„{}[\]<>%|]/.test(name) && /\p{L}/u.test(name) ? name : null;
}

/** What only the company knows. Whoever is at work signs; the name that was typed once is for who has none. `typed`: for this review alone. */
export function companyValues(me: string, remembered: Values, typed: Values): Values {
  return { ...remembered, ...(me.trim() !== '' && { manager: me }), ...typed };
}

export interface Given {
  language: ReplyLanguage;
  place?: string | null;
  links?: boolean;
  /** What only the company knows: manager, contact, and values of its own templates. */
  values?: Values;
}

export function valuesOf(review: Sighting, { language, place = null, links = false, values = {} }: Given): { values: Values; facts: Facts } {
  const words = [review.title, review.text, review.pros, review.cons].some((part) => part?.trim());
  const topics = replyTopics(review, language);
  const [topic] = topics;
  return {
    values: {
      ...values,
      // What the manager typed stands in only where the review tells nothing.
      name: usableName(review.author, language) ?? values.name,
      place: usablePlace(place) ?? values.place,
      product: usableProduct(review.product) ?? values.product,
      topic: topic === undefined ? values.topic : TOPIC_NAMES[language][topic],
      quote: usableQuote(review, language) ?? values.quote,
    },
    facts: { words, links, topics: topics.filter((one) => TOPICS.includes(one)) },
  };
}
