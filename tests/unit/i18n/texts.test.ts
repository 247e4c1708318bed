import { describe, expect, test } from 'vitest';
import { fill } from '../../../lib/i18n/catalogue.ts';
import { languages, pickLanguage } from '../../../lib/i18n/language.ts';
import { pageCatalogues } from '../../../lib/i18n/page/catalogues.ts';
import { pageTexts } from '../../../lib/i18n/page/page-texts.ts';
import { texts } from '../../../lib/i18n/texts.ts';
import type { PageTexts } from '../../../lib/page/texts.ts';

describe('plural forms', () => {
  const t = texts('ru');
  test.each([
    [1, '1 отзыв'],
    [2, '2 отзыва'],
    [5, '5 отзывов'],
    [11, '11 отзывов'],
    [21, '21 отзыв'],
    [112, '112 отзывов'],
    [123, '123 отзыва'],
    [0, '0 отзывов'],
  ])('%d in Russian', (n, words) => {
    expect(t('journal.found', { n })).toBe(words);
  });

  test('English has one and many, Chinese one form', () => {
    expect(texts('en')('journal.found', { n: 1 })).toBe('1 review');
    expect(texts('en')('journal.found', { n: 2 })).toBe('2 reviews');
    expect(texts('zh')('journal.found', { n: 2 })).toBe('2 条评价');
  });

  test('large numbers are written as the language writes them', () => {
    expect(t('journal.found', { n: 12_345 }).replace(/\s/g, ' ')).toBe('12 345 отзывов');
  });
});

test('what is filled in is not read as a text again', () => {
  expect(fill('{a} и {b}', 'ru', { a: '{b}', b: 'два' })).toBe('{b} и два');
});

test('the language of the screens is the first that we have', () => {
  expect(pickLanguage(['de-DE', 'zh-TW', 'en'])).toBe('zh');
  expect(pickLanguage(['en-GB', 'ru'])).toBe('en');
  expect(pickLanguage(['de', 'fr'])).toBe('ru');
  expect(pickLanguage([])).toBe('ru');
});

describe('words of the marks and of the bar', () => {
  test('they are what the page asks for', () => {
    const words: PageTexts = pageTexts(pageCatalogues.ru, 'ru', 'Europe/Moscow');
    expect(words.mark.add).toBe('＋ в журнал');
    expect(words.mark.left(21 * 3_600_000)).toBe('✓ 21 ч');
    expect(words.say('fresh', { n: 5 })).toBe('5 новых');
    expect(words.say('fresh', { n: 1 })).toBe('1 новый');
  });

  test('an answered review says since when, and the day when it is not today', () => {
    const words = pageTexts(pageCatalogues.ru, 'ru', 'UTC');
    const now = Date.UTC(2026, 2, 5, 10);
    expect(words.mark.answered(Date.UTC(2026, 2, 5, 9, 15), now)).toMatch(/^✓ отвечено, видно с 0?9:15$/);
    expect(words.mark.answered(Date.UTC(2026, 2, 4, 9, 15), now)).toContain('4 марта');
    expect(words.mark.answered(null, now)).toBe('✓ отвечено');
  });

  test.each(languages)('no state is told by colour alone: the signs stand in the words, %s', (language) => {
    const { mark } = pageTexts(pageCatalogues[language], language, 'UTC');
    expect(mark.late(3_600_000)).toMatch(/^!/);
    expect(mark.left(3_600_000)).toMatch(/^✓/);
    expect(mark.failed).toMatch(/^!/);
  });
});
