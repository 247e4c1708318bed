import { readFileSync } from 'node:fs';
import { brotliDecompressSync, constants } from 'node:zlib';
import type { Page } from '@playwright/test';
import { fromColumns, type Columns } from '../tools/stored-journals/columns.ts';
import type { StoreShape } from '../tools/stored-journals/page.ts';

/** A journal as a released build left it (`tests/data/journals`). */
export interface Stored {
  native: number;
  stores: StoreShape[];
  rows: Record<string, unknown[]>;
}

export function storedJournal(name: string): Stored {
  const read = (ending: string): Buffer => readFileSync(new URL(`../data/journals/${name}.${ending}`, import.meta.url));
  const { native, stores } = JSON.parse(read('json').toString()) as Stored;
  const unpacked = brotliDecompressSync(read('columns.br'), { params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 } });
  const columns = JSON.parse(unpacked.toString()) as Record<string, Columns>;
  return { native, stores, rows: Object.fromEntries(Object.entries(columns).map(([store, of]) => [store, [...fromColumns(of)]])) };
}

/** Puts it in the place of this browser's journal, in one go: whoever opens it next finds all of it. */
export async function layStored(bare: Page, stored: Stored): Promise<void> {
  await bare.evaluate(async (text) => {
    const { native, stores, rows } = JSON.parse(text) as Stored;
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { set: (values: object) => Promise<void> } } } };
    const settled = (request: IDBOpenDBRequest) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
      });
    await settled(indexedDB.deleteDatabase('journal'));
    const request = indexedDB.open('journal', native);
    request.onupgradeneeded = () => {
      for (const { name, keyPath, autoIncrement, indexes } of stores) {
        const store = request.result.createObjectStore(name, { keyPath, autoIncrement });
        for (const index of indexes) store.createIndex(index.name, index.keyPath, { unique: index.unique, multiEntry: index.multiEntry });
        for (const row of rows[name] ?? []) store.add(row);
      }
    };
    (await settled(request)).close();
    await chrome.storage.local.set({ journalSize: { events: rows.events?.length ?? 0, cases: 0, at: Date.now() } });
  }, JSON.stringify(stored));
}
