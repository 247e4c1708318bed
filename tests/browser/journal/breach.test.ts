import { describe, expect, it } from 'vitest';
import { recordBreaches, recordMissedChecks, type BreachLook } from '../../../lib/journal/breach.ts';
import { dayOf, recordDay } from '../../../lib/journal/days.ts';
import type { JournalDatabase } from '../../../lib/journal/database.ts';
import { changePlace } from '../../../lib/journal/places.ts';
import { caseOf, historyOf } from '../../../lib/journal/queries.ts';
import { append, capture, see } from '../../../lib/journal/record.ts';
import { fold } from '../../../lib/journal/fold.ts';
import { unionOf } from '../../../lib/journal/merge.ts';
import { isCaseEvent } from '../../../lib/model/event.ts';
import type { Regulation } from '../../../lib/regulation/regulation.ts';
import { DAY, HOUR, iso, MONDAY, posted, reply, sighting } from '../../unit/journal/invent.ts';
import { contents, input, journal, recorder, refolded, rules } from './journal.ts';

const KEY = 'practice:7001';
const review = sighting({ key: KEY, postedEarliest: iso(MONDAY - HOUR), postedLatest: iso(MONDAY - HOUR) });
const due = MONDAY + 23 * HOUR;
const at = (now: number, more: Partial<BreachLook> = {}): BreachLook => ({ after: null, stretches: [{ regulation: rules, until: now }], onDuty: () => 'anna', ...more });

async function withReview(): Promise<JournalDatabase> {
  const db = await journal();
  await capture(recorder(db), input([review]));
  return db;
}
const look = (db: JournalDatabase, now: number, more: Partial<BreachLook> = {}): ReturnType<typeof recordBreaches> => recordBreaches(recorder(db, now), at(now, more));
const breaches = async (db: JournalDatabase) => (await caseOf(db, KEY))?.care.breaches ?? [];

describe('breaches of cases', () => {
  it('A14: nothing is recorded before the deadline, and past it one breach with clause, moment and who was on duty', async () => {
    const db = await withReview();
    expect(await look(db, due)).toMatchObject({ cases: [] });
    expect(await look(db, due + 1)).toMatchObject({ cases: [KEY] });
    expect(await breaches(db)).toMatchObject([{ duty: 'first-reply', clause: 'A2', deadline: 'reply', round: 0, due, noticedAt: due + 1, onDuty: 'anna', regulation: 1, explained: null }]);
    expect(await db.cases.toArray()).toEqual(await refolded(db));
  });

  it('A14: a machine that slept for a week finds what one that ran found, and looking again finds nothing', async () => {
    const [ran, slept] = [await withReview(), await withReview()];
    for (let now = MONDAY; now <= MONDAY + 7 * DAY; now += 6 * HOUR) await look(ran, now);
    await look(slept, MONDAY + 7 * DAY);
    const said = async (db: JournalDatabase) => (await breaches(db)).map(({ duty, due: moment, deadline }) => ({ duty, moment, deadline }));
    expect(await said(slept)).toEqual(await said(ran));
    expect(await said(ran)).toHaveLength(1);
    const before = await contents(slept);
    expect(await look(slept, MONDAY + 8 * DAY)).toMatchObject({ cases: [] });
    expect(await contents(slept)).toEqual(before);
  });

  it('A14: a reply that came late while nobody looked is a breach, also where only what changed is looked at', async () => {
    const db = await withReview();
    const { upTo } = await look(db, MONDAY + HOUR);
    const late = sighting({ ...review, replies: [reply('Простите за тесноту', posted(due + HOUR, due + 2 * HOUR))] });
    await see(recorder(db, MONDAY + 3 * DAY), input([late], { visit: 'visit-2' }));
    expect((await caseOf(db, KEY))?.open).toBe(0);
    expect(await look(db, MONDAY + 3 * DAY, { after: upTo })).toMatchObject({ cases: [KEY] });
    expect(await breaches(db)).toMatchObject([{ due }]);
  });

  it('A14: a reply in time, backlog, and what is no review are none', async () => {
    const db = await withReview();
    const inTime = sighting({ ...review, replies: [reply('Спасибо, звук убавим', posted(MONDAY + HOUR, MONDAY + 2 * HOUR))] });
    await see(recorder(db, MONDAY + 3 * DAY), input([inTime], { visit: 'visit-2' }));
    await capture(recorder(db), input([sighting({ key: 'practice:7002', text: 'Булочная закрылась раньше времени, пришлось идти домой.', postedEarliest: iso(MONDAY - 40 * DAY), postedLatest: iso(MONDAY - 40 * DAY) }), sighting({ key: 'practice:7003', text: 'Продам почти новую тестомешалку, недорого, звоните в любое время.' })]));
    await append(recorder(db, MONDAY + HOUR), [{ kind: 'status.set', case: 'practice:7003', payload: { status: 'not-review' } }]);
    expect(await look(db, MONDAY + 9 * DAY)).toMatchObject({ cases: [] });
  });

  it('D6: a hand-over that was not answered in time is one, once, whatever the rules give it later', async () => {
    const db = await withReview();
    await append(recorder(db, MONDAY + HOUR), [{ kind: 'status.set', case: KEY, payload: { status: 'quality' } }]);
    const { upTo } = await look(db, MONDAY + HOUR);
    await look(db, MONDAY + 3 * DAY, { after: upTo });
    const handOver = (await breaches(db)).filter(({ duty }) => duty === 'hand-over');
    expect(handOver).toHaveLength(1);
    const longer: Regulation = { ...rules, version: 2, deadlines: rules.deadlines.map((one) => (one.duty === 'hand-over' ? { ...one, amount: 2 } : one)) };
    await look(db, MONDAY + 9 * DAY, { stretches: [{ regulation: rules, until: MONDAY + 3 * DAY }, { regulation: longer, until: MONDAY + 9 * DAY }] });
    expect((await breaches(db)).filter(({ duty }) => duty === 'hand-over')).toEqual(handOver);
  });

  it('D10: what fell due under earlier rules is judged by these', async () => {
    const db = await withReview();
    const slower: Regulation = { ...rules, version: 2, deadlines: rules.deadlines.map((one) => (one.id === 'reply' ? { ...one, amount: 240 } : one)) };
    const revisedAt = MONDAY + 5 * DAY;
    await look(db, MONDAY + 6 * DAY, { stretches: [{ regulation: slower, until: MONDAY + 6 * DAY }] });
    expect(await breaches(db)).toEqual([]);
    await look(db, MONDAY + 6 * DAY, { stretches: [{ regulation: rules, until: revisedAt }, { regulation: slower, until: MONDAY + 6 * DAY }] });
    expect(await breaches(db)).toMatchObject([{ due }]);
  });

  it('A14, D11: recorded on two machines it stands once after a merge, and the explanation of either explains it', async () => {
    const [anna, boris] = [await withReview(), await journal()];
    await boris.events.bulkAdd(await anna.events.toArray());
    await boris.cases.bulkAdd(await anna.cases.toArray());
    await look(anna, due + HOUR);
    await recordBreaches(recorder(boris, due + 2 * HOUR, { author: 'boris' }), at(due + 2 * HOUR));
    const [own] = await breaches(boris);
    await append(recorder(boris, due + 3 * HOUR, { author: 'boris' }), [{ kind: 'breach.explained', case: KEY, payload: { breach: own?.event ?? '', reason: 'Площадка не открывалась до вечера', approvedBy: 'vera' } }]);
    const [a, b] = [await anna.events.toArray(), await boris.events.toArray()];
    for (const both of [unionOf(a, b), unionOf(b, a)]) {
      const merged = fold(both.filter(isCaseEvent));
      expect(merged?.care.breaches).toMatchObject([{ due, noticedAt: due + HOUR, explained: { reason: 'Площадка не открывалась до вечера', approvedBy: 'vera' } }]);
    }
    expect((await historyOf(boris, KEY)).filter(({ kind }) => kind === 'breach.recorded')).toHaveLength(1);
  });

  it('A14: of a place that counts again, what was answered late meanwhile is a breach too', async () => {
    const db = await withReview();
    const place = 'practice:place-1';
    const count = (counted: boolean, now: number) => changePlace(recorder(db, now), { kind: 'place.counted', place, payload: { counted } });
    await count(false, MONDAY + HOUR);
    const late = sighting({ ...review, replies: [reply('Простите за тесноту', posted(due + HOUR, due + 2 * HOUR))] });
    await see(recorder(db, MONDAY + 3 * DAY), input([late], { visit: 'visit-2' }));
    const { upTo } = await look(db, MONDAY + 3 * DAY);
    expect(await breaches(db)).toEqual([]);
    await count(true, MONDAY + 4 * DAY);
    expect(await look(db, MONDAY + 4 * DAY, { after: upTo })).toMatchObject({ cases: [KEY] });
    expect(await breaches(db)).toMatchObject([{ due }]);
  });

  it('A14: a thousand at once are all recorded, and in parts', async () => {
    const db = await journal();
    const many = Array.from({ length: 1_100 }, (_, n) => sighting({ key: `practice:${String(8_000 + n)}`, author: `Гость ${String(n)}`, text: `Пирог номер ${String(n)} остыл, пока его несли к столику у окна.` }));
    for (let from = 0; from < many.length; from += 200) await capture(recorder(db), input(many.slice(from, from + 200)));
    expect((await look(db, MONDAY + 2 * DAY)).cases).toHaveLength(1_100);
    expect(await db.events.filter(({ kind }) => kind === 'breach.recorded').count()).toBe(1_100);
  });
});

describe('missed checks', () => {
  const day = '2026-10-05';
  const missed = { day, by: MONDAY, lacking: [{ place: 'practice:place-1', address: 'https://practice.example/place-1/reviews' }], onDuty: 'anna' };

  it('A12, A14: a missed check is recorded once, and an explanation stands beside it', async () => {
    const db = await journal();
    expect(await recordMissedChecks(recorder(db, MONDAY + HOUR), [missed])).toEqual([day]);
    expect(await recordMissedChecks(recorder(db, MONDAY + 2 * HOUR), [{ ...missed, onDuty: 'boris' }])).toEqual([]);
    await recordDay(recorder(db, MONDAY + 3 * HOUR), [{ kind: 'check.explained', day, payload: { reason: 'Не было света до обеда', approvedBy: null } }]);
    expect(await dayOf(db, day)).toMatchObject({ missed: { by: MONDAY, at: MONDAY + HOUR, onDuty: 'anna', lacking: missed.lacking }, explained: { reason: 'Не было света до обеда' } });
  });

  it('A14: recorded on two machines it stands once, the first one', async () => {
    const [anna, boris] = [await journal(), await journal()];
    await recordMissedChecks(recorder(anna, MONDAY + HOUR), [missed]);
    await recordMissedChecks(recorder(boris, MONDAY + 2 * HOUR, { author: 'boris' }), [{ ...missed, onDuty: null }]);
    await boris.events.bulkAdd(await anna.events.toArray());
    expect((await dayOf(boris, day)).missed).toMatchObject({ at: MONDAY + HOUR, onDuty: 'anna' });
  });
});
