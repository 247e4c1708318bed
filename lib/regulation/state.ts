import type { Case } from '../model/case.ts';
import { REPLY_STATES } from '../model/reply-state.ts';
import type { Key } from '../model/sighting.ts';
import { firstReply } from './first-reply.ts';
import { DAY, HOUR, type Regulation } from './regulation.ts';

/**
 * The state of the regulation that anybody can see at a glance (A15). Every figure is the list of its cases, so that a
 * number on a screen can always be opened.
 */
export interface RegulationState {
  /** `red`: a breach stands open. `yellow`: something needs attention. `green`: in order. */
  colour: 'green' | 'yellow' | 'red';
  /** No reply and the deadline has surely passed. */
  breaches: Key[];
  /** No reply and the deadline, taken by its earliest moment, is within the warning hours or possibly over. */
  dueSoon: Key[];
  /** No reply yet, in all: breaches and those due soon are among them. */
  running: Key[];
  /** Submitted, never seen live in the days the regulation gives: the clock runs again. */
  unseen: Key[];
  /** The reply was live and is gone: the clock runs again. */
  vanished: Key[];
  /** Surely answered too late, within the last 24 hours. */
  missed: Key[];
}

/** Where the regulation stands at `now` (milliseconds since the epoch). The order within each figure is that of `cases`. */
export function regulationState(cases: readonly Case[], regulation: Regulation, now: number): RegulationState {
  const state: RegulationState = { colour: 'green', breaches: [], dueSoon: [], running: [], unseen: [], vanished: [], missed: [] };
  const warnAt = now + regulation.warnWithinHours * HOUR;
  let waitingPastWarning = false;
  for (const c of cases) {
    const clock = firstReply(c, regulation, now);
    if (clock.state === 'running') {
      state.running.push(c.key);
      if (clock.late) state.breaches.push(c.key);
      else if (clock.dueEarliest <= warnAt) state.dueSoon.push(c.key);
      const reply = REPLY_STATES[c.reply.state].clock;
      if (reply === 'again') state.vanished.push(c.key);
      if (reply === 'provisional') state.unseen.push(c.key);
    } else if (clock.state === 'provisional') {
      // A reply sent an hour after the review is no deviation; one that is not proven when the deadline comes near is.
      waitingPastWarning ||= clock.dueEarliest <= warnAt;
    } else if (clock.state === 'missed') {
      if (clock.stoppedAt !== null && clock.stoppedAt <= now && now - clock.stoppedAt < DAY) state.missed.push(c.key);
    }
  }
  const deviations = state.dueSoon.length + state.unseen.length + state.vanished.length + state.missed.length;
  if (state.breaches.length > 0) state.colour = 'red';
  else if (deviations > 0 || waitingPastWarning) state.colour = 'yellow';
  return state;
}
