import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

/** Ten minutes from nothing to a platform, tried on a copy of the project. */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const copy = mkdtempSync(path.join(tmpdir(), 'otklik-platform-'));
for (const part of ['lib', 'tests/tools', 'README.md', 'package.json', 'tsconfig.json']) cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
afterAll(() => { rmSync(copy, { recursive: true, force: true }); });

const run = (...args: string[]) => spawnSync(process.execPath, ['tests/tools/platform.mjs', ...args], { cwd: copy, encoding: 'utf8', timeout: 60_000 });
const inCopy = (file: string): string => path.join(copy, 'lib/platforms/kolosok', file);

it('a new platform costs one folder: made, tried, accepted, listed', { timeout: 120_000 }, () => {
  const made = run('new', 'kolosok', '--name', 'Колосок', '--url', 'https://otzyvy.kolosok.example/pekarnya/');
  expect([made.status, made.stderr]).toEqual([0, '']);
  // It lives: the page it begins with is read at once.
  const tried = run('try', 'kolosok');
  expect(tried.stdout).toContain('kolosok:7001 · Ирина · 4/5 · 3 марта 2026');
  expect(tried.stdout).not.toContain('finds nothing');
  // A case of its own, and a selector that finds nothing in any.
  writeFileSync(inCopy('cases/odd.html'), '<!doctype html><article data-review="8"><span class="author">Глеб</span><p class="text">Тесно.</p></article>');
  writeFileSync(inCopy('cases/odd.json'), '{"url":"https://otzyvy.kolosok.example/pekarnya/","now":"2026-05-20T12:00:00+03:00"}');
  writeFileSync(inCopy('selectors.ts'), readFileSync(inCopy('selectors.ts'), 'utf8').replace("'.reply'", "'.answer'"));
  expect(run('try', 'kolosok').stdout).toContain('PUBLIC.reply: .answer finds nothing in any case');
  expect(run('accept', 'kolosok').status).toBe(0);
  expect(JSON.parse(readFileSync(inCopy('cases/odd.json'), 'utf8'))).toMatchObject({ expected: { platform: 'kolosok', sightings: [{ key: 'kolosok:8', author: 'Глеб', rating: null }] } });
  expect(readFileSync(path.join(copy, 'lib/platforms/all-adapters.ts'), 'utf8')).toContain("from './kolosok/index.ts'");
  expect(readFileSync(path.join(copy, 'README.md'), 'utf8')).toContain('| Колосок | claimed |');
});

it.each([
  [['new', 'Kolosok!', '--name', 'К', '--url', 'https://a.example/']],
  [['new', 'other', '--name', 'К', '--url', 'ftp://a.example/']],
  [['new', 'avito', '--name', 'К', '--url', 'https://a.example/']],
  [['try', 'nowhere']],
  [['burn', 'avito']],
])('%j is refused in one sentence and changes nothing', (args) => {
  const { status, stderr } = run(...args);
  expect(status).toBe(2);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(existsSync(path.join(copy, 'lib/platforms/other'))).toBe(false);
});
