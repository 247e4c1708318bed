import type { Breach } from '../model/care.ts';
import type { Case } from '../model/case.ts';
import type { Deadline, Duty } from '../model/regulation.ts';
import { dutyClocks } from './duties.ts';
import { clocksOf } from './pressing.ts';
import type { Regulation } from './regulation.ts';

/**
 * Breaches (A14): what is recorded is that a deadline surely passed, computed from the facts alone: a browser that was closed
 * over the deadline records on waking the very same breach, with the same moment, as one that ran.
 */

/** A deadline that surely passed without what was due. */
export interface Missed {
  duty: Duty;
  deadline: Deadline;
  /** Of a reply, which one; 0 is the first. */
  round: number;
  /** The moment past which it was a breach: the latest one that the facts allow, milliseconds since the epoch. */
  due: number;
}

/** Every deadline of a case that was surely missed by `now`, recorded or not. */
export function missedBy(c: Case, regulation: Regulation, now: number): Missed[] {
  const replies = clocksOf(c, regulation, now)
    .filter(({ clock }) => clock.late || clock.state === 'missed')
    .map(({ round, clock }): Missed => ({ duty: 'first-reply', deadline: clock.deadline, round, due: clock.dueLatest }));
  const others = dutyClocks(c, regulation, now)
    .filter(({ state, due }) => state === 'missed' || (state === 'running' && now > due))
    .map(({ duty, deadline, due }): Missed => ({ duty, deadline, round: 0, due }));
  return [...replies, ...others];
}

/** Those that no event has recorded yet. A deadline that a revision of the rules moved is the same breach: it is recorded once. */
export function unrecorded(c: Case, regulation: Regulation, now: number): Missed[] {
  return missedBy(c, regulation, now).filter((missed) => !c.care.breaches.some((known) => isSame(known, missed)));
}

function isSame(known: Breach, missed: Missed): boolean {
  if (known.duty !== missed.duty || known.round !== missed.round) return false;
  // A duty that begins anew (handed over again, opened again) has another deadline; a reply to one round has only one.
  return missed.duty === 'first-reply' || known.due === missed.due;
}

/** Whether a recorded breach no longer holds by what is known now: it stays, and is shown with what lifted it. */
export function isLifted(breach: Breach, c: Case, regulation: Regulation, now: number): boolean {
  return !missedBy(c, regulation, now).some((missed) => isSame(breach, missed));
}
