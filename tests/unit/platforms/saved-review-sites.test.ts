import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../../lib/platforms/adapter.ts';
import { adapter as banki } from '../../../lib/platforms/banki/index.ts';
import { adapter as dianping } from '../../../lib/platforms/dianping/index.ts';
import { adapter as flamp } from '../../../lib/platforms/flamp/index.ts';
import { adapter as otzovik } from '../../../lib/platforms/otzovik/index.ts';
import { adapter as zoon } from '../../../lib/platforms/zoon/index.ts';
import { bare, savedPages, words } from './saved.ts';

/** Otzovik, Flamp, Banki.ru, Dianping and Zoon as they were saved, each field against a second, simple extraction. */
const skipped = savedPages(otzovik).isAbsent; // skip reason: the folder ../shared/pages is absent

const open = (adapter: Adapter, file: string, change?: (document: Document) => void) => savedPages(adapter).open(file, change);
const at = (moment: string | null | undefined): number => Date.parse(moment ?? '');

describe.skipIf(skipped)('saved pages of review sites (skipped where ../shared/pages is absent)', () => {
  it('Otzovik: 1 review with the official reply from the comments', () => {
    const { document, page, sightings } = open(otzovik, 'ru/otzovik-single-2024.html');
    expect(sightings).toHaveLength(1);
    const [sighting] = sightings;
    const head = document.querySelector('.review-header');
    expect(sighting?.author).toBe(head?.querySelector('img')?.alt);
    expect([sighting?.rating, sighting?.ratingScale]).toEqual([Number(document.querySelector('abbr.rating')?.getAttribute('title')), 5]);
    expect(sighting?.key).toBe(`otzovik:${document.querySelector('link[rel="canonical"]')?.getAttribute('href')?.replace(/\D/g, '') ?? ''}`);
    expect(sighting?.link).toBe(document.querySelector('#review-share')?.getAttribute('data-link'));
    expect(bare(sighting?.title)).toBe(words(document.querySelector('.product-props .summary')));
    const label = (name: string) => [...document.querySelectorAll('b')].find((b) => b.textContent.startsWith(name))?.parentElement;
    expect(bare(sighting?.pros)).toBe(words(label('Достоинства'), 'b'));
    expect(bare(sighting?.cons)).toBe(words(label('Недостатки'), 'b'));
    expect(bare(sighting?.text)).toBe(words(document.querySelector('.description')));
    expect(bare(sighting?.postedShown)).toBe(words(document.querySelector('.dtreviewed')));
    const day = document.querySelector('.dtreviewed abbr')?.getAttribute('title') ?? '';
    expect([sighting?.postedEarliest, sighting?.postedLatest]).toEqual([`${day}T00:00:00+03:00`, `${day}T23:59:59.999+03:00`]);
    const comments = [...document.querySelectorAll('.comment')];
    expect(comments).toHaveLength(1);
    const [reply] = sighting?.replies ?? [];
    expect(sighting?.replies).toHaveLength(1);
    expect(bare(reply?.text)).toBe(words(comments[0]?.querySelector('.comment-body')));
    expect(reply?.author).toBe(comments[0]?.querySelector('img')?.alt);
    expect(at(reply?.postedEarliest)).toBe(Number(comments[0]?.querySelector('.ts')?.getAttribute('data-ts')) * 1_000);
    expect([sighting?.turns, sighting?.photos, sighting?.truncated]).toEqual([[], 0, false]);
    expect(bare(sighting?.place.name)).toBe(words(document.querySelector('.hreview .fn')));
    expect(document.querySelector('#reviews-sort-tools')?.getAttribute('data-prod-root')).toBe(`/reviews/${sighting?.place.id ?? ''}/`);
    expect(page.stated).toEqual({ reviews: Number(document.querySelector('.reviews.tab .counter')?.textContent), rating: 4.34, ratingScale: 5 });
    const [entry] = page.entries;
    expect(entry?.element && page.replyOpener(entry.element, null)?.id).toBe('get-comment-form');
  });

  it('Otzovik: a comment of anybody else is no reply, the customer’s own below the reply is a turn', () => {
    const answered = (document: Document, profile: string) => {
      const [thread] = document.querySelectorAll('.comment-thread[data-cid]');
      const below = thread?.cloneNode(true) as Element;
      below.querySelector('.comment')?.classList.remove('official');
      below.querySelector('.user-login')?.setAttribute('href', profile);
      thread?.append(below);
    };
    const stranger = open(otzovik, 'ru/otzovik-single-2024.html', (document) => answered(document, '/profile/nobody')).sightings[0];
    expect([stranger?.replies.length, stranger?.turns.length]).toEqual([1, 0]);
    const own = open(otzovik, 'ru/otzovik-single-2024.html', (document) => answered(document, document.querySelector('.reviewer .user-login')?.getAttribute('href') ?? '')).sightings[0];
    expect([own?.replies.length, own?.turns.map(({ after }) => after)]).toEqual([1, [1]]);
  });

  it('Flamp: 5 reviews, the long one whole', () => {
    const { document, page, sightings } = open(flamp, 'ru/flamp-2022-04.html');
    const cards = [...document.querySelectorAll('cat-entities-ugc-item')];
    expect([sightings.length, cards.length]).toEqual([5, 5]);
    sightings.forEach((sighting, i) => {
      const card = cards[i];
      expect(sighting.author).toBe(card?.querySelector('cat-brand-name')?.getAttribute('name'));
      expect([sighting.rating, sighting.ratingScale]).toEqual([Number(card?.querySelector('.review-estimation__item--checked')?.textContent), 5]);
      expect(bare(sighting.text)).toBe(words(card?.querySelector('.js-ugc-item-text-full')));
      expect(bare(sighting.postedShown)).toBe(words(card?.querySelector('.ugc-date')));
      expect(at(sighting.postedEarliest)).toBe(at(card?.querySelector('cat-brand-ugc-date')?.getAttribute('date')));
      expect(sighting.postedLatest).toBe(sighting.postedEarliest);
      expect(sighting.key).toBe(`flamp:${card?.getAttribute('data-id') ?? ''}`);
      expect(sighting.link).toBe(`https:${card?.querySelector('cat-brand-ugc-date')?.getAttribute('url') ?? ''}`);
      expect([sighting.replies, sighting.truncated]).toEqual([[], false]);
      expect(sighting.place).toEqual({ id: document.querySelector('.js-filial-info-row')?.getAttribute('data-filial-id'), name: document.querySelector('h1')?.textContent.trim() });
    });
    expect(page.stated).toEqual({ reviews: Number(document.querySelector('#reviews .hg-row__side')?.textContent), rating: Number(document.querySelector('.filial-rating__value')?.textContent), ratingScale: 5 });
  });

  it('Banki.ru: 25 reviews, their cut words made whole from the page’s data, all answered', () => {
    const { document, page, sightings } = open(banki, 'ru/banki-2026-04.html');
    const cards = [...document.querySelectorAll('[data-test-grade]')];
    const data = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '') as {
      name: string;
      aggregateRating: { ratingValue: string; reviewCount: string };
      review: { author: string; name: string; description: string; datePublished: string; reviewRating: { ratingValue: string } }[];
    };
    expect([sightings.length, cards.length, data.review.length]).toEqual([25, 25, 25]);
    sightings.forEach((sighting, i) => {
      const card = cards[i];
      // The saved page has both in one order, which the adapter does not use: it finds them by title, minute and beginning.
      const known = data.review[i];
      expect(bare(sighting.title)).toBe(words(card?.querySelector('h3')));
      expect(bare(sighting.title)).toBe(bare(known?.name));
      expect(bare(sighting.text)).toBe(bare(known?.description));
      expect(bare(sighting.text).startsWith(words(card?.querySelectorAll('a')[1]).replace(/\.{3}$/, ''))).toBe(true);
      expect([sighting.author, sighting.truncated]).toEqual([known?.author, false]);
      expect([sighting.rating, sighting.ratingScale]).toEqual([Number(known?.reviewRating.ratingValue), 5]);
      expect(String(sighting.rating)).toBe(card?.querySelector('[type="filled"]')?.textContent);
      expect(sighting.postedShown).toBe(/\d\d\.\d\d\.\d{4} \d\d:\d\d/.exec(card?.textContent ?? '')?.[0]);
      expect(sighting.postedEarliest).toBe(`${known?.datePublished.slice(0, 16).replace(' ', 'T') ?? ''}:00+03:00`);
      expect(sighting.key).toBe(`banki:${card?.querySelector('a')?.href.replace(/\D/g, '') ?? ''}`);
      expect(sighting.link).toBe(card?.querySelector('a')?.href);
      expect(sighting.replies.map(({ text }) => text)).toEqual(card?.textContent.includes('Ответ банка') === true ? [null] : []);
      expect(sighting.place).toEqual({ id: 'sberbank', name: data.name });
    });
    expect(sightings.every(({ replies }) => replies.length === 1)).toBe(true);
    expect(page.stated).toEqual({ reviews: Number(data.aggregateRating.reviewCount), rating: Number(data.aggregateRating.ratingValue), ratingScale: 5 });
  });

  it('Banki.ru: in another order the same, without the data the beginnings, said to be such', () => {
    const straight = open(banki, 'ru/banki-2026-04.html').sightings;
    const turned = open(banki, 'ru/banki-2026-04.html', (document) => {
      for (const card of document.querySelectorAll('[data-test-grade]')) card.parentElement?.prepend(card);
    });
    expect(turned.sightings.toReversed()).toEqual(straight);
    const alone = open(banki, 'ru/banki-2026-04.html', (document) => {
      for (const script of document.querySelectorAll('script')) script.remove();
    });
    expect(alone.sightings).toHaveLength(25);
    alone.sightings.forEach((sighting, i) => {
      expect([sighting.truncated, sighting.author, sighting.key, sighting.rating]).toEqual([true, null, straight[i]?.key, straight[i]?.rating]);
      expect(sighting.text).toMatch(/\.\.\.$/);
    });
  });

  it('Dianping: 10 reviews with the merchant’s replies, every text said to lack characters', () => {
    const { document, page, sightings } = open(dianping, 'global/dianping-2019-06.html');
    const cards = [...document.querySelectorAll('li[id="rev_"]')];
    expect([sightings.length, cards.length]).toEqual([10, 10]);
    sightings.forEach((sighting, i) => {
      const card = cards[i]?.cloneNode(true) as Element;
      const reply = card.querySelector('.J-follows');
      reply?.remove();
      expect(sighting.author).toBe(card.querySelector('.avatar img')?.getAttribute('alt'));
      const tens = /sml-str(\d+)/.exec(card.innerHTML)?.[1];
      expect([sighting.rating, sighting.ratingScale]).toEqual([Number(tens) / 10, 5]);
      card.querySelector('.J-info-short')?.remove();
      expect(bare(sighting.text)).toBe(words(card.querySelector('.desc')));
      expect([sighting.truncated, card.querySelector('svgmtsi') === null]).toEqual([true, false]);
      expect(bare(sighting.postedShown)).toBe(words(card.querySelector('.misc-info .time')));
      expect(sighting.postedEarliest?.slice(0, 10)).toBe(sighting.postedShown?.slice(0, 10));
      expect(sighting.key).toBe(`dianping:${card.querySelector('.J-report')?.getAttribute('data-id') ?? ''}`);
      expect(sighting.link).toBe(`http://www.dianping.com/review/${sighting.key?.slice('dianping:'.length) ?? ''}`);
      expect(sighting.photos).toBe(card.querySelectorAll('.photos img').length);
      expect(sighting.replies.map(({ text }) => bare(text))).toEqual([words(reply?.querySelector('.desc'))]);
      expect(bare(sighting.replies[0]?.postedShown)).toBe(words(reply?.querySelector('.date')));
      expect(sighting.replies[0]?.postedEarliest).toBe(`${sighting.replies[0]?.postedShown?.replace(' ', 'T') ?? ''}+03:00`);
      expect(sighting.language).toBe('zh');
      expect(sighting.place.id).toBe('111778839');
      expect(document.title).toContain(`【${sighting.place.name ?? '?'}】`);
    });
    expect(sightings.filter((_, i) => cards[i]?.querySelector('.J-info-all') == null)).toHaveLength(3);
    expect(page.stated).toEqual({ reviews: 288, rating: 5, ratingScale: 5 });
  });

  it.each([
    { adapter: otzovik, file: 'ru/negative-otzovik-captcha-2026-04.html' },
    { adapter: zoon, file: 'ru/negative-zoon-listing-2022-09.html' },
    { adapter: dianping, file: 'global/negative-dianping-list-2020.html' },
  ])('$adapter.platform: $file gives nothing', ({ adapter, file }) => {
    expect(open(adapter, file).page.entries).toEqual([]);
  });
});
