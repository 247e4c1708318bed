import { describe, expect, test } from 'vitest';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { toneOf } from '../../../lib/triage/tone.ts';
import { review } from './review.ts';

const tone = (part: Partial<Sighting>) => toneOf(review(part));
const said = (text: string) => tone({ text }).tone;

describe('stars decide', () => {
  test.each([
    [1, 5, 'negative'],
    [2, 5, 'negative'],
    [2.5, 5, 'neutral'],
    [3, 5, 'neutral'],
    [3.9, 5, 'neutral'],
    [4, 5, 'positive'],
    [5, 5, 'positive'],
    [4, 10, 'negative'],
    [6, 10, 'neutral'],
    [8, 10, 'positive'],
    [95, 100, 'positive'],
    [0, 5, 'negative'],
  ])('%d of %d is %s', (rating, ratingScale, expected) => {
    expect(tone({ rating, ratingScale, text: 'Ужасно, отвратительно. Прекрасно.' })).toEqual({ tone: expected, by: 'rating', reasons: [] });
  });

  test('without a shown scale five is the best', () => {
    expect(tone({ rating: 4, ratingScale: null }).tone).toBe('positive');
  });

  test('a rating above its scale says nothing: the words are read', () => {
    expect(tone({ rating: 9, ratingScale: 5, text: 'Мне нахамили, ужасное место' })).toMatchObject({ tone: 'negative', by: 'words' });
  });
});

describe('words, where there are no stars', () => {
  test.each([
    ['Очень вкусно и уютно, спасибо', 'positive'],
    ['Официант нахамил, кофе пролили, ужас', 'negative'],
    ['Не понравилось', 'negative'],
    ['Мне совсем не понравилось обслуживание', 'negative'],
    ['Чайник не работает', 'negative'],
    ['Доставили вовремя, проблем нет', 'positive'],
    ['Без проблем', 'positive'],
    ['Не могу не похвалить: вкусно', 'positive'],
    ['Не только вкусно, но и красиво', 'positive'],
    ['Тёплый приём, всё чётко, ВКУСНО', 'positive'],
    ['Great place, friendly people', 'positive'],
    ['Not good at all', 'negative'],
    ["The app doesn't work", 'negative'],
    ['The app doesn’t work', 'negative'],
    ['Not bad', 'positive'],
    ['Not only tasty but cheap and friendly', 'positive'],
    ['No problems with the order', 'positive'],
    ['房间很干净，服务热情', 'positive'],
    ['味道不好', 'negative'],
    ['服务员态度很差，房间有异味', 'negative'],
    ['服务没有很好', 'negative'],
    ['非常满意，没问题', 'positive'],
    ['👍👍👍', 'positive'],
    ['😡', 'negative'],
  ])('%s → %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test('nothing to go by is unsure, by nothing', () => {
    expect(tone({ text: 'Были вчера вечером вдвоём' })).toEqual({ tone: 'unsure', by: 'nothing', reasons: [] });
    expect(tone({ text: null })).toEqual({ tone: 'unsure', by: 'nothing', reasons: [] });
  });

  test('one word in a long text is thin evidence', () => {
    expect(said(`${'Пришли вечером, посидели у окна, потом пошли дальше по набережной. '.repeat(6)}Вкусно.`)).toBe('unsure');
  });

  test('a little praise beside a little complaint is unsure, much of both is neutral', () => {
    expect(said('Вкусно, но грязно')).toBe('unsure');
    expect(said('Вкусно, уютно, красиво. Но грязно, шумно и хамят.')).toBe('neutral');
  });

  test('reasons are the words as they stand, with their negation, those for the tone first', () => {
    expect(tone({ text: 'Красиво. Не понравилось обслуживание, нахамили, Ужасный кофе.' })).toEqual({
      tone: 'negative',
      by: 'words',
      reasons: ['Не понравилось', 'нахамили', 'Ужасный', 'Красиво'],
    });
    expect(tone({ text: '不好' }).reasons).toEqual(['不好']);
  });

  test('title, pros and cons are read too, and a negation does not reach over from one to the next', () => {
    expect(tone({ title: 'Ужас', pros: null, cons: 'сломался за день' }).tone).toBe('negative');
    expect(tone({ title: 'Почему бы и не', text: 'Вкусно и уютно' }).tone).toBe('positive');
  });
});

test('the time grows with the length only', () => {
  const hostile = ['не '.repeat(7_000), "n't".repeat(7_000), '不'.repeat(20_000), 'плох'.repeat(5_000), '👍'.repeat(10_000), "'".repeat(20_000)];
  for (const text of hostile) {
    const start = performance.now();
    tone({ text: text.slice(0, 20_000) });
    expect(performance.now() - start).toBeLessThan(250);
  }
});
