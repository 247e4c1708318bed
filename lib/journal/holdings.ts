import type { Table } from 'dexie';
import type { JournalDatabase } from './database.ts';

/** «Всё, что хранит это расширение»: one JSON file for a person to read, not to come back from. */

const FORMAT = 'otklik-holdings';
const CHUNK = 1_000;

export interface HoldingsOptions {
  /** Rows so far. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** All tables of the journal row by row, after what the browser keeps besides. The stream fails with the signal's reason. */
export function holdings(db: JournalDatabase, besides: Readonly<Record<string, unknown>>, options: HoldingsOptions = {}): ReadableStream<Uint8Array<ArrayBuffer>> {
  const parts = partsOf(db, besides, options);
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const { done, value } = await parts.next();
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await parts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

async function* partsOf(db: JournalDatabase, besides: Readonly<Record<string, unknown>>, { onProgress, signal }: HoldingsOptions): AsyncGenerator<string, void, void> {
  const tables = db.tables.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const keys = await db.transaction('r', tables, () => Promise.all(tables.map(async (table) => [table, await table.toCollection().primaryKeys()] as const)));
  const total = keys.reduce((sum, [, own]) => sum + own.length, 0);
  let done = 0;
  yield `${JSON.stringify({ format: FORMAT, ...besides }, null, 1).replace(/\n\}$/, '')},\n "tables": {`;
  for (const [index, [table, own]] of keys.entries()) {
    yield `${index === 0 ? '' : ','}\n  ${JSON.stringify(table.name)}: [`;
    for (let from = 0; from < own.length; from += CHUNK) {
      signal?.throwIfAborted();
      const rows = await rowsOf(table, own.slice(from, from + CHUNK));
      if (rows.length > 0) yield rows.map((row, at) => `${from + at === 0 ? '' : ','}\n   ${JSON.stringify(row)}`).join('');
      done += rows.length;
      onProgress?.(done, total);
    }
    yield '\n  ]';
  }
  yield '\n }\n}\n';
}

/** A row that went meanwhile is passed over. */
async function rowsOf(table: Table, keys: readonly unknown[]): Promise<unknown[]> {
  const rows: unknown[] = await table.bulkGet([...keys]);
  return rows.filter((row) => row !== undefined);
}
