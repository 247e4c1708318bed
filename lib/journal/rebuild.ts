import { Dexie } from 'dexie';
import { isCaseEvent, isPlaceEvent, type JournalEvent } from '../model/event.ts';
import type { Place, PlaceKey } from '../model/place.ts';
import type { Key } from '../model/sighting.ts';
import type { Regulation } from '../regulation/regulation.ts';
import { isCounted } from './counting.ts';
import { rulesInForce } from './company.ts';
import { assertWriter, PROJECTION, type JournalDatabase } from './database.ts';
import { fold } from './fold.ts';
import { foldPlace } from './place-fold.ts';
import { regroup } from './regroup.ts';
import { rowOf } from './row.ts';

const CHUNK = 2_000;

/**
 * Computes all cases and places anew from their events, under the rules in force (`beginning`: before the company's first
 * version), after a change of the projection. In one transaction. Returns how many cases there are, joined ones each. `onProgress`: events of cases so far. Throws NewerJournalError.
 */
export async function rebuild(db: JournalDatabase, beginning: Regulation, onProgress?: (done: number, total: number) => void): Promise<number> {
  if (db.readOnly) await assertWriter(db);
  return db.transaction('rw', [db.events, db.cases, db.places, db.meta], async () => {
    await assertWriter(db);
    const { regulation, id: rules } = await rulesInForce(db, beginning);
    await Promise.all([db.cases.clear(), db.places.clear()]);
    const places = new Map<PlaceKey, Place>();
    await eachHistory(db, '[place+hlc]', (event) => event.place, async (histories) => {
      const folded = histories.flatMap((history) => foldPlace(history.filter(isPlaceEvent)) ?? []);
      for (const place of folded) places.set(place.key, place);
      await db.places.bulkPut(folded);
    });
    let count = 0;
    let done = 0;
    const total = onProgress ? await db.events.count() : 0;
    const joined = new Set<Key>();
    await eachHistory(db, '[case+hlc]', (event) => event.case, async (histories) => {
      const folded = histories.flatMap((history) => fold(history.filter(isCaseEvent)) ?? []);
      await db.cases.bulkPut(folded.map((c) => rowOf({ ...c, counted: isCounted(places, c.place) }, regulation)));
      count += folded.length;
      for (const event of histories.flat()) if (event.kind === 'case.joined') joined.add(event.case);
      done += histories.reduce((sum, history) => sum + history.length, 0);
      onProgress?.(done, total);
    });
    await regroup(db, joined, regulation);
    const row = await db.meta.get('schema');
    if (row) await db.meta.put({ ...row, projection: PROJECTION, rules });
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
  for (let after: [string, unknown] = ['', Dexie.minKey]; ; ) {
    const chunk = await db.events.where(index).above(after).limit(CHUNK).toArray();
    const last = chunk.at(-1);
    const end: [string, string] = [(last && subject(last)) ?? '', last?.hlc ?? ''];
    // The end of a chunk may part events of one time.
    const ties = chunk.length < CHUNK ? [] : await db.events.where(index).equals(end).toArray();
    const tied = new Set(ties.map(({ id }) => id));
    const whole: JournalEvent[][] = [];
    for (const event of [...chunk.filter(({ id }) => !tied.has(id)), ...ties]) {
      if (open[0] && subject(open[0]) !== subject(event)) {
        whole.push(open);
        open = [];
      }
      open.push(event);
    }
    const done = chunk.length < CHUNK;
    if (done && open.length > 0) whole.push(open);
    await take(whole);
    if (done) return;
    after = end;
  }
}
