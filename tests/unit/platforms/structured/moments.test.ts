import { expect, it } from 'vitest';
import { every } from '../../../../lib/platforms/kit/date-words.ts';
import { dateReader } from '../../../../lib/platforms/kit/dates.ts';
import { momentReader } from '../../../../lib/platforms/structured/moments.ts';

const now = Temporal.ZonedDateTime.from('2026-08-31T12:00:00+03:00[Europe/Moscow]');
const read = momentReader(now, dateReader(now, every));
const day = (date: string): [string, string] => [`${date}T00:00:00+03:00`, `${date}T23:59:59.999+03:00`];
const moment = (at: string): [string, string] => [at, at];

it.each<[string, [string, string] | null]>([
  ['2026-05-03', day('2026-05-03')],
  ['20260503', day('2026-05-03')],
  ['2026-05', ['2026-05-01T00:00:00+03:00', '2026-05-31T23:59:59.999+03:00']],
  ['2026', ['2026-01-01T00:00:00+03:00', '2026-08-31T12:00:00+03:00']],
  ['2025-W01-1', day('2024-12-30')],
  ['2026W187', day('2026-05-03')],
  ['2026-05-03T10:15:00Z', moment('2026-05-03T13:15:00+03:00')],
  ['2026-05-03T10:15:00.123456789123Z', moment('2026-05-03T13:15:00.123+03:00')],
  ['2026-05-03T10:15:00+02', moment('2026-05-03T11:15:00+03:00')],
  ['2026-05-03T10:15:00+0200', moment('2026-05-03T11:15:00+03:00')],
  ['2026-05-03 10:15:00', moment('2026-05-03T10:15:00+03:00')],
  ['20260503T101500Z', moment('2026-05-03T13:15:00+03:00')],
  ['20260503T1015+02', ['2026-05-03T11:15:00+03:00', '2026-05-03T11:15:00+03:00']],
  ['2026-05-03 00:00:00', day('2026-05-03')],
  ['2026-05-03T00:00', day('2026-05-03')],
  ['Sun, 03 May 2026 10:15:00 +0200', moment('2026-05-03T11:15:00+03:00')],
  ['Sun, 03 May 2026 10:15:00 GMT', moment('2026-05-03T13:15:00+03:00')],
  ['Sun May 03 2026 10:15:00 GMT+0200 (CEST)', moment('2026-05-03T11:15:00+03:00')],
  ['May 3, 2026', day('2026-05-03')],
  ['3 мая 2026', day('2026-05-03')],
  ['1777803300', moment('2026-05-03T13:15:00+03:00')],
  ['2026-13', null],
  ['2026-W60-1', null],
  ['0000', null],
  ['2031-01-01', null],
  ['of late', null],
  ['9'.repeat(500), null],
])('%s', (data, expected) => {
  const interval = read(data);
  expect(interval && [interval.earliest, interval.latest]).toEqual(expected);
});
