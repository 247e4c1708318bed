import { Dexie } from 'dexie';
import { isCaseEvent, isPlaceEvent, type JournalEvent } from '../model/event.ts';
import type { Place, PlaceKey } from '../model/place.ts';
import type { Regulation } from '../regulation/regulation.ts';
import { isCounted } from './counting.ts';
import { assertWriter, type JournalDatabase } from './database.ts';
import { fold } from './fold.ts';
import { foldPlace } from './place-fold.ts';
import { rowOf } from './row.ts';

const CHUNK = 2_000;

/**
 * Computes all cases and places anew from their events, under this regulation: after a change of the rules or of the
 * projection. In one transaction. Returns how many cases there are. Throws NewerJournalError.
 */
export async function rebuild(db: JournalDatabase, regulation: Regulation): Promise<number> {
  if (db.readOnly) await assertWriter(db);
  return db.transaction('rw', [db.events, db.cases, db.places, db.meta], async () => {
    await assertWriter(db);
    await Promise.all([db.cases.clear(), db.places.clear()]);
    const places = new Map<PlaceKey, Place>();
    await eachHistory(db, '[place+hlc]', (event) => event.place, async (histories) => {
      const folded = histories.flatMap((history) => foldPlace(history.filter(isPlaceEvent)) ?? []);
      for (const place of folded) places.set(place.key, place);
      await db.places.bulkPut(folded);
    });
    let count = 0;
    await eachHistory(db, '[case+hlc]', (event) => event.case, async (histories) => {
      const folded = histories.flatMap((history) => fold(history.filter(isCaseEvent)) ?? []);
      await db.cases.bulkPut(folded.map((c) => rowOf({ ...c, counted: isCounted(places, c.place) }, regulation)));
      count += folded.length;
    });
    return count;
  });
}

/** Hands on the whole histories of one index, a chunk at a time. */
async function eachHistory(
  db: JournalDatabase,
  index: '[case+hlc]' | '[place+hlc]',
  subject: (event: JournalEvent) => string | undefined,
  take: (histories: JournalEvent[][]) => Promise<void>,
): Promise<void> {
  let open: JournalEvent[] = [];
  for (let from: [string, unknown] = ['', Dexie.minKey]; ; ) {
    const chunk = await db.events.where(index).aboveOrEqual(from).limit(CHUNK).toArray();
    const whole: JournalEvent[][] = [];
    const known = new Set(open.map(({ id }) => id));
    for (const event of chunk) {
      if (known.has(event.id)) continue;
      if (open[0] && subject(open[0]) !== subject(event)) {
        whole.push(open);
        open = [];
      }
      open.push(event);
    }
    const last = chunk.at(-1);
    const done = chunk.length < CHUNK || !last;
    if (done && open.length > 0) whole.push(open);
    await take(whole);
    if (done) return;
    from = [subject(last) ?? '', last.hlc];
  }
}
