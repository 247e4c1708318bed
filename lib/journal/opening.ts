import type { Regulation } from '../regulation/regulation.ts';
import { JournalDatabase, openJournal, PROJECTION, SCHEMA, storedSchema } from './database.ts';
import { rulesInForce } from './company.ts';
import { rebuild } from './rebuild.ts';

/** The way in for everything that works on the journal: looks whether it is all there, and brings it up to this build first. */

/** How much the journal held when it was last looked at. Kept outside of the database, so that it outlives it. */
export interface JournalSize {
  events: number;
  cases: number;
  /** Milliseconds since the epoch. */
  at: number;
}

/** Events of the journal are gone: there were more. A browser that finds its database damaged begins an empty one without a word. */
export class LostJournalError extends Error {
  override name = 'LostJournalError';
  readonly before: JournalSize;
  /** How many there are now. */
  readonly events: number;
  constructor(before: JournalSize, events: number) {
    super(`The journal holds ${events} events and held ${before.events}`);
    this.before = before;
    this.events = events;
  }
}

/** `copy`: the journal is kept as it stands. `tables`: they get the shape of this build. `rows`: cases and places are computed anew. */
export type UpgradeStep = 'copy' | 'tables' | 'rows';

/** The journal of an older build could not be brought up to this one. What it holds stands as it stood. */
export class UpgradeError extends Error {
  override name = 'UpgradeError';
  readonly step: UpgradeStep;
  constructor(step: UpgradeStep, cause: unknown) {
    super(`The journal was not brought up to date: ${step}`, { cause });
    this.step = step;
  }
}

export interface Opening {
  /** Another one in tests. */
  name?: string;
  /** The rules before the company revised them. */
  beginning: Regulation;
  /** What it held when it was last looked at; null where nobody has. */
  before: JournalSize | null;
  /** Keeps a copy of a journal that nobody writes. What it throws ends the upgrade before anything has changed. */
  keep: (db: JournalDatabase) => Promise<unknown>;
  onStep?: (step: UpgradeStep, done: number, total: number) => void;
}

/** One context upgrades, the others wait until it is done. */
const LOCK = 'otklik-journal-upgrade';

/** Opens the journal. Throws LostJournalError, UpgradeError, and what the browser throws where it cannot open it. */
export async function openChecked({ name = 'journal', beginning, before, keep, onStep }: Opening): Promise<JournalDatabase> {
  const schema = await lyingSchema(name, before);
  // Looked at before it is opened: opening begins a new one.
  if (schema === null && before !== null && before.events > 0) throw new LostJournalError(before, 0);
  if (schema !== null && schema < SCHEMA) await navigator.locks.request(LOCK, () => upgradeTables(name, keep, onStep));
  const db = await openJournal(name);
  try {
    await assertWhole(db, before);
    if (await hasOldRows(db, beginning)) {
      await navigator.locks.request(LOCK, async () => {
        if (await hasOldRows(db, beginning)) await during('rows', () => rebuild(db, beginning, (done, total) => onStep?.('rows', done, total)));
      });
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** How often, and how long apart, a browser is asked that lists no journal where there was one: a busy one lists none for a while. */
const LOOKS = 10;
const APART_MS = 200;

async function lyingSchema(name: string, before: JournalSize | null): Promise<number | null> {
  for (let look = 1; ; look++) {
    const schema = await storedSchema(name);
    if (schema !== null || !before?.events || look === LOOKS) return schema;
    await new Promise((resolve) => setTimeout(resolve, APART_MS));
  }
}

/** How much it holds now, to be remembered. */
export async function sizeOf(db: JournalDatabase, now: number): Promise<JournalSize> {
  const [events, cases] = await Promise.all([db.events.count(), db.cases.where('[shown+appearedLatest]').between([1, -Infinity], [1, Infinity]).count()]);
  return { events, cases, at: now };
}

async function upgradeTables(name: string, keep: Opening['keep'], onStep: Opening['onStep']): Promise<void> {
  // Another context may have done it while this one waited.
  if (((await storedSchema(name)) ?? SCHEMA) >= SCHEMA) return;
  onStep?.('copy', 0, 0);
  await during('copy', async () => {
    const old = new JournalDatabase(name, true);
    try {
      await old.open();
      await keep(old);
    } finally {
      old.close();
    }
  });
  onStep?.('tables', 0, 0);
  await during('tables', async () => {
    (await openJournal(name)).close();
  });
}

/** Events are only ever added: fewer than before are a loss, unless the journal was replaced by a file since. */
async function assertWhole(db: JournalDatabase, before: JournalSize | null): Promise<void> {
  if (before === null || before.events === 0) return;
  // Both are counted: a damaged table breaks where it is read.
  const [events] = await Promise.all([db.events.count(), db.cases.count()]);
  if (events < before.events && ((await db.meta.get('schema'))?.replacedAt ?? 0) < before.at) throw new LostJournalError(before, events);
}

/** Computed by another build, or under other rules than are in force: a browser may die between the two being written. */
async function hasOldRows(db: JournalDatabase, beginning: Regulation): Promise<boolean> {
  if (db.readOnly) return false;
  const row = await db.meta.get('schema');
  return row?.projection !== PROJECTION || (row.rules !== undefined && row.rules !== (await rulesInForce(db, beginning)).id);
}

async function during<T>(step: UpgradeStep, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new UpgradeError(step, cause);
  }
}
