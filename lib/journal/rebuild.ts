import { Dexie } from 'dexie';
import type { JournalEvent } from '../model/event.ts';
import type { Regulation } from '../regulation/regulation.ts';
import { assertWriter, type JournalDatabase } from './database.ts';
import { fold } from './fold.ts';
import { rowOf, type CaseRow } from './row.ts';

const CHUNK = 2_000;

/**
 * Computes all cases anew from their events, under this regulation: after a change of the rules or of the projection.
 * In one transaction. Returns how many cases there are. Throws NewerJournalError.
 */
export async function rebuild(db: JournalDatabase, regulation: Regulation): Promise<number> {
  return db.transaction('rw', db.events, db.cases, db.meta, async () => {
    await assertWriter(db);
    await db.cases.clear();
    let count = 0;
    let open: JournalEvent[] = [];
    const close = (rows: CaseRow[]): void => {
      const folded = fold(open);
      if (folded) rows.push(rowOf(folded, regulation));
      open = [];
    };
    for (let from: [string, unknown] = ['', Dexie.minKey]; ; ) {
      const chunk = await db.events.where('[case+hlc]').aboveOrEqual(from).limit(CHUNK).toArray();
      const rows: CaseRow[] = [];
      const fresh = chunk.filter((event) => !open.some((other) => other.id === event.id));
      for (const event of fresh) {
        if (open[0] && open[0].case !== event.case) close(rows);
        open.push(event);
      }
      const last = chunk[chunk.length - 1];
      const done = chunk.length < CHUNK || !last;
      if (done) close(rows);
      else from = [last.case, last.hlc];
      await db.cases.bulkPut(rows);
      count += rows.length;
      if (done) return count;
    }
  });
}
