import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { onTestFinished } from 'vitest';
import { fromColumns, type Columns } from '../../tools/stored-journals/columns.ts';
import type { StoreShape } from '../../tools/stored-journals/page.ts';
import { newName } from './journal.ts';

/** Journals as released builds left them, put into a real database row by row, without any code of ours. */

export interface StoredJournal {
  native: number;
  cases: number;
  stores: (StoreShape & { rows: number; sha256: string })[];
}

const stored = import.meta.glob<StoredJournal>('../../data/journals/*.json', { eager: true, import: 'default' });
/** By their names: `1-50k`. */
export const STORED = Object.entries(stored).map(([file, journal]) => [file.slice(file.lastIndexOf('/') + 1, -'.json'.length), journal] as const);

/** Lays the stored journal into a database of its own; returns its name. */
export async function lay(name: string, journal: StoredJournal): Promise<string> {
  const database = newName();
  onTestFinished(() => {
    indexedDB.deleteDatabase(database);
  });
  const rows = (await (await fetch(`/stored-journals/${name}`)).json()) as Record<string, Columns>;
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(database, journal.native);
    request.onupgradeneeded = () => {
      for (const { name: store, keyPath, autoIncrement, indexes } of journal.stores) {
        const made = request.result.createObjectStore(store, { keyPath, autoIncrement });
        for (const index of indexes) made.createIndex(index.name, index.keyPath, { unique: index.unique, multiEntry: index.multiEntry });
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });
  for (const [store, columns] of Object.entries(rows)) {
    const all = [...fromColumns(columns)];
    for (let from = 0; from < all.length; from += 5_000) await put(db, store, all.slice(from, from + 5_000));
  }
  db.close();
  return database;
}

function put(db: IDBDatabase, store: string, rows: unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(store, 'readwrite', { durability: 'relaxed' });
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(new Error(String(transaction.error)));
    for (const row of rows) transaction.objectStore(store).add(row);
  });
}

/** A whole database as it lies there, opened at whatever version it has. */
export interface Lying {
  native: number;
  stores: Record<string, { indexes: string[]; rows: unknown[] }>;
}

export async function lying(name: string): Promise<Lying> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });
  const found: Lying = { native: db.version, stores: {} };
  for (const store of db.objectStoreNames) {
    const request = db.transaction(store).objectStore(store);
    const rows = await new Promise<unknown[]>((resolve, reject) => {
      const all = request.getAll();
      all.onsuccess = () => resolve(all.result);
      all.onerror = () => reject(new Error(String(all.error)));
    });
    found.stores[store] = { indexes: [...db.transaction(store).objectStore(store).indexNames], rows };
  }
  db.close();
  return found;
}

/** As the tool that stored them computed it. */
export function sumOf(rows: readonly unknown[]): string {
  const hash = sha256.create();
  for (const row of rows) hash.update(utf8ToBytes(`${JSON.stringify(row)}\n`));
  return bytesToHex(hash.digest());
}
