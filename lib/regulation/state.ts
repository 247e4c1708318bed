import type { Case } from '../model/case.ts';
import { REPLY_STATES, type ReplyState } from '../model/reply-state.ts';
import type { Key } from '../model/sighting.ts';
import { clocksOf } from './pressing.ts';
import type { ReplyClock } from './reply-clock.ts';
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
  const figures = { breaches: new Set<Key>(), dueSoon: new Set<Key>(), running: new Set<Key>(), unseen: new Set<Key>(), vanished: new Set<Key>(), missed: new Set<Key>() };
  const warnAt = now + regulation.warnWithinHours * HOUR;
  let waitingPastWarning = false;
  const count = (key: Key, clock: ReplyClock, reply: ReplyState): void => {
    if (clock.state === 'running') {
      figures.running.add(key);
      if (clock.late) figures.breaches.add(key);
      else if (clock.dueEarliest <= warnAt) figures.dueSoon.add(key);
      const means = REPLY_STATES[reply].clock;
      if (means === 'again') figures.vanished.add(key);
      if (means === 'provisional') figures.unseen.add(key);
    } else if (clock.state === 'provisional') {
      // A reply sent an hour after the review is no deviation; one that is not proven when the deadline comes near is.
      waitingPastWarning ||= clock.dueEarliest <= warnAt;
    } else if (clock.state === 'missed') {
      if (clock.stoppedAt !== null && clock.stoppedAt <= now && now - clock.stoppedAt < DAY) figures.missed.add(key);
    }
  };
  for (const c of cases) {
    const replies = [c.reply, ...c.rounds.map(({ reply }) => reply)];
    clocksOf(c, regulation, now).forEach(({ clock }, index) => { count(c.key, clock, replies[index]?.state ?? 'none'); });
  }
  // A case whose second clock is late is a breach, whatever its other clocks do.
  for (const key of figures.breaches) figures.dueSoon.delete(key);
  const { breaches, dueSoon, running, unseen, vanished, missed } = figures;
  const deviations = dueSoon.size + unseen.size + vanished.size + missed.size;
  const colour = breaches.size > 0 ? 'red' : deviations > 0 || waitingPastWarning ? 'yellow' : 'green';
  return { colour, breaches: [...breaches], dueSoon: [...dueSoon], running: [...running], unseen: [...unseen], vanished: [...vanished], missed: [...missed] };
}
