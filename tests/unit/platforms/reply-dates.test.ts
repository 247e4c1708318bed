import { describe, expect, it } from 'vitest';
import { allCases, readCase } from './cases.ts';

/** Room, case, and what the date of each reply means; null where the page shows none. */
const replies = (room: string, name: string): (readonly [string | null, string | null, string | null])[] => {
  const pageCase = allCases.find((one) => one.folder === room && one.name === name);
  if (!pageCase) throw new Error(`the case ${room}/${name} is gone`);
  return readCase(pageCase).sightings.flatMap((s) => s.replies.map((reply) => [reply.postedShown, reply.postedEarliest, reply.postedLatest] as const));
};

describe('the date of a reply is an interval as well (A2: a reply given elsewhere in time is in time)', () => {
  it('Avito: in the page’s words, never after now', () => {
    expect(replies('avito', 'list')).toEqual([
      ['27 ноября 2025', '2025-11-27T00:00:00+03:00', '2025-11-27T23:59:59.999+03:00'],
    ]);
    expect(replies('avito', 'answer-only')).toEqual([['сегодня', '2026-04-12T00:00:00+03:00', '2026-04-12T10:00:00+03:00']]);
  });

  it('Yandex Maps: the last change only, so the reply may be older; none where only the label stands', () => {
    expect(replies('yandex-maps', 'list')).toEqual([
      ['2026-05-21T06:00:00.000Z', null, '2026-05-21T09:00:00+03:00'],
      ['3 ноября 2025', null, '2025-11-03T23:59:59.999+03:00'],
      [null, null, null],
    ]);
  });

  it('Wildberries shows no date of a reply', () => {
    const all = replies('wildberries', 'list');
    expect(all.length).toBeGreaterThan(0);
    expect(all.every(([shown, earliest, latest]) => shown === null && earliest === null && latest === null)).toBe(true);
  });
});
