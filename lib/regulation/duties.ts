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
  if (asideOf(c) === 'closed' || asideOf(c) === 'not-counted') return [];
  const { handover, result, satisfaction, reopenedAt, talk } = c.care;
  const began = reopenedAt ?? c.appeared.latest;
  const clocks: (DutyClock | null)[] = [
    handover && clock(c, regulation, now, 'hand-over', handover.at, handover.endedAt),
    // Before the regulation began nothing was due; what the customer opened again since is.
    began < regulation.since ? null : clock(c, regulation, now, 'result', began, result?.at ?? null),
    result && clock(c, regulation, now, 'satisfaction', result.at, satisfaction && satisfaction.at >= result.at ? satisfaction.at : null),
    talk && clock(c, regulation, now, 'private-talk', talk.from, talk.to),
  ];
  return clocks.filter((one) => one !== null);
}

function clock(c: Case, regulation: Regulation, now: number, duty: DutyClock['duty'], from: number, stoppedAt: number | null): DutyClock | null {
  const pauses = pausesOf(c, duty, now);
  const soonest = earliestDue(regulation, duty, subjectOf(c), from, pauses);
  if (!soonest) return null;
  const { at: due, deadline } = soonest;
  const state = stoppedAt !== null ? (stoppedAt <= due ? 'kept' : 'missed') : isPaused(c, duty) ? 'paused' : 'running';
  return { duty, state, deadline, from, due, stoppedAt };
}

function isPaused(c: Case, duty: Duty): boolean {
  return c.care.pauses.some((pause) => pause.to === null && (pause.duty === null || pause.duty === duty));
}

/** One that lasts has lasted until now. */
function pausesOf(c: Case, duty: Duty, now: number): Span[] {
  return inTurn(c.care.pauses.filter((pause) => pause.duty === null || pause.duty === duty).map(({ from, to }) => ({ from, to: Math.max(from, to ?? now) })));
}
