import { describe, expect, test } from 'vitest';
import { pageKind } from '../../../components/capture/page-kind.ts';
import { platforms } from '../../../lib/platforms/hosts.ts';
import { siteId } from '../../../lib/model/site.ts';
import { platformOf } from '../../../lib/platforms/lesson/about.ts';

describe('what the popup takes a page for', () => {
  test.each(platforms.flatMap((platform) => Object.values(platform.rooms).map(({ example }) => [platform.id, example] as const)))('%s reads %s', (id, example) => {
    expect(pageKind(example, [])).toMatchObject({ kind: 'platform', platform: { id } });
  });

  test.each(['https://www.wildberries.ru/', 'https://www.wildberries.ru/lk/basket', 'https://yandex.ru/search/?text=/maps/', 'https://yandex.ru/mapsx'])(
    'nothing is ever read at %s, so no reload is promised to help',
    (address) => {
      expect(pageKind(address, [])).toEqual({ kind: 'elsewhere' });
    },
  );

  test.each(['https://yandex.ru.example/maps/', 'http://yandex.ru/maps/', 'https://shop.example/?u=https://www.avito.ru/', 'https://sub.www.avito.ru/x'])(
    'another site stays another site: %s',
    (address) => {
      expect(pageKind(address, [])).toEqual({ kind: 'unknown' });
    },
  );

  test('a site that the manager taught is a platform like any other', () => {
    const site = platformOf({ format: 'otklik-lesson', version: 1, host: 'dacha.example', name: 'Лесной берег', card: 'div.row', parts: { author: null, posted: null, rating: null, text: null, reply: null }, key: null, at: 1 });
    expect(pageKind('https://dacha.example/guestbook', [site])).toMatchObject({ kind: 'platform', platform: { id: siteId('dacha.example') } });
    expect(pageKind('https://evil-dacha.example/guestbook', [site])).toEqual({ kind: 'unknown' });
  });

  test('an address that the browser does not tell may be any page; its own pages are none', () => {
    expect(pageKind(null, [])).toEqual({ kind: 'unknown' });
    for (const address of ['about:blank', 'chrome://extensions/', 'file:///a.html', 'no address']) expect(pageKind(address, [])).toEqual({ kind: 'none' });
  });
});
