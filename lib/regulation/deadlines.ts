import { DAY, HOUR } from './regulation.ts';
import type { Case } from '../model/case.ts';
import { channelOf } from '../model/channel.ts';
import type { Deadline, Duty, Priority, Regulation } from '../model/regulation.ts';
import { addWorkingDays, addWorkingTime, workingTimeBetween, type Span } from './calendar.ts';
import { workCalendar } from './work-calendar.ts';

/** Which deadline a duty has for a case, and when it falls due. Moments are milliseconds since the epoch. */

/** What of a case deadlines ask for. */
export interface Subject {
  /** `channelOf` its platform. */
  channel: string;
  class: string | null;
  /** What the manager has not said is normal. */
  priority: Priority;
}

export interface Due {
  at: number;
  /** By which of the deadlines. */
  deadline: Deadline;
}

export function subjectOf(c: Case): Subject {
  return { channel: channelOf(c.platform), class: c.care.class, priority: c.care.priority ?? 'normal' };
}

/** The deadlines of a duty that hold for this case; those switched off are none. */
export function deadlinesFor(regulation: Regulation, duty: Duty, subject: Subject): Deadline[] {
  const fits = <T>(wanted: readonly T[], value: T | null): boolean => wanted.length === 0 || (value !== null && wanted.includes(value));
  return regulation.deadlines.filter(
    ({ on, duty: of, when }) => on && of === duty && fits(when.channels, subject.channel) && fits(when.classes, subject.class) && fits(when.priorities, subject.priority),
  );
}

/** Where several deadlines hold, the earliest wins, and is named; null where none holds. `pauses` may lie anywhere and overlap. */
export function earliestDue(regulation: Regulation, duty: Duty, subject: Subject, from: number, pauses: readonly Span[] = []): Due | null {
  return deadlinesFor(regulation, duty, subject).reduce<Due | null>((best, deadline) => {
    const at = dueBy(deadline, regulation, from, pauses);
    return best && best.at <= at ? best : { at, deadline };
  }, null);
}

/** When a deadline that begins at `from` falls due; paused time is not counted. */
export function dueBy(deadline: Deadline, regulation: Regulation, from: number, pauses: readonly Span[]): number {
  const { amount, unit } = deadline;
  const calendar = () => workCalendar(regulation, deadline.calendar);
  switch (unit) {
    case 'hours':
      return roundTheClock(from, amount * HOUR, pauses);
    case 'days':
      return roundTheClock(from, amount * DAY, pauses);
    case 'working-hours':
      return addWorkingTime(calendar(), from, amount * HOUR, pauses);
    case 'working-days':
      return withPauses(addWorkingDays(calendar(), from, amount), pauses, (due) => {
        const worked = workingTimeBetween(calendar(), from, due);
        return addWorkingTime(calendar(), from, worked, pauses);
      });
  }
}

function withPauses(due: number, pauses: readonly Span[], later: (due: number) => number): number {
  return pauses.some(({ from }) => from < due) ? later(due) : due;
}

function roundTheClock(from: number, amount: number, pauses: readonly Span[]): number {
  let due = from + amount;
  for (const pause of inTurn(pauses)) {
    const start = Math.max(pause.from, from);
    if (start < due && pause.to > start) due += pause.to - start;
  }
  return due;
}

/** The pauses one after the other, those that overlap as one. */
export function inTurn(pauses: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const pause of [...pauses].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && pause.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, pause.to) };
    else result.push(pause);
  }
  return result;
}
