import { describe, expect, it } from 'vitest';
import { sightingSchema } from '../../../lib/model/sighting.ts';
import { adapterFor, generic } from '../../../lib/platforms/registry.ts';
import { replyBoxOf } from '../../../lib/platforms/kit/reply-box.ts';
import { PUBLIC as AVITO } from '../../../lib/platforms/avito/selectors.ts';
import { CABINET as SELLER, PUBLIC as WB } from '../../../lib/platforms/wildberries/selectors.ts';
import { CABINET as SPRAV, PUBLIC as YANDEX } from '../../../lib/platforms/yandex-maps/selectors.ts';
import { allCases, documentOf, readCase, type PageCase } from './cases.ts';

const POISON = '<img src=x onerror=alert(1)>{{constructor}}=cmd|\u202e"\'';

function caseOf(room: string, name: string): PageCase {
  const found = allCases.find((pageCase) => pageCase.folder === room && pageCase.name === name);
  if (found === undefined) throw new Error(`no case ${room}/${name}`);
  return found;
}

/** Case, index of a sighting, selectors to remove from the page, and what must be missing of that sighting then. */
const removals: [room: string, name: string, index: number, selectors: string[], missing: string[]][] = [
  ['yandex-maps', 'list', 1, [YANDEX.author], ['author']],
  ['yandex-maps', 'list', 1, [YANDEX.text], ['text', 'language']],
  ['yandex-maps', 'list', 1, [YANDEX.rating, YANDEX.stars], ['rating', 'ratingScale']],
  ['yandex-maps', 'list', 1, [YANDEX.date], ['postedShown', 'postedEarliest', 'postedLatest']],
  ['yandex-maps', 'list', 1, [YANDEX.profile], ['key', 'link', 'author']],
  ['yandex-maps', 'list', 0, [YANDEX.state], ['replies.text']],
  ['yandex-maps', 'list', 0, [YANDEX.state, YANDEX.placeName], ['place.name']],
  ['yandex-maps', 'list', 0, [YANDEX.state, YANDEX.placeLink, YANDEX.canonical], ['place.name']],
  ['yandex-maps', 'cabinet', 0, [SPRAV.author], ['author']],
  ['yandex-maps', 'cabinet', 0, [SPRAV.stars], ['rating']],
  ['yandex-maps', 'cabinet', 0, [SPRAV.text], ['text']],
  ['yandex-maps', 'cabinet', 1, [SPRAV.replyText], ['replies.text']],
  ['yandex-maps', 'cabinet', 0, [SPRAV.branch], ['product']],
  ['wildberries', 'list', 1, [WB.author, WB.authorData], ['author']],
  ['wildberries', 'list', 1, [WB.stars], ['rating', 'ratingScale']],
  ['wildberries', 'list', 1, [WB.date], ['postedShown', 'postedEarliest', 'postedLatest']],
  ['wildberries', 'list', 1, [WB.text], ['text', 'pros', 'cons']],
  ['wildberries', 'list', 1, [WB.variation], ['product']],
  ['wildberries', 'list', 0, [WB.reply], ['replies.text']],
  ['wildberries', 'list', 0, ['title'], ['place.name']],
  ['wildberries', 'cabinet', 1, [SELLER.head], ['author', 'rating']],
  ['wildberries', 'cabinet', 1, [`${SELLER.panel} ${SELLER.text}`], ['text', 'cons']],
  ['wildberries', 'cabinet', 1, [SELLER.product], ['place.id', 'place.name']],
  ['wildberries', 'cabinet', 1, [SELLER.variation], ['product']],
  ['wildberries', 'cabinet', 1, [`${SELLER.reply} > [data-name="Text"]`], ['replies.text']],
  ['wildberries', 'cabinet', 1, [`${SELLER.review} > [data-name="Text"]`], ['postedShown', 'postedEarliest', 'postedLatest']],
  ['avito', 'list', 0, ['[data-marker$="/body"] [data-marker$="/text-section/text"]'], ['text']],
  // What is left of these in the answer is the owner's, and must not be taken for the customer's.
  ['avito', 'list', 0, ['[itemscope] > [data-marker$="/header"] [data-marker$="/title"]'], ['author']],
  ['avito', 'list', 0, ['[itemscope] > [data-marker$="/header"] [data-marker$="/subtitle"]'], ['postedShown', 'postedEarliest', 'postedLatest']],
  ['avito', 'list', 0, [AVITO.rating], ['rating', 'ratingScale']],
  ['avito', 'list', 0, [AVITO.product], ['product']],
  ['avito', 'list', 0, ['[data-marker$="/answer"] [data-marker$="/text"]'], ['replies.text']],
  ['avito', 'list', 0, ['h1, h2'], ['place.name']],
  ['google-maps', 'list', 0, ['.kvMYJc'], ['rating', 'ratingScale']],
  // The owner's words and date have the same classes or stand beside: they must not be taken for the customer's.
  ['google-maps', 'list', 0, ['.rsqaWe'], ['postedShown', 'postedEarliest', 'postedLatest']],
  ['google-maps', 'list', 0, ['.MyEned'], ['text']],
  ['google-maps', 'list', 0, ['.CDe7pd [lang]'], ['replies.text']],
  ['trustpilot', 'list', 0, ['[data-service-review-date-time-ago]', '#__NEXT_DATA__'], ['postedShown', 'postedEarliest', 'postedLatest']],
  ['trustpilot', 'list', 0, ['[data-service-review-text-typography]'], ['text']],
  ['trustpilot', 'list', 0, ['[data-service-review-business-reply-text-typography]'], ['replies.text']],
  ['amazon', 'list', 0, ['[data-hook="review-star-rating"]'], ['rating', 'ratingScale']],
  ['amazon', 'list', 0, ['[data-hook="review-date"]'], ['postedShown', 'postedEarliest', 'postedLatest']],
  ['tripadvisor', 'restaurant', 0, ['[data-automation="reviewCard"] > div > .JguWG'], ['text']],
  ['booking', 'list', 0, ['[data-testid="review-score"]'], ['rating', 'ratingScale']],
  ['google-play', 'list', 0, ['header [role="img"]'], ['rating', 'ratingScale']],
  ['google-play', 'list', 0, ['.ras4vb'], ['replies.text']],
  ['xiaohongshu', 'thread', 0, ['[data-user-id]'], ['author']],
  ['web', 'microdata', 0, ['[itemprop="author"]'], ['author']],
  ['web', 'microdata', 0, ['[itemprop="reviewRating"]'], ['rating', 'ratingScale']],
  // The bakery’s own page, without dates: that it answers its customers tells them from testimonials.
  ['web', 'microdata', 0, ['time'], ['postedShown', 'postedEarliest', 'postedLatest']],
  ['web', 'microdata', 0, ['[itemprop="url"]'], ['key', 'link']],
  ['web', 'microformats', 0, ['.dtreviewed'], ['postedShown', 'postedEarliest', 'postedLatest']],
];

describe('a field that is gone is missing, never invented', () => {
  it.each(removals)('%s/%s, review %i without %s', (room, name, index, selectors, missing) => {
    const pageCase = caseOf(room, name);
    const document = documentOf(pageCase.html, pageCase.url);
    const found = selectors.flatMap((selector) => [...document.querySelectorAll(selector)]);
    expect(found.length).toBeGreaterThan(0);
    for (const element of found) element.remove();
    const sighting = readCase(pageCase, document).sightings[index];
    for (const field of missing) expect(sighting?.missing).toContain(field);
  });

  it.each(allCases.map((pageCase) => [`${pageCase.folder}/${pageCase.name}`, pageCase] as const))('%s without any one of its elements is read without an exception', (_, pageCase) => {
    // One document, whose elements go and come back one by one: a document for each would be gigabytes.
    const document = documentOf(pageCase.html, pageCase.url);
    for (const element of document.querySelectorAll('*')) {
      const { parentNode, nextSibling } = element;
      element.remove();
      const sightings = document.documentElement === null ? [] : readCase(pageCase, document).sightings;
      for (const sighting of sightings) expect(sightingSchema.safeParse(sighting).success).toBe(true);
      parentNode?.insertBefore(element, nextSibling);
    }
  });
});

describe('hostile text stays text', () => {
  // Records are found by their dates and names alone: with such text they are none.
  it.each(allCases.filter(({ expected }) => expected.sightings.some(({ via }) => via !== 'records')).map((pageCase) => [`${pageCase.folder}/${pageCase.name}`, pageCase] as const))('%s', (_, pageCase) => {
    const document = documentOf(pageCase.html, pageCase.url);
    const walker = document.createTreeWalker(document.body, 4);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if ((node.nodeValue ?? '').trim() !== '') node.nodeValue = `${node.nodeValue ?? ''}${POISON}`;
    }
    const elements = document.querySelectorAll('*').length;
    const { sightings } = readCase(pageCase, document);
    expect(document.querySelectorAll('*').length).toBe(elements);
    expect(sightings.length).toBeGreaterThan(0);
    for (const sighting of sightings) expect(sightingSchema.safeParse(sighting).success).toBe(true);
    const read = JSON.stringify(sightings);
    if (pageCase.expected.via !== 'json-ld' && pageCase.expected.via !== 'state') expect(read).toContain('onerror=alert(1)');
  });

  it('an address of a review is http or https', () => {
    const pageCase = caseOf('web', 'microdata');
    const html = pageCase.html.replaceAll('/korka/otzyv-812345', 'javascript:alert(document.cookie)');
    const sightings = readCase(pageCase, documentOf(html, pageCase.url)).sightings;
    expect(sightings.map(({ link, key }) => [link, key])).toEqual([[null, null], [null, null]]);
  });
});

describe('what belongs to a card', () => {
  it('a recycled node is read as it stands now', () => {
    const pageCase = caseOf('yandex-maps', 'list');
    const document = documentOf(pageCase.html, pageCase.url);
    const page = adapterFor(pageCase.url)?.open({ document, url: pageCase.url, now: pageCase.now });
    const [first, second] = page?.entries ?? [];
    if (page === undefined || first?.element == null || second?.element == null) throw new Error('two cards expected');
    first.element.innerHTML = second.element.innerHTML;
    expect(page.read(first)).toEqual(page.read(second));
  });

  it('mark and reply box lie inside the card', () => {
    for (const pageCase of allCases) {
      const document = documentOf(pageCase.html, pageCase.url);
      const page = (adapterFor(pageCase.url) ?? generic).open({ document, url: pageCase.url, now: pageCase.now });
      for (const { element } of page.entries) {
        if (element === null) continue;
        expect(element.contains(page.anchor(element))).toBe(true);
        const box = replyBoxOf(element);
        if (box !== null) expect(element.contains(box)).toBe(true);
      }
    }
    const cabinet = caseOf('yandex-maps', 'cabinet');
    const page = adapterFor(cabinet.url)?.open({ document: documentOf(cabinet.html, cabinet.url), url: cabinet.url, now: cabinet.now });
    const boxes = page?.entries.map(({ element }) => element && replyBoxOf(element)?.localName);
    expect(boxes?.[0]).toBe('textarea');
  });

  it('a list is whole only where the page proves it', () => {
    const whole = Object.fromEntries(
      allCases.map((pageCase) => {
        const document = documentOf(pageCase.html, pageCase.url);
        const page = (adapterFor(pageCase.url) ?? generic).open({ document, url: pageCase.url, now: pageCase.now });
        return [`${pageCase.folder}/${pageCase.name}`, page.list.whole];
      }),
    );
    expect(Object.entries(whole).filter(([, proved]) => proved).map(([name]) => name)).toEqual(['2gis/queries', 'avito/whole', 'yandex-maps/list']);
  });

  it('A12: the newest stand first only where the page says so', () => {
    const sorted = allCases.filter(({ html, url, now }) => (adapterFor(url) ?? generic).open({ document: documentOf(html, url), url, now }).list.sorted);
    expect(sorted.map(({ folder, name }) => `${folder}/${name}`)).toEqual(['amazon/list', 'avito/list']);
  });

  it('JSON-LD finds the card around its words, or none', () => {
    const pageCase = caseOf('web', 'json-ld');
    const page = generic.open({ document: documentOf(pageCase.html, pageCase.url), url: pageCase.url, now: pageCase.now });
    expect(page.entries.map(({ element }) => element?.localName ?? null)).toEqual(['div', null, 'div']);
  });
});
