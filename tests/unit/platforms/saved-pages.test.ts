import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { sightingSchema } from '../../../lib/model/sighting.ts';
import { generic } from '../../../lib/platforms/registry.ts';
import { readGenerically, readPage } from '../../../lib/platforms/read.ts';
import { documentOf, momentOf } from './cases.ts';

/**
 * Real saved pages, read where they are; none of their words stand here. Each field is held against a second, simple
 * extraction made below, not against the adapter's own code.
 */
const folder = new URL('../../../../shared/pages/', import.meta.url);
const absent = !existsSync(new URL('INDEX.tsv', folder));
const index = absent ? [] : readFileSync(new URL('INDEX.tsv', folder), 'utf8').split('\n').slice(1).map((line) => line.split('\t'));
const NOW = momentOf('2026-08-31T12:00:00+03:00');

function open(file: string): { document: Document; url: URL; sightings: Sighting[]; platform: string } {
  const address = index.find(([name]) => name === file)?.[1];
  if (address === undefined) throw new Error(`${file} is not in the index`);
  const url = new URL(address);
  const document = documentOf(readFileSync(new URL(file, folder), 'utf8'), url);
  const before = document.documentElement.outerHTML;
  const reading = readPage({ document, url, now: NOW });
  expect(document.documentElement.outerHTML === before, 'reading changes nothing').toBe(true);
  for (const sighting of reading.sightings) expect(sightingSchema.safeParse(sighting).success).toBe(true);
  return { document, url, ...reading };
}

/** Words without any spaces, as two extractions differ in nothing else. */
function bare(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, '');
}

function words(element: Element | null | undefined, ...cut: string[]): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const selector of cut) for (const part of copy?.querySelectorAll(selector) ?? []) part.remove();
  return bare(copy?.textContent);
}

const skipped = absent; // skip reason: the folder ../shared/pages is absent

describe.skipIf(skipped)('saved pages of the platforms (skipped where ../shared/pages is absent)', () => {
  it('Yandex Maps, English page: 3 reviews, replies on 2 from the embedded state', () => {
    const { document, sightings, platform } = open('ru/yandex-maps-2026-08.html');
    const cards = [...document.querySelectorAll('[role="listitem"][aria-setsize]')];
    const state = JSON.parse(document.querySelector('.state-view')?.textContent ?? '') as {
      stack: { results: { items: { title: string; reviewResults: { reviews: { text: string; rating: number; businessComment?: { text: string } }[] } }[] } }[];
    };
    const place = state.stack[0]?.results.items[0];
    expect([platform, sightings.length, cards.length]).toEqual(['yandex-maps', 3, 3]);
    expect(sightings.filter(({ replies }) => replies.length > 0)).toHaveLength(2);
    sightings.forEach((sighting, i) => {
      const [card, known] = [cards[i], place?.reviewResults.reviews[i]];
      expect(bare(sighting.author)).toBe(words(card?.querySelector('.business-review-view__author-name')));
      expect(bare(sighting.text)).toBe(bare(known?.text));
      expect([sighting.rating, sighting.ratingScale]).toEqual([known?.rating, 5]);
      expect(bare(sighting.postedShown)).toBe(words(card?.querySelector('.business-review-view__date')));
      const moment = Date.parse(card?.querySelector('[itemprop="datePublished"]')?.getAttribute('content') ?? '');
      expect(Date.parse(sighting.postedEarliest ?? '')).toBe(moment);
      expect(sighting.postedLatest).toBe(sighting.postedEarliest);
      expect(sighting.replies.map(({ text }) => bare(text))).toEqual(known?.businessComment === undefined ? [] : [bare(known.businessComment.text)]);
      expect(sighting.key).toBe(`yandex-maps:183327682404/${card?.querySelector('a')?.href.split('/').at(-1)}`);
      expect(sighting.photos).toBe(card?.querySelectorAll('.business-review-media__item').length);
      expect(sighting.place).toEqual({ id: '183327682404', name: place?.title });
      expect(sighting.truncated).toBe(false);
    });
  });

  it('Yandex Maps, Russian card without its page: 1 review with a reply that is not shown', () => {
    const { document, sightings } = open('ru/yandex-maps-card-ru-2026-02.html');
    expect(sightings).toHaveLength(1);
    const [sighting] = sightings;
    expect(bare(sighting?.author)).toBe(words(document.querySelector('[itemprop="name"]')));
    expect(bare(sighting?.text)).toBe(words(document.querySelector('[itemprop="reviewBody"]')));
    expect(sighting?.rating).toBe(Number(document.querySelector('[itemprop="ratingValue"]')?.getAttribute('content')));
    expect(Date.parse(sighting?.postedEarliest ?? '')).toBe(Date.parse(document.querySelector('[itemprop="datePublished"]')?.getAttribute('content') ?? ''));
    expect(sighting?.replies).toEqual([{ text: null, author: null, postedShown: null, postedEarliest: null, postedLatest: null }]);
    expect(sighting?.missing).toContain('replies.text');
    expect(sighting?.photos).toBe(document.querySelectorAll('img').length);
    expect(sighting?.language).toBe('ru');
  });

  it('Wildberries: 61 reviews, 59 replies, 13 without words, one without a date', () => {
    const { document, sightings, platform } = open('ru/wildberries-feedbacks-2025-11.html');
    const cards = [...document.querySelectorAll('[itemprop="review"]')];
    expect([platform, sightings.length, cards.length]).toEqual(['wildberries', 61, 61]);
    expect(sightings.filter(({ replies }) => replies.length === 1)).toHaveLength(59);
    expect(sightings.filter(({ text, pros, cons }) => text === null && pros === null && cons === null)).toHaveLength(13);
    expect(sightings.filter(({ postedEarliest }) => postedEarliest === null)).toHaveLength(1);
    sightings.forEach((sighting, i) => {
      const card = cards[i];
      expect(bare(sighting.author)).toBe(words(card?.querySelector('.feedback__header')));
      const star = card?.querySelector('.stars-line')?.className.slice(-1);
      expect([sighting.rating, sighting.ratingScale]).toEqual([Number(star), 5]);
      expect(bare(sighting.postedShown)).toBe(words(card?.querySelector('.feedback__date')));
      const [, hour, minute] = /(\d+):(\d+)/.exec(sighting.postedShown ?? '') ?? [];
      if (hour !== undefined) expect(sighting.postedEarliest).toContain(`T${hour}:${minute}:00+03:00`);
      const all = words(card?.querySelector('[itemprop="reviewBody"]'), '.feedback__text--item-bold', '.feedback__updated');
      expect([sighting.pros, sighting.cons, sighting.text].map(bare).join('')).toBe(all);
      const part = (label: string) => [...(card?.querySelectorAll('.feedback__text--item') ?? [])].find((item) => item.textContent.startsWith(label));
      expect(bare(sighting.pros)).toBe(words(part('Достоинства:'), '.feedback__text--item-bold'));
      expect(bare(sighting.cons)).toBe(words(part('Недостатки:'), '.feedback__text--item-bold'));
      const reply = card?.querySelector('.feedback__text--sellers-reply');
      expect(sighting.replies.map(({ text }) => bare(text))).toEqual(reply == null ? [] : [words(reply, '.feedback__expand')]);
      expect(bare(sighting.product)).toBe(words(card?.querySelector('.feedback__params-item--color')));
      expect(sighting.key).toBeNull();
    });
  });

  it('Wildberries, side panel of the cabinet: 1 review with a published reply', () => {
    const { document, sightings } = open('ru/wildberries-seller-sidebar-2026-02.html');
    expect(sightings).toHaveLength(1);
    const [sighting] = sightings;
    const info = document.querySelector('[class^="Feedback-info__"]');
    const lines = [...(info?.querySelectorAll('[data-name="Text"]') ?? [])].map((line) => bare(line.textContent));
    expect([bare(sighting?.author), bare(sighting?.cons), bare(sighting?.postedShown)]).toEqual([lines[0], lines[2], lines[3]]);
    expect([sighting?.rating, sighting?.text, sighting?.pros]).toEqual([info?.querySelectorAll('[class^="Rating--active"]').length, null, null]);
    expect(sighting?.replies.map(({ text }) => bare(text))).toEqual([words(document.querySelector('[class^="Feedback-answer__"]'), '[class^="Feedback-answer__title__"]')]);
    expect(sighting?.place.id).toBe(/catalog\/(\d+)/.exec(document.querySelector('a')?.href ?? '')?.[1]);
    expect([sighting?.postedEarliest, sighting?.postedLatest]).toEqual(['2025-11-29T17:51:00+03:00', '2025-11-29T17:51:59.999+03:00']);
    expect(sighting?.photos).toBe(2);
  });

  it('Avito: 25 reviews, 23 answers that repeat the markers of the card', () => {
    const { document, sightings, platform } = open('ru/avito-seller-reviews-2026-04.html');
    const cards = [...document.querySelectorAll('[itemtype="https://schema.org/Review"]')];
    expect([platform, sightings.length, cards.length]).toEqual(['avito', 25, 25]);
    expect(sightings.filter(({ replies }) => replies.length === 1)).toHaveLength(23);
    sightings.forEach((sighting, i) => {
      const card = cards[i]?.cloneNode(true) as Element;
      const answer = card.querySelector(`[data-marker="review(${i})/answer"]`);
      answer?.remove();
      const at = (name: string, within: Element | null = card) => within?.querySelector(`[data-marker="review(${i})/${name}"]`);
      expect(bare(sighting.author)).toBe(words(at('header/title')));
      expect(bare(sighting.postedShown)).toBe(words(at('header/subtitle')));
      expect(sighting.postedEarliest).toMatch(/^202[56]-\d\d-\d\dT00:00:00\+03:00$/);
      expect(Number(sighting.postedEarliest?.slice(8, 10))).toBe(Number.parseInt(sighting.postedShown ?? '', 10));
      expect(bare(sighting.text)).toBe(words(at('text-section/text')));
      expect(bare(sighting.product)).toBe(words(at('itemTitle')));
      expect([sighting.rating, sighting.ratingScale]).toEqual([Number(card.querySelector('meta')?.content), 5]);
      expect(sighting.photos).toBe(card.querySelectorAll('img[alt="Фото из отзыва"]').length);
      const reply = answer && { text: words(at('text-section/text', answer)), author: words(at('header/title', answer)), postedShown: words(at('header/subtitle', answer)) };
      expect(sighting.replies.map((seen) => ({ text: bare(seen.text), author: bare(seen.author), postedShown: bare(seen.postedShown) }))).toEqual(reply === null ? [] : [reply]);
      expect(sighting.key).toBeNull();
    });
  });

  it('structured data: every review that the index counts on pages with such data', () => {
    const counts = { 'ru/banki-2026-04.html': 25, 'ru/flamp-2022-04.html': 5, 'ru/otzovik-single-2024.html': 1, 'global/zooroyal-2021.html': 4, 'global/couverts-hreview-2014.html': 29 };
    for (const [file, count] of Object.entries(counts)) {
      const { document, url } = open(file);
      const { sightings, platform } = readGenerically({ document, url, now: NOW });
      expect([file, platform, sightings.length]).toEqual([file, 'web', count]);
      expect(sightings.every(({ text, author }) => text !== null && author !== null), file).toBe(true);
    }
  });

  const negative = absent ? ['none'] : readdirSync(new URL('ru/', folder)).filter((name) => name.startsWith('negative-'));
  it.each(negative)('%s gives nothing, by its own adapter and by structured data', (name) => {
    const { document, url, sightings } = open(`ru/${name}`);
    expect(sightings).toEqual([]);
    expect(generic.open({ document, url, now: NOW }).entries).toEqual([]);
  });

  it('a table of complaints is no list of reviews, whatever the address says', () => {
    const html = readFileSync(new URL('ru/negative-wildberries-complaints-2026-02.html', folder), 'utf8');
    const url = new URL('https://seller.wildberries.ru/feedbacks-questions/feedbacks');
    expect(readPage({ document: documentOf(html, url), url, now: NOW }).sightings).toEqual([]);
  });
});
