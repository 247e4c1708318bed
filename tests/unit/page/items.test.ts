import { describe, expect, test } from 'vitest';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { pageVisitSchema } from '../../../lib/model/page-visit.ts';
import { CASES_LIMIT as casesInMessages } from '../../../lib/browser/protocol.ts';
import { lines } from '../../../lib/page/field.ts';
import { newItem, newsOf, otherPlace, readAgain, sameReview, wordsOf, type Item } from '../../../lib/page/items.ts';
import { ADDRESS_LIMIT, CASES_LIMIT } from '../../../lib/page/limits.ts';
import { replyCounts } from '../../../lib/page/reply-counts.ts';
import { fallingDates } from '../../../lib/platforms/kit/falling.ts';
import { chunks } from '../../../lib/page/slices.ts';

const REPLY = { text: 'Спасибо', author: null, postedShown: null, postedEarliest: null, postedLatest: null };

function sighting(more: Partial<Sighting> = {}): Sighting {
  return {
    kind: 'review', key: null, place: { id: 'mira', name: null }, author: 'Вера Лугина', rating: 4, ratingScale: 5, title: null, text: 'Кофе остыл', pros: null,
    cons: null, postedShown: 'вчера', postedEarliest: null, postedLatest: null, link: null, replies: [], turns: [], replyable: true, photos: null, language: null, product: null,
    truncated: false, via: 'adapter', doubt: null, confidence: null, missing: [], ...more,
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
    expect(sameReview(sighting(), sighting({ replies: [REPLY] }))).toBe(true);
    expect(sameReview(sighting(), sighting({ text: 'Другое' }))).toBe(false);
  });
  test('a clock that goes on is no news; a reply is', () => {
    expect(newsOf(sighting({ postedLatest: '2026-03-05T10:00:00Z' }))).toBe(newsOf(sighting({ postedLatest: '2026-03-05T10:01:00Z' })));
    expect(newsOf(sighting({ replies: [REPLY] }))).not.toBe(newsOf(sighting()));
    expect(wordsOf(sighting({ postedShown: '2 минуты назад' }))).toBe(wordsOf(sighting({ postedShown: '3 минуты назад' })));
  });
  test('the interval of a reply that moves with the clock is no news', () => {
    const later = { ...REPLY, postedLatest: '2026-03-05T10:00:00Z' };
    expect(newsOf(sighting({ replies: [later] }))).toBe(newsOf(sighting({ replies: [REPLY] })));
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

describe('what stands in a field', () => {
  test('line by line: hard spaces, blank lines and edges do not count, lines do', () => {
    expect(lines(' Вера,\u00a0спасибо \r\n\r\n\n Ждём \n')).toBe('Вера, спасибо\nЖдём');
    expect(lines('Вера, спасибо')).not.toBe(lines('Вера спасибо'));
    expect(lines('Вера\nЖдём')).not.toBe(lines('Вера Ждём'));
  });
});

describe('a later reading of the same review', () => {
  const first = sighting({ postedShown: 'Сегодня, 9:30', postedEarliest: '2026-03-09T09:30:00+03:00', postedLatest: '2026-03-09T09:30:59+03:00', replies: [{ ...REPLY, postedShown: 'сегодня', postedLatest: '2026-03-09T10:00:00+03:00' }] });
  const next = { postedEarliest: '2026-03-10T09:30:00+03:00', postedLatest: '2026-03-10T09:30:59+03:00' };
  test('the same words mean what they meant at first, of the review and of its reply', () => {
    const again = readAgain(first, { ...first, ...next, rating: 3, replies: [{ ...REPLY, postedShown: 'сегодня', postedLatest: '2026-03-10T10:00:00+03:00' }] });
    expect(again).toEqual({ ...first, rating: 3 });
  });
  test('other words, and words where there were none, are read by their own moment', () => {
    expect(readAgain(first, { ...first, ...next, postedShown: 'Вчера, 9:30' })).toMatchObject(next);
    expect(readAgain(sighting({ postedShown: 'вчера' }), { ...sighting({ postedShown: 'вчера' }), ...next })).toMatchObject(next);
  });
});

describe('replies that appear in a visit (C3: its own echo proves nothing)', () => {
  const item = (more: Partial<Sighting>, shown: string | null): Item => Object.assign(newItem({ element: null }, sighting(more)), { case: shown });
  test('are told of a case, whether or not the sending was seen', () => {
    const counts = replyCounts();
    counts.note([item({ key: 'p:1' }, null)]);
    expect(counts.grown([item({ key: 'p:1' }, 'p:1')])).toEqual([]);
    expect(counts.grown([item({ key: 'p:1', replies: [REPLY] }, 'p:1')])).toEqual(['p:1']);
    counts.sent('p:1', 1);
    expect(counts.grown([item({ key: 'p:1', replies: [REPLY] }, 'p:1')])).toEqual(['p:1']);
  });
  test('also when the review became known, or its words changed, in between', () => {
    const counts = replyCounts();
    counts.note([item({}, null)]);
    counts.note([item({}, 'p:~1')]);
    expect(counts.grown([item({ text: 'Кофе остыл совсем', replies: [REPLY] }, 'p:~1')])).toEqual(['p:~1']);
  });
  test('not those that stood there at first sight', () => {
    const counts = replyCounts();
    counts.note([item({ replies: [REPLY] }, null)]);
    expect(counts.grown([item({ replies: [REPLY] }, 'p:~1')])).toEqual([]);
    expect(counts.known('p:~1')).toBe(0);
  });
});
