import type { DayEvent } from '../../../../lib/model/event.ts';
import type { Regulation } from '../../../../lib/model/regulation.ts';
import { isAside, verdict, type Asked, type Known, type Verdict } from './reference.ts';
import { isTakenBack, type Passed } from './run.ts';
import { DAY, rulesOn } from './world.ts';

/** The weekly report and the daily check once more, as plainly as they can be said (A1, A9, A12). */

export interface Figures {
  came: string[];
  backlog: string[];
  byPlatform: Record<string, string[]>;
  reply: Record<'kept' | 'missed' | 'unproven' | 'provisional' | 'waiting' | 'beforeCapture' | 'notDue', string[]>;
  inTime: number | null;
  detection: { median: number | null; cases: string[] };
  handling: { median: number | null; cases: string[] };
  breaches: string[];
  waits: string[];
  remarks: Record<string, { cases: string[]; before: number }>;
  unclassed: string[];
  checks: Record<'kept' | 'late' | 'missed', string[]>;
}

export interface Week {
  from: number;
  to: number;
  before: number;
  days: string[];
}

/** The week of a Monday, by the clock of the company's zone. */
export function weekFrom(monday: string, zone: string): Week {
  const midnight = (days: number): number => Temporal.PlainDate.from(monday).add({ days }).toZonedDateTime({ timeZone: zone, plainTime: '00:00' }).epochMilliseconds;
  return { from: midnight(0), to: midnight(7), before: midnight(-7), days: [0, 1, 2, 3, 4, 5, 6].map((days) => Temporal.PlainDate.from(monday).add({ days }).toString()) };
}

export function figures(all: readonly Known[], breaches: readonly Passed[], signed: ReadonlyMap<string, number>, week: Week, now: number): Figures {
  const ours = all.filter((known) => !isAside(known));
  const during = (from: number, to: number): Known[] => ours.filter((known) => appeared(known).to >= from && appeared(known).to < to && !isBacklog(known));
  const came = during(week.from, week.to);
  const keys = (some: readonly Known[]): string[] => some.map(({ key }) => key).sort();
  const reply: Figures['reply'] = { kept: [], missed: [], unproven: [], provisional: [], waiting: [], beforeCapture: [], notDue: [] };
  const verdicts = came.map((known) => ({ known, ...verdict(known, first(known), rulesOn(known.seenAt), now) }));
  for (const { known, state, late } of verdicts) reply[figureOf(known, state, late)].push(known.key);
  for (const some of Object.values(reply)) some.sort();
  const byKey = new Map(all.map((known) => [known.key, known]));
  const withdrawn = new Set(all.filter((known) => known.withdrawn).map(({ key }) => key));
  const decided = reply.kept.length + reply.missed.length;
  const remarks: Figures['remarks'] = {};
  for (const known of came.filter((one) => one.class !== null)) (remarks[classOf(known)] ??= { cases: [], before: 0 }).cases.push(known.key);
  for (const known of during(week.before, week.from)) {
    const remark = remarks[classOf(known)];
    if (known.class !== null && remark) remark.before += 1;
  }
  for (const { cases } of Object.values(remarks)) cases.sort();
  return {
    came: keys(came),
    backlog: keys(ours.filter((known) => isBacklog(known) && known.seenAt >= week.from && known.seenAt < week.to)),
    byPlatform: Object.fromEntries([...Map.groupBy(came, ({ platform }) => platform)].map(([platform, some]) => [platform, keys(some)])),
    reply,
    inTime: decided === 0 ? null : reply.kept.length / decided,
    detection: lag(came.map((known) => [known.key, known.seenAt - (appeared(known).from ?? appeared(known).to)])),
    handling: lag(verdicts.flatMap(({ known, givenBy }): [string, number][] => (givenBy === null ? [] : [[known.key, Math.max(0, givenBy - known.seenAt)]]))),
    breaches: breaches.filter(({ case: key, due, noticed }) => !withdrawn.has(key) && due >= week.from && due < week.to && noticed <= now).map((one) => `${one.case} ${one.duty} ${one.due}${isTakenBack(one, byKey.get(one.case) as Known, now) ? ' lifted' : ''}`).sort(),
    waits: keys(ours.filter((known) => known.asked.some((one) => ['running', 'provisional'].includes(verdict(known, one, rulesOn(now), now).state)) || waitsOfOld(known))),
    remarks,
    unclassed: keys(came.filter((known) => known.class === null)),
    checks: checksOf(week.days, signed, now),
  };
}

function first(known: Known): Asked {
  return known.asked[0] as Asked;
}
function appeared(known: Known): Asked['appeared'] {
  return first(known).appeared;
}

/** A review from before the regulation that nobody has answered: no duty, and it waits all the same. */
function waitsOfOld(known: Known): boolean {
  const { reply } = first(known);
  return isBacklog(known) && (reply === 'none' || reply === 'gone') && known.status !== 'answered' && known.status !== 'archived';
}

/** By the rules that were in force when it was first seen. What is late and still unanswered was missed. */
function figureOf(known: Known, state: Verdict['state'], late: boolean): keyof Figures['reply'] {
  if (first(known).stoodBefore && first(known).reply === 'live') return 'beforeCapture';
  if (state === 'aside') return 'notDue';
  if (state === 'running') return late ? 'missed' : 'waiting';
  return state;
}

function isBacklog(known: Known): boolean {
  return appeared(known).to < rulesOn(known.seenAt).since;
}

function classOf(known: Known): string {
  return `${known.class ?? ''}/${known.sub ?? ''}`;
}

function lag(all: [string, number][]): { median: number | null; cases: string[] } {
  const sorted = all.map(([, length]) => length).sort((a, b) => a - b);
  const half = sorted.length / 2;
  const median = sorted.length === 0 ? null : Number.isInteger(half) ? ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2 : (sorted[Math.floor(half)] ?? 0);
  return { median, cases: all.map(([key]) => key).sort() };
}

/** Judged by the rules that were in force when the check of the day was due. */
function checksOf(days: readonly string[], signed: ReadonlyMap<string, number>, now: number): Figures['checks'] {
  const checks: Figures['checks'] = { kept: [], late: [], missed: [] };
  for (const day of days) {
    const due = checkTime(day);
    if (due === null || due > now) continue;
    const at = signed.get(day);
    if (at === undefined || at > now) checks.missed.push(day);
    else checks[at <= due ? 'kept' : 'late'].push(day);
  }
  return checks;
}

/** By when the check of the day was due: the rules in force then are those that say so. */
export function checkTime(day: string): number | null {
  const noon = Date.parse(`${day}T12:00:00Z`);
  const rules: Regulation = rulesOn(noon - DAY / 4);
  if (!rules.check.weekdays.includes(Temporal.PlainDate.from(day).dayOfWeek)) return null;
  const due = Temporal.PlainDateTime.from(`${day}T${rules.check.by}`).toZonedDateTime(rules.zone).epochMilliseconds;
  return due < rules.since ? null : due;
}

/** The first signature of each day. */
export function signatures(events: readonly DayEvent[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const { day, kind, at } of events) if (kind === 'check.signed') first.set(day, Math.min(at, first.get(day) ?? Infinity));
  return first;
}

/** Who was on duty: named for the day itself, else the last who was given its weekday before it ended. */
export function dutyOn(day: string, given: readonly { on: string | number; person: string | null; at: number }[], zone: string): string | null {
  const date = Temporal.PlainDate.from(day);
  const ownDay = given.findLast(({ on }) => on === day);
  if (ownDay) return ownDay.person;
  const over = date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  return given.findLast(({ on, at }) => on === date.dayOfWeek && at < over)?.person ?? null;
}
