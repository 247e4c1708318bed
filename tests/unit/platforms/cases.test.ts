import { describe, expect, it } from 'vitest';
import { sightingSchema } from '../../../lib/model/sighting.ts';
import { platforms } from '../../../lib/platforms/hosts.ts';
import { adapterFor, adapters, generic } from '../../../lib/platforms/registry.ts';
import { allCases, casesOf, documentOf, readCase, FOLDERS } from './cases.ts';
import { printed } from '../../tools/printed.mjs';

describe('adapters read their cases', () => {
  it.each(allCases.map((pageCase) => [`${pageCase.folder}/${pageCase.name}`, pageCase] as const))('%s', (_, pageCase) => {
    const document = documentOf(pageCase.html, pageCase.url);
    const before = document.documentElement.outerHTML;
    const reading = readCase(pageCase, document);
    expect(printed(reading)).toEqual(pageCase.expected);
    expect(document.documentElement.outerHTML, 'reading changes nothing').toBe(before);
    expect(readCase(pageCase, document), 'a second look sees the same').toEqual(reading);
    for (const sighting of reading.sightings) expect(sightingSchema.safeParse(sighting).success).toBe(true);
    const keys = reading.sightings.flatMap(({ key }) => key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('every platform has at least three cases, one of them with reviews', () => {
    for (const folder of FOLDERS) {
      expect(casesOf(folder).length, folder).toBeGreaterThanOrEqual(3);
      expect(casesOf(folder).some(({ expected }) => expected.sightings.length > 0), folder).toBe(true);
    }
  });
});

describe('selectors', () => {
  const modules = import.meta.glob<Record<string, object>>('../../../lib/platforms/*/selectors.ts', { eager: true });

  it.each(Object.entries(modules))('%s: each finds something in a case', (file, selectors) => {
    const documents = casesOf(file.split('/').at(-2) ?? '').map(({ html, url }) => documentOf(html, url));
    const all = Object.values(selectors).flatMap((set) => Object.values<string>({ ...set })).flatMap((list) => list.split(/,\s*/));
    expect(all.length).toBeGreaterThan(0);
    for (const selector of all) {
      expect(documents.some((document) => document.querySelector(selector) !== null), selector).toBe(true);
    }
  });
});

describe('addresses', () => {
  const examples = adapters.flatMap(({ platform, roomOf }) =>
    Object.entries(platforms.find(({ id }) => id === platform)?.rooms ?? {}).map(([room, { example }]) => ({ id: platform, room, example, roomOf })),
  );

  it('every adapter has examples', () => {
    expect(new Set(examples.map(({ id }) => id))).toEqual(new Set(adapters.map(({ platform }) => platform)));
  });

  it.each(examples)('$id knows its $room example, the others do not', ({ id, room, example, roomOf }) => {
    expect(roomOf(new URL(example))).toBe(room);
    for (const other of adapters) if (other.platform !== id) expect(other.roomOf(new URL(example))).toBeNull();
    expect(adapterFor(new URL(example))?.platform).toBe(id);
    expect(generic.roomOf(new URL(example))).toBe('public');
  });

  it.each([
    'https://yandex.ru.evil.example/maps/org/x/1/reviews/',
    'https://evil.example/https://yandex.ru/maps/org/x/1/',
    'https://maps.yandex.ru/maps/org/x/1/',
    'https://yandex.ru/maps/213/moscow/',
    'https://yandex.ru/sprav/1/p/edit/photos/',
    'https://yandex.ru/search/?text=/maps/org/1',
    'file:///maps/org/x/1/',
    'https://www.wildberries.ru/catalog/obuv',
    'https://wildberries.ru.example/catalog/1/feedbacks',
    'https://seller.wildberries.ru/feedbacks-questions/complaints',
    'https://seller.wildberries.ru/feedbacks-questions/questions',
    'https://www.avito.ru/moskva/avtomobili/x_1',
    'https://m.avito.ru.example/brands/x',
    'javascript:alert(1)',
  ])('%s is nobody’s', (address) => {
    expect(adapterFor(new URL(address))).toBeNull();
  });

  it.each([
    ['https://yandex.ru/maps/org/slug/123/reviews/', '123'],
    ['https://yandex.com/maps/org/123', '123'],
    ['https://yandex.ru/maps/org/2048/123/', '123'],
    ['https://yandex.kz/maps/162/almaty/?oid=123&ll=1', '123'],
    ['https://yandex.uz/maps/?poi[uri]=ymapsbm1://org?oid=123', '123'],
    ['https://yandex.by/maps/org/temp/123/reviews/?reviews[publicId]=a', '123'],
  ])('Yandex Maps: %s is the place %s', (address, id) => {
    const card = '<div class="business-review-view" itemtype="http://schema.org/Review"></div>';
    const url = new URL(address);
    const page = adapterFor(url)?.open({ document: documentOf(card, url), url, now: Temporal.ZonedDateTime.from('2026-01-01T00:00[UTC]') });
    expect(page?.entries[0] && page.read(page.entries[0])?.place.id).toBe(id);
  });
});
