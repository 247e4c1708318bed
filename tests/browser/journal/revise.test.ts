import { describe, expect, it } from 'vitest';
import { capture } from '../../../lib/journal/record.ts';
import { companyOf, rulesInForce } from '../../../lib/journal/company.ts';
import { previewOfAll, revise, undoRevision } from '../../../lib/journal/revise.ts';
import { isCaseEvent } from '../../../lib/model/event.ts';
import { foldAll } from '../../../lib/journal/fold.ts';
import { rowOf } from '../../../lib/journal/row.ts';
import type { JournalDatabase } from '../../../lib/journal/database.ts';
import type { Regulation } from '../../../lib/model/regulation.ts';
import { DAY, HOUR, iso, MONDAY, sighting } from '../../unit/journal/invent.ts';
import { contents, input, journal, recorder, rules } from './journal.ts';

const stricter: Regulation = { ...rules, version: 2, note: 'Быстрее', approvedBy: 'Вера Павлова', deadlines: rules.deadlines.map((one) => (one.id === 'reply' ? { ...one, amount: 12 } : one)) };

/** A journal with so many reviews, an hour apart. */
async function filled(count: number): Promise<JournalDatabase> {
  const db = await journal();
  const posted = (hours: number): string => iso(MONDAY - hours * HOUR);
  const reviews = Array.from({ length: count }, (_, index) => sighting({ key: `practice:${String(8_000 + index)}`, author: `Посетитель ${String(index)}`, postedEarliest: posted(index % 40), postedLatest: posted(index % 40) }));
  for (let from = 0; from < count; from += 100) await capture(recorder(db), input(reviews.slice(from, from + 100)));
  return db;
}

/** The rows that the events give under these rules. */
async function rowsUnder(db: JournalDatabase, regulation: Regulation): Promise<unknown[]> {
  return foldAll((await db.events.toArray()).filter(isCaseEvent)).sort((a, b) => (a.key < b.key ? -1 : 1)).map((c) => rowOf(c, regulation));
}

describe('D10: a revision of the rules', () => {
  it('every row stands under the new rules with the event itself, and under the old ones when it is taken back', async () => {
    const db = await filled(1_100);
    const told: [number, number][] = [];
    const event = await revise(recorder(db), stricter, { beginning: rules, onProgress: (done, total) => told.push([done, total]) });
    expect(await db.cases.toArray()).toEqual(await rowsUnder(db, stricter));
    expect((await db.meta.get('schema'))?.rules).toBe(event);
    expect(told).toEqual([[500, 1_100], [1_000, 1_100], [1_100, 1_100]]);
    expect((await companyOf(db)).regulations).toMatchObject([{ event, author: 'anna', from: MONDAY, regulation: { version: 2, note: 'Быстрее', approvedBy: 'Вера Павлова' } }]);

    const back = await undoRevision(recorder(db, MONDAY + HOUR, { regulation: stricter }), event, { beginning: rules });
    expect(await db.cases.toArray()).toEqual(await rowsUnder(db, rules));
    const begun = await rulesInForce(db, rules);
    expect(begun.regulation).toBe(rules);
    expect((await db.meta.get('schema'))?.rules).toBe(begun.id);

    await undoRevision(recorder(db, MONDAY + 2 * HOUR), back, { beginning: rules });
    expect((await rulesInForce(db, rules)).regulation).toEqual(stricter);
    expect(await db.cases.toArray()).toEqual(await rowsUnder(db, stricter));
  });

  it('one that is stopped, or that nobody could work by, leaves everything as it was', async () => {
    const db = await filled(600);
    const before = await contents(db);
    const stopping = new AbortController();
    await expect(revise(recorder(db), stricter, { beginning: rules, signal: stopping.signal, onProgress: () => { stopping.abort(); } })).rejects.toThrow();
    expect(await contents(db)).toEqual(before);
    await expect(revise(recorder(db), { ...stricter, zone: 'Mars/Olympus' }, { beginning: rules })).rejects.toThrow('time');
    expect(await contents(db)).toEqual(before);
  });

  it('the preview says what the revision then does', async () => {
    const db = await filled(120);
    const { figures, dues } = await previewOfAll(db, rules, stricter, MONDAY);
    // By hand: the hours 0 to 39, three times; late by more than 24 are 25 to 39, by more than 12 are 13 to 39.
    expect([figures.earlier.length, figures.newlyLate.length, figures.later.length, figures.same]).toEqual([120, 12 * 3, 0, 0]);
    await revise(recorder(db), stricter, { beginning: rules });
    for (const row of await db.cases.toArray()) expect(dues.get(row.key)).toEqual({ before: row.dueAt + 12 * HOUR, after: row.dueAt });
    expect((await previewOfAll(db, stricter, stricter, MONDAY + DAY)).figures).toMatchObject({ earlier: [], later: [], same: 120 });
  });
});
