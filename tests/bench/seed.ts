import { openJournal } from '../../lib/journal/database.ts';
import { capture } from '../../lib/journal/record.ts';
import { BATCH_LIMIT } from '../../lib/model/sighting.ts';
import { defaultRegulation } from '../../lib/regulation/regulation.ts';
import { sighting } from './journal.ts';

/** Runs inside one of our own pages: fills the journal with invented cases through the same door as everything else. */
export async function seed(cases: number): Promise<number> {
  const db = await openJournal();
  const page = { platform: 'yandex-maps', room: 'public' as const, visit: 'bench-visit', address: 'https://yandex.ru/maps/org/1/reviews/' };
  const by = { db, now: Date.now(), author: 'bench-person', regulation: defaultRegulation(0), newId: () => crypto.randomUUID() };
  for (let from = 0; from < cases; from += BATCH_LIMIT) {
    const sightings = Array.from({ length: Math.min(BATCH_LIMIT, cases - from) }, (_, index) => sighting(from + index));
    await capture(by, { page, sightings, elsewhere: [], grown: [], settled: false });
  }
  const count = await db.cases.count();
  db.close();
  return count;
}
