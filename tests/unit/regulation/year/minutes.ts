import type { CompanyCalendar, Deadline, Regulation } from '../../../../lib/model/regulation.ts';
import { holidayLists } from '../../../../lib/regulation/holidays/holidays.ts';
import { DAY, HOUR, MINUTE } from './world.ts';

/**
 * Deadlines counted minute by minute, by the clock on the wall alone: nothing of this is taken from `lib/regulation` but the
 * lists of holidays, which are data.
 */

const FIRST = Date.UTC(2025, 11, 1);
const MINUTES = 440 * 1_440;
const LAST = FIRST + MINUTES * MINUTE;

/** A stretch of time in which a clock stands still; `to` is null while it lasts. */
export interface Still {
  from: number;
  to: number | null;
}

interface Wall {
  /** Of each minute: 1 where it is worked. */
  works: Uint8Array;
  /** Of each minute: which day it lies in, counted from the first one. */
  day: Uint16Array;
  /** Of each day: whether any of its minutes is worked. */
  worked: boolean[];
}

const walls = new Map<string, Wall>();
/** Counting is slow, and each report asks anew. */
const counted = new Map<string, number>();

function wallOf(rules: Regulation, id: string | null): Wall {
  const calendar = rules.calendars.find((one) => one.id === id) ?? (rules.calendars[0] as CompanyCalendar);
  const name = JSON.stringify([rules.zone, calendar]);
  const known = walls.get(name);
  if (known) return known;
  const wall: Wall = { works: new Uint8Array(MINUTES), day: new Uint16Array(MINUTES), worked: [] };
  let today = '';
  for (let quarter = 0; quarter < MINUTES / 15; quarter++) {
    // No zone of this year changes its clock but at a full hour.
    const there = Temporal.Instant.fromEpochMilliseconds(FIRST + quarter * 15 * MINUTE).toZonedDateTimeISO(rules.zone);
    const date = there.toPlainDate().toString();
    if (date !== today) wall.worked.push(false);
    today = date;
    const periods = periodsOf(calendar, date, there.dayOfWeek);
    for (let n = 0; n < 15; n++) {
      const minute = there.hour * 60 + there.minute + n;
      const works = periods.some(([from, to]) => minute >= inMinutes(from) && minute < inMinutes(to));
      wall.works[quarter * 15 + n] = works ? 1 : 0;
      wall.day[quarter * 15 + n] = wall.worked.length - 1;
      if (works) wall.worked[wall.worked.length - 1] = true;
    }
  }
  walls.set(name, wall);
  return wall;
}

function inMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The company's own day first, then the country's list, then the weekday. */
function periodsOf({ days, holidays, week }: CompanyCalendar, date: string, weekday: number): CompanyCalendar['week'][number] {
  const own = days[date];
  if (own) return own;
  const year = holidays === null ? undefined : holidayLists[holidays][Number(date.slice(0, 4))];
  if (year?.off.includes(date.slice(5))) return [];
  return week[(year?.worked[date.slice(5)] ?? weekday) - 1] ?? [];
}

/** When a deadline that begins at `from` has passed, counted minute by minute; Infinity where it stands still for ever. */
export function countedDue(deadline: Deadline, rules: Regulation, from: number, stills: readonly Still[]): number {
  if (stills.length > 0) return countAnew(deadline, rules, from, stills);
  const name = `${rules.version} ${deadline.id} ${from}`;
  const due = counted.get(name) ?? countAnew(deadline, rules, from, stills);
  counted.set(name, due);
  return due;
}

function countAnew(deadline: Deadline, rules: Regulation, from: number, stills: readonly Still[]): number {
  const wall = wallOf(rules, deadline.calendar);
  switch (deadline.unit) {
    case 'hours':
      return count(null, from, (deadline.amount * HOUR) / MINUTE, stills);
    case 'days':
      return count(null, from, (deadline.amount * DAY) / MINUTE, stills);
    case 'working-hours':
      return count(wall, from, (deadline.amount * HOUR) / MINUTE, stills);
    case 'working-days': {
      // The working time that there would have been without a pause is there with it, too: later.
      const minutes = workedUntilDay(wall, from, deadline.amount);
      return count(wall, from, minutes, stills);
    }
  }
}

/** The end of so many minutes that count. */
function count(wall: Wall | null, from: number, minutes: number, stills: readonly Still[]): number {
  let left = minutes;
  for (let at = from; at < LAST; at += MINUTE) {
    if (wall?.works[minuteOf(at)] === 0 || stills.some((one) => at >= one.from && (one.to === null || at < one.to))) continue;
    left -= 1;
    if (left === 0) return at + MINUTE;
  }
  return Infinity;
}

/** How many minutes are worked from here to the end of the so-many-th working day after this one. */
function workedUntilDay(wall: Wall, from: number, days: number): number {
  const first = wall.day[minuteOf(from)] ?? 0;
  let last = first;
  for (let left = days; left > 0; ) {
    last += 1;
    if (wall.worked[last]) left -= 1;
  }
  let minutes = 0;
  for (let minute = minuteOf(from); wall.day[minute] !== last + 1; minute++) minutes += wall.works[minute] ?? 0;
  return minutes;
}

function minuteOf(moment: number): number {
  return Math.floor((moment - FIRST) / MINUTE);
}
