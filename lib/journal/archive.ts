import { Dexie } from 'dexie';
import type { CaseEvent } from '../model/event.ts';
import type { Key } from '../model/sighting.ts';
import type { JournalDatabase } from './database.ts';
import { caseKeys, type CaseFilter } from './queries.ts';
import { append, type Recorder } from './record.ts';

/** The archive (C4): closed cases are put away together, and stand in every figure as before. */

/** Answered, and nothing of it is due any more; of those that fit the filter. */
export async function closedCases(db: JournalDatabase, filter: Omit<CaseFilter, 'status'>): Promise<Key[]> {
  const [answered, due] = await Promise.all([
    caseKeys(db, { ...filter, status: 'answered' }),
    db.cases.where('[open+dueAt]').between([1, Dexie.minKey], [2, Dexie.maxKey]).primaryKeys(),
  ]);
  const open = new Set(due);
  return answered.filter((key) => !open.has(key));
}

/** So many in one transaction: the page stays free between them. */
const PART = 200;

/** Puts these cases away, part by part; what was stopped stays as it stands. Returns what was written. */
export async function archive(r: () => Recorder, keys: readonly Key[], { onProgress, signal }: { onProgress: (done: number) => void; signal: AbortSignal }): Promise<CaseEvent[]> {
  const written: CaseEvent[] = [];
  for (let from = 0; from < keys.length && !signal.aborted; from += PART) {
    written.push(...(await append(r(), keys.slice(from, from + PART).map((key) => ({ kind: 'status.set', case: key, payload: { status: 'archived' } })))));
    onProgress(Math.min(keys.length, from + PART));
  }
  return written;
}

/** Takes it back. */
export async function takeOut(r: () => Recorder, events: readonly CaseEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += PART) {
    await append(r(), events.slice(from, from + PART).map((event) => ({ kind: 'event.undone', case: event.case, payload: { event: event.id } })));
  }
}
