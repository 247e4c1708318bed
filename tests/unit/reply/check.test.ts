import { describe, expect, test } from 'vitest';
import { checkReply, type CheckInput, type RuleId } from '../../../lib/reply/check/check.ts';
import { BASES, SET } from './check-set.ts';
import { MORE_EN } from './check-set-en.ts';
import { MORE_RU } from './check-set-ru.ts';
import { MORE_ZH } from './check-set-zh.ts';

/** Of the hardest sentences; how well the checks do on whole replies is measured by `npm run -s check-score`. */
const FOUND = 0.6;
const WRONG = 0.15;
const PARTS: Partial<Record<RuleId, keyof (typeof BASES)['ru']>> = {
  'thanks-missing': 'thanks', 'question-missing': 'question', 'apology-missing': 'apology',
  'responsibility-missing': 'responsibility', 'solution-missing': 'solution', 'contact-missing': 'contact',
};

const input = (reply: string, more: Partial<CheckInput> = {}): CheckInput => ({ review: null, rating: 1, reply, language: 'ru', platform: null, author: null, ...more });
const rules = (reply: string, more: Partial<CheckInput> = {}, options = {}) => checkReply(input(reply, more), options).map(({ rule }) => rule);

/** The good reply of a language with a sentence in place of one part, or added to all of them. */
function replyWith(language: keyof typeof BASES, rule: RuleId, sentence: string): string {
  const base: Record<string, string> = { ...BASES[language] };
  const part = PARTS[rule];
  if (rule !== 'question-missing') delete base['question'];
  if (part) base[part] = sentence;
  return [...Object.values(base), part ? '' : sentence].join(' ').trim();
}

describe('sentences that were written to trip the checks', () => {
  for (const language of ['ru', 'en', 'zh'] as const) {
    const more = { ru: MORE_RU, en: MORE_EN, zh: MORE_ZH }[language];
    test(`${language}: the bare good reply has no finding`, () => {
      expect(rules(Object.values({ ...BASES[language], question: '' }).join(' ').trim(), { language })).toEqual([]);
    });
    test(`${language}: most faults are found, and few look-alikes are taken for one`, () => {
      const count = { faults: 0, found: 0, lookalikes: 0, wrong: 0 };
      for (const { rule, fires, holds } of [...SET[language], ...more]) {
        const fired = (sentence: string) => rules(replyWith(language, rule, sentence), { language, rating: rule === 'question-missing' ? 3 : 1 }).includes(rule);
        count.faults += fires.length;
        count.found += fires.filter(fired).length;
        count.lookalikes += holds.length;
        count.wrong += holds.filter(fired).length;
      }
      expect(count.found / count.faults, 'found').toBeGreaterThanOrEqual(FOUND);
      expect(count.wrong / count.lookalikes, 'wrong').toBeLessThanOrEqual(WRONG);
    });
  }
});

describe('the rules that need more than the words', () => {
  const good = 'Спасибо за отзыв, Анна! Рады, что кофе понравился.';
  const praise = { rating: 5, review: 'Отличный кофе', author: 'Анна П.' };
  test('a good reply to praise', () => {
    expect(rules(good, praise)).toEqual([]);
  });
  test.each<[RuleId, string, Partial<CheckInput>, object]>([
    ['personal-missing', 'Спасибо за отзыв! Ждём вас.', praise, {}],
    ['wrong-name', 'Пётр, спасибо за отзыв о кофе!', praise, {}],
    ['wrong-gender', 'Анна, спасибо! Рады, что вы остались доволен кофе.', praise, {}],
    ['placeholder', 'Спасибо, {name}! Рады, что кофе понравился.', praise, {}],
    ['address-mixed', 'Спасибо, Анна! Рады, что вам понравился кофе, ждём тебя.', praise, {}],
    ['personal-data', 'Спасибо, Анна! Кофе ваш, номер заказа 48210-77.', praise, {}],
    ['personal-data', 'Анна, спасибо за кофе! Перезвоним вам по номеру +7 912 345-67-89.', praise, {}],
    ['link-banned', `${good} www.kafe.example.ru`, { ...praise, platform: 'google-maps' }, {}],
    ['too-long', good, praise, { limit: 10 }],
    ['wrong-language', 'Thank you, Anna! We are glad that you liked the coffee.', praise, {}],
    ['sameness', good, praise, { recent: ['Спасибо за отзыв, Ольга! Рады, что кофе понравился.'] }],
    ['wrong-name', '王女士，感谢您喜欢咖啡！', { language: 'zh', rating: 5, review: '咖啡很好喝', author: '李女士' }, {}],
    ['wrong-gender', '李先生，感谢您喜欢咖啡！', { language: 'zh', rating: 5, review: '咖啡很好喝', author: '李女士' }, {}],
    ['address-mixed', '感谢您喜欢咖啡，期待你再来！', { language: 'zh', rating: 5, review: '咖啡很好喝' }, {}],
    ['wrong-name', 'Hi Peter, thank you! Glad you liked the coffee.', { language: 'en', rating: 5, review: 'Great coffee', author: 'Grace T.' }, {}],
  ])('%s: %s', (rule, reply, more, options) => {
    expect(rules(reply, more, options)).toContain(rule);
  });
  test('what is allowed', () => {
    expect(rules('Спасибо, Аня! Рады, что кофе понравился. Наш телефон: 8 800 555-35-35.', praise)).toEqual([]);
    expect(rules('Thank you for the coffee review, Grace! Call us on +1 202 555 0147.', { language: 'en', rating: 5, review: 'Great coffee', author: 'Grace T.' })).toEqual([]);
    expect(rules('李女士，感谢您喜欢咖啡！', { language: 'zh', rating: 5, review: '咖啡很好喝', author: '李女士' })).toEqual([]);
    expect(rules('Вернём вам 300 рублей.', {}, { authority: 500 })).not.toContain('promise-sum');
  });
});

test('what is found is marked, a mend stands where it would go', () => {
  const reply = 'Здравствуйте! Спасибо за отзыв. Это наша ошибка. Но вы сами выбрали этот столик. Заменим блюдо. Позвоните нам.';
  const findings = checkReply(input(reply));
  // The sentence contradicts and puts it on the customer: both are said of it, and of no other.
  expect(findings.map(({ rule, from, to }) => [rule, reply.slice(from, to)])).toEqual([['apology-missing', ''], ['argument', 'Но вы сами выбрали этот столик.'], ['blame', 'Но вы сами выбрали этот столик.']]);
  expect(findings[0]).toMatchObject({ clause: 'A6', from: 'Здравствуйте!'.length, mend: 'Приносим вам извинения.' });
});

test('quoted words are the customer’s', () => {
  expect(rules('Вы пишете: «вы сами виноваты» – так вам ответили.')).not.toContain('argument');
});

test.each(['но вы сами не вам спасибо ', 'but you did not sorry we our ', '但是您没有看清我们非常抱歉', '((((((', 'а', '8 800 ', '«"“', '还不还没'])('hostile text takes linear time: %s', (piece) => {
  const reply = piece.repeat(Math.ceil(10_000 / piece.length));
  const started = performance.now();
  checkReply(input(reply, { review: reply }));
  // The bound holds on a slow machine; a warm run takes far less (the bench measures it).
  expect(performance.now() - started).toBeLessThan(500);
});
