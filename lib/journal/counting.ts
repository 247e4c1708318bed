import { Dexie } from 'dexie';
import type { JournalEvent } from '../model/event.ts';
import type { Place, PlaceKey } from '../model/place.ts';
import type { Regulation } from '../regulation/regulation.ts';
import type { JournalDatabase } from './database.ts';
import { rootOf } from './place-fold.ts';
import { rowOf } from './row.ts';

/**
 * Whether the reviews of a place are the company's to answer: as its root says, for a place that is really another one.
 * A place that was never remembered has no word against it.
 */
export function isCounted(places: ReadonlyMap<PlaceKey, Place>, key: PlaceKey | null): boolean {
  return key === null || (places.get(rootOf(key, places))?.counted ?? true);
}

/** Whether after this event other cases may count than before: their rows are then computed anew. */
export function mayChangeCounting(event: JournalEvent): boolean {
  return event.kind === 'place.counted' || event.kind === 'place.merged' || (event.kind === 'event.undone' && event.place !== undefined);
}

/** Brings the rows of the cases in line with their places. Within the transaction of the caller. */
export async function recount(db: JournalDatabase, regulation: Regulation): Promise<void> {
  const places = new Map((await db.places.toArray()).map((place) => [place.key, place]));
  for (const key of places.keys()) {
    const counted = isCounted(places, key);
    const rows = await db.cases.where('[place+stands+firstSeenAt]').between([key, Dexie.minKey], [key, Dexie.maxKey]).filter((row) => row.counted !== counted).toArray();
    if (rows.length > 0) await db.cases.bulkPut(rows.map((row) => rowOf({ ...row, counted }, regulation)));
  }
}
