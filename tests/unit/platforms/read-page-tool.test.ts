import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { allCases } from './cases.ts';

const tool = fileURLToPath(new URL('../../tools/read-page.mjs', import.meta.url));
const pageOf = (room: string, name: string): string => fileURLToPath(new URL(`../../../lib/platforms/${room}/cases/${name}.html`, import.meta.url));

function run(...args: string[]) {
  return spawnSync(process.execPath, [tool, ...args], { encoding: 'utf8', timeout: 60_000 });
}

describe('the read-page tool', () => {
  const list = allCases.find(({ folder, name }) => folder === 'avito' && name === 'list');
  if (list === undefined) throw new Error('the case avito/list is gone');

  it('prints exactly what is read', () => {
    const { status, stdout } = run(pageOf('avito', 'list'), '--url', list.url.href, '--now', list.now.toInstant().toString({ timeZone: list.now.timeZoneId }));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(list.expected);
  });

  it.each(['chromium', 'firefox'])('reads the same in %s', { timeout: 90_000 }, (browser) => {
    const { status, stdout, stderr } = run(pageOf('avito', 'list'), '--url', list.url.href, '--now', '2026-04-12T10:00:00+03:00', '--browser', browser);
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual(list.expected);
  });

  it('an unknown site goes to the reader of structured data; nothing is an empty list', () => {
    const { status, stdout } = run(pageOf('avito', 'whole'), '--url', 'https://page.example/');
    expect([status, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ platform: 'web' })]);
    const empty = run(pageOf('wildberries', 'empty'), '--url', 'https://page.example/');
    expect([empty.status, JSON.parse(empty.stdout).sightings]).toEqual([0, []]);
  });

  it.each([
    [[]],
    [['missing.html', '--url', 'https://page.example/']],
    [[pageOf('avito', 'list')]],
    [[pageOf('avito', 'list'), '--url', 'javascript:alert(1)']],
    [[pageOf('avito', 'list'), '--url', 'https://page.example/', '--now', 'yesterday']],
    [[pageOf('avito', 'list'), '--url', 'https://page.example/', '--browser', 'lynx']],
    [[pageOf('avito', 'list'), '--url', 'https://page.example/', '--colour']],
  ])('%j is refused in one sentence', (args) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
