import { describe, expect, test } from 'vitest';
import { likeness } from '../../../lib/model/likeness.ts';
import type { Template } from '../../../lib/model/template.ts';
import { normal } from '../../../lib/model/words.ts';
import { checkReply, type RuleId } from '../../../lib/reply/check/check.ts';
import { proposeReplies, type Proposal } from '../../../lib/reply/propose.ts';
import { SAMENESS_LIMIT } from '../../../lib/reply/sameness.ts';
import { templates } from '../../../lib/reply/templates.ts';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { toneOf } from '../../../lib/triage/tone.ts';
import { review } from '../triage/review.ts';

/** A month of one place, 300 invented reviews: seven of ten have five stars, a third have no words, many repeat. */

const REVIEWS = 300;

function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const said = {
  ru: {
    names: ['Анна П.', 'Игорь', 'user8841', 'Марина К.', 'Покупатель', 'Олег С.', 'Котик', 'Елена', 'Дмитрий В.', 'Ольга Р.', 'nick_7', 'Пётр', 'Светлана', 'Рустам А.'],
    good: ['Всё отлично', 'Супер', 'Всё понравилось, спасибо', 'Очень вкусно', 'Отличный кофе и быстро', 'Хорошее обслуживание', 'Уютно и чисто', 'Рекомендую', 'Вкусная пицца, вежливый персонал', 'Спасибо Марине за внимание', 'Приятные цены', 'Классное место, вернёмся ещё', 'Быстрая доставка', 'Хорошо'],
    middling: ['Нормально, долго ждали', 'Кофе так себе', 'Дорого, хотя вкусно', 'Средне', 'Тесно и шумно', 'Забронировать получилось не сразу'],
    bad: ['Ужасное обслуживание, нахамили', 'Ждали заказ полтора часа', 'Холодная еда', 'Грязные столы', 'Приложение не работает', 'Обсчитали на кассе', 'Разочарованы'],
  },
  en: {
    names: ['Grace H.', 'John', 'user8841', 'Emma W.', 'Amazon Customer', 'Oliver', 'Sunshine', 'Mary', 'Daniel P.', 'Sophie', 'nick_7', 'Peter', 'Linda', 'Raj K.'],
    good: ['All great', 'Super', 'Loved it, thanks', 'Delicious', 'Great coffee and quick', 'Excellent service', 'Cosy and clean', 'Recommended', 'Tasty pizza, friendly staff', 'Thanks to Mary for her kindness', 'Fair prices', 'Nice place, will be back', 'Fast delivery', 'Good'],
    middling: ['Fine, long wait', 'Coffee so so', 'Expensive but tasty', 'Average', 'Cramped and noisy', 'Booking took several tries'],
    bad: ['Terrible service, rude', 'Waited ninety minutes for the order', 'Cold food', 'Dirty tables', 'The app does not work', 'Overcharged', 'Disappointed'],
  },
  zh: {
    names: ['王小明', '李女士', 'user8841', '张**', '匿名用户', '陈晓', '爱吃鱼的猫', '刘洋', '赵敏', '周涛', 'nick_7', '孙丽', '吴刚', '郑洁'],
    good: ['非常好', '很满意', '很好吃', '咖啡好喝，速度快', '服务热情', '环境干净舒适', '推荐', '味道好，服务员有礼貌', '特别感谢前台小姐姐', '价格实惠', '下次还来', '配送很快', '不错'],
    middling: ['一般，等太久', '咖啡一般', '有点贵，味道还行', '还可以', '太吵', '预订不太方便'],
    bad: ['服务态度很差', '等了一个半小时', '菜是凉的', '桌子很脏', '小程序打不开', '多收了钱', '很失望'],
  },
} as const;
type Language = keyof typeof said;

function month(language: Language): Sighting[] {
  const next = chance(language.length * 77 + language.charCodeAt(0));
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  return Array.from({ length: REVIEWS }, (_, at) => {
    const dice = next();
    const rating = dice < 0.7 ? 5 : dice < 0.8 ? 4 : dice < 0.88 ? 3 : dice < 0.92 ? 2 : 1;
    const { names, good, middling, bad } = said[language];
    const text = next() < 0.33 ? null : one<string>(rating >= 4 ? good : rating === 3 ? middling : bad);
    return review({ key: `yandex-maps:m${at}`, author: one<string>(names), rating, ratingScale: 5, text, place: { id: '1', name: 'Кофейня у моста' } });
  });
}

interface Published {
  text: string;
  same: Proposal['same'];
  /** What our own checks say of it, sameness apart. */
  found: RuleId[];
}

function publish(language: Language, remembered: number): { published: Published[]; slowest: number } {
  const published: Published[] = [];
  let slowest = 0;
  for (const one of month(language)) {
    const recent = published.slice(-remembered).map(({ text }) => text).reverse();
    const start = performance.now();
    const [first] = proposeReplies(one, { tone: toneOf(one).tone, language, recent, place: 'Кофейня у моста' });
    slowest = Math.max(slowest, performance.now() - start);
    if (!first) throw new Error('no proposal');
    const { rating, author, text: words } = one;
    const found = checkReply({ review: words, rating, reply: first.text, language, platform: 'yandex-maps', author }).map(({ rule }) => rule);
    published.push({ text: first.text, same: first.same, found });
  }
  return { published, slowest };
}

describe('a month of 300 reviews on one place, the first proposal published each time', () => {
  test.each(['ru', 'en', 'zh'] as const)('%s: at least 250 without a warning, and no two alike without one', (language) => {
    const { published, slowest } = publish(language, REVIEWS);
    const clean = published.filter(({ same, found }) => same === null && found.length === 0).length;
    let unwarned = 0;
    let nearest = 0;
    const texts = published.map(({ text }) => normal(text));
    for (const [at, { same }] of published.entries()) {
      if (same !== null) continue;
      for (let before = 0; before < at; before += 1) {
        const near = likeness(texts[at] ?? '', texts[before] ?? '');
        nearest = Math.max(nearest, near);
        if (near >= SAMENESS_LIMIT) unwarned += 1;
      }
    }
    const warned = Object.entries(Object.groupBy(published.flatMap(({ found }) => found), (rule) => rule)).map(([rule, list]) => `${rule} ${list.length}`);
    console.info(`${language}: ${warned.join(', ')}`);
    console.info(`${language}: ${clean} of ${REVIEWS} first proposals without a warning; nearest unwarned pair ${nearest.toFixed(3)}; different openings beside ${neighbours(published.map(({ text }) => text))} of ${REVIEWS - 1}; slowest ${slowest.toFixed(1)} ms`);
    expect(clean).toBeGreaterThanOrEqual(250);
    expect(unwarned).toBe(0);
    expect(neighbours(published.map(({ text }) => text))).toBeGreaterThan(270);
  });
});

function neighbours(texts: readonly string[]): number {
  return texts.slice(1).filter((text, at) => text.slice(0, 14) !== texts[at]?.slice(0, 14)).length;
}

test('choosing among 500 templates beside 300 replies takes less than 10 ms', () => {
  const russian = templates.filter(({ language }) => language === 'ru');
  const many: Template[] = Array.from({ length: 500 }, (_, at) => ({ ...(russian[at % russian.length] as Template), id: `many-${at}` }));
  const recent = publish('ru', REVIEWS).published.map(({ text }) => text);
  const ask = (key: string) => proposeReplies(review({ key, author: 'Анна П.', text: 'Очень вкусно, спасибо' }), { tone: 'positive', language: 'ru', recent, templates: many });
  ask('avito:warm');
  const times = Array.from({ length: 30 }, (_, at) => {
    const start = performance.now();
    expect(ask(`avito:${at}`)).toHaveLength(3);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const median = times[15] ?? Infinity;
  console.info(`500 templates beside 300 replies: median ${median.toFixed(2)} ms, slowest ${times.at(-1)?.toFixed(2)} ms`);
  // The lower quarter: what other processes of a busy machine add is not ours.
  expect(times[7]).toBeLessThan(10);
});
