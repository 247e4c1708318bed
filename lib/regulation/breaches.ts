import type { Breach } from '../model/care.ts';
import type { Case } from '../model/case.ts';
import type { Deadline, Duty } from '../model/regulation.ts';
import { dutyClocks } from './duties.ts';
import { asideOf } from './first-reply.ts';
import { clocksOf } from './pressing.ts';
import type { Regulation } from './regulation.ts';
import type { Stretch } from './versions.ts';

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
  /** When the duty began; null for a reply, of which each round has one deadline. */
  from: number | null;
  /** When it was done all the same, or put away; null while nothing of the kind has happened. */
  endedAt: number | null;
}

/** Every deadline of a case that was surely missed by `now`, recorded or not. */
export function missedBy(c: Case, regulation: Regulation, now: number): Missed[] {
  const replies = clocksOf(c, regulation, now)
    .filter(({ clock }) => clock.late || clock.state === 'missed')
    .map(({ round, clock }): Missed => ({ duty: 'first-reply', deadline: clock.deadline, round, due: clock.dueLatest, from: null, endedAt: endedAt(c, clock) }));
  const others = dutyClocks(c, regulation, now)
    .filter(({ state, due }) => state === 'missed' || (state === 'running' && now > due))
    .map((clock): Missed => ({ duty: clock.duty, deadline: clock.deadline, round: 0, due: clock.due, from: clock.from, endedAt: endedAt(c, clock) }));
  return [...replies, ...others];
}

/** A clock that is missed and was never stopped was put away with its case. */
function endedAt({ statusAt }: Case, { state, stoppedAt }: { state: string; stoppedAt: number | null }): number | null {
  return stoppedAt ?? (state === 'missed' ? statusAt : null);
}

/** Those that no event has recorded yet. A deadline that a revision of the rules moved is the same breach: it is recorded once. */
export function unrecorded(c: Case, regulation: Regulation, now: number): Missed[] {
  return missedBy(c, regulation, now).filter((missed) => !c.care.breaches.some((known) => isSame(known, missed)));
}

/**
 * Those that no event has recorded, as a machine that ran all the time would have found them: what fell due while earlier rules
 * were in force, by these; new rules make no breach of what was over before them. `stretches` as `inForce` gives them.
 */
export function unrecordedThrough(c: Case, stretches: readonly Stretch[]): Missed[] {
  const found: Missed[] = [];
  stretches.forEach(({ regulation, until }, index) => {
    const from = stretches[index - 1]?.until ?? -Infinity;
    // Rules that ended before anybody saw it never held for it. Those in force now do, also where another machine's clock is ahead.
    if (c.firstSeenAt > until && index < stretches.length - 1) return;
    const then = unrecorded(c, regulation, until).filter(({ due, endedAt: ended }) => due <= until && (ended === null || ended > from));
    found.push(...then.filter((missed) => !found.some((known) => isSame(known, missed))));
  });
  return found;
}

function isSame(known: Pick<Breach, 'duty' | 'round' | 'due'>, missed: Missed): boolean {
  if (known.duty !== missed.duty || known.round !== missed.round) return false;
  // A duty that begins anew (handed over again, opened again) has another deadline, and what was missed before it began was another one.
  return missed.from === null || known.due >= missed.from;
}

/** Whether a recorded breach no longer holds by what is known now: it stays, and is shown with what lifted it. */
export function isLifted(breach: Breach, c: Case, regulation: Regulation, now: number): boolean {
  const aside = asideOf(c);
  if (aside === 'closed' || aside === 'not-counted') return true;
  return !hasBegunAnew(c.care, breach) && !missedBy(c, regulation, now).some((missed) => isSame(breach, missed));
}

/** By the rules that held from its deadline until it was noticed: what a later revision says of it lifts nothing. `stretches` as `inForce` gives them. */
export function isLiftedBy(breach: Breach, c: Case, stretches: readonly Stretch[], now: number): boolean {
  const held = stretches.filter(({ until }, index) => until >= breach.due && (stretches[index - 1]?.until ?? -Infinity) <= breach.noticedAt);
  return held.every(({ regulation }) => isLifted(breach, c, regulation, now));
}

/** Of what was handed over, done or opened once more after the breach, the clock of the first time is not kept: nothing can lift it any more. */
function hasBegunAnew({ handover, result, reopenedAt, talk }: Case['care'], { duty, due }: Breach): boolean {
  switch (duty) {
    case 'first-reply':
      return false;
    case 'hand-over':
      return handover !== null && handover.at > due;
    case 'result':
      return reopenedAt !== null && reopenedAt > due;
    case 'satisfaction':
      return result === null || result.at > due;
    case 'private-talk':
      return talk !== null && talk.from > due;
  }
}
