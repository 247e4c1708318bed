import type { Case } from '../model/case.ts';
import { REPLY_STATES } from '../model/reply-state.ts';
import type { Key } from '../model/sighting.ts';
import { DAY, HOUR, type Regulation } from '../regulation/regulation.ts';
import { dueOf, soonest, type CaseDeadline } from '../regulation/soonest.ts';
import { regulationState, type CheckToday } from '../regulation/state.ts';
import { checkDue } from './check.ts';
import { dayOf } from './period.ts';

/**
 * What the person is reminded of: the daily check before its time (A1), and what begins to burn. All of it follows from the
 * facts as they stand when the moment comes, so nothing fires for what was done meanwhile, and what a sleeping machine passed
 * over is told once when it wakes. Moments are milliseconds since the epoch.
 */

const MINUTE = 60_000;
const DAYS_AHEAD = 8;

/** Hours of the day in which nobody is reminded, `21:00` to `08:00`; the person's own time. */
export interface QuietHours {
  from: string;
  to: string;
}

/** When the quiet hours that `now` lies in end; null when it lies in none. */
export function quietUntil(quiet: QuietHours | null, now: number, zone: string): number | null {
  if (!quiet || quiet.from === quiet.to) return null;
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const time = here.toPlainTime().toString({ smallestUnit: 'minute' });
  const overnight = quiet.from > quiet.to;
  if (overnight ? time < quiet.from && time >= quiet.to : time < quiet.from || time >= quiet.to) return null;
  const date = here.toPlainDate().add({ days: overnight && time >= quiet.from ? 1 : 0 });
  return date.toZonedDateTime({ timeZone: zone, plainTime: quiet.to }).epochMilliseconds;
}

export interface Reminders {
  /** The check is due soon and not signed. */
  check: boolean;
  /** What began to burn since, and waits still; of them those that are late already. */
  burning: Key[];
  late: Key[];
  /** The earliest deadline of those that burn and are not late; null without one. */
  firstDue: number | null;
}

/** What is to be told at `now` of all that came up after `told`. `cases`: those of which anything is awaited. */
export function remindersAt(cases: readonly Case[], check: CheckToday, regulation: Regulation, told: number, now: number): Reminders {
  const isNew = (moment: number): boolean => moment > told && moment <= now;
  const { by } = check;
  const began = cases.filter((c) => isNew(burnsFrom(c, regulation, now)));
  const { breaches, duties, dueSoon, dutiesSoon } = regulationState(began, regulation, now);
  const late = new Set([...breaches, ...duties]);
  const burning = new Set([...late, ...dueSoon, ...dutiesSoon]);
  const dues = began.filter(({ key }) => burning.has(key) && !late.has(key)).map((c) => dueOf(soonest(c, regulation, now)));
  return {
    check: check.state === 'open' && by !== null && now < by && regulation.check.remindBefore.some((minutes) => isNew(by - minutes * MINUTE)),
    burning: [...burning],
    late: [...late],
    firstDue: dues.length > 0 ? dues.reduce((a, b) => Math.min(a, b)) : null,
  };
}

/** From its warning hours on; where it began to wait within them or after them, from then on. */
function burnsFrom(c: Case, regulation: Regulation, now: number): number {
  const one = soonest(c, regulation, now);
  return Math.max(dueOf(one) - regulation.warnWithinHours * HOUR, waitsSince(c, one, regulation));
}

/** A reply that vanished is awaited again from when that was seen; one that nobody saw, when the days for it are over. */
function waitsSince(c: Case, one: CaseDeadline, { unseenAfterDays }: Regulation): number {
  if (one.duty !== 'first-reply') return one.from;
  const round = c.rounds.find(({ after }) => after === one.round);
  const { reply, seenAt } = round ?? { reply: c.reply, seenAt: c.firstSeenAt };
  const means = REPLY_STATES[reply.state].clock;
  if (means === 'again') return reply.at ?? seenAt;
  return means === 'provisional' ? (reply.at ?? seenAt) + unseenAfterDays * DAY : seenAt;
}

/** The next moment to look: before a check, or when the first deadline after the warning hours comes near. `nextDue`: of what is awaited, the first deadline later than those hours; null without one. */
export function nextReminder(regulation: Regulation, nextDue: number | null, now: number): number | null {
  const today = Temporal.PlainDate.from(dayOf(now, regulation.zone));
  const checks = Array.from({ length: DAYS_AHEAD }, (_, n) => checkDue(today.add({ days: n }).toString(), regulation)).flatMap((due) =>
    due === null ? [] : regulation.check.remindBefore.map((minutes) => due - minutes * MINUTE),
  );
  const all = [...checks, ...(nextDue === null ? [] : [nextDue - regulation.warnWithinHours * HOUR])].filter((moment) => moment > now);
  return all.length > 0 ? all.reduce((a, b) => Math.min(a, b)) : null;
}
