import { describe, expect, test } from 'vitest';
import { templateSchema, type Template } from '../../../lib/model/template.ts';
import { checkReply } from '../../../lib/reply/check/check.ts';
import { leftoverPlaceholders } from '../../../lib/reply/leftover.ts';
import { compose, fill, templateErrors } from '../../../lib/reply/template.ts';
import { templates } from '../../../lib/reply/templates.ts';
import { valuesOf } from '../../../lib/reply/values.ts';
import type { TopicId } from '../../../lib/model/topic.ts';
import { TOPICS } from '../../../lib/model/topic.ts';
import { review } from '../triage/review.ts';

const languages = ['ru', 'en', 'zh'] as const;
const author = { ru: 'Анна П.', en: 'Grace H.', zh: '王小明' };
const name = { ru: 'Анна', en: 'Grace', zh: '王小明' };

/** Invented praise for each topic, from somebody without a name to say: the reply has to name the detail. */
const praise: Record<(typeof languages)[number], Record<TopicId | 'any', string>> = {
  ru: { any: 'Прекрасный вечер с живой скрипкой', food: 'Вкусная еда', goods: 'Мягкая ткань', service: 'Вежливый персонал', waiting: 'Быстрая доставка', price: 'Приятные цены', premises: 'Чисто и уютно', fault: 'Чайник быстро заменили, спасибо', booking: 'Удобная запись через сайт', person: 'Внимательный парень на выдаче' },
  en: { any: 'Lovely violin evening', food: 'Tasty soup', goods: 'Soft fabric, perfect fit', service: 'Friendly staff', waiting: 'Quick delivery', price: 'Fair prices, great value', premises: 'Clean and cosy', fault: 'Great exchange of my kettle', booking: 'Easy booking, great app', person: 'Kind lady helped, thank you' },
  zh: { any: '小提琴演奏很棒', food: '菜品味道很棒', goods: '面料舒服', service: '服务员热情', waiting: '配送速度快，满意', price: '价格实惠', premises: '环境干净', fault: '售后换货快，满意', booking: '小程序预订方便', person: '前台小姐姐热情' },
};
const RATING = { positive: 5, neutral: 3, negative: 1 };

/** Every variant of every block at least once, beside varying others; with a name and without, with all values and without. */
function* filled(one: Template): Generator<{ text: string; author: string | null; review: string | null }> {
  const [topic = 'any'] = one.topics;
  const words = one.answers === 'stars' ? null : one.tone === 'positive' ? praise[one.language][topic] : null;
  for (const who of [author[one.language], null]) {
    const seen = review({ author: who, text: words, product: null });
    const { values, facts } = valuesOf(seen, { language: one.language, place: who ? 'Мост' : null, values: who ? { contact: '@most' } : {} });
    const ready = fill(one, values, facts);
    expect(ready.missing, one.id).toEqual([]);
    const most = Math.max(...ready.blocks.map(({ length }) => length));
    for (let turn = 0; turn < most; turn += 1) yield { text: compose(one, ready, (block) => turn + block * 3), author: who, review: words };
  }
}

describe('the approved set', () => {
  test.each(languages)('%s: at least thirty, for every tone, topic and use', (language) => {
    const own = templates.filter((one) => one.language === language);
    expect(own.length).toBeGreaterThanOrEqual(30);
    for (const topic of TOPICS) expect(own.some(({ tone, topics }) => tone === 'positive' && topics.includes(topic)), topic).toBe(true);
    for (const topic of TOPICS.filter((one) => one !== 'person')) {
      for (const wanted of ['neutral', 'negative']) expect(own.some(({ tone, topics }) => tone === wanted && topics.includes(topic)), `${wanted} ${topic}`).toBe(true);
    }
    for (const use of ['first', 'follow-up', 'private', 'fixed', 'address', 'malicious']) expect(own.some((one) => one.use === use), use).toBe(true);
    for (const tone of ['positive', 'neutral', 'negative']) expect(own.filter((one) => one.tone === tone && one.use === 'first' && one.answers !== 'words').length, tone).toBeGreaterThanOrEqual(1);
  });

  test('each is a template by the schema, its variants by the grammar; ids are unique and tell language and tone', () => {
    expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
    for (const one of templates) {
      expect(templateSchema.safeParse(one).error?.issues, one.id).toBeUndefined();
      expect(templateErrors(one), one.id).toEqual([]);
      expect(one.id.startsWith(`${one.language}-${one.tone}-`)).toBe(true);
    }
  });

  test('no variant of a block is said twice', () => {
    for (const { id, blocks } of templates) for (const { variants } of blocks) expect(new Set(variants).size, id).toBe(variants.length);
  });
});

describe('what the regulation asks of a reply', () => {
  test.each(languages)('%s: our own check finds nothing in any template, however it is filled (A4, A5, A6, A11, C8)', (language) => {
    let looked = 0;
    const found: string[] = [];
    for (const one of templates.filter((each) => each.language === language)) {
      for (const { text, author: who, review: words } of filled(one)) {
        looked += 1;
        for (const { rule, from, to } of checkReply({ review: words, rating: RATING[one.tone], reply: text, language, platform: 'yandex-maps', author: who })) {
          found.push(`${one.id} ${rule}: ${text.slice(from, to) || text}`);
        }
      }
    }
    expect(looked).toBeGreaterThan(400);
    expect(found).toEqual([]);
  });

  const reward = /скидк|подар(?:о?к|им)|бонус|купон|промокод|кэшбэк|балл|discount|gift|bonus|coupon|voucher|cashback|reward|优惠|赠|返现|红包|折扣|礼品|积分/i;
  test('C8: none offers a reward; A11: none is loud', () => {
    for (const one of templates) {
      for (const { text } of filled(one)) {
        expect(text, one.id).not.toMatch(reward);
        expect(text.match(/[!！]/g)?.length ?? 0, `${one.id} ${text}`).toBeLessThanOrEqual(one.tone === 'positive' ? 1 : 0);
      }
    }
  });

  test('the words fit whoever reads them: four stars are not all five, a stranger is not met again, nobody is asked for stars', () => {
    for (const { id, answers, use, blocks } of templates) {
      const text = blocks.flatMap(({ variants }) => variants).join(' ');
      if (answers === 'stars') expect(text, id).not.toMatch(/full marks|满分|five stars|五星|五颗星|пять звёзд|все пять/i);
      if (use === 'address') expect(text, id).not.toMatch(/hello again|又见/i);
    }
  });

  test('Russian never tells the sex of the customer, and each template keeps to its form of address', () => {
    for (const one of templates.filter(({ language }) => language === 'ru')) {
      const text = one.blocks.flatMap(({ variants }) => variants).join(' ');
      expect(text, one.id).not.toMatch(/уважаем(?:ый|ая)|дорог(?:ой|ая) (?:клиент|гость)|довол(?:ен|ьна)[^а-яё]|остал(?:ся|ась)[^а-яё]|ты (?:напис|сказ|выбр|остав)ала?/i);
      expect(text, one.id).not.toMatch(one.form === 'distant' ? /(?<![а-яё])(ты|тебя|тебе|твой|твоя|твою|твоё)(?![а-яё])/i : /(?<![а-яё])(вы|вас|вам|ваш|ваша|вашу|ваше)(?![а-яё])/i);
    }
    for (const one of templates.filter(({ language }) => language === 'zh')) {
      const text = one.blocks.flatMap(({ variants }) => variants).join(' ');
      expect(text, one.id).not.toMatch(one.form === 'distant' ? /你/ : /您/);
    }
  });
});

describe('name and place', () => {
  test('the name stands in address only, so that it is never declined', () => {
    for (const { id, language, blocks } of templates) {
      for (const text of blocks.flatMap(({ variants }) => variants)) {
        for (const { index } of text.matchAll(/\{name\}/g)) {
          const [before, after] = [text.slice(Math.max(0, index - 12), index), text.slice(index + 6, index + 9)];
          const address = /[,，] ?$/.test(before) || /^\]?[,，]/.test(after) || (language === 'en' && /(?:Hello|Hi)\[ $/.test(before));
          expect(address, `${id}: ${text}`).toBe(true);
        }
      }
    }
  });

  test('the place stands between quotes', () => {
    for (const { id, blocks } of templates) {
      for (const text of blocks.flatMap(({ variants }) => variants)) {
        for (const match of text.matchAll(/(.)\{(?:place|quote)\}(.)/g)) expect(['«»', '“”'], id).toContain(`${match[1]}${match[2]}`);
      }
    }
  });

  test('however filled, the text is clean', () => {
    for (const one of templates) {
      for (const { text, author: who } of filled(one)) {
        expect(leftoverPlaceholders(text), one.id).toEqual([]);
        expect(text, one.id).not.toMatch(/[{}[\]|]| {2}| [,.!?:;]|,,|,\.|\.\.|，，|，。|。。/u);
        expect(text[0], one.id).toBe(text[0]?.toUpperCase());
        expect(text, one.id).toMatch(/[.!?。！？]$/);
        if (who && one.blocks.some(({ variants }) => variants.every((variant) => variant.includes('{name}')))) expect(text, one.id).toContain(name[one.language]);
      }
    }
  });
});
