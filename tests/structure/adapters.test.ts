import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { platformHosts, platforms } from '../../lib/platforms/hosts.ts';
import { about as web } from '../../lib/platforms/web/about.ts';
import { adapterFor, adapters, structured } from '../../lib/platforms/registry.ts';
import { root, textOf } from './files.ts';

/** An adapter is a folder: its data, its selectors, its reading code, its cases. Adding one touches one folder and two lists. */
const folder = path.join(root, 'lib/platforms');
const names = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'about.ts')));

test('there are adapters', () => {
  expect(names).toEqual(expect.arrayContaining(['avito', 'web', 'wildberries', 'yandex-maps']));
});

describe.each(names)('%s', (name) => {
  const files = readdirSync(path.join(folder, name), { recursive: true, encoding: 'utf8' });

  test('has its data, its code and at least three cases', () => {
    expect(files).toContain('index.ts');
    if (name !== structured.platform) expect(files).toContain('selectors.ts');
    const cases = files.filter((file) => /^cases[\\/].*\.html?$/.test(file));
    expect(cases.length).toBeGreaterThanOrEqual(3);
    for (const file of cases) expect(files, `expectation beside ${file}`).toContain(file.replace(/\.html?$/, '.json'));
  });

  test('is registered under the name of its folder', () => {
    const registered = [...adapters, structured].map(({ platform }) => platform);
    expect(registered).toContain(name);
  });

  test('stands in the README with how surely it is read', () => {
    const rows = textOf('README.md').split('\n').filter((line) => line.startsWith('|'));
    const platform = [...platforms, web].find(({ id }) => id === name);
    const row = rows.find((line) => line.toLowerCase().startsWith(`| ${(platform?.name.en ?? name).toLowerCase()}`)) ?? '';
    for (const room of Object.values(platform?.rooms ?? {})) {
      const { certainty } = room;
      expect(row, `${name} in the README`).toContain(certainty.level === 'seen' ? certainty.month : certainty.level);
    }
    expect(row).not.toBe('');
  });
});

test('every platform asks for the hosts of its pages and for no others', () => {
  for (const { id, origins, pages } of platforms) {
    for (const page of pages) expect(origins.some((origin) => page.startsWith(origin.replace(/\*$/, ''))), `${id}: ${page}`).toBe(true);
    for (const origin of origins) {
      expect(origin).toMatch(/^https:\/\/[a-z0-9.-]+\/\*$/);
      expect(pages.some((page) => page.startsWith(origin.replace(/\*$/, ''))), `${id}: ${origin}`).toBe(true);
    }
  }
  expect(new Set(platformHosts()).size).toBe(platformHosts().length);
});

test('the example address of each room leads to its own adapter and room', () => {
  expect(platforms.map(({ id }) => id)).toEqual(adapters.map(({ platform }) => platform));
  for (const { id, rooms } of platforms) {
    for (const [room, { example }] of Object.entries(rooms)) {
      const url = new URL(example);
      expect(adapterFor(url)?.platform, example).toBe(id);
      expect(adapterFor(url)?.roomOf(url), example).toBe(room);
    }
  }
});

test('a host that only contains a platform’s name is not that platform', () => {
  for (const { rooms } of platforms) {
    for (const { example } of Object.values(rooms)) {
      for (const evil of [example.replace('https://', 'https://evil-'), example.replace(/^https:\/\/([^/]+)/, 'https://$1.evil.example'), `https://evil.example/${example}`]) {
        expect(adapterFor(new URL(evil)), evil).toBeNull();
      }
    }
  }
});
