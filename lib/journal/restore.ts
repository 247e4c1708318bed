import type { CaseEvent } from '../model/event.ts';
import type { Key } from '../model/sighting.ts';
import { goOn } from './backup/error.ts';
import { rulesInForce } from './company.ts';
import { assertWriter, type JournalDatabase } from './database.ts';
import { eachEvent } from './each-event.ts';
import { erase, lineEraser } from './erase.ts';
import { BusyError } from './exclusive.ts';
import { noteGraves } from './graves.ts';
import { addStaged } from './merge-staged.ts';
import { rebuild } from './rebuild.ts';
import { eventsOf } from './regroup.ts';
import { isComputed } from './same-review.ts';
import { assertStaged, dropStaged, eachStaged, linesByKind, type Staged } from './stage.ts';
import type { Recorder } from './write.ts';

export { dropLeftovers, dropStaged, stageFile, type Preview, type Staged, type StageOptions, type StageStep } from './stage.ts';

export interface TakeOptions {
  /** Keeps a copy of the journal as it stands; what it throws ends the work before anything has changed. */
  keep: () => Promise<unknown>;
  /** Events so far. */
  onProgress?: (done: number, total: number) => void;
  /** Heard until the transaction commits: nothing has changed then. Throws JournalFileError `cancelled`. */
  signal?: AbortSignal;
}

/** What became of the journal. */
export interface Taken {
  /** Events that came from the file. */
  events: number;
  /** Cases that the journal now shows. */
  cases: number;
  /** Cases that were joined with another one. */
  joined: number;
}

/** The journal was written while its copy was kept. */
class MovedError extends Error {
  override name = 'MovedError';
}

/** Each time costs a copy, and a page that writes all the time is none of ours. */
const ATTEMPTS = 3;

/**
 * The journal becomes what the file holds, in one transaction; what was erased here stays erased. Throws JournalFileError
 * `cancelled`, NewerJournalError, and BusyError where the journal does not rest. The staged file is gone afterwards, and
 * stays where it failed.
 */
export async function restoreStaged(r: Recorder, staged: Staged, options: TakeOptions): Promise<Taken> {
  for (let attempt = 1; ; attempt += 1) {
    goOn(options.signal);
    // Another window may record something while the copy is kept, and the copy must hold all that is replaced.
    const before = await fingerprint(r.db);
    await options.keep();
    try {
      const taken = await replace(r, staged, before, options);
      await dropStaged(staged);
      return taken;
    } catch (error) {
      if (!(error instanceof MovedError)) throw error;
      if (attempt === ATTEMPTS) throw new BusyError();
    }
  }
}

/** The file's events are added to the journal's, in one transaction. Throws JournalFileError `cancelled`, NewerJournalError; the staged file as there. */
export async function mergeStaged(r: Recorder, staged: Staged, options: TakeOptions): Promise<Taken> {
  goOn(options.signal);
  await options.keep();
  const { db } = r;
  const taken = await db.transaction('rw', tablesOf(db), async (): Promise<Taken> => {
    await assertWriter(db);
    await assertStaged(staged);
    const parts = (): PromiseLike<number> => db.cases.where('joinedInto').above('').count();
    const before = await parts();
    // Reading the file, looking through the journal, and folding what has changed: at most as much as was read.
    const file = staged.summary.counts.event;
    const total = file * 2 + (await db.events.count());
    const progress = progressOf(options, total);
    let done = 0;
    const rules = await rulesInForce(db, r.regulation);
    // Into an empty journal they are all the rows there are.
    if ((await db.cases.limit(1).count()) === 0) await db.meta.update('schema', { rules: rules.id });
    // Joinings that are computed anew may be fewer than before.
    await db.meta.update('schema', { replacedAt: Date.now() });
    const { added: events, twins } = await addStaged(r, (more) => progress((done = Math.min(total, done + more))));
    const cases = [...(await partlyErased(db)), ...twins];
    if (cases.length > 0) await erase(r, { cases, questions: [], because: 'person' });
    // The colleague's file may bring a later version of the rules.
    if ((await rulesInForce(db, r.regulation)).id !== rules.id) await rebuild(db, r.regulation, () => { goOn(options.signal); });
    progress(total);
    return { events, cases: await shown(db), joined: Math.max(0, (await parts()) - before) };
  });
  await dropStaged(staged);
  return taken;
}

function replace(r: Recorder, staged: Staged, before: string, options: TakeOptions): Promise<Taken> {
  const { db } = r;
  return db.transaction('rw', tablesOf(db), async (): Promise<Taken> => {
    await assertWriter(db);
    await assertStaged(staged);
    if ((await fingerprint(db)) !== before) throw new MovedError();
    const [erasures, joinings]: [CaseEvent[], CaseEvent[]] = [[], []];
    await eachEvent(db, (events) => {
      for (const event of events) {
        if (event.kind === 'case.erased') erasures.push(event);
        if (event.kind === 'case.joined' && !isComputed(event)) joinings.push(event);
      }
    });
    const erased = new Set(erasures.map((event) => event.case));
    await Promise.all([db.events, db.cases, db.places, db.looks, db.questions].map((table) => table.clear()));
    // Fewer events than before are no loss then.
    await db.meta.update('schema', { replacedAt: Date.now() });
    const total = staged.summary.counts.event;
    const progress = progressOf(options, total * 2);
    const withoutErased = lineEraser(erased, new Set());
    const cases = new Set<Key>();
    const buried = new Set(erased);
    let events = 0;
    await eachStaged(db, async (lines) => {
      const parts = linesByKind(lines.flatMap((line) => withoutErased(line) ?? []));
      for (const event of parts.events) {
        if (event.case !== undefined) cases.add(event.case);
        if (event.kind === 'case.erased') buried.add(event.case);
      }
      await db.events.bulkPut(parts.events);
      await db.questions.bulkPut(parts.questions);
      await db.looks.bulkPut(parts.looks);
      events += parts.events.length;
      progress(events);
    });
    // Erased cases were one by their words; without them only what was said of it tells.
    const kept = joinings.filter((event) => erased.has(event.case) && cases.has(event.case));
    // Also of cases that this file does not hold: the next one may.
    await db.events.bulkPut([...erasures, ...kept]);
    await rebuild(db, r.regulation, (done) => progress(Math.min(total * 2, total + done)));
    await noteGraves(db, buried);
    return { events, cases: await shown(db), joined: 0 };
  });
}

/**
 * Cases that were found to be one review, of which a colleague erased one without knowing of the others: the words of the
 * person are in those too. Taking them away is a deed of this journal, beyond the union of events.
 */
async function partlyErased(db: JournalDatabase): Promise<Key[]> {
  const parts = await db.cases.where('joinedInto').above('').toArray();
  const roots = (await db.cases.bulkGet([...new Set(parts.flatMap(({ joinedInto }) => joinedInto ?? []))])).filter((root) => root !== undefined && root.erasedAt !== null);
  const found: Key[] = [];
  for (const root of roots) {
    if (!root) continue;
    const events = await eventsOf(db, [root.key, ...root.joined]);
    const erased = new Set(events.flatMap((event) => (event.kind === 'case.erased' ? [event.case] : [])));
    if ([root.key, ...root.joined].some((key) => !erased.has(key))) found.push(root.key);
  }
  return found;
}

function tablesOf(db: JournalDatabase): JournalDatabase['tables'] {
  return [db.events, db.cases, db.places, db.looks, db.questions, db.staged, db.meta];
}

/** Tells how far it is, and stops where the person wants to. */
function progressOf({ onProgress, signal }: TakeOptions, total: number): (done: number) => void {
  return (done) => {
    goOn(signal);
    onProgress?.(done, total);
  };
}

function shown(db: JournalDatabase): PromiseLike<number> {
  return db.cases.where('[shown+appearedLatest]').between([1, -Infinity], [1, Infinity]).count();
}

/** Differs after anything that a person could miss was written. */
async function fingerprint(db: JournalDatabase): Promise<string> {
  const [events, last, questions] = await Promise.all([db.events.count(), db.events.orderBy('hlc').reverse().limit(1).keys(), db.questions.toCollection().primaryKeys()]);
  return JSON.stringify([events, last, questions]);
}
