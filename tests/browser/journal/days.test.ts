import { describe, expect, it } from 'vitest';
import { companyOf, rulesInForce } from '../../../lib/journal/company.ts';
import { dayOf, daysBetween, recordCompany, recordDay } from '../../../lib/journal/days.ts';
import type { CompanyEventDraft } from '../../../lib/model/event.ts';
import { HOUR, MONDAY } from '../../unit/journal/invent.ts';
import { contents, journal, recorder, rules } from './journal.ts';

const point = { place: 'practice:place-1', address: 'https://practice.example/place-1/reviews' };
const saw = { point, visit: 'visit-1', seen: 20, fresh: 2, order: 'falling', reached: 'known', oldest: null } as const;

describe('events about a day', () => {
  it('A12: the check of a day is what its events tell, and of no other day', async () => {
    const db = await journal();
    await recordDay(recorder(db), [
      { kind: 'check.looked', day: '2026-10-05', payload: saw },
      { kind: 'check.ticked', day: '2026-10-05', payload: { point: { place: null, address: 'https://nowhere.example/' }, reason: 'Площадка не открылась' } },
      { kind: 'check.looked', day: '2026-10-06', payload: saw },
    ]);
    const [signed] = await recordDay(recorder(db, MONDAY + HOUR, { author: 'boris' }), [{ kind: 'check.signed', day: '2026-10-05', payload: {} }]);
    const day = await dayOf(db, '2026-10-05');
    expect([...day.looks].map(([id, looks]) => [id, looks.length])).toEqual([['practice:place-1', 1]]);
    expect([...day.ticks.values()]).toMatchObject([{ reason: 'Площадка не открылась', author: 'anna' }]);
    expect(day.signed).toEqual({ at: MONDAY + HOUR, author: 'boris' });
    await recordDay(recorder(db), [{ kind: 'event.undone', day: '2026-10-05', payload: { event: signed?.id ?? '' } }]);
    expect((await dayOf(db, '2026-10-05')).signed).toBeNull();
    expect((await daysBetween(db, '2026-10-01', '2026-10-06')).map(({ day: one }) => one)).toEqual(['2026-10-05', '2026-10-06']);
  });

  it('a fact that is none leaves the journal as it was', async () => {
    const db = await journal();
    const before = await contents(db);
    await expect(recordDay(recorder(db), [{ kind: 'check.signed', day: '2026-10-05', payload: {} }, { kind: 'check.signed', day: 'Monday', payload: {} }])).rejects.toThrow();
    expect(await contents(db)).toEqual(before);
  });
});

describe('events about the company', () => {
  it('D10: the last revision is in force, and the ones before it are kept', async () => {
    const db = await journal();
    expect((await rulesInForce(db, rules)).regulation).toBe(rules);
    await recordCompany(recorder(db), [{ kind: 'regulation.revised', company: 'regulation', payload: { regulation: { ...rules, version: 2, warnWithinHours: 3 } } }]);
    await recordCompany(recorder(db, MONDAY + HOUR), [{ kind: 'regulation.revised', company: 'regulation', payload: { regulation: { ...rules, version: 3, warnWithinHours: 4 } } }]);
    expect((await rulesInForce(db, rules)).regulation).toMatchObject({ version: 3, warnWithinHours: 4 });
    expect((await companyOf(db)).regulations.map(({ regulation }) => regulation.version)).toEqual([2, 3]);
  });

  it('D10: nothing told of another matter takes a revision back, so that cases and reports go by the same rules', async () => {
    const db = await journal();
    const [revised] = await recordCompany(recorder(db), [{ kind: 'regulation.revised', company: 'regulation', payload: { regulation: { ...rules, version: 2 } } }]);
    await recordCompany(recorder(db, MONDAY + HOUR), [{ kind: 'event.undone', company: 'people', payload: { event: revised?.id ?? '' } }]);
    expect((await rulesInForce(db, rules)).regulation.version).toBe(2);
    expect((await companyOf(db)).regulations.map(({ regulation }) => regulation.version)).toEqual([2]);
  });

  it('A10, A13: who works here, who is on duty, and a report that is checked takes no more writing', async () => {
    const db = await journal();
    const written = (conclusions: string): CompanyEventDraft => ({ kind: 'report.written', company: 'reports', payload: { report: '2026-W41', conclusions, proposals: [] } });
    await recordCompany(recorder(db), [
      { kind: 'person.named', company: 'people', payload: { person: 'anna', name: 'Анна', roles: ['manager'], department: null, active: true } },
      { kind: 'duty.given', company: 'people', payload: { on: 1, person: 'anna' } },
      { kind: 'duty.given', company: 'people', payload: { on: '2026-10-06', person: null } },
      written('Ждут долго'),
      { kind: 'report.checked', company: 'reports', payload: { report: '2026-W41', figures: { came: ['practice:1', 'practice:2'], inTime: 0.5 } } },
      written('Совсем другое'),
    ]);
    const company = await companyOf(db);
    expect(company.people).toMatchObject([{ id: 'anna', name: 'Анна', active: true }]);
    expect(company.duty.weekdays.get(1)).toEqual([{ from: MONDAY, person: 'anna' }]);
    expect(company.duty.days.get('2026-10-06')).toBeNull();
    expect(company.reports.get('2026-W41')).toMatchObject({ conclusions: 'Ждут долго', checked: { author: 'anna', figures: { inTime: 0.5 } } });
  });
});
