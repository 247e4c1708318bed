import { describe, expect, it } from 'vitest';
import { unionOf } from '../../../../lib/journal/merge.ts';
import type { JournalEvent } from '../../../../lib/model/event.ts';
import { dutyClocks } from '../../../../lib/regulation/duties.ts';
import { onDuty } from '../../../../lib/regulation/duty.ts';
import { clocksOf } from '../../../../lib/regulation/pressing.ts';
import { regulationAt } from '../../../../lib/regulation/versions.ts';
import { dayState } from '../../../../lib/report/check.ts';
import { weekOf } from '../../../../lib/report/period.ts';
import { weekReport, type WeekReport } from '../../../../lib/report/week.ts';
import { chance, shuffled } from './chance.ts';
import { checkTime, dutyOn, figures, signatures, weekFrom, type Figures } from './figures.ts';
import { companyEvents, dayEvents, DUTIES, folded, isCounted, recordedBreaches, type Folded } from './journal.ts';
import { knownOf, learn, tasksOf, verdict, type Known } from './reference.ts';
import { watched, type Told } from './run.ts';
import { splitInTwo, stamped, stories } from './stories.ts';
import { BEGINNING, END, HOUR, rulesOn, START } from './world.ts';

/** `test:long` goes through the year with twenty thousand reviews, `npm test` with a seeded tenth of them. */
const COUNT = process.env.OTKLIK_LONG ? 20_000 : 2_000;
const seed = Number(process.env.OTKLIK_SEED ?? 20_261_122);
const luck = chance(seed);

const happened = stories(COUNT, luck);
const events = stamped(happened);
const told = Map.groupBy(events.map((event, n): Told => ({ true: happened[n]?.true ?? 0, event })), ({ event }) => event.case);
const days = dayEvents(luck);
const company = folded(companyEvents()).company;
const breaches = [...told.values()].flatMap((of) => recordedBreaches(of, company));
const journal: JournalEvent[] = [...companyEvents(), ...days, ...events, ...breaches];
const whole = folded(journal);

const counts = ([first]: readonly Told[]): boolean => isCounted(first?.event.kind === 'review.captured' ? `${first.event.payload.platform}:${first.event.payload.sighting.place.id ?? ''}` : null);
const passed = [...told.values()].flatMap((of) => watched(of, counts(of)));

/** What is known at a moment of all that happened by then. */
function knownAt(of: readonly Told[], moment: number): Known | null {
  const then = of.filter(({ true: at }) => at <= moment);
  if (then.length === 0) return null;
  const known = knownOf(then.slice(0, 1).map(({ event }) => event), counts(of));
  for (const { event } of then.slice(1)) learn(known, event);
  return known;
}

const ASIDE: ReadonlySet<string> = new Set(['backlog', 'before-capture', 'closed', 'unanswerable', 'not-counted']);

describe(`a year of three people, eight places and ${COUNT} reviews (seed ${seed})`, { timeout: 900_000 }, () => {
  it('A14, D10: a browser that sleeps at night and for days records the very breaches that somebody would who never slept, by the rules of the day', () => {
    const name = (one: { case: string; duty: string; round?: number | undefined; due: number }): string => `${one.case} ${one.duty} ${one.round ?? 0} ${one.due}`;
    const real = breaches.flatMap((event) => (event.kind === 'breach.recorded' ? [{ case: event.case, ...event.payload }] : []));
    expect(real.map(name).sort()).toEqual(passed.map(name).sort());
    const by = new Map(passed.map((one) => [name(one), one.by]));
    expect(real.filter((one) => !by.get(name(one))?.includes(one.rule))).toEqual([]);
    // A year in which nothing of a kind goes wrong would show nothing of it.
    for (const duty of ['first-reply', 'hand-over', 'result', 'satisfaction', 'private-talk']) expect(passed.filter((one) => one.duty === duty).length).toBeGreaterThan(COUNT / 100);
    expect(passed.filter(({ round }) => round > 0).length).toBeGreaterThan(0);
  });

  it.each(['at some moment of its life', 'at the end of the year'])('A2, B3, D6: every deadline of every case stands where minute-by-minute counting puts it, %s', (when) => {
    const at = (moment: number): string => new Date(moment).toISOString().slice(0, 16);
    const written = (all: Record<string, unknown>): Record<string, string> => Object.fromEntries(Object.entries(all).map(([name, value]) => [name, JSON.stringify(value).replaceAll(/\d{13}/g, (moment) => at(Number(moment)))]));
    const wrong: object[] = [];
    for (const of of told.values()) {
      const now = when === 'at the end of the year' ? END : Math.min(END, (of[0]?.true ?? 0) + luck.whole(0, 12 * 1440) * 60_000);
      const rules = rulesOn(now);
      const known = knownAt(of, now);
      const [c] = folded(of.filter(({ true: at }) => at <= now).map(({ event }) => event)).cases;
      if (!c || !known) throw new Error('no case');
      const replies = clocksOf(c, rules, now).map(({ round, clock: { state, late, dueEarliest, dueLatest, deadline } }) => ({ round, state: ASIDE.has(state) ? 'aside' : state, late, early: dueEarliest, last: dueLatest, by: deadline.id }));
      const should = known.asked.map((one) => ({ round: one.round, ...verdict(known, one, rules, now) }));
      const right = replies.every(({ by }, n) => should[n]?.due.early.by.includes(by) || should[n]?.due.early.at === Infinity);
      const reference = should.map(({ round, state, late, due }, n) => ({ round, state, late, early: due.early.at, last: due.late.at, by: replies[n]?.by }));
      const tasks = tasksOf(known, rules, now).map(({ duty, state, due }) => ({ duty, state, due: due.at }));
      const handOver = known.tasks.findLast(({ duty }) => duty === 'hand-over');
      // One that was taken back is kept in the case, and nobody waits for it.
      const clocks = dutyClocks(c, rules, now).filter(({ duty }) => duty !== 'hand-over' || !handOver?.dropped).map(({ duty, state, due }) => ({ duty, state, due }));
      const sorted = <T extends { duty: string }>(all: T[]): T[] => all.sort((a, b) => (a.duty < b.duty ? -1 : 1));
      if (!right || JSON.stringify([replies, sorted(clocks)]) !== JSON.stringify([reference, sorted(tasks)])) wrong.push({ now: at(now), ...written({ replies, reference, clocks, tasks }), story: of.map((one) => `${at(one.true)} ${one.event.kind} ${JSON.stringify(one.event.payload)}`) });
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it('A9: the reports of all weeks have the figures that counting by hand gives', () => {
    const known = [...told.values()].flatMap((of) => knownAt(of, END) ?? []);
    for (let monday = Temporal.PlainDate.from('2025-12-29'); monday.toString() < '2027-01-04'; monday = monday.add({ days: 7 })) compare(monday.toString(), whole, known, END);
  });

  // After each revision, after both changes of the clock, and after a holiday.
  it.each(['2026-03-09', '2026-03-23', '2026-06-01', '2026-10-12', '2026-10-19', '2026-12-28'])('A9: the report of the week of %s had them on the Monday after it, too', (monday) => {
    const now = weekFrom(monday, 'Europe/Moscow').to + 11 * HOUR;
    const then = [...companyEvents(), ...days, ...breaches].filter(({ at }) => at <= now);
    const early = events.filter((_, n) => (happened[n]?.true ?? 0) <= now);
    compare(monday, folded([...then, ...early]), [...told.values()].flatMap((of) => knownAt(of, now) ?? []), now);
  });

  it('A1, A10, A12: each day was checked in time, late or not, and somebody was on duty, as the rules of the day say', () => {
    const signed = signatures(days);
    for (let day = Temporal.PlainDate.from('2025-12-29'); day.toString() < '2027-01-04'; day = day.add({ days: 1 })) {
      const due = checkTime(day.toString());
      const at = signed.get(day.toString());
      const { zone } = rulesOn(due ?? START);
      const begun = day.toZonedDateTime(zone).epochMilliseconds;
      const state = dayState(day.toString(), whole.days.find((one) => one.day === day.toString()) ?? null, regulationAt(company.regulations, BEGINNING, begun), END);
      expect([day.toString(), state]).toEqual([day.toString(), due === null ? 'free' : at === undefined ? 'missed' : at <= due ? 'kept' : 'late']);
      expect(onDuty(company, day.toString(), day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds)).toBe(dutyOn(day.toString(), DUTIES, zone));
    }
  });

  it('in whatever order the events arrive, and from two journals that are merged, the same year comes out', () => {
    expect(folded(shuffled(journal, luck))).toEqual(whole);
    const [one, other] = splitInTwo(journal, luck);
    expect(folded(unionOf(one, other))).toEqual(whole);
    expect(folded(unionOf(other, one))).toEqual(whole);
  });
});

function compare(monday: string, year: Folded, known: readonly Known[], now: number): void {
  const { zone } = rulesOn(now);
  const week = weekFrom(monday, zone);
  const period = weekOf(Temporal.PlainDate.from(monday).add({ days: 3 }).toString(), zone);
  expect([period.from, period.to, period.days]).toEqual([week.from, week.to, week.days]);
  const report = weekReport({ ...year, beginning: BEGINNING, period, now, watchedSince: 0, toneOf: (c) => String(c.review.rating) });
  expect(figuresOf(report)).toEqual(figures(known, passed, signatures(days.filter(({ at }) => at <= now)), week, now));
}

/** The same figures, each list in one order. */
function figuresOf({ came, backlog, byPlatform, reply, inTime, detection, handling, breaches: missed, waits, remarks, unclassed, checks }: WeekReport): Figures {
  const sorted = (keys: readonly string[]): string[] => [...keys].sort();
  return {
    came: sorted(came),
    backlog: sorted(backlog),
    byPlatform: Object.fromEntries(byPlatform.map(({ platform, cases }) => [platform, sorted(cases)])),
    reply: Object.fromEntries(Object.entries(reply).map(([name, cases]) => [name, sorted(cases)])) as Figures['reply'],
    inTime,
    detection: { median: detection.median, cases: sorted(detection.cases) },
    handling: { median: handling.median, cases: sorted(handling.cases) },
    breaches: missed.map(({ case: key, breach, lifted }) => `${key} ${breach.duty} ${breach.due}${lifted ? ' lifted' : ''}`).sort(),
    waits: sorted(waits),
    remarks: Object.fromEntries(remarks.map(({ class: of, sub, cases, before }) => [`${of}/${sub ?? ''}`, { cases: sorted(cases), before }])),
    unclassed: sorted(unclassed),
    checks,
  };
}
