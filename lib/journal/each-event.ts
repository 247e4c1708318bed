import type { JournalEvent } from '../model/event.ts';
import type { JournalDatabase } from './database.ts';

/** So many are in memory at once. */
const CHUNK = 2_000;

/** Hands on all events of the journal, in no order that means anything. */
export async function eachEvent(db: JournalDatabase, take: (events: JournalEvent[]) => void): Promise<void> {
  for (let after = ''; ; ) {
    const events = await db.events.where('id').above(after).limit(CHUNK).toArray();
    const last = events.at(-1);
    if (!last) return;
    take(events);
    after = last.id;
  }
}

/** The same for those from this logical time on, in its order; some may come twice. */
export async function eachEventSince(db: JournalDatabase, since: string, take: (events: JournalEvent[]) => void): Promise<void> {
  for (let from = since; ; ) {
    const events = await db.events.where('hlc').aboveOrEqual(from).limit(CHUNK).toArray();
    take(events);
    const last = events.at(-1);
    if (!last || events.length < CHUNK) return;
    // Two machines may give one logical time to more events than are read at once: never the same ones again.
    from = last.hlc === from ? `${from}0` : last.hlc;
  }
}
