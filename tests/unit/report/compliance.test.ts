import { describe, expect, it } from 'vitest';
import { foldDay } from '../../../lib/journal/day-fold.ts';
import { fold } from '../../../lib/journal/fold.ts';
import type { Case } from '../../../lib/model/case.ts';
import type { Company } from '../../../lib/model/company.ts';
import type { DayCheck } from '../../../lib/model/day.ts';
import type { DayEvent } from '../../../lib/model/event.ts';
import { defaultRegulation } from '../../../lib/regulation/regulation.ts';
import { CLAUSES, type Clause } from '../../../lib/report/clauses.ts';
import { compliance, type ClauseRow, type ComplianceInput } from '../../../lib/report/compliance.ts';
import { captured, DAY, history, HOUR, iso, MONDAY, page, posted, UNDATED } from '../journal/invent.ts';

const rules = defaultRegulation(MONDAY - 30 * DAY);
const nobody: Company = { regulations: [], people: [], duty: { days: new Map(), weekdays: new Map() }, reports: new Map() };
const now = MONDAY + 8 * DAY;
const at = iso(MONDAY);

function caseOf(key: string, ...more: Parameters<typeof history>): Case {
  const folded = fold(history(['review.captured', captured({ postedEarliest: at, postedLatest: at }), MONDAY], ...more).map((event) => ({ ...event, case: key })));
  if (!folded) throw new Error('no case');
  return folded;
}
const answered = (hours: number): Parameters<typeof history>[number] => ['reply.seen', { text: 'Спасибо', ...UNDATED, ...posted(MONDAY + hours * HOUR, MONDAY + hours * HOUR), page: page({ visit: 'visit-2' }) }, MONDAY + (hours + 1) * HOUR];
const breach: Parameters<typeof history>[number] = ['breach.recorded', { duty: 'first-reply', rule: 'reply', clause: 'A2', due: MONDAY + DAY, onDuty: null }, MONDAY + 25 * HOUR];

function rows(more: Partial<ComplianceInput>): Record<Clause, ClauseRow> {
  const all = compliance({ cases: [], days: [], company: nobody, beginning: rules, from: MONDAY - DAY, now, ...more });
  return Object.fromEntries(all.map((row) => [row.clause, row])) as Record<Clause, ClauseRow>;
}
function day(name: string, ...said: Pick<DayEvent, 'kind' | 'payload' | 'at'>[]): DayCheck {
  return foldDay(name, said.map((one, n) => ({ ...one, day: name, id: `day-event-${String(n)}`, hlc: `${String(n).padStart(10, '0')}-0000`, author: 'anna', regulation: 1 }) as DayEvent));
}

describe('compliance clause by clause', () => {
  it('names every duty once, and claims nothing from silence', () => {
    const all = compliance({ cases: [], days: [], company: nobody, beginning: rules, from: MONDAY - DAY, now: MONDAY });
    expect(all.map(({ clause }) => clause)).toEqual(CLAUSES);
    for (const clause of ['A1', 'A2', 'A3', 'A12', 'A14', 'B3', 'B6', 'D1', 'D6'] as const) expect(rows({ now: MONDAY })[clause]).toMatchObject({ verdict: 'no-data', kept: { cases: [], days: [] } });
    for (const clause of ['B9', 'B15', 'C7', 'D13'] as const) expect(rows({})[clause].verdict).toBe('not-ours');
  });

  it('A2, A14: one late reply breaks the clause, and its breach stands in the journal', () => {
    const told = rows({ cases: [caseOf('practice:1', answered(2)), caseOf('practice:2', breach, answered(30)), caseOf('practice:3')] });
    expect(told.A2).toEqual({ clause: 'A2', verdict: 'broken', kept: { cases: ['practice:1'], days: [] }, broken: { cases: ['practice:2', 'practice:3'], days: [] } });
    // The third one's deadline passed, and no event tells of it.
    expect(told.A14).toMatchObject({ verdict: 'broken', kept: { cases: ['practice:2'] }, broken: { cases: ['practice:3'] } });
    expect(told.B11.kept.cases.sort()).toEqual(['practice:1', 'practice:2', 'practice:3']);
  });

  it('A2: backlog, a stranger’s place and what is no review say nothing', () => {
    const stranger = { ...caseOf('practice:4'), counted: false };
    const none = caseOf('practice:5', ['status.set', { status: 'not-review' }]);
    const told = rows({ cases: [stranger, none] });
    expect(told.A2.verdict).toBe('no-data');
    expect(told.D3).toMatchObject({ verdict: 'kept', kept: { cases: ['practice:5'] } });
    expect(rows({ cases: [caseOf('practice:6')], beginning: defaultRegulation(now) }).A2.verdict).toBe('no-data');
  });

  it('A1, A12: days that were signed in time, late, and missed', () => {
    const due = (n: number): number => MONDAY - HOUR + n * DAY;
    const signed = (n: number, moment: number) => day(`2026-10-0${String(5 + n)}`, { kind: 'check.signed', payload: {}, at: moment });
    const missed = day('2026-10-07', { kind: 'check.missed', payload: { by: due(2), lacking: [], onDuty: null }, at: due(2) + 1 } as Pick<DayEvent, 'kind' | 'payload' | 'at'>);
    const told = rows({ days: [signed(0, due(0)), signed(1, due(1) + 1), missed], now: MONDAY + 3 * DAY });
    expect(told.A12).toMatchObject({ verdict: 'broken', kept: { days: ['2026-10-05'] }, broken: { days: ['2026-10-06', '2026-10-07'] } });
    expect(told.A1).toEqual({ ...told.A12, clause: 'A1' });
    expect(told.A14).toMatchObject({ verdict: 'kept', kept: { days: ['2026-10-07'] } });
  });

  it('A9, A13: the full weeks have a report each, and those that the head checked', () => {
    const reports = new Map([['2026-W41', { conclusions: '', proposals: [], checked: { at: now, author: 'vera', figures: {} } }]]);
    const later = MONDAY + 15 * DAY;
    const told = rows({ now: later, from: MONDAY - DAY, company: { ...nobody, reports } });
    expect(told.A9).toMatchObject({ verdict: 'kept', kept: { days: ['2026-W41', '2026-W42'] } });
    expect(told.A13).toMatchObject({ verdict: 'broken', kept: { days: ['2026-W41'] }, broken: { days: ['2026-W42'] } });
  });

  it('A13: the report of last week is not overdue until its day of reading, Monday, is over', () => {
    const moscowMidnight = MONDAY + 7 * DAY - 12 * HOUR;
    const told = (moment: number) => rows({ now: moment, from: MONDAY - DAY }).A13;
    expect(told(moscowMidnight + HOUR)).toMatchObject({ verdict: 'no-data', broken: { days: [] } });
    expect(told(moscowMidnight + DAY)).toMatchObject({ verdict: 'broken', broken: { days: ['2026-W41'] } });
  });

  it('B4, B6, D1, D11: class and department, a hand-over in time, an exception that was approved', () => {
    const classed = caseOf('practice:7', ['case.classed', { class: 'service', sub: null }], ['case.assigned', { department: 'quality', owner: 'anna' }], ['status.set', { status: 'quality' }, MONDAY + 3 * HOUR], ['handover.returned', { note: 'Печь исправлена' }, MONDAY + 4 * HOUR]);
    const excused = caseOf('practice:8', breach, answered(30), ['breach.explained', { breach: 'an-event-1', reason: 'Площадка не открывалась', approvedBy: 'vera' }, MONDAY + 2 * DAY]);
    const told = rows({ cases: [classed, excused] });
    expect(told.B4).toMatchObject({ verdict: 'broken', kept: { cases: ['practice:7'] }, broken: { cases: ['practice:8'] } });
    expect(told.D1).toMatchObject({ kept: { cases: ['practice:7'] } });
    expect(told.B5).toMatchObject({ verdict: 'kept', kept: { cases: ['practice:7'] } });
    expect(told.B6).toMatchObject({ verdict: 'kept', kept: { cases: ['practice:7'] } });
    expect(told.D11).toMatchObject({ verdict: 'kept', kept: { cases: ['practice:8'] } });
  });

  it('D10: rules that nobody has looked at for a year are broken', () => {
    expect(rows({}).D10.verdict).toBe('kept');
    expect(rows({ now: MONDAY + 400 * DAY, from: MONDAY + 399 * DAY }).D10.verdict).toBe('broken');
  });
});
