import { Dexie, type Table } from 'dexie';
import type { JournalEvent } from '../model/event.ts';
import type { Place } from '../model/place.ts';
import type { Look, Question } from './inputs.ts';
import type { CaseRow } from './row.ts';
import type { JournalLine } from './backup/line.ts';

/** Shape of the tables this build writes. */
export const SCHEMA = 2;
/** What this build is as a writer. A change that older builds would spoil by writing raises it, and `minWriter` with it. */
export const WRITER = 2;

/** How `cases` and `places` are computed from events. Whatever changes what their rows hold raises it; they are then computed anew. */
export const PROJECTION = 4;

/** The one row that is read before anything is written: who may write this database. */
export interface SchemaRow {
  key: 'schema';
  schema: number;
  /** The least `WRITER` that may write. */
  minWriter: number;
  /** `PROJECTION` of the build that computed the rows. The first one wrote none. */
  projection?: number;
  /** The rules that all rows were last computed under, `RulesInForce.id`; absent where they never were all at once. */
  rules?: string;
  /** Erasures of cases stand here that are not here themselves: a restored file did not hold them. */
  graves?: true;
  /** When the whole journal was last replaced by a file, milliseconds since the epoch. */
  replacedAt?: number;
}

/** One line of a staged file. */
export interface StagedLine {
  /** Given by the database. */
  n?: number;
  line: JournalLine;
}

/** The database was written by a newer build: this one reads and never writes. */
export class NewerJournalError extends Error {
  override name = 'NewerJournalError';
  constructor(minWriter: number) {
    super(`The journal belongs to a newer version (writer ${minWriter}, this one is ${WRITER})`);
  }
}

const FIRST_TABLES = {
  events: 'id, [case+hlc], [place+hlc], hlc',
  cases: 'key, *aliases, [open+dueAt], [platform+minted+authorNorm], [platform+placeId+repliedAt], [shown+appearedLatest], [platform+shown+appearedLatest], [shown+status+appearedLatest], [place+stands+firstSeenAt]',
  places: 'key',
  looks: '[place+room]',
  questions: 'id, about',
  meta: 'key',
};

/**
 * What each schema changed, from the first one on; a schema that was released is never changed again.
 * 2: a file is staged beside the journal before anything is taken from it; cases that are one review are joined;
 * events are about days and about the company too.
 */
const SCHEMAS: readonly Record<string, string>[] = [
  FIRST_TABLES,
  { staged: '++n', cases: `${FIRST_TABLES.cases}, joinedInto`, events: `${FIRST_TABLES.events}, [day+hlc], [company+hlc]` },
];

/**
 * `events` is the journal, append-only. `cases` and `places` are its projections, written in the same transaction. `looks`
 * is what was last seen of each place: it changes with every look at a page, only the last one is of use, and no colleague
 * needs it, so it is no event.
 */
export class JournalDatabase extends Dexie {
  /** A newer build owns it: screens say so, and writers throw. */
  readOnly = false;
  /** Another context has upgraded the database or deleted it: this handle stays closed, `openJournal` gives another. */
  superseded = false;

  /** `asItStands`: the tables are those of the database, of whichever schema, and stay as they are. */
  constructor(name: string, asItStands = false) {
    // What a person typed must outlive a power cut; the bench shows what that costs for captures.
    super(name, { chromeTransactionDurability: 'strict' });
    if (!asItStands) SCHEMAS.forEach((tables, index) => this.version(index + 1).stores(tables));
    // Let the other context upgrade, instead of blocking it.
    this.on('versionchange', () => {
      this.superseded = true;
      this.close();
      return false;
    });
  }

  // Looked up by name, because Dexie makes no properties of tables that were not declared.
  get events(): Table<JournalEvent, string> {
    return this.table('events');
  }
  get cases(): Table<CaseRow, string> {
    return this.table('cases');
  }
  get places(): Table<Place, string> {
    return this.table('places');
  }
  get looks(): Table<Look, [string, string]> {
    return this.table('looks');
  }
  get questions(): Table<Question, string> {
    return this.table('questions');
  }
  /** Lines of a file that was verified and is not yet part of the journal, in the order of the file. */
  get staged(): Table<StagedLine, number> {
    return this.table('staged');
  }
  get meta(): Table<SchemaRow, string> {
    return this.table('meta');
  }
}

/** Schema of the database as it lies there, before anything opens it; null where there is none. */
export async function storedSchema(name: string): Promise<number | null> {
  const native = (await indexedDB.databases()).find((other) => other.name === name)?.version;
  // Dexie counts versions in tens.
  return native === undefined ? null : Math.floor(native / 10);
}

/** Opens the journal and says who may write it. `name` is another one in tests and in practice mode. */
export async function openJournal(name = 'journal'): Promise<JournalDatabase> {
  // Dexie would «mend» the tables of a newer build by its own older list of indexes, which is a write: there it is given none.
  const db = new JournalDatabase(name, ((await storedSchema(name)) ?? 0) > SCHEMA);
  await db.open();
  const found = await db.meta.get('schema');
  if (found && found.schema >= SCHEMA) {
    db.readOnly = found.minWriter > WRITER;
    return db;
  }
  const isNew = !found && (await db.events.limit(1).count()) === 0;
  await db.transaction('rw', db.meta, async () => {
    const row = await db.meta.get('schema');
    db.readOnly = (row?.minWriter ?? WRITER) > WRITER;
    // Rows of a journal without this one are torn from it: nobody knows what computed them.
    if (!row) await db.meta.put({ key: 'schema', schema: SCHEMA, minWriter: WRITER, ...(isNew && { projection: PROJECTION }) });
    else if (!db.readOnly && row.schema < SCHEMA) await db.meta.put({ ...row, schema: SCHEMA, minWriter: WRITER });
  });
  return db;
}

/**
 * To be called first in every write transaction over `meta`: Dexie opens a newer database without a word, and another
 * context may have upgraded it since this one opened it. Returns the row. Throws NewerJournalError.
 */
export async function assertWriter(db: JournalDatabase): Promise<SchemaRow | undefined> {
  const row = await db.meta.get('schema');
  if (row && row.minWriter > WRITER) {
    db.readOnly = true;
    throw new NewerJournalError(row.minWriter);
  }
  return row;
}
