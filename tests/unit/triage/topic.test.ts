import { expect, test } from 'vitest';
import { topicsOf } from '../../../lib/triage/topic.ts';
import { review } from './review.ts';

test.each([
  ['Очень вкусный борщ, официант вежливый', 'food service'],
  ['Ждали полтора часа', 'waiting'],
  ['Дорого', 'price'],
  ['Грязный туалет', 'premises'],
  ['Пришёл брак, возврат не оформили', 'fault booking'],
  ['Приложение вылетает при оплате', 'booking'],
  ['The waiter was rude and the soup cold', 'service food waiting'],
  ['Delivery was late', 'waiting'],
  ['味道好，服务员热情', 'service food'],
  ['退款太慢', 'fault waiting'],
  ['Супер', ''],
  [null, ''],
])('%s → %s', (text, expected) => {
  expect(new Set(topicsOf(review({ text })).map(({ topic }) => topic))).toEqual(new Set(expected.split(' ').filter(Boolean)));
});

test('the topic most spoken of comes first, with the words that told it', () => {
  const [first] = topicsOf(review({ text: 'Цена обычная. Кофе, торт и салат вкусные.' }));
  expect(first).toEqual({ topic: 'food', words: ['кофе', 'торт', 'салат', 'вкусные'] });
});

test('a text of the longest length takes little time', () => {
  const start = performance.now();
  topicsOf(review({ text: 'кофеждатьбрак等'.repeat(1_500) }));
  expect(performance.now() - start).toBeLessThan(200);
});
