import type { CopySchedule, CopyTrouble, WrittenCopy } from '../model/copy.ts';

/** When the next copy on schedule is due. By days of the calendar: who starts the browser in the morning has the copy in the morning. */

const DAYS = { day: 1, week: 7 } as const;
/** After one that was not written, milliseconds. */
const RETRY = 3_600_000;

/** The newest copy that may be come back to, whatever way it was written; null when there is none. */
export function lastCopy(copies: readonly WrittenCopy[]): WrittenCopy | null {
  return copies.reduce<WrittenCopy | null>((last, copy) => (copy.for === 'backup' && (last === null || copy.at > last.at) ? copy : last), null);
}

/** The day on which the next one is due; null: none is. What was only handed to the browser may never have been saved, so it does not count. */
export function nextCopyDay(schedule: CopySchedule, copies: readonly WrittenCopy[], now: number, zone: string): Temporal.PlainDate | null {
  if (schedule.every === 'never') return null;
  const last = lastCopy(copies.filter(({ way }) => way !== 'handed'));
  return last === null ? dayOf(now, zone) : dayOf(last.at, zone).add({ days: DAYS[schedule.every] });
}

export function isCopyDue(schedule: CopySchedule, copies: readonly WrittenCopy[], trouble: CopyTrouble | null, now: number, zone: string): boolean {
  const day = nextCopyDay(schedule, copies, now, zone);
  if (day === null || Temporal.PlainDate.compare(day, dayOf(now, zone)) > 0) return false;
  // A clock that was set back must not silence it for longer than the pause.
  return trouble === null || Math.abs(now - trouble.at) >= RETRY;
}

function dayOf(at: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
}
