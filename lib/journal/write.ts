import { Dexie } from 'dexie';
import type { Case } from '../model/case.ts';
import { parseEvent, type EventDraft, type JournalEvent } from '../model/event.ts';
import type { Key } from '../model/sighting.ts';
import type { Regulation } from '../regulation/regulation.ts';
import { assertWriter, type JournalDatabase } from './database.ts';
import { fold } from './fold.ts';
import { nextHlc } from './hlc.ts';
import { standing, inOrder } from './order.ts';
import { rowOf } from './row.ts';

/** Who writes, when, and under which rules. */
export interface Recorder {
  db: JournalDatabase;
  /** Milliseconds since the epoch. */
  now: number;
  /** Id of the person. */
  author: string;
  regulation: Regulation;
  /** A new id, unique in the world. */
  newId: () => string;
}

/** A case that the journal does not hold was named. */
export class UnknownCaseError extends Error {
  override name = 'UnknownCaseError';
}

/** One write transaction at work: what it has read and what it is going to add. */
export interface Writing {
  readonly r: Recorder;
  /** The cases read so far, as they stand with what was added. */
  readonly cases: Map<Key, Case>;
  readonly histories: Map<Key, JournalEvent[]>;
  readonly added: JournalEvent[];
  last: string | null;
}

/**
 * Reads, decides and writes in one transaction: all of it is in the journal afterwards, or nothing. Inside `work` only the
 * database may be awaited, else the transaction commits early.
 */
export async function inJournal<T>(r: Recorder, work: (w: Writing) => Promise<T>): Promise<T> {
  const { db } = r;
  const run = (): Promise<T> =>
    db.transaction('rw', db.events, db.cases, db.questions, db.meta, async () => {
      // One after the other: a request that is under way when another aborts the transaction would fail unheard.
      await assertWriter(db);
      const last = await db.events.orderBy('hlc').reverse().limit(1).keys();
      const w: Writing = { r, cases: new Map(), histories: new Map(), added: [], last: (last[0] as string | undefined) ?? null };
      const result = await work(w);
      await flush(w);
      return result;
    });
  try {
    return await run();
  } catch (error) {
    // Chromium may close the connection while the background sleeps (Dexie issue 1805); nothing was written then.
    if (!(error instanceof Dexie.DatabaseClosedError) || db.superseded) throw error;
    await db.open();
    return run();
  }
}

/** Gives the draft id and time, parses it, and folds it into its case, whose history must have been read. Throws a ZodError. */
export function record(w: Writing, draft: EventDraft): JournalEvent {
  const { r } = w;
  w.last = nextHlc(w.last, r.now);
  const event = parseEvent({ ...draft, id: r.newId(), at: r.now, hlc: w.last, author: r.author, regulation: r.regulation.version });
  const history = w.histories.get(event.case);
  if (!history) throw new UnknownCaseError(`No case ${event.case} in the journal`);
  history.push(event);
  w.added.push(event);
  const folded = fold(history);
  if (!folded) throw new UnknownCaseError(`No case ${event.case} in the journal`);
  w.cases.set(event.case, folded);
  return event;
}

/** Says that a case is new here, so that its first event can be recorded. */
export function begin(w: Writing, key: Key): void {
  w.histories.set(key, []);
}

/** Reads the histories of these cases, in order, once. */
export async function readHistories(w: Writing, keys: Iterable<Key>): Promise<void> {
  const missing = [...new Set(keys)].filter((key) => !w.histories.has(key));
  const found = await Promise.all(missing.map((key) => w.r.db.events.where('[case+hlc]').between([key, Dexie.minKey], [key, Dexie.maxKey]).toArray()));
  missing.forEach((key, index) => w.histories.set(key, inOrder(found[index] ?? [])));
}

/** Reads these cases; unknown keys are passed over. */
export async function readCases(w: Writing, keys: Iterable<Key>): Promise<void> {
  const missing = [...new Set(keys)].filter((key) => !w.cases.has(key));
  if (missing.length === 0) return;
  const rows = await w.r.db.cases.bulkGet(missing);
  for (const row of rows) if (row) w.cases.set(row.key, row);
}

/** Puts a case whose capture was undone back: its capture counts again. Its history must have been read. */
export function restore(w: Writing, key: Key): void {
  const history = w.histories.get(key) ?? [];
  const ordered = inOrder(history);
  const { undoneBy } = standing(ordered);
  const captures = ordered.filter((event) => event.kind === 'review.captured');
  for (const undoing of captures.flatMap((event) => undoneBy.get(event.id) ?? [])) {
    record(w, { kind: 'event.undone', case: key, payload: { event: undoing.id } });
  }
}

async function flush(w: Writing): Promise<void> {
  if (w.added.length === 0) return;
  const { db, regulation } = w.r;
  const rows = [...new Set(w.added.map((event) => event.case))].flatMap((key) => {
    const folded = w.cases.get(key);
    return folded ? [rowOf(folded, regulation)] : [];
  });
  await db.events.bulkAdd(w.added);
  await db.cases.bulkPut(rows);
}
