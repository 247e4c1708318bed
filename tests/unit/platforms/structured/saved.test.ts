import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../../../lib/model/sighting.ts';
import { documentAt, openedAt } from './page.ts';

/** Real saved pages, read by their structured data alone; none of their words stand here. */
const folder = new URL('../../../../../shared/pages/', import.meta.url);
const absent = !existsSync(new URL('INDEX.tsv', folder));
const index = absent ? [] : readFileSync(new URL('INDEX.tsv', folder), 'utf8').split('\n').slice(1).map((line) => line.split('\t'));

interface Saved {
  document: Document;
  sightings: Sighting[];
  elements: (Element | null)[];
  stated: number | null;
}

function saved(file: string): Saved {
  const address = index.find(([name]) => name === file)?.[1] ?? '';
  const document = documentAt(readFileSync(new URL(file, folder), 'utf8'), address);
  const page = openedAt(document, address);
  const found = page.entries.flatMap((entry) => {
    const sighting = page.read(entry);
    return sighting === null ? [] : [{ sighting, element: entry.element }];
  });
  return { document, sightings: found.map(({ sighting }) => sighting), elements: found.map(({ element }) => element), stated: page.stated?.reviews ?? null };
}

const bare = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, '');

describe.skipIf(absent)('saved pages (skipped where ../shared/pages is absent)', () => {
  it.each([
    ['shops/dev-0010.html', 7, 'editor'],
    ['shops/dev-0054.html', 4, 'editor'],
    ['shops/dev-0194.html', 11, 'testimonial'],
    ['shops/dev-0696.html', 2, 'testimonial'],
    ['shops/dev-0719.html', 13, 'testimonial'],
    ['shops/dev-0050.html', 0, null],
    ['shops/dev-0056.html', 0, null],
    ['shops/dev-4475.html', 0, null],
    ['shops/dev-0606.html', 5, null],
    ['shops/dev-0618.html', 5, null],
    ['shops/dev-0622.html', 20, null],
    ['shops/dev-4771.html', 2, null],
  ])('%s: %i, doubted as %s', (file, count, doubt) => {
    expect(saved(file).sightings.map((sighting) => sighting.doubt)).toEqual(Array.from({ length: count }, () => doubt));
  });

  it.each([
    ['ru/flamp-2022-04.html', 5, '[itemprop="author"] [itemprop="name"]'],
    ['ru/yandex-maps-2026-08.html', 3, '[itemprop="author"] [itemprop="name"]'],
    ['ru/avito-seller-reviews-2026-04.html', 25, '[itemprop="author"] [itemprop="name"]'],
    ['ru/otzovik-single-2024.html', 1, '[itemprop="author"] [itemprop="name"]'],
    ['ru/wildberries-feedbacks-2025-11.html', 61, '.feedback__header'],
    ['global/yelp-2015-01.html', 40, '[itemprop="author"]'],
    ['global/eet-nu-2014.html', 21, '[itemprop="author"]'],
    ['global/zooroyal-2021.html', 4, '[itemprop="author"]'],
  ])('%s: %i reviews with author, rating and date', (file, count, author) => {
    const { document, sightings, elements } = saved(file);
    const cards = [...document.querySelectorAll('[itemtype$="/Review"]')];
    expect([sightings.length, cards.length]).toEqual([count, count]);
    const named = cards.map((card) => card.querySelector(author)).map((element) => bare(element?.getAttribute('content') ?? element?.textContent));
    expect(sightings.map((sighting) => bare(sighting.author))).toEqual(named);
    expect(sightings.every(({ rating, ratingScale }) => rating !== null && ratingScale !== null)).toBe(true);
    // One of them is pinned and shows none.
    expect(sightings.filter(({ postedEarliest }) => postedEarliest === null).length).toBeLessThanOrEqual(1);
    expect(elements.every((element) => element !== null)).toBe(true);
  });

  it('replies stand with their reviews: 59 of a seller, 23 of another, 12 of a company', () => {
    const replies = (file: string): number => saved(file).sightings.filter((sighting) => sighting.replies.length === 1 && (sighting.replies[0]?.text?.length ?? 0) > 10).length;
    expect(['ru/wildberries-feedbacks-2025-11.html', 'ru/avito-seller-reviews-2026-04.html', 'global/trustpilot-2023-05.html'].map(replies)).toEqual([59, 23, 12]);
  });

  it.each(['comments/lmld.org.html', 'comments/afullliving.com.html', 'comments/halfbakedharvest.com.html', 'comments/kalejunkie.com.html', 'ru/banki-2026-04.html', 'global/trustpilot-2023-05.html'])('%s: every review of the data has its card, undoubted', (file) => {
    const { sightings, elements } = saved(file);
    expect(sightings.length).toBeGreaterThan(4);
    expect(elements.every((element) => element !== null && element.textContent.length < 8_000)).toBe(true);
    expect(new Set(elements).size).toBe(elements.length);
    expect(sightings.every(({ doubt, author, rating, text }) => doubt === null && author !== null && rating !== null && text !== null)).toBe(true);
    expect(sightings.every(({ postedShown }) => !/^\d{4}-\d\d-\d\d/.test(postedShown ?? '-'))).toBe(true);
  });

  it('what pages state of themselves', () => {
    const stated = Object.fromEntries(['ru/flamp-2022-04.html', 'ru/otzovik-single-2024.html', 'global/couverts-hreview-2014.html', 'global/dealerrater-2021-03.html'].map((file) => [file, saved(file).stated]));
    const counts = (file: string): (string | null | undefined)[] =>
      [...saved(file).document.querySelectorAll('[itemprop="reviewCount"]')].map((element) => element.getAttribute('content') ?? element.textContent);
    expect(counts('ru/flamp-2022-04.html')).toContain(String(stated['ru/flamp-2022-04.html']));
    expect(counts('ru/otzovik-single-2024.html')).toEqual([String(stated['ru/otzovik-single-2024.html'])]);
    expect(stated['global/couverts-hreview-2014.html']).toBe(29);
    expect(stated['global/dealerrater-2021-03.html']).toBeGreaterThan(100);
  });

  const negative = absent ? ['none'] : index.flatMap(([file = '', , kind]) => (kind === 'negative' ? [file] : []));
  it.each(negative)('%s gives nothing', (file) => {
    expect(saved(file).sightings).toEqual([]);
  });
});
