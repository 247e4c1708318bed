import { describe, expect, it } from 'vitest';
import { dayOf, neighbour, reportDay, weekOf, weekOfId, weeksSince } from '../../../lib/report/period.ts';

const MOSCOW = 'Europe/Moscow';
const BERLIN = 'Europe/Berlin';
const HOUR = 3_600_000;
const at = (text: string): number => Temporal.ZonedDateTime.from(text).epochMilliseconds;

describe('the weeks of the report (A9)', () => {
  it('A9: a week goes from Monday to Sunday in the company’s time zone, whichever of its days is asked', () => {
    const week = weekOf('2026-11-19', MOSCOW);
    expect(week).toEqual({
      id: '2026-W47',
      from: at('2026-11-16T00:00[Europe/Moscow]'),
      to: at('2026-11-23T00:00[Europe/Moscow]'),
      days: ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'],
    });
    expect(weekOf('2026-11-16', MOSCOW)).toEqual(week);
    expect(weekOf('2026-11-22', MOSCOW)).toEqual(week);
    expect(weekOf('2026-11-16', 'Asia/Vladivostok').from).toBe(week.from - 7 * HOUR);
  });

  it.each([
    // The first week of a year is the one with the first Thursday.
    ['2027-01-01', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2026-12-31', '2026-W53'],
    ['2021-01-03', '2020-W53'],
    ['2028-02-29', '2028-W09'],
  ])('%s lies in %s, and the id leads back to the same week', (day, id) => {
    const week = weekOf(day, MOSCOW);
    expect(week.id).toBe(id);
    expect(week.days).toContain(day);
    expect(weekOfId(id, MOSCOW)).toEqual(week);
  });

  it.each(['2026-W00', '2025-W53', '2026-W54', '2026-47', '2026-11', 'W47', '', '2026-W471', ' 2026-W47'])('«%s» is no week', (id) => {
    expect(() => weekOfId(id, MOSCOW)).toThrow(RangeError);
  });

  it('a week with daylight saving is an hour shorter or longer, and weeks touch without a gap', () => {
    const spring = weekOf('2026-03-29', BERLIN);
    const autumn = weekOf('2026-10-25', BERLIN);
    expect(spring.to - spring.from).toBe(167 * HOUR);
    expect(autumn.to - autumn.from).toBe(169 * HOUR);
    for (const week of [spring, autumn]) {
      expect(neighbour(week, 1, BERLIN).from).toBe(week.to);
      expect(neighbour(week, -1, BERLIN).to).toBe(week.from);
    }
    expect(neighbour(weekOfId('2026-W53', BERLIN), 1, BERLIN).id).toBe('2027-W01');
  });

  it('the day of a moment is the company’s, not that of Greenwich', () => {
    expect(dayOf(at('2026-11-22T23:30[Europe/Moscow]'), MOSCOW)).toBe('2026-11-22');
    expect(dayOf(at('2026-11-23T00:00[Europe/Moscow]'), MOSCOW)).toBe('2026-11-23');
    expect(dayOf(at('2026-11-22T23:30[Europe/Moscow]'), 'Asia/Vladivostok')).toBe('2026-11-23');
  });

  it('A9: reports reach from the week in which the regulation began to the running one, the last first', () => {
    const ids = (since: string, now: string): string[] => weeksSince(at(`${since}[Europe/Moscow]`), at(`${now}[Europe/Moscow]`), MOSCOW).map(({ id }) => id);
    expect(ids('2026-11-08T23:59', '2026-11-23T00:00')).toEqual(['2026-W48', '2026-W47', '2026-W46', '2026-W45']);
    expect(ids('2026-11-09T00:00', '2026-11-22T23:59')).toEqual(['2026-W47', '2026-W46']);
    expect(ids('2026-11-19T10:00', '2026-11-19T10:00')).toEqual(['2026-W47']);
    // A clock that was set back to before the beginning leaves the running week.
    expect(ids('2026-11-30T10:00', '2026-11-19T10:00')).toEqual(['2026-W47']);
  });

  it('A9, A13: it is to be read on the first such weekday after its week', () => {
    const week = weekOfId('2026-W47', MOSCOW);
    expect(reportDay(week, 1)).toBe('2026-11-23');
    expect(reportDay(week, 5)).toBe('2026-11-27');
    expect(reportDay(week, 7)).toBe('2026-11-29');
  });
});
