import { describe, expect, test } from 'vitest';
import { healthSentence } from '../../../components/app/health-sentence.ts';
import type { PageHealth } from '../../../lib/browser/to-page.ts';
import { languages } from '../../../lib/i18n/language.ts';
import { texts } from '../../../lib/i18n/texts.ts';

const healthy: PageHealth = { read: 18, lacking: [], more: null, filled: [], well: ['author', 'rating', 'text', 'posted'], instead: false };
const undated: PageHealth = { ...healthy, lacking: [{ field: 'posted', without: 18 }], well: ['rating', 'text'] };
const say = (health: Partial<PageHealth>, language: (typeof languages)[number] = 'ru'): string | null => healthSentence(texts(language), language, { ...healthy, ...health });

describe('the one sentence on the reading of a page', () => {
  test('a healthy page has none, in any language', () => {
    expect(languages.map((language) => say({}, language))).toEqual([null, null, null]);
  });

  test('what cannot be read, what still works, and from when the deadline counts', () => {
    expect(say(undated)).toBe('Не удалось прочитать дату у 18 из 18 отзывов: страница изменилась. Оценка и текст читаются, срок считаем с момента, когда увидели отзыв.');
    expect(say(undated, 'en')).toBe('Could not read date for 18 of 18 reviews: the page has changed. Rating and text still read well; the deadline counts from when the review was first seen.');
    expect(say(undated, 'zh')).toBe('18 条评价中有 18 条读不出日期：页面改版了。评分和正文仍可正常读取，期限从首次看到评价时算起。');
  });

  test('plurals follow the number of all reviews', () => {
    const of = (read: number): string => say({ read, lacking: [{ field: 'author', without: read }], well: ['text'] }) ?? '';
    expect(of(21)).toContain('у 21 из 21 отзыва:');
    expect(of(3)).toContain('у 3 из 3 отзывов:');
    expect(of(3)).toContain('Текст читается.');
  });

  test('several fields are listed, and without a date and without anything that works the clock is said alone', () => {
    expect(say({ lacking: [{ field: 'author', without: 12 }, { field: 'posted', without: 18 }], well: [] })).toBe(
      'Не удалось прочитать автора и дату у 18 из 18 отзывов: страница изменилась. Срок считаем с момента, когда увидели отзыв.',
    );
  });

  test('what the markup of the page gave is said as such', () => {
    expect(say({ filled: ['posted'] })).toBe('Дату берём из разметки страницы: на прежнем месте не нашли.');
    expect(say({ filled: ['author', 'posted'] })).toBe('Автора и дату берём из разметки страницы: на прежнем месте этого не нашли.');
    expect(say({ read: 5, instead: true, more: 2 })).toBe('Карточки отзывов на странице не распознаны: 5 отзывов прочитаны из её разметки.');
  });

  test('more in the markup than was read', () => {
    expect(say({ more: 1 })).toBe('В разметке страницы на 1 отзыв больше, чем прочитано.');
    expect(say({ more: 12 }, 'en')).toBe('The page’s structured data holds 12 reviews more than were read.');
  });
});
