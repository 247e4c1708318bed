import type { Lesson } from '../model/lesson.ts';
import { JOURNAL_FORMAT, JOURNAL_VERSION, READER, type LineKind } from './backup/header.ts';
import type { JournalView } from './backup/lines.ts';
import type { RawLine } from './backup/pack.ts';
import { SCHEMA, storedSchema } from './database.ts';

/**
 * Gets out of a journal what can still be read, where Dexie and the projections are of no use: row by row from the tables of
 * facts, past what cannot be read. Whether a row is a fact of ours is judged by who writes the file.
 */

/** The tables of facts, and what a line of each is called. Cases and places are computed from them. */
const TABLES: readonly (readonly [store: string, kind: LineKind])[] = [
  ['events', 'event'],
  ['questions', 'question'],
  ['looks', 'look'],
];
const CHUNK = 500;

export interface SalvageOptions {
  app: string;
  author: { id: string; name: string };
  /** Milliseconds since the epoch. */
  now: number;
  lessons: readonly Lesson[];
}

/** What can be read of the journal; null where there is none. Opens nothing anew and changes nothing. Throws where the browser cannot open it at all. */
export async function salvage(name: string, options: SalvageOptions): Promise<JournalView | null> {
  const schema = await storedSchema(name);
  if (schema === null) return null;
  const db = await openAsItLies(name);
  const tables = TABLES.filter(([store]) => db.objectStoreNames.contains(store));
  const counts = await Promise.all(tables.map(([store]) => countOf(db, store)));
  const cases = db.objectStoreNames.contains('cases') ? await countOf(db, 'cases') : 0;
  const lost = { rows: 0 };
  const { app, author, now, lessons } = options;
  async function* lines(): AsyncGenerator<readonly RawLine[]> {
    try {
      for (const [index, [store, kind]] of tables.entries()) {
        for await (const rows of readable(db, store, counts[index] ?? 0, lost)) yield rows.map((row) => ({ [kind]: row }) as RawLine);
      }
      if (lessons.length > 0) yield lessons.map((lesson) => ({ lesson }));
    } finally {
      db.close();
    }
  }
  return {
    header: { format: JOURNAL_FORMAT, version: JOURNAL_VERSION, minReader: READER, app, schema, createdAt: new Date(now).toISOString(), author, for: 'backup' },
    total: counts.reduce((sum, count) => sum + count, lessons.length),
    cases,
    newer: schema > SCHEMA,
    lines: lines(),
    leftOut: () => lost.rows,
  };
}

/** The rows of a table from its beginning on; where not even the keys go on, from its end back to there. */
async function* readable(db: IDBDatabase, store: string, count: number, lost: { rows: number }): AsyncGenerator<unknown[]> {
  let read = 0;
  let passed = 0;
  let after: IDBValidKey | null = null;
  for (let size = CHUNK; ; ) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    try {
      const rows: unknown[] = await settled(() => db.transaction(store).objectStore(store).getAll(range, size));
      const keys: IDBValidKey[] = await keysOf(db, store, range, size);
      if (rows.length === 0) break;
      read += rows.length;
      yield rows;
      after = keys.at(-1) ?? null;
      size = CHUNK;
    } catch {
      if (size > 1) {
        size = Math.ceil(size / 8);
        continue;
      }
      // This very row is the one: over it, by its key alone.
      const [next]: (IDBValidKey | undefined)[] = await keysOf(db, store, range, 1).catch(() => []);
      if (next === undefined) {
        for await (const row of fromTheEnd(db, store, range)) {
          read += 1;
          yield [row];
        }
        break;
      }
      passed += 1;
      after = next;
    }
  }
  lost.rows += Math.max(passed, count - read);
}

async function* fromTheEnd(db: IDBDatabase, store: string, within: IDBKeyRange | null): AsyncGenerator {
  for (let before: IDBValidKey | null = null; ; ) {
    const upTo: IDBKeyRange | null = before === null ? within : within === null ? IDBKeyRange.upperBound(before, true) : IDBKeyRange.bound(within.lower, before, true, true);
    // A new cursor for each row: one that has failed goes no further, and neither does its transaction.
    const cursor = await settled(() => db.transaction(store).objectStore(store).openCursor(upTo, 'prev')).catch(() => null);
    if (!cursor) return;
    before = cursor.primaryKey;
    yield cursor.value as unknown;
  }
}

function keysOf(db: IDBDatabase, store: string, range: IDBKeyRange | null, size: number): Promise<IDBValidKey[]> {
  return settled(() => db.transaction(store).objectStore(store).getAllKeys(range, size));
}

/** 0 where it cannot be counted. */
function countOf(db: IDBDatabase, store: string): Promise<number> {
  return settled(() => db.transaction(store).objectStore(store).count()).catch(() => 0);
}

function openAsItLies(name: string): Promise<IDBDatabase> {
  return settled(() => {
    const request = indexedDB.open(name);
    // It was there a moment ago; if it is gone now, none is begun.
    request.onupgradeneeded = () => request.transaction?.abort();
    return request;
  });
}

function settled<T>(ask: () => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    // The connection itself may be closed by now, which is thrown at once.
    const request = ask();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('A request failed', 'UnknownError'));
  });
}
