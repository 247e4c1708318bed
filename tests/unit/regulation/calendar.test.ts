import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, addWorkingTime, NoWorkingTimeError, workingOn, workingTimeBetween, type Day, type WorkCalendar } from '../../../lib/regulation/calendar.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const OFFICE: Day = [['09:00', '17:00']];

function week(day: Day, changes: Partial<WorkCalendar> = {}): WorkCalendar {
  return { zone: 'Europe/Moscow', week: [day, day, day, day, day, [], []], days: {}, ...changes };
}

const at = (words: string, zone = 'Europe/Moscow'): number => Temporal.PlainDateTime.from(words).toZonedDateTime(zone).epochMilliseconds;
const shown = (moment: number, zone = 'Europe/Moscow'): string => Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

it('16 hours by a calendar of 8 are two working days', () => {
  expect(shown(addWorkingTime(week(OFFICE), at('2026-11-23T09:00'), 16 * HOUR))).toBe('2026-11-24T17:00');
});

describe('working days (B3)', () => {
  it.each([
    ['2026-11-20T16:30', 1, '2026-11-23T17:00'],
    ['2026-11-20T23:30', 1, '2026-11-23T17:00'],
    ['2026-11-21T12:00', 1, '2026-11-23T17:00'],
    ['2026-11-23T08:00', 1, '2026-11-24T17:00'],
    ['2026-11-23T08:00', 5, '2026-11-30T17:00'],
    // The month ends, and the year.
    ['2026-12-30T10:00', 3, '2027-01-04T17:00'],
  ])('%s and %d is %s', (from, days, due) => {
    expect(shown(addWorkingDays(week(OFFICE), at(from), days))).toBe(due);
  });

  it('holidays are no working days', () => {
    expect(shown(addWorkingDays(week(OFFICE, { days: { '2026-11-23': [] } }), at('2026-11-20T10:00'), 1))).toBe('2026-11-24T17:00');
  });
});

describe('days of another length', () => {
  const zone = 'Europe/Berlin';
  const night: WorkCalendar = { zone, week: [[], [], [], [], [], [], [['00:00', '24:00']]], days: {} };

  it('the day on which the clocks go forward has 23 hours, the other one 25', () => {
    expect(workingTimeBetween(night, at('2026-03-29T00:00', zone), at('2026-03-30T00:00', zone))).toBe(23 * HOUR);
    expect(workingTimeBetween(night, at('2026-10-25T00:00', zone), at('2026-10-26T00:00', zone))).toBe(25 * HOUR);
  });

  it('a period in the hour that daylight saving skips is worked an hour later', () => {
    expect(workingOn({ ...night, week: [[], [], [], [], [], [], [['02:10', '02:50']]] }, Temporal.PlainDate.from('2026-03-29'))).toHaveLength(1);
    expect(shown(addWorkingTime(night, at('2026-03-29T01:00', zone), 2 * HOUR), zone)).toBe('2026-03-29T04:00');
  });

  it('a leap day is a day', () => {
    expect(shown(addWorkingTime(week(OFFICE), at('2028-02-28T16:00'), 2 * HOUR))).toBe('2028-02-29T10:00');
  });
});

it('a calendar without working time is said to have none, and not searched for ever', () => {
  const idle = week([]);
  expect(() => addWorkingTime(idle, at('2026-11-23T09:00'), HOUR)).toThrow(NoWorkingTimeError);
  expect(() => addWorkingDays(idle, at('2026-11-23T09:00'), 1)).toThrow(NoWorkingTimeError);
});

describe('against counting minute by minute', () => {
  const times = ['00:00', '06:30', '09:00', '12:00', '13:00', '17:00', '22:15', '24:00'];
  const day: fc.Arbitrary<Day> = fc.subarray(times, { minLength: 0 }).map((chosen) => Array.from({ length: Math.floor(chosen.length / 2) }, (_, n) => [chosen[2 * n] ?? '', chosen[2 * n + 1] ?? ''] as const));
  const calendar = fc.record({ zone: fc.constantFrom('Europe/Moscow', 'Europe/Berlin', 'Asia/Shanghai'), week: fc.tuple(day, day, day, day, day, day, day), days: fc.constant({ '2026-03-28': [], '2026-10-25': OFFICE }) });

  /** Whether this minute is worked, told from the clock on the wall alone. */
  const works = ({ zone, week: days, days: others }: WorkCalendar, moment: number): boolean => {
    const wall = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
    const time = wall.toPlainTime().toString({ smallestUnit: 'minute' });
    const periods = others[wall.toPlainDate().toString()] ?? days[wall.dayOfWeek - 1] ?? [];
    return periods.some(([from, to]) => time >= from && time < to);
  };

  it('gives the same moment', () => {
    fc.assert(
      fc.property(calendar, fc.constantFrom('2026-03-27T10:00', '2026-10-24T20:00', '2026-12-31T23:00'), fc.nat(60), fc.integer({ min: 1, max: 600 }), fc.nat(1_000), fc.nat(500), (c, from, offset, minutes, pauseAfter, pauseFor) => {
        const start = at(from, c.zone) + offset * MINUTE;
        const pause = { from: start + pauseAfter * MINUTE, to: start + (pauseAfter + pauseFor) * MINUTE };
        const weekly = c.week.some((periods) => periods.length > 0);
        fc.pre(weekly);
        let left = minutes;
        let moment = start;
        for (let guard = 0; left > 0 && guard < 40_000; guard++, moment += MINUTE) {
          if (works(c, moment) && (moment < pause.from || moment >= pause.to)) left -= 1;
        }
        fc.pre(left === 0);
        expect(addWorkingTime(c, start, minutes * MINUTE, [pause])).toBe(moment);
        expect(workingTimeBetween(c, start, moment, [pause])).toBe(minutes * MINUTE);
      }),
      { numRuns: 60, seed: 20261122 },
    );
  });
});
