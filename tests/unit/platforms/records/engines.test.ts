import { describe, expect, it } from 'vitest';
import { sightingSchema } from '../../../../lib/model/sighting.ts';
import { openRecords } from '../../../../lib/platforms/records/index.ts';
import { documentOf, momentOf } from '../cases.ts';
import { engines, type Post } from './engines.ts';

const NOW = momentOf('2026-03-30T12:00:00+03:00');

const POSTS: readonly Post[] = [
  { id: 12_001, author: 'Marfa', day: 3, rating: 5, text: 'Взяла зимой, шумит терпимо, помол ровный.\nЧашка снимается легко, мыть удобно. Рекомендую тем, кто пьёт по две чашки в день.' },
  { id: 12_014, author: 'кот-учёный', day: 7, rating: 2, text: 'Через неделю отвалилась кнопка.' },
  { id: 12_020, author: 'Olle Bergström', day: 8, rating: 4, text: 'Bought two of them for the office and one for my mother. Nobody complained so far, which in our office means a lot. The lid could be tighter, the cable could be longer, and yet it grinds for months without a pause.' },
  { id: 12_055, author: 'Tamm77', day: 15, rating: 3, text: 'Спасибо, помогло!' },
  { id: 12_056, author: 'Marfa', day: 21, rating: 5, text: 'Прошёл месяц, всё работает. Пожалуйста, кто разбирал: там два винта под резинкой.\nИ ещё один под крышкой, его легко не заметить.' },
];

const bare = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, '');

describe('pages of well-known engines', () => {
  it.each(engines.map((engine) => [engine.name, engine] as const))('%s', (_, { url, page, scale, keyed }) => {
    const document = documentOf(page(POSTS), url);
    const before = document.documentElement.outerHTML;
    const reading = openRecords({ document, url: new URL(url), now: NOW });
    const sightings = reading.entries.flatMap((entry) => reading.read(entry) ?? []);
    expect(sightings.map(({ author, text }) => [author, bare(text)])).toEqual(POSTS.map(({ author, text }) => [author, bare(text)]));
    expect(sightings.map(({ postedEarliest }) => postedEarliest?.slice(0, 10))).toEqual(POSTS.map(({ day }) => `2026-03-${String(day).padStart(2, '0')}`));
    expect(sightings.map(({ rating, ratingScale }) => [rating, ratingScale])).toEqual(POSTS.map((post) => (scale === undefined ? [null, null] : [post.rating, scale])));
    if (keyed === true) expect(new Set(sightings.map(({ key }) => key)).size, 'every record has a key').toBe(POSTS.length);
    for (const sighting of sightings) {
      expect(sightingSchema.safeParse(sighting).success).toBe(true);
      expect([sighting.via, sighting.doubt, sighting.replies]).toEqual(['records', 'guess', []]);
      expect(sighting.confidence).toBeGreaterThan(0.3);
    }
    expect(document.documentElement.outerHTML === before, 'reading changes nothing').toBe(true);
  });
});
