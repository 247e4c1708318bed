import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { platformHosts, platforms } from '../../lib/platforms/hosts.ts';
import { adapterFor, adapters, generic } from '../../lib/platforms/registry.ts';
import { root } from './files.ts';

/** An adapter is a folder: its data, its selectors, its reading code, its cases. Adding one touches one folder; the lists are generated. */
const folder = path.join(root, 'lib/platforms');
const names = readdirSync(folder).filter((name) => ['about.ts', 'index.ts'].every((file) => existsSync(path.join(folder, name, file))));

test('there are adapters', () => {
  expect(names).toEqual(expect.arrayContaining(['avito', 'web', 'wildberries', 'yandex-maps']));
});

describe.each(names)('%s', (name) => {
  const files = readdirSync(path.join(folder, name), { recursive: true, encoding: 'utf8' });

  test('has its data, its code and at least three cases', () => {
    expect(files).toContain('index.ts');
    if (name !== generic.platform) expect(files).toContain('selectors.ts');
    const cases = files.filter((file) => /^cases[\\/].*\.html?$/.test(file));
    expect(cases.length).toBeGreaterThanOrEqual(3);
    for (const file of cases) expect(files, `expectation beside ${file}`).toContain(file.replace(/\.html?$/, '.json'));
  });

  test('is registered under the name of its folder', () => {
    const registered = [...adapters, generic].map(({ platform }) => platform);
    expect(registered).toContain(name);
  });

});

test('the lists of platforms and the README’s table are what the folders say', () => {
  expect(spawnSync(process.execPath, ['tests/tools/platform-tables.mjs', '--check'], { cwd: root, encoding: 'utf8' }).stdout).toBe('');
});

test('every platform asks for the hosts of its pages and for no others, and shares none', () => {
  for (const { id, origins, pages } of platforms) {
    for (const page of pages) expect(origins.some((origin) => page.startsWith(origin.replace(/\*$/, ''))), `${id}: ${page}`).toBe(true);
    for (const origin of origins) {
      expect(origin).toMatch(/^https:\/\/(?:\*\.)?[a-z0-9.-]+\/\*$/);
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
      for (const evil of [example.replace(/^https:\/\/(?:[^/]+\.)?([^./]+\.[^./]+)\//, 'https://evil-$1/'), example.replace(/^https:\/\/([^/]+)/, 'https://$1.evil.example'), `https://evil.example/${example}`]) {
        expect(adapterFor(new URL(evil)), evil).toBeNull();
      }
    }
  }
});
