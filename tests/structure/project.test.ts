import { describe, expect, test } from 'vitest';
import { projectFiles, textOf } from './files.ts';

const files = projectFiles();

/** The agreed top level, and what tools insist on finding there. */
const TOP = new Set([
  'assets', 'components', 'entrypoints', 'lib', 'tests', 'package.json', 'README.md', 'wxt.config.ts',
  '.ci', '.gitignore', '.npmrc', 'package-lock.json', 'tsconfig.json', 'NOTES.md',
]);

describe('the repository', () => {
  test('has no file outside the agreed top level', () => {
    expect([...new Set(files.map((file) => file.split('/')[0] ?? ''))].filter((name) => !TOP.has(name))).toEqual([]);
  });

  test('holds no path of one machine', () => {
    const own = new RegExp(['/(?:home|Users|root|work)/(?!\\.)[a-z]', 'C:\\\\\\\\Users'].join('|'));
    const texts = files.filter((file) => /\.(?:ts|tsx|js|mjs|cjs|json|md|yml|css|html)$/.test(file) && file !== 'package-lock.json' && !file.startsWith('tests/structure/'));
    const found = texts.flatMap((file) => textOf(file).split('\n').flatMap((line, index) => (own.test(line) ? [`${file}:${String(index + 1)}: ${line.trim().slice(0, 120)}`] : [])));
    expect(found).toEqual([]);
  });

  test('holds no key and no certificate', () => {
    expect(files.filter((file) => /\.(?:pem|key|crt|p12|pfx)$/.test(file))).toEqual([]);
  });

  test('shared material is named only by tests and tools, and never copied in', () => {
    const inside = files.filter((file) => /^(?:lib|components|entrypoints)\//.test(file) && textOf(file).includes('../shared'));
    expect(inside).toEqual([]);
  });
});

interface Package {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  overrides?: Record<string, string | Record<string, string>>;
  scripts: Record<string, string>;
}

describe('packages', () => {
  const manifest = JSON.parse(textOf('package.json')) as Package;

  test('every version is exact', () => {
    const overrides = Object.entries(manifest.overrides ?? {}).filter(([, version]) => typeof version === 'string') as [string, string][];
    const all = [...Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }), ...overrides];
    // An alias (`npm:react@18.3.1`) is exact too.
    expect(all.filter(([, version]) => !/^(?:npm:[a-z-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('the seven that the user named are there', () => {
    expect(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })).toEqual(
      expect.arrayContaining(['wxt', 'react', 'dexie', 'zod', '@mozilla/readability', 'webextension-polyfill', 'vitest']),
    );
  });

  test('the lock file names no download address: the registry is the machine’s own', () => {
    const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }> };
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined).map(([name]) => name)).toEqual([]);
    const unsealed = Object.entries(packages).filter(([name, { integrity, link }]) => name !== '' && integrity === undefined && link !== true);
    expect(unsealed.map(([name]) => name)).toEqual([]);
  });

  test('Playwright is one version everywhere: the harness reaches inside of it', () => {
    expect(manifest.devDependencies['playwright']).toBe(manifest.devDependencies['@playwright/test']);
  });

  test('every agreed command is there', () => {
    expect(Object.keys(manifest.scripts)).toEqual(
      expect.arrayContaining(['dev', 'demo', 'test', 'test:unit', 'test:e2e', 'test:long', 'lint', 'types', 'bench', 'zip', 'read-page']),
    );
  });
});
