import { describe, expect, it } from 'vitest';
import { foldDay } from '../../../lib/journal/day-fold.ts';
import type { Company } from '../../../lib/model/company.ts';
import type { DayCheck } from '../../../lib/model/day.ts';
import type { DayEvent, DayEventDraft } from '../../../lib/model/event.ts';
import type { Place } from '../../../lib/model/place.ts';
import { missedChecks, type CheckFacts } from '../../../lib/report/missed-checks.ts';
import { defaultRegulation, type Regulation } from '../../../lib/regulation/regulation.ts';
import { nextHlc } from '../../../lib/journal/hlc.ts';
import { DAY, HOUR, MONDAY } from '../journal/invent.ts';

/** Monday 5 October 2026; the check is due at 11:00 in Moscow, which is 08:00 UTC. */
const DUE = MONDAY - HOUR;
const rules = defaultRegulation(MONDAY - 30 * DAY);
const place = (n: number, since = MONDAY - 10 * DAY, more: Partial<Place> = {}): Place => ({
  key: `practice:place-${String(n)}`, platform: 'practice', id: `place-${String(n)}`, name: null, named: false, shownNames: [], since, counted: true, mergedInto: null,
  checkPoints: [{ address: `https://practice.example/place-${String(n)}/reviews`, room: 'public', since }], stated: [], hlc: '', ...more,
});
const nobody: Company = { regulations: [], people: [], duty: { days: new Map(), weekdays: new Map() }, reports: new Map() };
const facts = (more: Partial<CheckFacts> = {}): CheckFacts => ({ places: [place(1), place(2)], days: [], company: nobody, beginning: rules, ...more });

type Said = Omit<DayEventDraft, 'day'> & { at: number };
function dayOf(day: string, ...said: Said[]): DayCheck {
  let hlc: string | null = null;
  return foldDay(day, said.map(({ at, ...rest }, n) => ({ ...rest, day, id: `day-event-${String(n)}`, at, hlc: (hlc = nextHlc(hlc, at)), author: 'anna', regulation: 1 }) as DayEvent));
}
const looked = (n: number, at: number, reached: 'known' | 'not-yet' = 'known'): Said => ({
  kind: 'check.looked', at,
  payload: { point: { place: `practice:place-${String(n)}`, address: `https://practice.example/place-${String(n)}/reviews` }, visit: 'visit-1', seen: 20, fresh: 0, order: 'falling', reached, oldest: null },
} as Said);
const signed = (at: number): Said => ({ kind: 'check.signed', at, payload: {} } as Said);
const missed = (all: CheckFacts, now: number, from = '2026-10-05') => missedChecks(all, from, now).map(({ day, lacking }) => [day, lacking.map((point) => point.place)]);

describe('missed checks (A14)', () => {
  it('A1: nothing is missed before its time, and past it the day is, with what had no evidence by then', () => {
    const days = [dayOf('2026-10-05', looked(1, DUE - HOUR), looked(2, DUE - HOUR, 'not-yet'), looked(2, DUE + 1))];
    expect(missed(facts({ days }), DUE)).toEqual([]);
    expect(missed(facts({ days }), DUE + 1)).toEqual([['2026-10-05', ['practice:place-2']]]);
  });

  it('A12: a check that was signed in time is kept; one that was looked at and not signed, or signed late, is not', () => {
    const both = [looked(1, DUE - 2 * HOUR), looked(2, DUE - HOUR)];
    expect(missed(facts({ days: [dayOf('2026-10-05', ...both, signed(DUE))] }), DUE + HOUR)).toEqual([]);
    expect(missed(facts({ days: [dayOf('2026-10-05', ...both)] }), DUE + HOUR)).toEqual([['2026-10-05', []]]);
    expect(missed(facts({ days: [dayOf('2026-10-05', ...both, signed(DUE + 1))] }), DUE + HOUR)).toEqual([['2026-10-05', []]]);
  });

  it('A14: after a week of sleep every day of it, each with the person on duty by the rota', () => {
    const company: Company = { ...nobody, duty: { days: new Map([['2026-10-07', 'boris']]), weekdays: new Map([[1, [{ from: MONDAY - DAY, person: 'anna' }]], [3, [{ from: MONDAY - DAY, person: 'anna' }]]]) } };
    const week = missedChecks(facts({ company }), '2026-10-05', DUE + 2 * DAY + 1);
    expect(week.map(({ day, onDuty, by }) => [day, onDuty, by])).toEqual([['2026-10-05', 'anna', DUE], ['2026-10-06', null, DUE + DAY], ['2026-10-07', 'boris', DUE + 2 * DAY]]);
  });

  it('D10, A14: judged by the rules that were in force when it was due, also on the day of a revision', () => {
    const by = (time: string, weekdays = rules.check.weekdays) => ({ ...rules, version: 2, check: { ...rules.check, by: time, weekdays } });
    const since = (from: number, regulation: Regulation) => facts({ company: { ...nobody, regulations: [{ event: 'revised', regulation, from, author: 'anna' }] } });
    const due = (all: CheckFacts, now: number) => missedChecks(all, '2026-10-05', now).map((one) => one.by);
    // Put off before its time: it is missed at the new one only.
    const later = since(DUE - HOUR, by('17:00'));
    expect([due(later, DUE + HOUR), due(later, DUE + 7 * HOUR)]).toEqual([[], [DUE + 6 * HOUR]]);
    // Put off after its time, which was missed all the same; brought forward to a time that had passed; given up for that day.
    expect(due(since(DUE + HOUR, by('17:00')), DUE + 2 * HOUR)).toEqual([DUE]);
    const forward = since(DUE - HOUR, by('09:00'));
    expect([due(forward, DUE), due(forward, DUE + 1)]).toEqual([[], [DUE]]);
    expect(due(since(DUE - HOUR, by('11:00', [2, 3, 4, 5, 6, 7])), DUE + HOUR)).toEqual([]);
  });

  it('none where no check is due, where nothing was there to look at yet, or where it is recorded already', () => {
    const sundays = { ...rules, check: { ...rules.check, weekdays: [7] } };
    expect(missed(facts({ beginning: sundays }), DUE + DAY)).toEqual([]);
    expect(missed(facts({ beginning: defaultRegulation(MONDAY) }), DUE + HOUR)).toEqual([]);
    expect(missed(facts({ places: [] }), DUE + DAY)).toEqual([]);
    expect(missed(facts({ places: [place(1, MONDAY)] }), DUE + DAY + 1)).toEqual([['2026-10-06', ['practice:place-1']]]);
    expect(missed(facts({ places: [place(1, 0, { counted: false })] }), DUE + DAY)).toEqual([]);
    const known = dayOf('2026-10-05', { kind: 'check.missed', at: DUE + 1, payload: { by: DUE, lacking: [], onDuty: null } } as Said);
    expect(missed(facts({ days: [known] }), DUE + HOUR)).toEqual([]);
  });
});
