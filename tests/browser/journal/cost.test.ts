import { describe, expect, it } from 'vitest';
import type { JournalDatabase } from '../../../lib/journal/database.ts';
import { capture } from '../../../lib/journal/record.ts';
import { sighting } from '../../unit/journal/invent.ts';
import { input, journal, newName, recorder } from './journal.ts';

const REVIEWS = 500;
const BATCH = 200;
const RUNS = 5;

/** The rows of a journal put into tables with the same indexes by nothing but IndexedDB, in transactions of the same size. */
async function rawPuts(db: JournalDatabase): Promise<number> {
  const rows = { events: await db.events.toArray(), cases: await db.cases.toArray() };
  const copy = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open(newName(), 1);
    request.onerror = () => fail(new Error(String(request.error)));
    request.onsuccess = () => done(request.result);
    request.onupgradeneeded = () => {
      for (const { name, schema } of [db.events, db.cases]) {
        const store = request.result.createObjectStore(name, { keyPath: schema.primKey.keyPath ?? null });
        for (const index of schema.indexes) store.createIndex(index.name, index.keyPath ?? '', { multiEntry: index.multi ?? false });
      }
    };
  });
  const start = performance.now();
  for (let from = 0; from < REVIEWS; from += BATCH) {
    await new Promise<void>((done, fail) => {
      const transaction = copy.transaction(['events', 'cases'], 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => done();
      transaction.onerror = () => fail(new Error(String(transaction.error)));
      for (const row of rows.events.slice(from, from + BATCH)) transaction.objectStore('events').put(row);
      for (const row of rows.cases.slice(from, from + BATCH)) transaction.objectStore('cases').put(row);
    });
  }
  const took = performance.now() - start;
  const { name } = copy;
  copy.close();
  indexedDB.deleteDatabase(name);
  return took;
}

/** The best of the runs: other work on the machine only ever adds. */
const best = (values: number[]): number => Math.min(...values);

describe('cost', () => {
  // The figure that counts is that of `npm run bench`, on a quiet machine; this one only notices a slip in the order of magnitude.
  it.each(['with the platform’s ids', 'without ids'])(`${REVIEWS} captures beside raw puts of the same rows, %s`, async (kind) => {
    const words = 'Заходили в обед, кофе хороший, столик нашли сразу, официант запомнил заказ и не перепутал ничего. ';
    const all = Array.from({ length: REVIEWS }, (_, n) =>
      sighting({ key: kind === 'without ids' ? null : `practice:${n}`, author: `Гость ${n}`, text: `Отзыв номер ${n}. ${words.repeat(3)}` }),
    );
    const ours: number[] = [];
    const raw: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const db = await journal();
      const start = performance.now();
      for (let from = 0; from < REVIEWS; from += BATCH) await capture(recorder(db), input(all.slice(from, from + BATCH)));
      ours.push(performance.now() - start);
      // One more for the place, however many reviews.
      expect(await db.events.count()).toBe(REVIEWS + 1);
      raw.push(await rawPuts(db));
    }
    console.info(`${kind}: captures ${best(ours).toFixed(0)} ms, raw puts ${best(raw).toFixed(0)} ms, ${(best(ours) / best(raw)).toFixed(2)} times`);
    expect(best(ours)).toBeLessThan(best(raw) * 6);
  });
});
