import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { healthOf, structuredCount } from '../../../lib/platforms/health.ts';
import { sightingOf, type Found } from '../../../lib/platforms/kit/sighting.ts';

const DAY = { earliest: '2026-03-01T00:00:00+03:00', latest: '2026-03-01T23:59:59+03:00' };
const whole: Found = { key: 'practice:1', author: 'Вера Лугина', rating: { rating: 4, ratingScale: 5 }, text: 'Кофе остыл, пока несли', postedShown: '1 марта', posted: DAY };
const usual = { author: 0.9, rating: 0.9, text: 0.5, posted: 0.9 } as const;
const read = (...found: Partial<Found>[]): Sighting[] => found.map((part) => sightingOf('adapter', { ...whole, ...part }));
const times = (count: number, part: Partial<Found>): Partial<Found>[] => Array.from({ length: count }, () => part);

test('a page whose reviews have what is usual is healthy', () => {
  expect(healthOf(usual, read(...times(18, {})), 18)).toEqual({ read: 18, lacking: [], more: null });
  expect(healthOf(usual, [], null)).toEqual({ read: 0, lacking: [], more: null });
});

test('each field that fewer have than usual is named, with how many lack it', () => {
  const { lacking } = healthOf(usual, read(...times(12, { posted: null }), ...times(6, { posted: null, author: null })), null);
  expect(lacking).toEqual([{ field: 'author', without: 6 }, { field: 'posted', without: 18 }]);
});

test('a field that is not expected may be absent everywhere', () => {
  expect(healthOf({ author: 0.9 }, read(...times(10, { key: null, rating: { rating: null, ratingScale: null } })), null).lacking).toEqual([]);
});

test('one pinned review without a date among a few is no change of the page; most of them is', () => {
  expect(healthOf(usual, read({ posted: null }, {}, {}), null).lacking).toEqual([]);
  expect(healthOf(usual, read({ posted: null }, { posted: null }, {}), null).lacking).toEqual([{ field: 'posted', without: 2 }]);
  expect(healthOf(usual, read({ posted: null }), null).lacking).toEqual([]);
});

test('pros and cons are words too, and a question has no rating', () => {
  expect(healthOf({ text: 1 }, read(...times(5, { text: null, pros: 'Тепло' })), null).lacking).toEqual([]);
  expect(healthOf({ rating: 1 }, read(...times(5, { kind: 'question', rating: { rating: null, ratingScale: null } })), null).lacking).toEqual([]);
});

test('structured data that names more reviews than were read is told, fewer are not', () => {
  expect(healthOf(usual, read({}, {}), 5).more).toBe(3);
  expect(healthOf(usual, read({}, {}), 1).more).toBe(null);
  expect(healthOf(usual, [], 5)).toEqual({ read: 0, lacking: [], more: 5 });
});

test('structured reviews are counted in elements and in data, the larger number', () => {
  const page = (body: string): Document => new JSDOM(body).window.document;
  const data = JSON.stringify({ '@type': 'Product', aggregateRating: { '@type': 'AggregateRating', reviewCount: 90 }, review: [{ '@type': 'Review' }, { '@type': ['UserReview'] }, { '@type': 'Review' }] });
  expect(structuredCount(page(`<script type="application/ld+json">${data}</script><div itemtype="https://schema.org/Review"></div>`))).toBe(3);
  expect(structuredCount(page('<i itemtype="http://schema.org/Review"></i><b itemtype="http://schema.org/Review"></b><i itemtype="http://schema.org/AggregateRating"></i>'))).toBe(2);
  expect(structuredCount(page('<p>«Review»</p>'))).toBe(0);
});
