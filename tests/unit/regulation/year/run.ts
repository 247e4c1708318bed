import type { CaseEvent } from '../../../../lib/model/event.ts';
import type { Duty, Regulation } from '../../../../lib/model/regulation.ts';
import { byHandAt, holds, isAside, knownOf, learn, noDuty, replyDue, stands, taskDue, unseenAt, verdict, type Asked, type DueOf, type Known } from './reference.ts';
import { END, ERAS, rulesOn, TICKS } from './world.ts';

/** A deadline that passed, as a machine that never slept would have seen it. */
export interface Passed {
  case: string;
  duty: Duty;
  round: number;
  due: number;
  /** By which of the deadlines: one of these. */
  by: string[];
  /** The first moment at which it was surely late. */
  moment: number;
  /** When somebody who looks at the ticks noticed it. */
  noticed: number;
  /** Which of the case's tasks it was; -1 for a reply. */
  task: number;
}

/** An event and when it really happened. */
export interface Told {
  true: number;
  event: CaseEvent;
}

/**
 * Every breach of one case as it would have come to pass before the eyes of somebody who looks at every moment, knows what was
 * known at it, and goes by the rules that were in force at it.
 */
export function watched(told: readonly Told[], counted: boolean): Passed[] {
  const [capture] = told;
  if (!capture) return [];
  const known = knownOf([capture.event], counted);
  const found: Passed[] = [];
  const seen = new Set<object>();
  let from = capture.true;
  for (const next of [...told.slice(1), { true: END, event: null }]) {
    // Between two events all that is known stays the same; what changes are the rules, and that a reply was not seen for too long.
    while (from < next.true) {
      const rules = rulesOn(from);
      const ends = [next.true, ...ERAS.map((era) => era.from), ...known.asked.map((one) => unseenAt(one, rules) + 1)].filter((end) => end > from);
      const until = Math.min(...ends);
      look(known, from, until, found, seen);
      from = until;
    }
    if (next.event) learn(known, next.event);
  }
  for (const one of found) one.noticed = Math.min(TICKS.find((tick) => tick > one.moment) ?? END, told.find(({ true: at }) => at > one.moment)?.true ?? END);
  return found;
}

function passed({ key, tasks }: Known, what: object, duty: Duty, round: number, due: DueOf, moment: number): Passed {
  return { case: key, duty, round, due: due.at, by: due.by, moment, noticed: moment, task: tasks.findIndex((task) => task === what) };
}

function look(known: Known, from: number, until: number, found: Passed[], seen: Set<object>): void {
  const rules = rulesOn(from);
  const note = (what: object, duty: Duty, round: number, due: DueOf | null): void => {
    if (due === null || seen.has(what)) return;
    const moment = Math.max(from, due.at + 1);
    if (moment >= until) return;
    seen.add(what);
    found.push(passed(known, what, duty, round, due, moment));
  };
  for (const one of known.asked) {
    if (!noDuty(known, one, rules) && (!stands(known, one, rules, from) || isSaidLate(known, one, rules))) note(one, 'first-reply', one.round, replyDue(known, one, rules).late);
  }
  for (const task of known.tasks) {
    if (holds(known, task, rules) && task.endedAt === null) note(task, task.duty, 0, taskDue(known, task, rules));
  }
}

/** A person's word came too late for these rules, though nobody waited just then: it had been taken for no review. */
function isSaidLate(known: Known, one: Asked, rules: Regulation): boolean {
  const by = byHandAt(known, one);
  return by !== null && rulesOn(by) === rules && verdict(known, one, rules, by).state === 'missed';
}

/** Whether later facts take it back, by the rules under which it came to pass, and by those under which it was noticed. */
export function isTakenBack(one: Passed, known: Known, now: number): boolean {
  return [one.moment, one.noticed].every((at) => isTakenBackBy(rulesOn(at), one, known, now));
}

function isTakenBackBy(rules: Regulation, one: Passed, known: Known, now: number): boolean {
  if (isAside(known)) return true;
  const task = known.tasks[one.task];
  if (!task) {
    const asked = known.asked.find(({ round }) => round === one.round);
    const said = asked && verdict(known, asked, rules, now);
    return !said?.late && said?.state !== 'missed';
  }
  // Of what began anew nothing can be said any more.
  const anew = one.duty === 'satisfaction' ? 'result' : one.duty;
  if (known.tasks.slice(one.task + 1).some(({ duty }) => duty === anew || duty === one.duty)) return false;
  // Taken back after the deadline, it was late.
  const due = taskDue(known, task, rules)?.at ?? Infinity;
  return task.endedAt === null ? !task.dropped && due > now : task.endedAt <= due;
}
