import { describe, expect, it } from 'vitest';
import { adapterFor } from '../../../lib/platforms/registry.ts';

const pages = import.meta.glob<string>('../../../lib/platforms/*/cases/list.html', { query: '?raw', import: 'default', eager: true });

/** Where a list stands, what one card of it is, and how it is made to be another review. */
const lists = [
  ['yandex-maps', 'https://yandex.ru/maps/org/polka/1111222233/reviews/', '.business-reviews-card-view__review'],
  ['wildberries', 'https://www.wildberries.ru/catalog/100200300/feedbacks', '.comments__item'],
  ['avito', 'https://www.avito.ru/brands/velodvor', '[itemtype="https://schema.org/Review"]'],
] as const;

const REVIEWS = 2_000;
const NODES = 50_000;
const now = Temporal.ZonedDateTime.from('2026-05-22T12:00:00+03:00[Europe/Moscow]');

function bigPage(room: string, card: string): Document {
  const html = pages[`../../../lib/platforms/${room}/cases/list.html`] ?? '';
  const page = new DOMParser().parseFromString(html, 'text/html');
  const cards = [...page.querySelectorAll(card)];
  const parent = cards[0]?.parentElement as Element;
  for (const one of cards) one.remove();
  for (let i = 0; i < REVIEWS; i++) {
    const copy = cards[i % cards.length]?.cloneNode(true) as Element;
    // Addresses and dates differ from card to card: nothing is read from memory.
    for (const link of copy.querySelectorAll('a[href*="/user/"]')) link.setAttribute('href', `${link.getAttribute('href') ?? ''}${i}`);
    for (const meta of copy.querySelectorAll('[itemprop="datePublished"]')) meta.setAttribute('content', new Date(1_770_000_000_000 + i * 7_919_113).toISOString());
    parent.append(copy);
  }
  for (let missing = NODES - countNodes(page); missing > 0; missing--) parent.append(page.createElement('i'));
  return page;
}

function countNodes(page: Document): number {
  return page.querySelectorAll('*').length;
}

/** The bare walk: every element once, its class, its attributes' names and its text. */
function walk(page: Document): number {
  let seen = 0;
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    seen += node.nodeType === 3 ? (node.nodeValue ?? '').length : ((node as Element).getAttribute('class') ?? '').length;
  }
  return seen;
}

function median(run: () => unknown): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[3] ?? 0;
}

describe('a page of 2,000 reviews and 50,000 elements', () => {
  it.each(lists)('%s', (room, address, card) => {
    const url = new URL(address);
    const page = bigPage(room, card);
    const adapter = adapterFor(url);
    if (adapter === null) throw new Error(`nobody knows ${address}`);
    const bare = median(() => walk(page));
    const opening = median(() => adapter.open({ document: page, url, now }));
    let found = 0;
    const reading = median(() => {
      const open = adapter.open({ document: page, url, now });
      found = open.entries.filter((entry) => open.read(entry) !== null).length;
    });
    console.info(`${room}: walk ${bare.toFixed(1)} ms, open ${opening.toFixed(1)} ms, open and read ${reading.toFixed(1)} ms`);
    expect(found).toBe(REVIEWS);
    // The exact figure is measured on a quiet machine by the bench; here only that nothing grows with the square.
    expect(reading).toBeLessThan(1_000);
  });
});
