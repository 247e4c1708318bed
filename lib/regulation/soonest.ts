import type { Case } from '../model/case.ts';
import { dutyClocks, type DutyClock } from './duties.ts';
import { clocksOf, pressing, type CaseClock } from './pressing.ts';
import { isOpen } from './reply-clock.ts';
import type { Regulation } from './regulation.ts';

/**
 * All deadlines of a case together: those of the replies, which the facts may know as an interval, and those of what people
 * record. Milliseconds since the epoch.
 */
export type CaseDeadline = ({ duty: 'first-reply' } & CaseClock) | DutyClock;

/** Every deadline that has begun: the replies first, in their order. */
export function deadlinesOf(c: Case, regulation: Regulation, now: number): CaseDeadline[] {
  return [...clocksOf(c, regulation, now).map((one): CaseDeadline => ({ duty: 'first-reply', ...one })), ...dutyClocks(c, regulation, now)];
}

/** The deadline that is shown where there is room for one: the earliest of those that run, whatever it is of, by its earliest moment. */
export function soonest(c: Case, regulation: Regulation, now: number): CaseDeadline {
  const reply: CaseDeadline = { duty: 'first-reply', ...pressing(c, regulation, now) };
  const duties = dutyClocks(c, regulation, now);
  const running = duties.filter(({ state }) => state === 'running');
  // Without one that runs: a reply that waits to be seen, then what is paused.
  const none = isOpen(reply.clock) ? reply : (duties.find(({ state }) => state === 'paused') ?? reply);
  return [...(reply.clock.state === 'running' ? [reply] : []), ...running].reduce<CaseDeadline | null>((best, one) => (best && dueOf(best) <= dueOf(one) ? best : one), null) ?? none;
}

/** When it is due, by the earliest moment that the facts allow. */
export function dueOf(one: CaseDeadline): number {
  return one.duty === 'first-reply' ? one.clock.dueEarliest : one.due;
}

/** Something is still to be done, or to be seen. */
export function isAwaiting(one: CaseDeadline): boolean {
  return one.duty === 'first-reply' ? isOpen(one.clock) : one.state === 'running' || one.state === 'paused';
}

/** Of a case whose clocks all stand still: it waits in the queue after those that run. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** Where a case stands in the queue: by the earliest moment of all that is awaited, so that none of it slips; null where nothing is. It does not depend on the moment. */
export function queuedBy(c: Case, regulation: Regulation): number | null {
  const awaited = deadlinesOf(c, regulation, c.firstSeenAt).filter(isAwaiting);
  if (awaited.length === 0) return null;
  return awaited.reduce((least, one) => Math.min(least, one.duty !== 'first-reply' && one.state === 'paused' ? NEVER : dueOf(one)), NEVER);
}
