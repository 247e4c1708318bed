import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { isCounted } from '../../lib/journal/counting.ts';
import { foldAll } from '../../lib/journal/fold.ts';
import { foldPlace } from '../../lib/journal/place-fold.ts';
import { rowOf } from '../../lib/journal/row.ts';
import { isCaseEvent, isPlaceEvent, parseEvent, type JournalEvent } from '../../lib/model/event.ts';
import { defaultRegulation } from '../../lib/regulation/regulation.ts';

/** The journal as it lies on the disk, and whether it is one: its projections are what its events say. */

export interface Tables {
  /** As IndexedDB counts it; 0 without a database. */
  version: number;
  /** Start of the regulation on this machine. */
  since: number;
  /** Id of the person who works on it. */
  author: string;
  /** How many events the browser remembers beside the database: fewer in it and the journal counts as lost. */
  witnessed: number;
  stores: Record<string, unknown[]>;
}

/** Reads every table in one transaction, from a page in which no code of ours runs. */
export async function tablesOf(bare: Page, journal = 'journal'): Promise<Tables> {
  const text = await bare.evaluate(async (name) => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { get: (keys: string[]) => Promise<{ settings?: { since?: number; me?: { id?: string } }; journalSize?: { events?: number } }> } } } };
    const { settings: { since = 0, me } = {}, journalSize } = await chrome.storage.local.get(['settings', 'journalSize']);
    const told = { since, author: me?.id ?? '', witnessed: journalSize?.events ?? 0 };
    // After it was killed on a busy machine a browser was once seen to list none of the databases that lie there.
    const isListed = async () => (await indexedDB.databases()).some((other) => other.name === name);
    for (let look = 0; told.witnessed > 0 && look < 25 && !(await isListed()); look++) await new Promise((resolve) => setTimeout(resolve, 200));
    if (!(await isListed())) return JSON.stringify({ version: 0, ...told, stores: {} });
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
      });
    const database = await settled(indexedDB.open(name));
    try {
      const names = [...database.objectStoreNames];
      const transaction = database.transaction(names);
      const rows = await Promise.all(names.map(async (store) => [store, await settled(transaction.objectStore(store).getAll())] as const));
      return JSON.stringify({ version: database.version, ...told, stores: Object.fromEntries(rows) });
    } finally {
      database.close();
    }
  }, journal);
  return JSON.parse(text) as Tables;
}

export function eventsOf({ stores }: Tables): JournalEvent[] {
  return (stores.events ?? []).map(parseEvent);
}

/** What is wrong with it, in words; nothing when every row is what the events alone give. */
export function faultsOf(tables: Tables): string[] {
  const faults: string[] = [];
  const events: JournalEvent[] = [];
  for (const row of tables.stores.events ?? []) {
    try {
      events.push(parseEvent(row));
    } catch (error) {
      faults.push(`an event that is none: ${String(error).slice(0, 200)}`);
    }
  }
  if (tables.witnessed > events.length) faults.push(`the journal would be taken for lost: ${tables.witnessed} events are remembered, there are ${events.length}, version ${tables.version}`);
  const regulation = defaultRegulation(tables.since);
  const places = new Map([...Map.groupBy(events.filter(isPlaceEvent), ({ place }) => place).values()].flatMap((history) => foldPlace(history) ?? []).map((place) => [place.key, place]));
  const rows = foldAll(events.filter(isCaseEvent)).map((found) => rowOf({ ...found, counted: isCounted(places, found.place) }, regulation));
  faults.push(...differences('case', tables.stores.cases ?? [], rows), ...differences('place', tables.stores.places ?? [], [...places.values()]));
  return faults;
}

/** Equal for two journals that hold the same, whatever their projections say. */
export function contentOf({ stores }: Pick<Tables, 'stores'>): string {
  const hash = createHash('sha256');
  for (const name of ['events', 'questions', 'looks']) hash.update((stores[name] ?? []).filter(isOfTheWork).map(plain).sort().join('\n')).update(name);
  return hash.digest('hex');
}

/** What the clock makes a waking browser note (A14) belongs to no work: it may come before a death or after it. */
function isOfTheWork(row: unknown): boolean {
  const { kind } = row as { kind?: string };
  return kind !== 'check.missed' && kind !== 'breach.recorded';
}

/** What came and went between two journals, for the message of a failure. */
export function changeBetween(a: Tables, b: Tables): string {
  return ['events', 'questions', 'looks'].flatMap((name) => {
    const [was, is] = [a, b].map(({ stores }) => new Set((stores[name] ?? []).map(plain)));
    const kinds = (rows: Iterable<string | undefined>, others: ReadonlySet<string | undefined> | undefined): string =>
      JSON.stringify(Object.fromEntries([...Map.groupBy([...rows].filter((row) => !others?.has(row)), (row) => (JSON.parse(row ?? '{}') as { kind?: string }).kind ?? 'row')].map(([kind, list]) => [kind, list.length])));
    return [`${name} +${kinds(is ?? [], was)} -${kinds(was ?? [], is)}`];
  }).join('; ');
}

function differences(what: string, found: readonly unknown[], wanted: readonly unknown[]): string[] {
  const byKey = (rows: readonly unknown[]): Map<string, Row> => new Map((rows as Row[]).map((row) => [row.key, row]));
  const [is, should] = [byKey(found), byKey(wanted)];
  const faults = [...new Set([...is.keys(), ...should.keys()])].flatMap((key) => {
    const [row, wish] = [is.get(key), should.get(key)];
    if (!row) return `${what} ${key} has events and no row`;
    if (!wish) return `${what} ${key} has a row and no events`;
    const fields = Object.keys({ ...row, ...wish }).filter((field) => plain(row[field]) !== plain(wish[field]));
    return fields.length > 0 ? `${what} ${key} is not what its events say: ${fields.join(', ')}` : [];
  });
  return faults.length > FEW ? [...faults.slice(0, FEW), `and ${faults.length - FEW} more`] : faults;
}

type Row = Record<string, unknown> & { key: string };
const FEW = 5;

/** JSON with its keys in order, so that equal rows are equal texts. */
function plain(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));
}
