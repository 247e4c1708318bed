import type { Case } from '../model/case.ts';
import type { Deadline, Duty } from '../model/regulation.ts';
import type { Span } from './calendar.ts';
import { earliestDue, inTurn, subjectOf } from './deadlines.ts';
import { asideOf } from './first-reply.ts';
import type { Regulation } from './regulation.ts';

/**
 * The clocks of what is due besides replies: the department's answer to a hand-over (A8), the result (D6), the question whether
 * it satisfies (B7), the talk in private (A11, B8). Each begins and ends with what people record, so its moments are known.
 * Milliseconds since the epoch.
 */
export interface DutyClock {
  duty: Exclude<Duty, 'first-reply'>;
  /** `paused` while a named pause lasts: it is neither late nor does it fall due. */
  state: 'running' | 'paused' | 'kept' | 'missed';
  deadline: Deadline;
  from: number;
  /** While it is paused: when it would fall due if it went on now. */
  due: number;
  stoppedAt: number | null;
}

/** The clocks that have begun, each once; a duty for which the regulation has no deadline has none. */
export function dutyClocks(c: Case, regulation: Regulation, now: number): DutyClock[] {
  const aside = asideOf(c);
  if (aside === 'closed' || aside === 'not-counted') return [];
  const { handover, result, satisfaction, reopenedAt, talk } = c.care;
  const began = reopenedAt ?? c.appeared.latest;
  const clocks: (DutyClock | null)[] = [
    handover && clock(c, regulation, now, 'hand-over', handover.at, handover.endedAt),
    clock(c, regulation, now, 'result', began, result?.at ?? null) ?? again(c, regulation, now),
    result && clock(c, regulation, now, 'satisfaction', result.at, satisfaction && satisfaction.at >= result.at ? satisfaction.at : null),
    talk && clock(c, regulation, now, 'private-talk', talk.from, talk.to),
  ];
  // Before the regulation began nothing was due; what the customer opened again since is.
  const begun = clocks.filter((one) => one !== null && one.from >= regulation.since) as DutyClock[];
  // To put a case away ends what runs, and undoes nothing (A14). What begins after it runs: the customer opens it again (B7).
  return aside === 'archived' ? begun.flatMap((one) => (one.from >= c.statusAt ? [one] : atRest(one, c.statusAt))) : begun;
}

/** What was done only after it was put away was no duty any more. */
function atRest(one: DutyClock, asideAt: number): DutyClock[] {
  if (one.state === 'kept' || (one.stoppedAt !== null && one.stoppedAt <= asideAt)) return [one];
  return one.state !== 'paused' && asideAt > one.due ? [{ ...one, state: 'missed', stoppedAt: null }] : [];
}

/** What the customer opened again has a deadline (B7), also where the regulation has none of results: that of a reply. */
function again(c: Case, regulation: Regulation, now: number): DutyClock | null {
  const { reopenedAt, result } = c.care;
  return reopenedAt === null ? null : clock(c, regulation, now, 'result', reopenedAt, result?.at ?? null, 'first-reply');
}

/** `by`: whose deadlines it goes by. */
function clock(c: Case, regulation: Regulation, now: number, duty: DutyClock['duty'], from: number, stoppedAt: number | null, by: Duty = duty): DutyClock | null {
  const pauses = pausesOf(c, duty, now);
  const soonest = earliestDue(regulation, by, subjectOf(c), from, pauses);
  if (!soonest) return null;
  const { at: due, deadline } = soonest;
  const state = stoppedAt !== null ? (stoppedAt <= due ? 'kept' : 'missed') : isPaused(c, duty, due) ? 'paused' : 'running';
  return { duty, state, deadline, from, due, stoppedAt };
}

/** What had passed when the pause began is late all the same. */
function isPaused(c: Case, duty: Duty, due: number): boolean {
  return c.care.pauses.some((pause) => pause.to === null && pause.from < due && (pause.duty === null || pause.duty === duty));
}

/** One that lasts has lasted until now. */
function pausesOf(c: Case, duty: Duty, now: number): Span[] {
  return inTurn(c.care.pauses.filter((pause) => pause.duty === null || pause.duty === duty).map(({ from, to }) => ({ from, to: Math.max(from, to ?? now) })));
}
