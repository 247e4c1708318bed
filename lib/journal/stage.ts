import type { JournalEvent } from '../model/event.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Key } from '../model/sighting.ts';
import { JournalFileError, goOn } from './backup/error.ts';
import type { JournalSummary } from './backup/header.ts';
import type { JournalLine } from './backup/line.ts';
import { readJournal } from './backup/read.ts';
import { assertWriter, type JournalDatabase } from './database.ts';
import { eachEvent } from './each-event.ts';
import { BusyError, exclusively, holdExclusively } from './exclusive.ts';
import type { Look, Question } from './inputs.ts';
import { count, joiningsOf, newCensus, rewrites } from './merge.ts';
import { isComputed } from './same-review.ts';

/** What a staged file would change. */
export interface Preview {
  /** In the file and not in the journal; as new cases count those that were captured. */
  newEvents: number;
  newCases: number;
  newPlaces: number;
  newQuestions: number;
  /** Cases of the journal that the file has new events of. */
  changedCases: number;
  /** Cases of the journal that the file does not hold: gone after replacing, untouched by merging. */
  casesOnlyHere: number;
  /** Cases of the journal that were erased in the file: merging takes their words away here too. */
  erasedThere: number;
  /** Cases of the file that were erased here: their words are not taken over. */
  erasedHere: number;
  /** Erasures that the journal has not, also of cases that it does not hold: a copy of it may. */
  newErasures: number;
  /** Events of the journal that the file has otherwise and that merging would change, beyond what was erased or hidden: no honest file holds such. `others`: those about no case. */
  rewritten: { events: number; cases: Key[]; others: number };
  /** Cases that merging would join with one that another person captured: they are surely the same review. */
  joined: number;
}

/** A file that was found whole and lies beside the journal. While it does, other windows can do no long work. */
export interface Staged {
  readonly db: JournalDatabase;
  readonly summary: JournalSummary;
  readonly preview: Preview;
  /** What was taught of sites: kept by the browser's settings, not by the journal, so the caller takes them over. */
  readonly lessons: Lesson[];
  /** Lets the other windows work again. */
  readonly release: () => void;
}

export type StageStep = 'verify' | 'read' | 'compare';

export interface StageOptions {
  passphrase?: string;
  /** Bytes while it verifies and reads, events while it compares. */
  onProgress?: (step: StageStep, done: number, total: number) => void;
  signal?: AbortSignal;
}

/** So many rows are in memory at once. */
const CHUNK = 2_000;

/** Verifies the file whole, then lays it beside the journal and compares. Throws JournalFileError, BusyError, NewerJournalError. */
export async function stageFile(db: JournalDatabase, file: Blob, options: StageOptions = {}): Promise<Staged> {
  const release = await holdExclusively();
  const { passphrase, signal, onProgress } = options;
  const reading = (step: StageStep): Parameters<typeof readJournal>[1] => ({
    ...(passphrase === undefined ? {} : { passphrase }),
    ...(signal ? { signal } : {}),
    onProgress: (done, total) => onProgress?.(step, done, total),
  });
  try {
    await changeStaged(db, () => db.staged.clear());
    const summary = await readJournal(file, reading('verify'));
    const lessons: Lesson[] = [];
    const read = await readJournal(file, {
      ...reading('read'),
      take: async (lines) => {
        lessons.push(...lines.flatMap((line) => ('lesson' in line ? [line.lesson] : [])));
        await changeStaged(db, () => db.staged.bulkAdd(lines.filter((line) => !('lesson' in line)).map((line) => ({ line }))));
      },
    });
    // It lies on the person's disk, where anything may write to it between two readings.
    if (JSON.stringify(read) !== JSON.stringify(summary)) throw new JournalFileError('damaged', 'The file has changed while it was read');
    const preview = await compare(db, (done, total) => {
      goOn(signal);
      onProgress?.('compare', done, total);
    });
    return { db, summary, preview, lessons, release };
  } catch (error) {
    // What failed may be the disk itself; then the next start clears it.
    await db.staged.clear().catch(() => undefined);
    release();
    throw error;
  }
}

/** Those that were dropped: what lies in the table since then is another window's. */
const dropped = new WeakSet<Staged>();

/** The person decided otherwise, or it is done: the staged file goes. A second time does nothing. */
export async function dropStaged(staged: Staged): Promise<void> {
  if (dropped.has(staged)) return;
  dropped.add(staged);
  try {
    await staged.db.staged.clear();
  } finally {
    staged.release();
  }
}

/** Clears what a run that was killed left staged; called at the start of the desk. Leaves it where another window is at work. */
export async function dropLeftovers(db: JournalDatabase): Promise<void> {
  try {
    await exclusively(async () => {
      if (!db.readOnly && (await db.staged.count()) > 0) await db.staged.clear();
    });
  } catch (error) {
    if (!(error instanceof BusyError)) throw error;
  }
}

/** To be called within the transaction that takes the file: all of its lines lie there. Throws JournalFileError. */
export async function assertStaged({ db, summary: { counts } }: Staged): Promise<void> {
  const wanted = counts.event + counts.question + counts.look;
  const lying = await db.staged.count();
  if (lying !== wanted) throw new JournalFileError('damaged', `${lying} lines are staged of ${wanted}`);
}

function changeStaged(db: JournalDatabase, work: () => PromiseLike<unknown>): Promise<void> {
  return db.transaction('rw', [db.staged, db.meta], async () => {
    await assertWriter(db);
    await work();
  });
}

/** Hands on the staged lines in the order of the file. */
export async function eachStaged(db: JournalDatabase, take: (lines: JournalLine[]) => Promise<void> | void): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await db.staged.where('n').above(after).limit(CHUNK).toArray();
    const last = rows.at(-1);
    if (!last) return;
    await take(rows.map(({ line }) => line));
    after = last.n ?? Infinity;
  }
}

/** The lines by what they hold. */
export function linesByKind(lines: readonly JournalLine[]): { events: JournalEvent[]; questions: Question[]; looks: Look[] } {
  return {
    events: lines.flatMap((line) => ('event' in line ? [line.event] : [])),
    questions: lines.flatMap((line) => ('question' in line ? [line.question] : [])),
    looks: lines.flatMap((line) => ('look' in line ? [line.look] : [])),
  };
}

async function compare(db: JournalDatabase, onProgress: (done: number, total: number) => void): Promise<Preview> {
  const [here, lines] = await Promise.all([db.events.count(), db.staged.count()]);
  let done = 0;
  const progress = (more: number): void => onProgress((done += more), here + lines);
  const census = newCensus();
  const [ids, joinedHere] = [new Set<string>(), new Set<string>()];
  await eachEvent(db, (events) => {
    for (const event of events) {
      ids.add(event.id);
      count(census, event);
      if (isComputed(event)) joinedHere.add(event.id);
    }
    progress(events.length);
  });
  const erasedHere = new Set(census.erased);
  const [cases, changed, places, erasedThere] = [new Set<Key>(), new Set<Key>(), new Set<string>(), new Set<Key>()];
  const [captured, questions] = [new Set<Key>(), new Set<string>()];
  const otherwise: Rewriting[] = [];
  let newEvents = 0;
  await eachStaged(db, async (chunk) => {
    otherwise.push(...(await rewritingsIn(db, linesByKind(chunk).events.filter((event) => ids.has(event.id) && !isComputed(event)))));
    for (const line of chunk) {
      if ('question' in line) questions.add(line.question.id);
      if (!('event' in line)) continue;
      const { event } = line;
      if (event.case !== undefined) cases.add(event.case);
      if (event.place !== undefined) places.add(event.place);
      if (event.kind === 'review.captured') captured.add(event.case);
      if (event.kind === 'case.erased') erasedThere.add(event.case);
      // Joinings that were computed are computed anew.
      if (ids.has(event.id) || isComputed(event)) continue;
      count(census, event);
      newEvents += 1;
      if (event.case !== undefined) changed.add(event.case);
    }
    progress(chunk.length);
  });
  const [allCases, shown, allPlaces, asked] = await Promise.all([
    db.cases.toCollection().primaryKeys(),
    db.cases.where('[shown+appearedLatest]').between([1, -Infinity], [1, Infinity]).primaryKeys(),
    db.places.toCollection().primaryKeys(),
    db.questions.toCollection().primaryKeys(),
  ]);
  const known = new Set(allCases);
  const newlyErased = erasedThere.difference(erasedHere);
  const erased = newlyErased.intersection(known);
  const anyErased = erasedHere.union(erasedThere);
  const rewritten = otherwise.filter(({ key, unlessErased }) => !(unlessErased && key !== undefined && anyErased.has(key)));
  return {
    newEvents,
    newCases: captured.difference(known).size,
    newPlaces: places.difference(new Set<string>(allPlaces)).size,
    newQuestions: questions.difference(new Set(asked)).size,
    changedCases: changed.intersection(known).size,
    casesOnlyHere: new Set(shown).difference(cases).size,
    erasedThere: erased.size,
    erasedHere: [...erasedHere].filter((key) => cases.has(key) && !erasedThere.has(key)).length,
    newErasures: newlyErased.size,
    rewritten: { events: rewritten.length, cases: [...new Set(rewritten.flatMap(({ key }) => key ?? []))], others: rewritten.filter(({ key }) => key === undefined).length },
    joined: joiningsOf(census).filter(({ id }) => !joinedHere.has(id)).length,
  };
}

/** An event of the journal that the file would change. */
interface Rewriting {
  key: Key | undefined;
  /** An erasure of its case explains it, which may stand further down in the file. */
  unlessErased: boolean;
}

async function rewritingsIn(db: JournalDatabase, events: readonly JournalEvent[]): Promise<Rewriting[]> {
  const known = await db.events.bulkGet(events.map(({ id }) => id));
  return events.flatMap((event, index): Rewriting[] => {
    const here = known[index];
    // Nearly all are the same to the last character, and this is ten times faster.
    if (!here || JSON.stringify(here) === JSON.stringify(event) || !rewrites(here, event, false)) return [];
    return [{ key: here.case, unlessErased: !rewrites(here, event, true) }];
  });
}
