import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { platforms } from '../../lib/platforms/hosts.ts';
import { root, textOf } from './files.ts';

/**
 * What a page loads: the script of every review page, and the reading code of its own platform. Neither grows with the
 * number of platforms, and what few pages need comes in scripts of its own. Types cost nothing there.
 */

const folders = readdirSync(path.join(root, 'lib/platforms')).filter((name) => existsSync(path.join(root, 'lib/platforms', name, 'about.ts')));

/** Files whose code comes along with this one. */
function reach(entry: string): string[] {
  const seen = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const [, names = '', from = ''] of textOf(file).matchAll(/^(?:import|export)\s+([^'"]*?)\s*from '(\.[^']+)';/gms)) {
      if (!isTypes(names)) open.push(path.posix.join(path.posix.dirname(file), from));
    }
  }
  return [...seen].sort();
}

function isTypes(names: string): boolean {
  if (names.startsWith('type ')) return true;
  const listed = /^\{(.*)\}$/s.exec(names)?.[1]?.split(',').map((name) => name.trim()).filter(Boolean);
  return listed !== undefined && listed.every((name) => name.startsWith('type '));
}

const platformsIn = (files: readonly string[]): string[] => folders.filter((name) => files.some((file) => file.startsWith(`lib/platforms/${name}/`)));

test('the looks at imports see what comes along', () => {
  expect(reach('lib/platforms/registry.ts')).toEqual(expect.arrayContaining(['lib/platforms/yandex-maps/index.ts', 'lib/platforms/avito/public.ts']));
});

describe('the script of every review page', () => {
  const files = reach('entrypoints/reviews.ts');

  test('reads no platform itself', () => {
    expect(files.filter((file) => file.startsWith('lib/platforms/'))).toEqual(['lib/platforms/health.ts']);
  });

  test('leaves to scripts of their own what few pages need', () => {
    const later = ['bar', 'captures', 'insertion', 'fill', 'submission', 'records', 'replies', 'health-watch'].map((name) => `lib/page/${name}.ts`);
    expect(files.filter((file) => later.includes(file))).toEqual([]);
    const brought = ['capture', 'insert', 'writing', 'health'].flatMap((name) => reach(`entrypoints/${name}.ts`));
    expect(later.filter((file) => !brought.includes(file))).toEqual([]);
  });
});

test.each(platforms.map(({ id }) => id))('the script of %s brings its own reading code and no other', (id) => {
  expect(platformsIn(reach(`lib/platforms/${id}/index.ts`))).toEqual([id]);
});
