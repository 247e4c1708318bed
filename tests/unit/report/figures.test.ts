import { describe, expect, it } from 'vitest';
import { companyPayloads } from '../../../lib/model/company-event.ts';
import { weekOfId } from '../../../lib/report/period.ts';
import { changedSince, figuresOf, listOf, listsUnder, numberOf } from '../../../lib/report/figures.ts';
import type { WeekReport } from '../../../lib/report/week.ts';

const long = 'a'.repeat(40);
const week: WeekReport = {
  period: weekOfId('2026-W41', 'Europe/Moscow'),
  came: ['practice:1', 'practice:2', 'practice:3'],
  backlog: [],
  byPlatform: [{ platform: 'practice', cases: ['practice:1', 'practice:2', 'practice:3'] }],
  byTone: [{ tone: 'negative', cases: ['practice:1'] }, { tone: 'positive', cases: ['practice:2', 'practice:3'] }],
  reply: { kept: ['practice:1', 'practice:2'], missed: ['practice:3'], unproven: [], provisional: [], waiting: [], beforeCapture: [], notDue: [] },
  inTime: 2 / 3,
  detection: { median: 3_600_000, cases: ['practice:1', 'practice:2', 'practice:3'] },
  handling: { median: null, cases: [] },
  breaches: [],
  waits: ['practice:3'],
  remarks: [{ class: long, sub: long, cases: ['practice:1'], before: 2 }, { class: 'price', sub: null, cases: ['practice:2', 'practice:3'], before: 0 }],
  unclassed: [],
  checks: { kept: ['2026-10-05'], late: [], missed: ['2026-10-06', '2026-10-07'] },
};
const figures = figuresOf(week);

describe('the figures of a report', () => {
  it('A9: each has its list, and each list its length', () => {
    expect(listOf(figures, 'came')).toHaveLength(3);
    expect(listOf(figures, 'reply/missed')).toEqual(['practice:3']);
    expect(listOf(figures, `remark/${long}/${long}`)).toEqual(['practice:1']);
    expect(numberOf(figures, `before/${long}/${long}`)).toBe(2);
    expect(numberOf(figures, 'inTime')).toBe(2 / 3);
    expect(numberOf(figures, 'handling')).toBeNull();
    expect(listOf(figures, 'checks/missed')).toEqual(['2026-10-06', '2026-10-07']);
    expect(listsUnder(figures, 'tone').map(([name, list]) => [name, list.length])).toEqual([['positive', 2], ['negative', 1]]);
  });

  it('a name that no figure has leads to nothing, also one that every object knows', () => {
    expect(listOf(figures, 'constructor')).toEqual([]);
    expect(numberOf(figures, 'toString')).toBeNull();
    expect(listsUnder(figures, 'nothing')).toEqual([]);
  });

  it('A13: can be frozen as they are, with the longest names a regulation may have and with days', () => {
    const payload = { report: '2026-W41', figures };
    expect(companyPayloads['report.checked'].parse(payload)).toEqual(payload);
    expect(() => companyPayloads['report.checked'].parse({ report: '2026-W41', figures: { came: ['no key at all'] } })).toThrow();
  });

  it('A13: another order is no change; another case, number or day is; what waits is of its moment', () => {
    expect(changedSince(figures, figures)).toEqual([]);
    expect(changedSince(figures, figuresOf({ ...week, came: week.came.toReversed(), waits: [] }))).toEqual([]);
    expect(changedSince(figures, figuresOf({ ...week, remarks: [...week.remarks, { class: 'brand', sub: null, cases: [], before: 0 }] }))).toEqual([]);
    expect(changedSince(figures, figuresOf({ ...week, came: ['practice:1', 'practice:2', 'practice:4'], inTime: null }))).toEqual(['came', 'inTime']);
    expect(changedSince(figures, figuresOf({ ...week, checks: { ...week.checks, late: ['2026-10-07'], missed: ['2026-10-06'] } }))).toEqual(['checks/late', 'checks/missed']);
    expect(changedSince(figuresOf({ ...week, remarks: [] }), figures)).toEqual([`remark/${long}/${long}`, 'remark/price', `before/${long}/${long}`]);
  });
});
