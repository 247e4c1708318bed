import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PageInput, Stated } from '../../../lib/platforms/adapter.ts';
import { adapterFor } from '../../../lib/platforms/registry.ts';
import { allCases, documentOf, momentOf } from './cases.ts';

/** What a page says of its place: held by the detector of missed reviews against what was captured. */
function statedOn(page: PageInput): Stated | null | undefined {
  return adapterFor(page.url)?.open(page).stated;
}

const CASES: [name: string, stated: Stated | null][] = [
  ['2gis/list', { reviews: 127, rating: 4.3, ratingScale: 5 }],
  ['2gis/queries', { reviews: 3, rating: 4, ratingScale: 5 }],
  ['2gis/empty', { reviews: 0, rating: null, ratingScale: null }],
  ['2gis/stale-state', null],
  ['2gis/cabinet', null],
  ['avito/list', { reviews: 12, rating: 4.8, ratingScale: 5 }],
  ['avito/whole', { reviews: 1, rating: null, ratingScale: null }],
  ['ozon/list', { reviews: 38, rating: 4.7, ratingScale: 5 }],
  ['ozon/no-reviews', { reviews: 0, rating: null, ratingScale: null }],
  ['ozon/elements', null],
  ['wildberries/list', { reviews: 1_459, rating: 4.9, ratingScale: 5 }],
  ['yandex-maps/widget', { reviews: 107, rating: 4.6, ratingScale: 5 }],
  ['yandex-market/list', { reviews: 38, rating: 4.6, ratingScale: 5 }],
  ['yandex-market/empty', { reviews: 0, rating: null, ratingScale: null }],
  // The data is of the product that was opened first.
  ['yandex-market/odd', null],
];

describe('what our pages state', () => {
  it.each(CASES)('%s', (name, stated) => {
    const pageCase = allCases.find((one) => `${one.folder}/${one.name}` === name);
    if (pageCase === undefined) throw new Error(`no case ${name}`);
    expect(statedOn({ document: documentOf(pageCase.html, pageCase.url), url: pageCase.url, now: pageCase.now })).toEqual(stated);
  });
});

const folder = new URL('../../../../shared/pages/ru/', import.meta.url);
const absent = !existsSync(folder); // skip reason: the folder ../shared/pages is absent

const SAVED: [file: string, address: string, stated: Stated][] = [
  ['2gis-2026-03.html', 'https://2gis.ru/vologda/firm/70000001019437403', { reviews: 251, rating: 4.8, ratingScale: 5 }],
  ['avito-seller-reviews-2026-04.html', 'https://www.avito.ru/brands/x/all?sellerId=x', { reviews: 175, rating: 5, ratingScale: 5 }],
  ['negative-ozon-product-2024-10.html', 'https://www.ozon.ru/product/odeyalo-1648654068/', { reviews: 19, rating: 4.9, ratingScale: 5 }],
  ['wildberries-feedbacks-2025-11.html', 'https://www.wildberries.ru/catalog/0/feedbacks', { reviews: 1_459, rating: 4.9, ratingScale: 5 }],
  ['yandex-maps-2026-08.html', 'https://yandex.com/maps/org/x/183327682404/reviews/', { reviews: 19, rating: 4.9, ratingScale: 5 }],
];

describe.skipIf(absent)('what saved pages state (skipped where ../shared/pages is absent)', () => {
  it.each(SAVED)('%s', (file, address, stated) => {
    const url = new URL(address);
    const document = documentOf(readFileSync(new URL(file, folder), 'utf8'), url);
    expect(statedOn({ document, url, now: momentOf('2026-08-31T12:00:00+03:00') })).toEqual(stated);
  });

  it('A12: the saved list of Avito says that the newest stand first', () => {
    const url = new URL('https://www.avito.ru/brands/x/all?sellerId=x');
    const document = documentOf(readFileSync(new URL('avito-seller-reviews-2026-04.html', folder), 'utf8'), url);
    expect(adapterFor(url)?.open({ document, url, now: momentOf('2026-08-31T12:00:00+03:00') }).list.sorted).toBe(true);
  });
});
