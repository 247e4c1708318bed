import { describe, expect, it } from 'vitest';
import { roomOf } from '../../../lib/platforms/trustpilot/address.ts';
import { adapter } from '../../../lib/platforms/trustpilot/index.ts';
import { bare, savedPages, words } from './saved.ts';

const { isAbsent, open } = savedPages(adapter);

describe.skipIf(isAbsent)('saved page of Trustpilot (skipped where ../shared/pages is absent)', () => {
  it('20 reviews with ids and moments, 12 with a reply, 3 changed since, as the page’s own data has them', () => {
    const { document, page, sightings } = open('global/trustpilot-2023-05.html');
    const data = JSON.parse(document.querySelector('#__NEXT_DATA__')?.textContent ?? '') as {
      props: {
        pageProps: {
          businessUnit: { displayName: string; numberOfReviews: number; trustScore: number };
          reviews: { id: string; title: string; text: string; rating: number; dates: { publishedDate: string; updatedDate: string | null }; consumer: { displayName: string }; reply: { message: string; publishedDate: string } | null }[];
        };
      };
    };
    const { businessUnit, reviews } = data.props.pageProps;
    const cards = [...document.querySelectorAll('article')];
    expect([sightings.length, cards.length, reviews.length]).toEqual([20, 20, 20]);
    expect(sightings.filter(({ replies }) => replies.length === 1)).toHaveLength(12);
    expect(page.stated).toEqual({ reviews: businessUnit.numberOfReviews, rating: businessUnit.trustScore, ratingScale: 5 });
    expect(reviews.filter(({ dates }) => dates.updatedDate !== null)).toHaveLength(3);
    sightings.forEach((sighting, i) => {
      const card = cards[i];
      const known = reviews.find(({ id }) => sighting.key === `trustpilot:${id}`);
      expect(known, sighting.key ?? '').toBeDefined();
      expect(sighting.author).toBe(known?.consumer.displayName.trim());
      expect(bare(sighting.author)).toBe(words(card?.querySelector('aside [class*="heading-xxs"]')));
      expect([sighting.rating, sighting.ratingScale]).toEqual([known?.rating, 5]);
      expect(bare(sighting.title)).toBe(bare(known?.title));
      expect(bare(sighting.text)).toBe(bare(known?.text));
      expect(Date.parse(sighting.postedEarliest ?? '')).toBe(Date.parse(known?.dates.publishedDate ?? ''));
      expect(sighting.postedLatest).toBe(sighting.postedEarliest);
      expect(bare(sighting.postedShown)).toBe(words(card?.querySelector('section time')));
      expect(Date.parse(card?.querySelector('section time')?.getAttribute('datetime') ?? '')).toBe(Date.parse(known?.dates.updatedDate ?? known?.dates.publishedDate ?? ''));
      expect(sighting.link).toBe(`https://www.trustpilot.com/reviews/${known?.id}`);
      expect(sighting.place).toEqual({ id: 'bt.com', name: businessUnit.displayName });
      expect(sighting.replies.map((reply) => [bare(reply.text), Date.parse(reply.postedEarliest ?? ''), reply.author])).toEqual(
        known?.reply ? [[bare(known.reply.message), Date.parse(known.reply.publishedDate), businessUnit.displayName]] : [],
      );
    });
  });
});

describe.skipIf(isAbsent)('the same page without its data (skipped where ../shared/pages is absent)', () => {
  it('a changed review says only when it was changed', () => {
    const { document, sightings } = open('global/trustpilot-2023-05.html', (page) => page.querySelector('#__NEXT_DATA__')?.remove());
    const times = [...document.querySelectorAll('[data-service-review-rating] time')];
    sightings.forEach((sighting, i) => {
      const moment = Date.parse(times[i]?.getAttribute('datetime') ?? '');
      expect(Date.parse(sighting.postedLatest ?? '')).toBe(moment);
      expect(sighting.postedEarliest).toBe(times[i]?.textContent.startsWith('Updated') ? null : sighting.postedLatest);
    });
    expect(sightings.filter(({ postedEarliest }) => postedEarliest === null)).toHaveLength(3);
  });
});

describe('Trustpilot', () => {
  it.each([
    ['https://www.trustpilot.com/review/shop.example?page=3', 'public'],
    ['https://fr-be.trustpilot.com/review/shop.example', 'public'],
    ['https://www.trustpilot.com/reviews/64563aaaaaaaaaaaaaaaaa03', 'public'],
    ['https://www.trustpilot.com/reviews/latest', null],
    ['https://www.trustpilot.com/categories/bank', null],
    ['https://business.trustpilot.com/reviews/learn', null],
    ['https://trustpilot.com.example/review/shop.example', null],
  ])('%s is %s', (address, room) => {
    expect(roomOf(new URL(address))).toBe(room);
  });
});
