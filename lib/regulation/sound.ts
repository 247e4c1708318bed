import type { CompanyCalendar, Deadline, Regulation } from '../model/regulation.ts';
import { workCalendar } from './work-calendar.ts';

/**
 * Why a document of the right shape is no regulation to work by. `time`: its time zone or its beginning is none. `twice`: two
 * things in it have one id. `calendar`: a deadline goes by a calendar that is not there. `idle`: a deadline goes by a calendar
 * with too little working time. `long`: a deadline would fall due years later.
 */
export type Flaw = 'time' | 'twice' | 'calendar' | 'idle' | 'long';

/** The week of a deadline that lasts longer than that is written wrong, and reckoning it would take for ever. */
const LONGEST_WEEKS = 260;
/** Working time that stays away so long will not come; `calendar.ts` gives up a little later. */
const LONGEST_GAP_DAYS = 370;
const MOST_OWN_DAYS = 1_000;

/** What is wrong with the rules; null where they can be worked by. */
export function flawOf(regulation: Regulation): Flaw | null {
  const { calendars, deadlines, classes, departments } = regulation;
  if (!hasTime(regulation)) return 'time';
  const lists = [calendars, deadlines, classes, departments, ...classes.map(({ subs }) => subs)];
  if (lists.some((list) => new Set(list.map(({ id }) => id)).size < list.length)) return 'twice';
  for (const deadline of deadlines.filter(({ on }) => on)) {
    const flaw = flawIn(deadline, regulation);
    if (flaw !== null) return flaw;
  }
  return null;
}

function hasTime({ zone, since }: Regulation): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(since).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

function flawIn({ unit, amount, calendar: id }: Deadline, regulation: Regulation): Flaw | null {
  const { calendars } = regulation;
  if (id !== null && !calendars.some((one) => one.id === id)) return 'calendar';
  if (unit === 'hours' || unit === 'days') return null;
  const calendar = calendars.find((one) => one.id === id) ?? calendars[0];
  if (!calendar) return 'calendar';
  const weekly = unit === 'working-days' ? calendar.week.filter((day) => day.length > 0).length : calendar.week.flat().reduce((sum, [from, to]) => sum + minutesOf(to) - minutesOf(from), 0) / 60;
  if (weekly === 0 || hasGap(calendar, regulation)) return 'idle';
  return amount / weekly > LONGEST_WEEKS ? 'long' : null;
}

/** Whether the company's own days leave no working day for so long that no deadline would come. */
function hasGap({ id, days: own }: CompanyCalendar, regulation: Regulation): boolean {
  const free = Object.entries(own).flatMap(([date, periods]) => (periods.length === 0 ? [date] : []));
  if (free.length > MOST_OWN_DAYS) return true;
  const { days, week } = workCalendar(regulation, id);
  return free.some((date) => {
    let day = Temporal.PlainDate.from(date);
    for (let gap = 0; gap < LONGEST_GAP_DAYS; gap++, day = day.add({ days: 1 })) {
      if ((days[day.toString()] ?? week[day.dayOfWeek - 1] ?? []).length > 0) return false;
    }
    return true;
  });
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
