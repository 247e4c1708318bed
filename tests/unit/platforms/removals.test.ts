import { describe, expect, it } from 'vitest';
import { PUBLIC as OZON } from '../../../lib/platforms/ozon/selectors.ts';
import { T_ME, WEB_K } from '../../../lib/platforms/telegram/selectors.ts';
import { COMMENTS, REVIEWS } from '../../../lib/platforms/vk/selectors.ts';
import { WIDGET } from '../../../lib/platforms/yandex-maps/selectors.ts';
import { PUBLIC as MARKET } from '../../../lib/platforms/yandex-market/selectors.ts';
import { allCases, documentOf, readCase } from './cases.ts';

/** Case, index of a sighting, selectors to remove from the page, and what must be missing of that sighting then. */
const removals: [name: string, index: number, selectors: string[], missing: string[]][] = [
  ['2gis/queries', 0, ['h1'], ['place.name']],
  ['2gis/cabinet', 0, ['[class*="name-k3"]'], ['author']],
  ['2gis/cabinet', 0, ['[class*="rating__front"]'], ['rating', 'ratingScale']],
  ['2gis/cabinet', 0, ['[class*="text-u4"]'], ['text']],
  ['2gis/cabinet', 2, ['[class*="answer-y6"] p'], ['replies.text']],
  ['ozon/list', 0, [OZON.listState, OZON.star], ['rating', 'ratingScale']],
  ['ozon/list', 0, [OZON.listState, OZON.author], ['author']],
  ['ozon/list', 0, [OZON.productName], ['place.name']],
  ['ozon/elements', 0, ['span.q8_28'], ['text']],
  ['yandex-market/list', 1, [MARKET.author], ['author']],
  ['yandex-market/list', 1, [MARKET.text], ['text']],
  ['yandex-market/list', 1, [MARKET.product], ['product']],
  ['yandex-market/list', 3, [MARKET.data], ['rating', 'ratingScale']],
  ['vk/reviews', 0, [REVIEWS.star], ['rating', 'ratingScale']],
  ['vk/reviews', 0, [REVIEWS.date], ['postedShown', 'postedEarliest', 'postedLatest']],
  ['vk/reviews', 0, [REVIEWS.link], ['author']],
  ['vk/reviews', 0, [`${REVIEWS.text}:not(${REVIEWS.date})`], ['text']],
  ['vk/wall', 0, [COMMENTS.text], ['text', 'replies.text']],
  ['vk/wall', 0, [COMMENTS.date], ['postedShown', 'postedEarliest', 'postedLatest']],
  ['vk/wall', 0, [COMMENTS.link], ['key', 'link']],
  ['telegram/web-k', 0, [WEB_K.author], ['author']],
  ['telegram/web-k', 0, [WEB_K.anyText], ['text']],
  ['telegram/web-k', 0, [WEB_K.placeName], ['place.name']],
  ['telegram/widget', 0, [T_ME.text], ['text', 'replies.text']],
  ['telegram/widget', 0, [T_ME.moment], ['postedEarliest', 'postedLatest']],
  ['yandex-maps/widget', 0, [WIDGET.author], ['author']],
  ['yandex-maps/widget', 0, [WIDGET.star], ['rating', 'ratingScale']],
  ['yandex-maps/widget', 0, [WIDGET.date], ['postedShown', 'postedEarliest', 'postedLatest']],
  ['yandex-maps/widget', 0, [WIDGET.placeName], ['place.name']],
];

describe('a field that is gone is missing, never invented', () => {
  it.each(removals)('%s, review %i without %s', (name, index, selectors, missing) => {
    const pageCase = allCases.find((one) => `${one.folder}/${one.name}` === name);
    if (pageCase === undefined) throw new Error(`no case ${name}`);
    expect(pageCase.expected.sightings[index]?.missing.filter((field) => missing.includes(field)), 'there at first').toEqual([]);
    const document = documentOf(pageCase.html, pageCase.url);
    const found = selectors.flatMap((selector) => [...document.querySelectorAll(selector)]);
    expect(found.length).toBeGreaterThan(0);
    for (const element of found) element.remove();
    expect(readCase(pageCase, document).sightings[index]?.missing).toEqual(expect.arrayContaining(missing));
  });
});
