import { openJournal } from '../../lib/journal/database.ts';
import { capture, type Recorder } from '../../lib/journal/record.ts';
import type { Sighting } from '../../lib/model/sighting.ts';
import { BATCH_LIMIT } from '../../lib/model/sighting.ts';
import { defaultRegulation } from '../../lib/regulation/regulation.ts';

/**
 * Runs inside a real page: 500 reviews captured at once beside raw IndexedDB puts of the very rows that the journal then
 * holds, into tables with the same indexes.
 */
export interface CaptureFigures {
  reviews: number;
  rows: number;
  captureMs: number;
  rawMs: number;
}

/** The best of them counts on both sides: a busy machine disturbs single rounds. */
const ROUNDS = 7;

export async function measureCapture(reviews: number): Promise<CaptureFigures> {
  const captured: number[] = [];
  const raw: number[] = [];
  let rows = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const name = `bench-${round}`;
    const db = await openJournal(name);
    const by: Recorder = { db, now: Date.now(), author: 'bench-person', regulation: defaultRegulation(0), newId: () => crypto.randomUUID() };
    const sightings = Array.from({ length: reviews }, (_, index) => sighting(index));
    const page = { platform: 'yandex-maps', room: 'public' as const, visit: 'bench-visit', address: 'https://yandex.ru/maps/org/1/reviews/' };
    let start = performance.now();
    for (let from = 0; from < reviews; from += BATCH_LIMIT) {
      await capture(by, { page, sightings: sightings.slice(from, from + BATCH_LIMIT), elsewhere: [], grown: [], settled: false });
    }
    captured.push(performance.now() - start);

    const tables = await Promise.all(db.tables.map(async (table) => ({ name: table.name, rows: await table.toArray() as unknown[] })));
    const filled = tables.filter((table) => table.rows.length > 0);
    rows = filled.reduce((sum, table) => sum + table.rows.length, 0);
    const schema = new Map(db.tables.map((table) => [table.name, table.schema]));
    const copy = await openRaw(`${name}-raw`, schema);
    start = performance.now();
    await putAll(copy, filled);
    raw.push(performance.now() - start);
    copy.close();
    indexedDB.deleteDatabase(`${name}-raw`);
    await db.delete();
  }
  return { reviews, rows, captureMs: Math.min(...captured), rawMs: Math.min(...raw) };
}

type Schema = Map<string, { primKey: { keyPath?: string | string[] | null | undefined }; indexes: { name: string; keyPath?: string | string[] | null | undefined; unique?: boolean | undefined; multi?: boolean | undefined }[] }>;

function openRaw(name: string, schema: Schema): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      for (const [table, { primKey, indexes }] of schema) {
        const store = request.result.createObjectStore(table, { keyPath: primKey.keyPath ?? null });
        for (const index of indexes) {
          if (index.keyPath) store.createIndex(index.name, index.keyPath, { unique: index.unique ?? false, multiEntry: index.multi ?? false });
        }
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });
}

function putAll(db: IDBDatabase, tables: { name: string; rows: unknown[] }[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(tables.map((table) => table.name), 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(new Error(String(transaction.error)));
    for (const table of tables) {
      const store = transaction.objectStore(table.name);
      for (const row of table.rows) store.put(row);
    }
  });
}

/** An invented review with about 300 characters of text. */
export function sighting(index: number): Sighting {
  const posted = Temporal.Instant.from('2026-11-01T09:00:00Z').add({ minutes: index }).toString({ timeZone: '+03:00' });
  const text = `Заходили в обед, номер ${index}. Кофе хороший, столик нашли сразу, официант запомнил заказ и не перепутал. `.repeat(3);
  return {
    kind: 'review',
    key: `yandex-maps:1/person${index}`,
    place: { id: '1', name: 'Кофейня на Мира' },
    author: `Посетитель ${index}`,
    rating: 1 + (index % 5),
    ratingScale: 5,
    title: null,
    text,
    pros: null,
    cons: null,
    postedShown: '1 ноября',
    postedEarliest: posted,
    postedLatest: posted,
    link: `https://yandex.ru/maps/org/1/reviews?reviews[publicId]=person${index}`,
    replies: [],
    turns: [],
    replyable: true,
    photos: 0,
    language: 'ru',
    product: null,
    truncated: false,
    via: 'adapter',
    doubt: null,
    confidence: null,
    missing: ['title', 'pros', 'cons', 'product'],
  };
}
