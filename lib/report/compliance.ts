import type { Case } from '../model/case.ts';
import { channelOf, ON_PAGE } from '../model/channel.ts';
import type { Company } from '../model/company.ts';
import type { DayCheck } from '../model/day.ts';
import type { Duty } from '../model/regulation.ts';
import type { Key } from '../model/sighting.ts';
import { unrecordedThrough } from '../regulation/breaches.ts';
import { dutyClocks } from '../regulation/duties.ts';
import { onDuty } from '../regulation/duty.ts';
import { clocksOf } from '../regulation/pressing.ts';
import { DAY, type Regulation } from '../regulation/regulation.ts';
import { inForce, regulationAt } from '../regulation/versions.ts';
import { rulesOfCheck } from './check-rules.ts';
import { dayState } from './check.ts';
import { CLAUSES, NOT_OURS, type Clause } from './clauses.ts';
import { dayOf, readBy, weekOf, weekOfId, type Period } from './period.ts';

/**
 * The regulation clause by clause: what the journal shows of each, with the list behind every figure. What it cannot show says
 * so; nothing is claimed from silence. Moments are milliseconds since the epoch.
 */

/** `kept`: all that is known of it was. `broken`: not all. `no-data`: nothing in these days tells. `not-ours`: no journal can tell. */
export type Verdict = 'kept' | 'broken' | 'no-data' | 'not-ours';

/** What the figures of a clause count, and open: cases, days (`2026-11-22`) or weeks (`2026-W47`), or nothing. */
export interface ClauseRow {
  clause: Clause;
  verdict: Verdict;
  kept: Behind;
  broken: Behind;
}
export interface Behind {
  cases: Key[];
  days: string[];
}

export interface ComplianceInput {
  /** All that may tell of the time from `from` on; others are passed over. */
  cases: readonly Case[];
  days: readonly DayCheck[];
  company: Company;
  beginning: Regulation;
  from: number;
  now: number;
}

type Told = Omit<ClauseRow, 'clause'>;

const NOTHING: Behind = { cases: [], days: [] };
const YEAR = 365 * DAY;

export function compliance(input: ComplianceInput): ClauseRow[] {
  const told = tellers(input);
  return CLAUSES.map((clause): ClauseRow => ({ clause, ...(NOT_OURS.has(clause) ? { verdict: 'not-ours', kept: NOTHING, broken: NOTHING } : (told[clause] ?? split([], () => null))) }));
}

function tellers({ cases, days, company, beginning, from, now }: ComplianceInput): Partial<Record<Clause, Told>> {
  const current = regulationAt(company.regulations, beginning, now);
  const stretches = inForce(company.regulations, beginning, now);
  const rulesOf = (c: Case): Regulation => regulationAt(company.regulations, beginning, c.firstSeenAt);
  const standing = cases.filter((c) => !c.withdrawn && c.joinedInto === null);
  const ours = standing.filter((c) => c.counted && c.status !== 'not-review');
  const seen = ours.filter(({ appeared }) => appeared.latest >= from && appeared.latest <= now);
  const came = seen.filter((c) => c.appeared.latest >= rulesOf(c).since);
  const byHand = came.filter(({ platform }) => channelOf(platform) !== ON_PAGE);
  const missedOf = (c: Case): boolean => c.care.breaches.some(({ due }) => due >= from);

  const replies = (of: readonly Case[]): Told =>
    split(of, (c) => {
      const clocks = clocksOf(c, rulesOf(c), now).map(({ clock }) => clock);
      if (clocks.some(({ state, late }) => state === 'missed' || (state === 'running' && late))) return false;
      return clocks.some(({ state }) => state === 'kept') ? true : null;
    });
  const duty = (wanted: Duty, of: readonly Case[] = ours): Told =>
    split(of, (c) => {
      const clocks = dutyClocks(c, rulesOf(c), now).filter((one) => one.duty === wanted && one.due >= from);
      if (clocks.some(({ state, due }) => state === 'missed' || (state === 'running' && now > due))) return false;
      return clocks.some(({ state }) => state === 'kept') ? true : null;
    });

  const known = new Map(days.map((one) => [one.day, one]));
  const all = daysOf(from, now, current.zone);
  const ofDays = (judge: (day: string, check: DayCheck | null) => boolean | null): Told => told({ days: all.filter((day) => judge(day, known.get(day) ?? null) === true) }, { days: all.filter((day) => judge(day, known.get(day) ?? null) === false) });
  const checks = ofDays((day, check) => {
    const state = dayState(day, check, rulesOfCheck(day, company.regulations, beginning, current.zone), now);
    // A check that was due before there was any place to look at was none: nobody recorded it as missed.
    if (state === 'missed' && !check?.missed) return null;
    return state === 'free' || state === 'open' ? null : state === 'kept';
  });
  const weeks = [...new Set(all.map((day) => weekOf(day, current.zone).id))].map((id) => weekOfId(id, current.zone)).filter(({ to, from: begins }) => to <= now && to > current.since && begins >= from);
  const isRead = ({ id }: Period): boolean => company.reports.get(id)?.checked != null;
  const decided = replies(came);
  const service = came.filter(({ care }) => care.class === 'service');

  return {
    A1: checks,
    A2: decided,
    A3: split(seen, ({ review, appeared }) => review.author !== null && appeared.earliest !== null),
    A8: split(seen, () => true),
    A9: told({ days: weeks.map(({ id }) => id) }, {}),
    A10: ofDays((day) => (company.people.length === 0 ? null : onDuty(company, day, startOf(day, current.zone) + DAY) !== null)),
    A12: checks,
    A13: told({ days: weeks.filter(isRead).map(({ id }) => id) }, { days: weeks.filter((week) => !isRead(week) && now >= readBy(week, current.reportOn, current.zone)).map(({ id }) => id) }),
    // Kept is the duty to record, not the deadline: each of these breaches stands in the journal.
    A14: joined(split(standing, (c) => (unrecordedThrough(c, stretches).length > 0 ? false : missedOf(c) ? true : null)), ofDays((_, check) => (check?.missed ? true : null))),
    A15: plainly(true),
    B1: split(byHand, () => true),
    B2: split(byHand, ({ review }) => review.author !== null && review.text !== null),
    B3: replies(came.filter(({ platform }) => platform === 'email')),
    B4: split(came, ({ care }) => care.class !== null && care.department !== null),
    B5: split(ours.filter(({ care }) => care.handover !== null && care.handover.at >= from), ({ care }) => care.owner !== null),
    B6: duty('hand-over'),
    B7: duty('satisfaction'),
    B8: duty('private-talk'),
    // The share is measured, whatever it is: its cases are those that are decided.
    B11: told({ cases: [...decided.kept.cases, ...decided.broken.cases] }, {}),
    B13: plainly(current.classes.some(({ department }) => department !== null)),
    B14: replies(byHand.filter(({ platform }) => platform !== 'email')),
    C1: split(seen.filter(({ editedAt, vanishedAt }) => editedAt !== null || vanishedAt !== null), () => true),
    C2: split(came, ({ care }) => (care.notes.some(({ about }) => about === 'facts') ? true : null)),
    C4: split(seen.filter(({ status }) => status === 'archived'), () => true),
    D1: split(came, ({ care }) => care.class !== null),
    D2: split(seen, ({ review, appeared }) => review.author !== null && appeared.earliest !== null),
    D3: split(standing.filter(({ status, statusAt }) => status === 'not-review' && statusAt >= from), () => true),
    D4: split(came, ({ care }) => (care.priority === null ? null : true)),
    D5: plainly(current.classes.some(({ department }) => department !== null)),
    D6: joined(replies(service), duty('result', service)),
    D10: plainly(now - (company.regulations.at(-1)?.from ?? beginning.since) < YEAR),
    D11: split(standing, ({ care }) => (care.breaches.some(({ due, explained }) => due >= from && explained?.approvedBy) ? true : null)),
  };
}

/** Of these cases those that kept it and those that did not; null: it says nothing of this one. */
function split(cases: readonly Case[], judge: (c: Case) => boolean | null): Told {
  const judged = cases.map((c) => [c.key, judge(c)] as const);
  const those = (answer: boolean): Partial<Behind> => ({ cases: judged.flatMap(([key, one]) => (one === answer ? [key] : [])) });
  return told(those(true), those(false));
}

function told(kept: Partial<Behind>, broken: Partial<Behind>): Told {
  const whole = { kept: { ...NOTHING, ...kept }, broken: { ...NOTHING, ...broken } };
  return { verdict: size(whole.broken) > 0 ? 'broken' : size(whole.kept) > 0 ? 'kept' : 'no-data', ...whole };
}

/** What is kept or not without any list behind it: the rules themselves. */
function plainly(kept: boolean): Told {
  return { verdict: kept ? 'kept' : 'broken', kept: NOTHING, broken: NOTHING };
}

/** One duty that two figures tell of: broken where either is. */
function joined(a: Told, b: Told): Told {
  const broken = [...new Set([...a.broken.cases, ...b.broken.cases])];
  const kept = [...new Set([...a.kept.cases, ...b.kept.cases])].filter((key) => !broken.includes(key));
  return told({ cases: kept, days: [...a.kept.days, ...b.kept.days] }, { cases: broken, days: [...a.broken.days, ...b.broken.days] });
}

function size({ cases, days }: Behind): number {
  return cases.length + days.length;
}

function daysOf(from: number, now: number, zone: string): string[] {
  const days: string[] = [];
  const last = dayOf(now, zone);
  for (let date = Temporal.PlainDate.from(dayOf(from, zone)); date.toString() <= last; date = date.add({ days: 1 })) days.push(date.toString());
  return days;
}

function startOf(day: string, zone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
}
