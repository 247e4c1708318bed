import { describe, expect, test } from 'vitest';
import { isCopyDue, lastCopy, nextCopyDay } from '../../../lib/browser/copy-schedule.ts';
import type { CopySchedule, WrittenCopy } from '../../../lib/model/copy.ts';

const ZONE = 'Europe/Moscow';
const at = (moment: string): number => Temporal.PlainDateTime.from(moment).toZonedDateTime(ZONE).epochMilliseconds;
const written = (moment: string, more: Partial<WrittenCopy> = {}): WrittenCopy => ({ name: 'Отклик.otklik', way: 'downloads', for: 'backup', at: at(moment), bytes: 1_000, downloadId: 7, ...more });
const daily: CopySchedule = { every: 'day', way: 'downloads' };
const weekly: CopySchedule = { every: 'week', way: 'folder' };

test('nothing is due while the schedule is off', () => {
  expect(isCopyDue({ every: 'never', way: 'downloads' }, [], null, at('2026-03-04T09:00'), ZONE)).toBe(false);
  expect(nextCopyDay({ every: 'never', way: 'downloads' }, [], at('2026-03-04T09:00'), ZONE)).toBe(null);
});

test('the first one is due at once', () => {
  expect(isCopyDue(daily, [], null, at('2026-03-04T09:00'), ZONE)).toBe(true);
});

describe('days of the person’s own calendar', () => {
  test('a daily one is due with the next day, not after 24 hours', () => {
    const evening = [written('2026-03-04T23:50')];
    expect(isCopyDue(daily, evening, null, at('2026-03-04T23:59'), ZONE)).toBe(false);
    expect(isCopyDue(daily, evening, null, at('2026-03-05T00:01'), ZONE)).toBe(true);
    // The same moment is still the fourth of March further west.
    expect(isCopyDue(daily, evening, null, at('2026-03-05T00:01'), 'Europe/Lisbon')).toBe(false);
  });

  test('a weekly one is due on the seventh day', () => {
    const copies = [written('2026-03-04T12:00', { way: 'folder', downloadId: null })];
    expect(isCopyDue(weekly, copies, null, at('2026-03-10T23:59'), ZONE)).toBe(false);
    expect(isCopyDue(weekly, copies, null, at('2026-03-11T00:00'), ZONE)).toBe(true);
    expect(nextCopyDay(weekly, copies, at('2026-03-05T00:00'), ZONE)?.toString()).toBe('2026-03-11');
  });
});

test('a file that was only handed to the browser, or was for a colleague, is no reason to wait', () => {
  const copies = [written('2026-03-04T10:00', { way: 'handed' }), written('2026-03-04T11:00', { way: 'picked', for: 'colleague' })];
  expect(isCopyDue(daily, copies, null, at('2026-03-04T12:00'), ZONE)).toBe(true);
  expect(isCopyDue(daily, [...copies, written('2026-03-04T09:00', { way: 'picked' })], null, at('2026-03-04T12:00'), ZONE)).toBe(false);
});

test('after one that was not written an hour passes, and a clock that was set back prolongs it by no more', () => {
  const trouble = { at: at('2026-03-04T09:00'), why: 'full' as const };
  expect(isCopyDue(daily, [], trouble, at('2026-03-04T09:59'), ZONE)).toBe(false);
  expect(isCopyDue(daily, [], trouble, at('2026-03-04T10:00'), ZONE)).toBe(true);
  expect(isCopyDue(daily, [], trouble, at('2026-03-03T09:00'), ZONE)).toBe(true);
});

test('the last copy is the newest that can be come back to, whatever the order of the list', () => {
  const copies = [written('2026-03-01T10:00'), written('2026-03-04T10:00', { way: 'handed' }), written('2026-03-05T10:00', { for: 'colleague' }), written('2026-03-02T10:00')];
  expect(lastCopy(copies)?.at).toBe(at('2026-03-04T10:00'));
  expect(lastCopy([])).toBe(null);
});
