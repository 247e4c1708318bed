import { Dexie } from 'dexie';
import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PROJECTION, SCHEMA, WRITER, type JournalDatabase } from '../../../lib/journal/database.ts';
import { LostJournalError, openChecked, sizeOf, UpgradeError, type Opening, type UpgradeStep } from '../../../lib/journal/opening.ts';
import { readJournal } from '../../../lib/journal/backup/read.ts';
import { dropCopy, keepCopy, listCopies, openCopy } from '../../../lib/journal/copies.ts';
import { rebuild } from '../../../lib/journal/rebuild.ts';
import { capture } from '../../../lib/journal/record.ts';
import type { CaseRow } from '../../../lib/journal/row.ts';
import { DAY, MONDAY, sighting } from '../../unit/journal/invent.ts';
import { input, journal, newName, recorder, refolded, rules } from './journal.ts';
import { lay, lying, STORED, sumOf, type Lying } from './stored.ts';

const SEED = 20261122;
const none = (): Promise<void> => Promise.resolve();
const head = { app: '0.0.0', author: { id: 'anna', name: 'Анна' }, lessons: [], now: MONDAY };

async function open(name: string, changes: Partial<Opening> = {}): Promise<JournalDatabase> {
  const db = await openChecked({ name, beginning: rules, before: null, keep: none, ...changes });
  onTestFinished(() => db.close());
  return db;
}

describe('journals of released builds', () => {
  it('there is one of each schema before this one, in three sizes', () => {
    const wanted = Array.from({ length: SCHEMA - 1 }, (_, n) => ['empty', '1k', '50k'].map((size) => `${n + 1}-${size}`)).flat();
    expect(STORED.map(([name]) => name)).toEqual(expect.arrayContaining(wanted));
  });

  it.each(STORED)('%s opens with all it held', { timeout: 300_000 }, async (name, stored) => {
    const laying = performance.now();
    const database = await lay(name, stored);
    const laid = performance.now() - laying;
    const rowsOf = (store: string): number => stored.stores.find((one) => one.name === store)?.rows ?? 0;
    const before = (await lying(database)).stores.cases?.rows as CaseRow[];
    const steps: UpgradeStep[] = [];
    const start = performance.now();
    let copied = 0;
    const db = await open(database, {
      before: { events: rowsOf('events'), cases: rowsOf('cases'), at: MONDAY },
      keep: async (old) => {
        const copy = await keepCopy(old, 'migration', head);
        copied = performance.now() - start;
        onTestFinished(() => dropCopy(copy.name));
      },
      onStep: (step) => { if (steps.at(-1) !== step) steps.push(step); },
    });
    const took = performance.now() - start;
    const reopening = performance.now();
    (await open(database, { before: { events: rowsOf('events'), cases: rowsOf('cases'), at: MONDAY } })).close();
    console.log(`${name}: copied in ${Math.round(copied)} ms, upgraded in ${Math.round(took - copied)} ms (its rows were laid in ${Math.round(laid)} ms), opened again in ${Math.round(performance.now() - reopening)} ms`);
    expect(steps).toEqual(['copy', 'tables', 'rows']);
    // Both in one run: whatever else the machine does, it does to both.
    expect(took).toBeLessThan(5_000 + laid * 4);

    const now = await lying(database);
    expect(now.native).toBe(SCHEMA * 10);
    expect(now.stores.meta?.rows).toEqual([{ key: 'schema', schema: SCHEMA, minWriter: WRITER, projection: PROJECTION, rules: `beginning ${rules.since} ${rules.zone}` }]);
    for (const { name: store, rows, sha256 } of stored.stores.filter((one) => ['events', 'questions', 'looks'].includes(one.name))) {
      expect([store, now.stores[store]?.rows.length, sumOf(now.stores[store]?.rows ?? [])]).toEqual([store, rows, sha256]);
    }
    // What the older build showed of each case stands as it stood; this one may know more.
    const after = now.stores.cases?.rows as CaseRow[];
    expect(after).toHaveLength(rowsOf('cases'));
    const some = before.length === 0 ? [] : fc.sample(fc.nat(before.length - 1), { seed: SEED, numRuns: 100 });
    for (const index of some) expect(after[index]).toMatchObject({ ...before[index], ...judgedBy(after[index]) });
    if (stored.cases === 1_000) expect(after).toEqual(await refolded(db));

    const copy = (await listCopies()).find(({ why, at }) => why === 'migration' && at === MONDAY);
    const summary = await readJournal(await openCopy(copy?.name ?? ''));
    expect(summary.counts).toMatchObject({ event: rowsOf('events'), question: rowsOf('questions'), look: rowsOf('looks') });
    expect(summary.leftOut).toBe(0);
    await capture(recorder(db, Date.UTC(2028, 0)), input([sighting({ key: 'practice:new' })]));
    expect(await db.cases.count()).toBe(rowsOf('cases') + 1);
  });
});

/** The stored rows were judged by a regulation of another start than these tests'. */
function judgedBy(row: CaseRow | undefined): Partial<CaseRow> {
  const { open: isOpen, dueAt, regulation } = row ?? {};
  return { open: isOpen, dueAt, regulation } as Partial<CaseRow>;
}

describe('an upgrade that fails', () => {
  const [, thousand] = STORED.find(([name]) => name === '1-1k') ?? [];
  const [, empty] = STORED.find(([name]) => name === '1-empty') ?? [];

  it('without room for the copy nothing is touched', async () => {
    if (!empty) throw new Error('not stored');
    const name = await lay('1-empty', empty);
    const before = await lying(name);
    const full = new DOMException('no room', 'QuotaExceededError');
    await expect(open(name, { keep: () => Promise.reject(full) })).rejects.toMatchObject({ name: 'UpgradeError', step: 'copy', cause: full });
    expect(await lying(name)).toEqual(before);
  });

  it('at any of 20 points leaves the tables as they were or as they shall be, and the next opening goes on', { timeout: 300_000 }, async () => {
    if (!thousand) throw new Error('not stored');
    const whole = await lay('1-1k', thousand);
    const before = await lying(whole);
    const counted = await failing(Infinity, () => open(whole));
    const after = await lying(whole);
    expect(counted.error).toBe(null);
    // The first ones change the tables, of the others each writes a row.
    const points = [...new Set([1, 2, 3, 4, 5, 6, ...fc.sample(fc.integer({ min: 7, max: counted.calls }), { seed: SEED, numRuns: 14 })])];
    let kept = 0;
    for (const point of points) {
      const name = await lay('1-1k', thousand);
      const { error } = await failing(point, () => open(name));
      expect(error, `point ${point}`).toBeInstanceOf(UpgradeError);
      const { step } = error as UpgradeError;
      const now = await lying(name);
      expect(now.stores.events?.rows, `point ${point}`).toEqual(before.stores.events?.rows);
      expect(now.stores.cases?.rows, `point ${point}`).toEqual(before.stores.cases?.rows);
      if (now.native === before.native) {
        kept += 1;
        expect(now).toEqual(before);
      } else {
        expect(shapeOf(now), `point ${point}`).toEqual(shapeOf(after));
        expect(step === 'rows' || now.stores.meta?.rows, `point ${point}`).toEqual(step === 'rows' ? true : before.stores.meta?.rows);
      }
      (await open(name)).close();
      expect(await lying(name), `after point ${point}`).toEqual(after);
    }
    expect(kept).toBeGreaterThan(3);
  });
});

/** Runs the work, with the n-th call that changes the database failing. */
async function failing(point: number, work: () => Promise<JournalDatabase>): Promise<{ calls: number; error: unknown }> {
  let calls = 0;
  const undo: (() => void)[] = [];
  const break_ = (target: object, method: string): void => {
    const real = (target as Record<string, (...given: unknown[]) => unknown>)[method] as (...given: unknown[]) => unknown;
    Object.assign(target, {
      [method](this: unknown, ...given: unknown[]) {
        calls += 1;
        if (calls === point) throw new DOMException('injected', 'DataError');
        return real.apply(this, given);
      },
    });
    undo.push(() => { Object.assign(target, { [method]: real }); });
  };
  for (const method of ['put', 'add', 'clear', 'delete', 'createIndex', 'deleteIndex']) break_(IDBObjectStore.prototype, method);
  break_(IDBDatabase.prototype, 'createObjectStore');
  try {
    (await work()).close();
    return { calls, error: null };
  } catch (error) {
    return { calls, error };
  } finally {
    undo.forEach((one) => one());
  }
}

function shapeOf(found: Lying): unknown {
  return [found.native, Object.entries(found.stores).map(([store, { indexes }]) => [store, indexes])];
}

describe('a journal that was larger', () => {
  it('is not begun anew where there is none: it was lost', async () => {
    const name = newName();
    const before = { events: 12, cases: 7, at: MONDAY };
    await expect(open(name, { before })).rejects.toMatchObject({ name: 'LostJournalError', events: 0, before });
    expect((await indexedDB.databases()).some((other) => other.name === name)).toBe(false);
    (await open(name, { before: { ...before, events: 0, cases: 0 } })).close();
    await expect(open(name, { before })).rejects.toBeInstanceOf(LostJournalError);
  });

  it('a journal that holds as much or more opens; one event less is a loss', async () => {
    const name = newName();
    const db = await journal(name);
    await capture(recorder(db), input([sighting({ key: 'practice:1' }), sighting({ key: 'practice:2' })]));
    const size = await sizeOf(db, MONDAY);
    expect(size).toEqual({ events: await db.events.count(), cases: 2, at: MONDAY });
    (await open(name, { before: size })).close();
    await capture(recorder(db), input([sighting({ key: 'practice:3' })]));
    (await open(name, { before: size })).close();
    await expect(open(name, { before: { ...size, events: size.events + 9 } })).rejects.toMatchObject({ events: size.events + 1 });
  });

  it('a journal that was replaced by a smaller file since is whole', async () => {
    const name = newName();
    const db = await journal(name);
    await capture(recorder(db), input([sighting({ key: 'practice:1' })]));
    await db.meta.update('schema', { replacedAt: MONDAY });
    const before = { events: 900, cases: 400, at: MONDAY - 1 };
    (await open(name, { before })).close();
    await expect(open(name, { before: { ...before, at: MONDAY + 1 } })).rejects.toBeInstanceOf(LostJournalError);
  });

  it('rows computed under another beginning of the regulation than the settings hold are computed anew, and only once', async () => {
    const name = newName();
    const db = await journal(name);
    await capture(recorder(db), input([sighting()]));
    await rebuild(db, { ...rules, since: MONDAY + DAY });
    const backlog = await db.cases.toArray();
    const steps: UpgradeStep[] = [];
    const again = await open(name, { onStep: (step) => steps.push(step) });
    expect(await again.cases.toArray()).toEqual(await refolded(again));
    expect(await again.cases.toArray()).not.toEqual(backlog);
    (await open(name, { onStep: (step) => steps.push(step) })).close();
    expect(steps).toEqual(['rows']);
  });

  it('rows of another projection are computed anew, and only once', async () => {
    const name = newName();
    const db = await journal(name);
    await capture(recorder(db), input([sighting({ key: 'practice:1' })]));
    const rows = await db.cases.toArray();
    await db.cases.update('practice:1', { searchable: 'as an older build wrote it' });
    await db.meta.update('schema', { projection: PROJECTION - 1 });
    const steps: unknown[] = [];
    const again = await open(name, { onStep: (step) => steps.push(step) });
    expect(await again.cases.toArray()).toEqual(rows);
    expect(steps).toEqual(['rows']);
    (await open(name, { onStep: (step) => steps.push(step) })).close();
    expect(steps).toEqual(['rows']);
  });

  it('a newer journal is opened to be read: nothing is upgraded or computed', async () => {
    const name = newName();
    const newer = new Dexie(name);
    newer.version(SCHEMA + 1).stores({ events: 'id, [case+hlc], hlc', cases: 'key', questions: 'id', meta: 'key', outbox: 'id' });
    await newer.open();
    await newer.table('meta').put({ key: 'schema', schema: SCHEMA + 1, minWriter: WRITER + 1, projection: PROJECTION + 1 });
    newer.close();
    const before = await lying(name);
    const db = await open(name, { keep: () => Promise.reject(new Error('not to be called')) });
    expect(db.readOnly).toBe(true);
    db.close();
    expect(await lying(name)).toEqual(before);
  });
});
