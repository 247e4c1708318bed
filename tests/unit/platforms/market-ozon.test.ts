import { describe, expect, it } from 'vitest';
import { sightingSchema, type Sighting } from '../../../lib/model/sighting.ts';
import { adapter as ozon } from '../../../lib/platforms/ozon/index.ts';
import { adapter as market } from '../../../lib/platforms/yandex-market/index.ts';
import type { Adapter } from '../../../lib/platforms/adapter.ts';
import { documentOf, momentOf } from './cases.ts';

const NOW = momentOf('2026-05-22T12:00:00+03:00');
const PRODUCT = new URL('https://www.ozon.ru/product/lozhka-1000300040/reviews/');
const CARD = new URL('https://market.yandex.ru/card/lozhka/1000200030/reviews');

function open(adapter: Adapter, html: string, url: URL) {
  const page = adapter.open({ document: documentOf(html, url), url, now: NOW });
  const sightings = page.entries.flatMap((entry) => page.read(entry) ?? []);
  for (const sighting of sightings) expect(sightingSchema.safeParse(sighting).success).toBe(true);
  return { page, sightings };
}

const one = (adapter: Adapter, html: string, url: URL): Sighting | undefined => open(adapter, html, url).sightings[0];
const attribute = (value: unknown): string => JSON.stringify(value).replaceAll('&', '&amp;').replaceAll("'", '&#39;');

describe('Ozon: stars are a row of five with colours of their own', () => {
  const star = (colour: string): string => `<svg style="color: ${colour}"></svg>`;
  const card = (stars: string): string => `<div data-review-uuid="u1" publishedat="1777810800"><div>3 мая 2026</div><div>${stars}</div></div>`;
  const filled = star('var(--graphicRating)');
  const empty = star('var(--graphicQuaternary)');

  it.each([
    ['three of five', filled.repeat(3) + empty.repeat(2), 3],
    ['written out as a colour', star('rgb(255, 168, 0)').repeat(4) + star('rgb(204, 214, 228)'), 4],
    ['one star beside the rating of the product', filled, null],
    ['a row of six', filled.repeat(6), null],
    ['no star in the colour that is known', star('gold').repeat(5), null],
  ])('%s', (_, stars, rating) => {
    expect(one(ozon, card(stars), PRODUCT)).toMatchObject({ rating, ratingScale: rating === null ? null : 5 });
  });
});

describe('Ozon: data of the page', () => {
  const card = '<div data-review-uuid="u1" publishedat="1777810800"><div>3 мая 2026</div><span>Слова из элементов</span></div>';
  const list = (value: unknown): string => `<div id="state-webListReviews-1-default-1" data-state='${attribute(value)}'></div>`;
  const score = (value: unknown): string => `<div id="state-webReviewProductScore-1-default-1" data-state='${attribute(value)}'></div>`;

  it('is joined by the id and by nothing else', () => {
    const state = list({ reviews: [{ uuid: 'u2', content: { comment: 'Чужие слова', score: 1 } }, { uuid: 'u1', content: { comment: 'Слова целиком', score: 4 } }] });
    expect(one(ozon, card + state, PRODUCT)).toMatchObject({ text: 'Слова целиком', rating: 4, key: 'ozon:u1' });
    expect(one(ozon, card + list({ reviews: [{ uuid: 'u2', content: { comment: 'Чужие слова' } }] }), PRODUCT)?.text).toBe('Слова из элементов');
  });

  it('lists reviews that have no card nowhere: after a move the data is of another product', () => {
    expect(open(ozon, list({ reviews: [{ uuid: 'u9', content: { comment: 'Слова' } }] }), PRODUCT).sightings).toEqual([]);
  });

  it.each([
    ['cut short', `<div id="state-webListReviews-1" data-state='{"reviews":[{"uuid":"u1"'></div>`],
    ['null', list(null)],
    ['of a wrong shape', list({ reviews: { uuid: 'u1' }, paging: [null, 7, 'u1', { uuid: { u1: 1 } }] })],
    ['with names of the prototype', `<div id="state-webListReviews-1" data-state='{"__proto__":[{"uuid":"constructor"}]}'></div>`],
  ])('%s spoils nothing', (_, state) => {
    expect(one(ozon, card + state, PRODUCT)).toMatchObject({ text: 'Слова из элементов', rating: null });
  });

  it('says of this very product how many reviews it has', () => {
    const said = { itemId: 1000300040, reviewsCount: 38, totalScore: 4.7 };
    expect(open(ozon, score(said), PRODUCT).page.stated).toEqual({ reviews: 38, rating: 4.7, ratingScale: 5 });
    expect(open(ozon, score({ ...said, itemId: '1000300040' }), PRODUCT).page.stated?.reviews).toBe(38);
    expect(open(ozon, score({ ...said, itemId: 1000300041 }), PRODUCT).page.stated).toBeNull();
    expect(open(ozon, score({ ...said, totalScore: 47 }), PRODUCT).page.stated).toEqual({ reviews: 38, rating: null, ratingScale: null });
  });

  it('without data and without a date that is understood, nothing is taken for the customer’s words', () => {
    expect(one(ozon, card.replace('3 мая 2026', 'давно'), PRODUCT)).toMatchObject({ text: null, postedShown: null });
  });
});

describe('Ozon: addresses', () => {
  it.each([
    ['https://www.ozon.ru/product/lozhka-1000300040/', 'public'],
    ['https://www.ozon.ru/product/1000300040/reviews/?sort=score_asc', 'public'],
    ['https://www.ozon.ru/product/lozhka-1000300040/questions/', null],
    ['https://www.ozon.ru/category/lozhki-14500/', null],
    ['https://seller.ozon.ru/app/reviews?page=2', 'cabinet'],
    ['https://seller.ozon.ru/app/reviews-analytics', null],
    ['https://ozon.ru.example/product/lozhka-1000300040/', null],
  ])('%s: %s', (address, room) => {
    expect(ozon.roomOf(new URL(address))).toBe(room);
  });
});

describe('Ozon: the window of the cabinet', () => {
  const url = new URL('https://seller.ozon.ru/app/reviews');
  const row = (label: string, value: string): string => `<div><span>${label}</span><div>${value}</div></div>`;

  it('a label without a value takes none from the next label', () => {
    const html = `<div reviewuuid="u1"><div><span>Комментарий</span></div>${row('Оценка', '4')}${row('Текст ответа', 'Спасибо')}</div>`;
    expect(one(ozon, html, url)).toMatchObject({ text: null, rating: 4, replies: [{ text: 'Спасибо' }] });
  });

  it('words that begin like a label are words', () => {
    expect(one(ozon, `<div reviewuuid="u1">${row('Комментарий', 'Оценка завышена: ложка гнётся')}</div>`, url)).toMatchObject({ text: 'Оценка завышена: ложка гнётся', rating: null });
  });

  it('what is being written is no reply', () => {
    expect(one(ozon, `<div reviewuuid="u1">${row('Текст ответа', '<textarea>Черновик</textarea>')}</div>`, url)?.replies).toEqual([]);
  });
});

describe('Yandex Market: the rating stands in data only', () => {
  const item = (id: string, words = 'Гнётся'): string => `<div data-auto="review-item" id="review-item-${id}"><i data-auto="nickname">Яна</i><i data-auto="created-date">3 мая</i><p data-auto="review-description">${words}</p></div>`;
  const zone = (data: string, inner: string): string => `<div data-zone-data='${data}'>${inner}</div>`;
  const ld = (...review: object[]): string => `<script type="application/ld+json">${JSON.stringify({ '@type': 'Product', name: 'Ложка', review })}</script>`;
  const told = (author: unknown, reviewBody: string, ratingValue: unknown): object => ({ author, reviewBody, reviewRating: { ratingValue } });

  it.each([
    ['around the card', zone('{"grade":2}', item('1')), 2],
    ['on the card', item('1').replace('data-auto="review-item"', `data-auto="review-item" data-zone-data='{"grade":"3"}'`), 3],
    ['inside the card', item('1', `Гнётся <b data-zone-data='{"grade":4}'></b>`), 4],
    ['around two cards: not of one', zone('{"grade":2}', item('1') + item('2')), null],
    ['a mean of the product', zone('{"grade":4.6}', item('1')), null],
    ['more than five', zone('{"grade":9}', item('1')), null],
    ['cut short', zone('{"grade":2', item('1')), null],
    ['of the prototype', zone('{"__proto__":{"grade":2}}', item('1')), null],
    ['structured data with the same author and words', item('1') + ld(told({ name: 'Яна' }, 'Гнётся', 5)), 5],
    ['structured data with more words around them', item('1') + ld(told('Яна', 'Недостатки: нет. Комментарий: Гнётся', 1)), 1],
    ['structured data of another author', item('1') + ld(told('Ян', 'Гнётся', 5)), null],
    ['structured data that names such a review twice', item('1') + ld(told('Яна', 'Гнётся', 5), told('Яна', 'Гнётся', 1)), null],
    ['the zone before the structured data', zone('{"grade":2}', item('1')) + ld(told('Яна', 'Гнётся', 5)), 2],
  ])('%s', (_, html, rating) => {
    expect(one(market, html, CARD)).toMatchObject({ key: 'yandex-market:1', rating, ratingScale: rating === null ? null : 5 });
  });

  it.each([
    ['https://market.yandex.ru/card/lozhka/1000200030', 'public'],
    ['https://market.yandex.ru/product--lozhka/1000200030/reviews?page=2', 'public'],
    ['https://market.yandex.ru/product--lozhka/1000200030/questions', null],
    ['https://market.yandex.ru/search?text=card', null],
    ['https://yandex.ru/card/lozhka/1000200030', null],
  ])('%s: %s', (address, room) => {
    expect(market.roomOf(new URL(address))).toBe(room);
  });
});
