import type { HolidayList, Regulation } from '../model/regulation.ts';
import { NoWorkingTimeError, type Day, type WorkCalendar } from './calendar.ts';
import { holidayLists, lastYearOf } from './holidays/holidays.ts';

/** Reckoned once for a regulation: a journal of twenty thousand cases asks for the same calendar each time. */
const made = new WeakMap<Regulation, Map<string, WorkCalendar>>();

/** The calendar of this id, or the first one, as deadlines are reckoned by it: the list of holidays, and the company's own days over it. */
export function workCalendar(regulation: Regulation, id: string | null): WorkCalendar {
  const own = regulation.calendars.find((one) => one.id === id) ?? regulation.calendars[0];
  if (!own) throw new NoWorkingTimeError('The regulation has no calendar');
  const known = made.get(regulation) ?? new Map<string, WorkCalendar>();
  made.set(regulation, known);
  const ready = known.get(own.id);
  if (ready) return ready;
  const calendar: WorkCalendar = { zone: regulation.zone, week: own.week, days: { ...(own.holidays === null ? {} : holidaysOf(own.holidays, own.week)), ...own.days } };
  known.set(own.id, calendar);
  return calendar;
}

/** The days of a list by the hours of this week. */
function holidaysOf(list: HolidayList, week: readonly Day[]): Record<string, Day> {
  const days: Record<string, Day> = {};
  for (const [year, { off, worked }] of Object.entries(holidayLists[list])) {
    for (const date of off) days[`${year}-${date}`] = [];
    for (const [date, weekday] of Object.entries(worked)) days[`${year}-${date}`] = week[weekday - 1] ?? [];
  }
  return days;
}

/** How many days before the end of its list a calendar is worth a warning: the next one is published in autumn. */
const WARN_DAYS = 45;

/** The calendars whose lists of holidays run out, or have run out, on this day (`2026-11-22`): after it, holidays count as working days. */
export function runningOut(regulation: Regulation, today: string): { calendar: string; list: HolidayList; until: string }[] {
  const day = Temporal.PlainDate.from(today);
  return regulation.calendars.flatMap(({ id, holidays }) => {
    if (holidays === null) return [];
    const until = `${String(lastYearOf(holidays))}-12-31`;
    return day.until(until, { largestUnit: 'days' }).days < WARN_DAYS ? [{ calendar: id, list: holidays, until }] : [];
  });
}
