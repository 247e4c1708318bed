import type { Case } from '../model/case.ts';
import { REPLY_STATES, type ReplyState } from '../model/reply-state.ts';
import type { Key } from '../model/sighting.ts';
import { isLiftedBy } from './breaches.ts';
import { dutyClocks } from './duties.ts';
import { clocksOf } from './pressing.ts';
import type { ReplyClock } from './reply-clock.ts';
import { DAY, HOUR, type Regulation } from './regulation.ts';
import type { Stretch } from './versions.ts';

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
  /** Another duty than a reply is past its deadline and not done: a hand-over, a result. */
  duties: Key[];
  /** The same, due within the warning hours. */
  dutiesSoon: Key[];
  /** A breach was noticed within the last 24 hours, it holds, it stands open no more, and nobody has said why it came to it. */
  unexplained: Key[];
  check: CheckToday;
  /** Its first reminder has come, and it is not signed. */
  checkNear: boolean;
}

/** Today's check (A1, A12), as it is judged elsewhere. */
export interface CheckToday {
  /** `late`: signed after its time. `missed`: its time has passed and it is not signed. `free`: none is due today, or there is nothing to look at yet. */
  state: 'kept' | 'late' | 'missed' | 'open' | 'free';
  /** When it is due, milliseconds since the epoch; null where none is. */
  by: number | null;
  points: number;
  done: number;
}
export const NO_CHECK: CheckToday = { state: 'free', by: null, points: 0, done: 0 };

const MINUTE = 60_000;

/**
 * Where the regulation stands at `now` (milliseconds since the epoch). The order within each figure is that of `cases`. `stretches`,
 * as `inForce` gives them: breaches that are over are judged by the rules of their day; without them by those of now.
 */
export function regulationState(cases: readonly Case[], regulation: Regulation, now: number, check = NO_CHECK, stretches: readonly Stretch[] = [{ regulation, until: now }]): RegulationState {
  const figures = { breaches: new Set<Key>(), dueSoon: new Set<Key>(), running: new Set<Key>(), unseen: new Set<Key>(), vanished: new Set<Key>(), missed: new Set<Key>(), duties: new Set<Key>(), dutiesSoon: new Set<Key>(), unexplained: new Set<Key>() };
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
    for (const { state, due } of dutyClocks(c, regulation, now)) {
      if (state !== 'running') continue;
      if (now > due) figures.duties.add(c.key);
      else if (due <= warnAt) figures.dutiesSoon.add(c.key);
    }
    const isOpenBreach = figures.breaches.has(c.key) || figures.duties.has(c.key);
    if (!isOpenBreach && c.care.breaches.some((one) => one.explained === null && now - one.noticedAt < DAY && !isLiftedBy(one, c, stretches, now))) figures.unexplained.add(c.key);
  }
  // A case whose second clock is late is a breach, whatever its other clocks do.
  for (const key of figures.breaches) figures.dueSoon.delete(key);
  const { breaches, duties, running, ...deviations } = figures;
  const checkNear = check.state === 'open' && check.by !== null && now >= check.by - Math.max(0, ...regulation.check.remindBefore) * MINUTE;
  const isBroken = breaches.size > 0 || duties.size > 0 || check.state === 'missed';
  const isDeviant = Object.values(deviations).some(({ size }) => size > 0) || waitingPastWarning || checkNear || check.state === 'late';
  const lists = Object.fromEntries(Object.entries(figures).map(([name, keys]) => [name, [...keys]])) as Record<keyof typeof figures, Key[]>;
  return { colour: isBroken ? 'red' : isDeviant ? 'yellow' : 'green', ...lists, check, checkNear };
}
