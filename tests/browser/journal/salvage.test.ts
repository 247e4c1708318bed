import { describe, expect, it, onTestFinished } from 'vitest';
import { readJournal } from '../../../lib/journal/backup/read.ts';
import { pack } from '../../../lib/journal/backup/pack.ts';
import type { JournalLine } from '../../../lib/journal/backup/line.ts';
import { capture } from '../../../lib/journal/record.ts';
import { salvage } from '../../../lib/journal/salvage.ts';
import type { JournalEvent } from '../../../lib/model/event.ts';
import { MONDAY, sighting } from '../../unit/journal/invent.ts';
import { input, journal, newName, recorder } from './journal.ts';

const CASES = 1_400;
const head = { app: '0.0.0', author: { id: 'anna', name: 'Анна' }, now: MONDAY, lessons: [] };

async function filled() {
  const name = newName();
  const db = await journal(name);
  const all = Array.from({ length: CASES }, (_, n) => sighting({ key: `practice:${n}`, text: `Отзыв номер ${n}` }));
  for (let from = 0; from < CASES; from += 200) await capture(recorder(db), input(all.slice(from, from + 200)));
  return { name, db, events: await db.events.orderBy('id').toArray() };
}

async function saved(name: string): Promise<{ events: JournalEvent[]; leftOut: number; cases: number }> {
  const view = await salvage(name, head);
  if (!view) throw new Error('no journal');
  const blob = await new Response(pack(view)).blob();
  const lines: JournalLine[] = [];
  const { leftOut } = await readJournal(blob, { take: async (some) => { lines.push(...some); } });
  return { events: lines.flatMap((line) => ('event' in line ? line.event : [])), leftOut, cases: view.cases };
}

/** Reading fails as from a damaged disk: of rows whose value is asked for, or of keys too. */
function damage(isBad: (key: string) => boolean, keysToo: boolean): void {
  const touched = <T>(request: IDBRequest<T>, keys: () => Promise<IDBValidKey[]>): IDBRequest<T> => {
    const listeners: { success?: () => void; error?: () => void } = {};
    let error: DOMException | null = null;
    Object.defineProperties(request, {
      onsuccess: { set: (listener: () => void) => { listeners.success = listener; } },
      onerror: { set: (listener: () => void) => { listeners.error = listener; } },
      error: { get: () => error },
    });
    request.addEventListener('success', () => {
      void keys().then((read) => {
        if (!read.some((key) => typeof key === 'string' && isBad(key))) return listeners.success?.();
        error = new DOMException('Internal error', 'UnknownError');
        listeners.error?.();
      });
    });
    return request;
  };
  const store = IDBObjectStore.prototype;
  const real = { getAll: store.getAll, getAllKeys: store.getAllKeys, openCursor: store.openCursor };
  const realKeys = (of: IDBObjectStore, range: IDBKeyRange | null, size?: number): Promise<IDBValidKey[]> =>
    new Promise((resolve) => {
      const request = real.getAllKeys.call(of, range, size);
      request.addEventListener('success', () => resolve(request.result));
    });
  store.getAll = function (this: IDBObjectStore, range, size) {
    const keys = realKeys(this, range as IDBKeyRange | null, size);
    return touched(real.getAll.call(this, range as IDBKeyRange | null, size), () => keys);
  };
  if (keysToo) {
    store.getAllKeys = function (this: IDBObjectStore, range, size) {
      const request = real.getAllKeys.call(this, range as IDBKeyRange | null, size);
      return touched(request, () => Promise.resolve(request.result));
    };
    store.openCursor = function (this: IDBObjectStore, range, direction) {
      const request = real.openCursor.call(this, range as IDBKeyRange | null, direction);
      return touched(request, () => Promise.resolve(request.result ? [request.result.primaryKey] : []));
    };
  }
  onTestFinished(() => {
    Object.assign(store, real);
  });
}

describe('salvage', () => {
  it('of a sound journal saves all of it, and begins none where there is none', async () => {
    const { name, events } = await filled();
    expect(await saved(name)).toEqual({ events, leftOut: 0, cases: CASES });
    const missing = newName();
    expect(await salvage(missing, head)).toBe(null);
    expect((await indexedDB.databases()).some((other) => other.name === missing)).toBe(false);
  });

  it('passes over rows that are no facts of ours, and counts them', async () => {
    const { name, db, events } = await filled();
    const raw = db.backendDB();
    const transaction = raw.transaction('events', 'readwrite');
    transaction.objectStore('events').put({ id: 'broken-row-1', case: 'practice:1', kind: 'review.captured', hlc: 5 });
    transaction.objectStore('events').put({ id: 'broken-row-2' });
    await new Promise((resolve) => { transaction.oncomplete = resolve; });
    expect(await saved(name)).toEqual({ events, leftOut: 2, cases: CASES });
  });

  it('passes over rows that cannot be read, one by one', async () => {
    const { name, events } = await filled();
    const bad = new Set([events[0], events[640], events[641], events[1_200], events.at(-1)].map((event) => event?.id));
    damage((key) => bad.has(key), false);
    const found = await saved(name);
    expect(found.leftOut).toBe(bad.size);
    expect(found.events).toEqual(events.filter(({ id }) => !bad.has(id)));
  });

  it('where not even keys can be read in the midst, reads from both ends', async () => {
    const { name, events } = await filled();
    const bad = new Set(events.slice(700, 740).map(({ id }) => id));
    damage((key) => bad.has(key), true);
    const found = await saved(name);
    expect(found.leftOut).toBe(40);
    expect(new Set(found.events.map(({ id }) => id))).toEqual(new Set(events.filter(({ id }) => !bad.has(id)).map(({ id }) => id)));
  });
});
