import { describe, expect, test } from 'vitest';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { pageVisitSchema } from '../../../lib/model/page-visit.ts';
import { CASES_LIMIT as casesInMessages } from '../../../lib/browser/protocol.ts';
import { plain, sameWords } from '../../../lib/page/field.ts';
import { fallingDates, newsOf, otherPlace, sameReview, wordsOf } from '../../../lib/page/items.ts';
import { ADDRESS_LIMIT, CASES_LIMIT } from '../../../lib/page/limits.ts';
import { chunks } from '../../../lib/page/slices.ts';

function sighting(more: Partial<Sighting> = {}): Sighting {
  return {
    key: null, place: { id: 'mira', name: null }, author: 'Вера Лугина', rating: 4, ratingScale: 5, title: null, text: 'Кофе остыл', pros: null,
    cons: null, postedShown: 'вчера', postedEarliest: null, postedLatest: null, link: null, replies: [], photos: null, language: null, product: null,
    truncated: false, via: 'adapter', missing: [], ...more,
  };
}
const day = (date: string): Sighting => sighting({ postedEarliest: `${date}T00:00:00+03:00`, postedLatest: `${date}T23:59:59+03:00` });

describe('the dates of a list', () => {
  test('fall: the inner ends of the first and the last', () => {
    expect(fallingDates([day('2026-03-09'), sighting(), day('2026-03-05'), day('2026-03-05')])).toEqual({ newest: '2026-03-09T00:00:00+03:00', oldest: '2026-03-05T23:59:59+03:00' });
  });
  test.each([
    ['none is shown', [sighting(), sighting()]],
    ['one is shown', [day('2026-03-05'), sighting()]],
    ['one rises', [day('2026-03-05'), day('2026-03-07'), day('2026-03-01')]],
    ['all are one day', [day('2026-03-05'), day('2026-03-05')]],
    ['a wide one reaches above the one before', [day('2026-03-05'), sighting({ postedEarliest: '2026-03-01T00:00:00+03:00', postedLatest: '2026-03-06T00:00:00+03:00' })]],
  ])('prove nothing when %s', (_, list) => {
    expect(fallingDates(list)).toBe(null);
  });
  test('are compared as moments, whatever their offset', () => {
    const later = sighting({ postedEarliest: '2026-03-05T01:00:00+10:00', postedLatest: '2026-03-05T01:00:00+10:00' });
    const earlier = sighting({ postedEarliest: '2026-03-04T10:00:00+03:00', postedLatest: '2026-03-04T10:00:00+03:00' });
    expect(fallingDates([later, earlier])).not.toBe(null);
    expect(fallingDates([earlier, later])).toBe(null);
  });
});

describe('one review and another', () => {
  test('the platform’s id decides where there is one', () => {
    expect(sameReview(sighting({ key: 'p:1' }), sighting({ key: 'p:1', text: 'Исправлено' }))).toBe(true);
    expect(sameReview(sighting({ key: 'p:1' }), sighting({ key: 'p:2' }))).toBe(false);
    expect(sameReview(sighting(), sighting({ key: 'p:1' }))).toBe(false);
  });
  test('without one the words decide', () => {
    expect(sameReview(sighting(), sighting({ replies: [{ text: 'Спасибо', author: null, postedShown: null }] }))).toBe(true);
    expect(sameReview(sighting(), sighting({ text: 'Другое' }))).toBe(false);
  });
  test('a clock that goes on is no news; a reply is', () => {
    expect(newsOf(sighting({ postedLatest: '2026-03-05T10:00:00Z' }))).toBe(newsOf(sighting({ postedLatest: '2026-03-05T10:01:00Z' })));
    expect(newsOf(sighting({ replies: [{ text: 'Спасибо', author: null, postedShown: null }] }))).not.toBe(newsOf(sighting()));
    expect(wordsOf(sighting({ postedShown: '2 минуты назад' }))).toBe(wordsOf(sighting({ postedShown: '3 минуты назад' })));
  });
  test('a name that was not loaded yet is no other place', () => {
    expect(otherPlace({ id: 'a', name: null }, { id: 'a', name: 'Кофейня' })).toBe(false);
    expect(otherPlace({ id: null, name: null }, { id: null, name: 'Кофейня' })).toBe(false);
    expect(otherPlace({ id: 'a', name: 'Кофейня' }, { id: 'b', name: 'Кофейня' })).toBe(true);
    expect(otherPlace({ id: null, name: 'Одна' }, { id: null, name: 'Другая' })).toBe(true);
  });
});

describe('messages', () => {
  test('the limits are those of the messages', () => {
    expect(CASES_LIMIT).toBe(casesInMessages);
    const visit = (length: number): boolean => pageVisitSchema.safeParse({ address: 'a'.repeat(length), room: 'public', visit: 'v' }).success;
    expect([visit(ADDRESS_LIMIT), visit(ADDRESS_LIMIT + 1)]).toEqual([true, false]);
  });
  test('are cut by number and by weight, and nothing is lost', () => {
    const list = Array.from({ length: 450 }, (_, i) => i);
    expect(chunks(list, 200, Infinity, () => 1).map((part) => part.length)).toEqual([200, 200, 50]);
    expect(chunks([4, 4, 4, 9, 1], 200, 8, (n) => n)).toEqual([[4, 4], [4], [9], [1]]);
    expect(chunks([], 200, 8, () => 1)).toEqual([]);
    expect(chunks(list, 7, 20, (n) => n % 11).flat()).toEqual(list);
  });
});

describe('the same text', () => {
  test('for a person: hard spaces, blank lines and edges do not count', () => {
    expect(plain(' Вера,\u00a0спасибо \r\n\r\n\n Ждём \n')).toBe('Вера, спасибо\nЖдём');
    expect(plain('Вера, спасибо')).not.toBe(plain('Вера спасибо'));
  });
  test.each([
    ['«Спасибо»: ждём!', '"Спасибо" – ждём', true],
    ['Спасибо', 'Спасибо, Вера', false],
    ['Вера, благодарим за подробный отзыв и ждём вас…', 'Вера, благодарим за подробный отзыв и ждём вас снова', true],
    ['👍', '👍', true],
    ['👍', '👎', false],
    ['', 'Спасибо', false],
  ])('a page that shows «%s» of «%s»: %s', (shown, written, same) => {
    expect(sameWords(shown, written)).toBe(same);
  });
});
