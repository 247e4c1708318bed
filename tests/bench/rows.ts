import { openJournal } from '../../lib/journal/database.ts';
import { seed } from './seed.ts';

/** Runs inside one of our own pages: fills the projection with so many cases, made of one that came in by the door. For reading only: their events are missing. */
export async function fillRows(count: number): Promise<number> {
  await seed(1);
  const db = await openJournal();
  const first = await db.cases.toCollection().first();
  if (!first) throw new Error('Nothing was seeded');
  const CHUNK = 5_000;
  for (let from = 0; from < count; from += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, count - from) }, (_, index) => {
      const number = from + index;
      // Answered long ago, so that no other part of the screen reads them all meanwhile.
      return { ...first, open: 0 as const, key: `yandex-maps:1/copy${number}`, review: { ...first.review, author: `Посетитель ${number}`, rating: 1 + (number % 5) }, appearedLatest: first.appearedLatest - number * 60_000 };
    });
    await db.cases.bulkPut(rows);
  }
  const total = await db.cases.count();
  db.close();
  return total;
}
