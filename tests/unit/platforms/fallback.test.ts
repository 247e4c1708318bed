import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { OpenPage, PageInput } from '../../../lib/platforms/adapter.ts';
import { withStructured } from '../../../lib/platforms/fallback.ts';
import { openCards } from '../../../lib/platforms/kit/open-page.ts';
import { sightingOf, type Found } from '../../../lib/platforms/kit/sighting.ts';

/** A page that has changed under an adapter which still knows the cards, the authors and the words. */
const url = new URL('https://practice.example/reviews/mira');
const now = Temporal.ZonedDateTime.from('2026-11-22T12:00:00+03:00[Europe/Moscow]');

function pageOf(body: string, found: (card: Element) => Found = known): { page: OpenPage; input: PageInput } {
  const { document } = new JSDOM(`<main>${body}</main>`, { url: url.href }).window;
  const page = openCards({ room: 'public', cards: document.querySelectorAll('.card'), anchors: [], read: (card) => sightingOf('adapter', found(card)) });
  return { page, input: { document, url, now } };
}

const words = (card: Element, selector: string): string | null => card.querySelector(selector)?.textContent ?? null;
const known = (card: Element): Found => ({ key: `practice:${card.id}`, place: { id: 'mira', name: 'Кофейня' }, author: words(card, 'b'), text: words(card, 'p') });
const read = ({ page, input }: ReturnType<typeof pageOf>) => {
  const helped = withStructured(page, input, 'practice');
  return { helped, sightings: helped.entries.flatMap((entry) => helped.read(entry) ?? []) };
};

const marked = (id: string, author: string, text: string, date: string, stars: number): string => `
  <article class="card" id="${id}" itemscope itemtype="https://schema.org/Review"><b itemprop="author">${author}</b><p itemprop="reviewBody">${text}</p>
  <span itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><meta itemprop="ratingValue" content="${String(stars)}"><meta itemprop="bestRating" content="5"></span>
  <meta itemprop="datePublished" content="${date}"></article>`;

describe('reading falls back field by field', () => {
  test('what the adapter did not read comes from the data of the same element, and is missing no more', () => {
    const { helped, sightings } = read(pageOf(marked('a', 'Вера Лугина', 'Кофе остыл, пока его несли к столу', '2026-10-02', 2) + marked('b', 'Пётр Зимин', 'Всё понравилось, придём ещё раз', '2026-10-01', 5)));
    expect(sightings.map((s) => [s.key, s.author, s.rating, s.ratingScale, s.postedEarliest?.slice(0, 10), s.via])).toEqual([
      ['practice:a', 'Вера Лугина', 2, 5, '2026-10-02', 'adapter'],
      ['practice:b', 'Пётр Зимин', 5, 5, '2026-10-01', 'adapter'],
    ]);
    for (const { missing } of sightings) for (const name of ['rating', 'ratingScale', 'postedEarliest', 'postedLatest']) expect(missing).not.toContain(name);
    const [first] = helped.entries;
    expect(first && helped.own(first)).toMatchObject({ rating: null, postedLatest: null, author: 'Вера Лугина' });
  });

  test('what the adapter did read is never overridden', () => {
    const { helped, sightings } = read(pageOf(marked('a', 'Имя из разметки', 'Слова из разметки, и их довольно много', '2026-10-02', 2), () => ({
      key: 'practice:a', author: 'Имя с карточки', text: 'Слова с карточки', rating: { rating: 3, ratingScale: 5 }, postedShown: '3 октября', posted: { earliest: '2026-10-03T00:00:00+03:00', latest: '2026-10-03T23:59:59+03:00' },
    })));
    expect(sightings).toMatchObject([{ author: 'Имя с карточки', text: 'Слова с карточки', rating: 3, postedShown: '3 октября', postedEarliest: '2026-10-03T00:00:00+03:00' }]);
    expect(helped.entries.map((entry) => helped.own(entry))).toEqual([null]);
  });

  test('shown words that were not understood keep standing beside the moment of the data', () => {
    const { sightings } = read(pageOf(marked('a', 'Вера Лугина', 'Кофе остыл, пока его несли к столу', '2026-10-02', 2), (card) => ({ ...known(card), postedShown: 'в прошлый четверг' })));
    expect(sightings).toMatchObject([{ postedShown: 'в прошлый четверг' }]);
    expect(sightings[0]?.postedLatest?.slice(0, 10)).toBe('2026-10-02');
  });

  test('the data may stand around the card, or name the review by its words', () => {
    const around = `<div itemscope itemtype="https://schema.org/Review"><meta itemprop="datePublished" content="2026-09-05"><meta itemprop="author" content="Вера Лугина"><div class="card" id="a"><b>Вера Лугина</b><p itemprop="reviewBody">Кофе остыл, пока его несли к столу</p></div></div>`;
    expect(read(pageOf(around)).sightings[0]?.postedLatest?.slice(0, 10)).toBe('2026-09-05');
    const data = JSON.stringify({ '@type': 'Review', author: 'Вера Лугина', reviewBody: 'Кофе остыл, пока его несли к столу', datePublished: '2026-09-06' });
    const apart = `<script type="application/ld+json">${data}</script><div class="card" id="a"><b>Вера Лугина</b><p>Кофе остыл, пока его несли к столу</p></div>`;
    expect(read(pageOf(apart)).sightings[0]?.postedLatest?.slice(0, 10)).toBe('2026-09-06');
  });

  test('nobody gets the date of another: data that could belong to two cards belongs to none', () => {
    const data = JSON.stringify({ '@type': 'Review', author: 'Кто-то другой', reviewBody: 'Совсем другие слова о совсем другом', datePublished: '2026-09-06' });
    const body = `<script type="application/ld+json">${data}</script><section itemscope itemtype="https://schema.org/Review"><meta itemprop="datePublished" content="2026-09-05"><div class="card" id="a"><b>Вера</b><p>Первая</p></div><div class="card" id="b"><b>Пётр</b><p>Второй</p></div></section>`;
    expect(read(pageOf(body)).sightings.map((s) => s.postedLatest)).toEqual([null, null]);
  });
});

describe('where no card is found', () => {
  test('the structured data is read for this platform, with ids of neither', () => {
    const body = marked('a', 'Вера Лугина', 'Кофе остыл, пока его несли к столу', '2026-10-02', 2).replace('class="card"', 'class="renamed"');
    const { helped, sightings } = read(pageOf(body));
    expect(helped.instead).toBe(true);
    expect(sightings).toMatchObject([{ key: null, author: 'Вера Лугина', rating: 2, via: 'microdata', place: { id: null } }]);
    expect(sightings[0]?.missing).toEqual(expect.arrayContaining(['key', 'place.id']));
  });

  test('a page without either stays empty', () => {
    expect(read(pageOf('<p>Здесь пока нет отзывов</p>')).sightings).toEqual([]);
  });
});
