import { describe, expect, it } from 'vitest';
import { roomOf } from '../../../lib/platforms/amazon/address.ts';
import { adapter } from '../../../lib/platforms/amazon/index.ts';
import { bare, savedPages, words } from './saved.ts';

const { isAbsent, open } = savedPages(adapter);
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** «… on 16 July 2022», “… on March 22, 2026” as a date of ISO. */
function dayOf(shown: string): string {
  const [, before, name = '', after, year = ''] = /(\d+)? ?(\w+) (\d+)?,? ?(\d{4})$/.exec(shown) ?? [];
  return `${year}-${String(MONTHS.indexOf(name) + 1).padStart(2, '0')}-${(before ?? after ?? '').padStart(2, '0')}`;
}

/** Saved page, tag of its cards, how many, how many from other countries, and what the page states. */
const pages: [file: string, tag: string, reviews: number, foreign: number, stated: { reviews: number | null; rating: number }][] = [
  ['global/amazon-list-couk-2024-06.html', 'div', 10, 10, { reviews: 212, rating: 3.9 }],
  ['global/amazon-product-2026-04.html', 'li', 10, 5, { reviews: null, rating: 4.7 }],
  ['shops/dev-3058.html', 'li', 5, 5, { reviews: null, rating: 4.6 }],
];

describe.skipIf(isAbsent)('saved pages of Amazon (skipped where ../shared/pages is absent)', () => {
  it.each(pages)('%s', (file, tag, reviews, foreign, stated) => {
    const { document, url, page, sightings } = open(file);
    const cards = [...document.querySelectorAll(`${tag}.review[id]`)];
    expect([sightings.length, cards.length]).toEqual([reviews, reviews]);
    expect(cards.filter((card) => card.querySelector('[id^="customer_review_foreign-"]') !== null)).toHaveLength(foreign);
    expect(page.stated).toEqual({ ...stated, ratingScale: 5 });
    sightings.forEach((sighting, i) => {
      const card = cards[i];
      expect(sighting.key).toBe(`amazon:${card?.id}`);
      expect(bare(sighting.author)).toBe(words(card?.querySelector('.a-profile-content')));
      const stars = /a-star-(\d) review-rating/.exec(card?.querySelector('i.review-rating')?.className ?? '')?.[1];
      expect([sighting.rating, sighting.ratingScale]).toEqual([Number(stars), 5]);
      expect(bare(sighting.title)).toBe(words(card?.querySelector('.review-title'), 'i', '.cr-translated-review-content'));
      expect(bare(sighting.text)).toBe(words(card?.querySelector('.review-text'), 'script', 'style', '.a-expander-header', '.cr-translated-review-content'));
      const shown = card?.querySelector('.review-date')?.textContent.trim() ?? '';
      expect(sighting.postedShown).toBe(shown);
      expect(sighting.postedEarliest).toBe(`${dayOf(shown)}T00:00:00+03:00`);
      expect(sighting.postedLatest).toBe(`${dayOf(shown)}T23:59:59.999+03:00`);
      expect(bare(sighting.product).replace(',', '')).toBe(words(card?.querySelector('.review-format-strip > :first-child:not([aria-label])')));
      expect(sighting.photos).toBe(card?.querySelectorAll('.linkless-review-image-tile').length);
      const link = card?.querySelector(`a[href^="/gp/customer-reviews/${card.id}"]`);
      expect(sighting.link).toBe(link === null ? null : `${url.origin}/gp/customer-reviews/${card?.id}`);
      expect([sighting.replyable, sighting.replies, sighting.truncated]).toEqual([false, [], false]);
      expect(sighting.place.id).toBe(/B0\w{8}/.exec(url.pathname)?.[0]);
      expect(bare(sighting.place.name)).toBe(words(document.querySelector('#productTitle, .product-title a')));
    });
  });
});

describe('Amazon', () => {
  it.each([
    ['https://www.amazon.com/dp/B0EXAMPLE1', 'public'],
    ['https://www.amazon.de/-/en/Lampe/dp/B0EXAMPLE1/ref=x', 'public'],
    ['https://www.amazon.co.uk/product-reviews/B0EXAMPLE1/?filterByStar=critical', 'public'],
    ['https://www.amazon.co.jp/gp/customer-reviews/R1DDDDDDDDDDD1/', 'public'],
    ['https://www.amazon.com/s?k=/dp/B0EXAMPLE1', null],
    ['https://sellercentral.amazon.com/dp/B0EXAMPLE1', null],
    ['https://www.amazon.example/dp/B0EXAMPLE1', null],
  ])('%s is %s', (address, room) => {
    expect(roomOf(new URL(address))).toBe(room);
  });

  it.skipIf(isAbsent)('a count of a list that is narrowed is not the count of the product (skipped where ../shared/pages is absent)', () => {
    const file = 'global/amazon-list-couk-2024-06.html';
    const { document, url } = open(file);
    const narrowed = new URL('?filterByStar=critical', url);
    const now = Temporal.ZonedDateTime.from('2026-08-31T12:00:00+03:00[+03:00]');
    expect(adapter.open({ document, url: narrowed, now }).stated).toEqual({ reviews: null, rating: 3.9, ratingScale: 5 });
    // «Top reviews» is chosen on it.
    expect(adapter.open({ document, url, now }).list.sorted).toBe(false);
  });
});
