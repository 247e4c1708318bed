import { Dexie } from 'dexie';
import type { Lesson } from '../../model/lesson.ts';
import { LINE_LIMIT } from '../../model/sighting.ts';
import { SCHEMA, type JournalDatabase } from '../database.ts';
import { JOURNAL_FORMAT, JOURNAL_VERSION, READER, type JournalPurpose } from './header.ts';
import type { JournalSource, RawLine } from './pack.ts';

/** Events that are read at once; they stay in memory until they are written. */
const CHUNK = 1_000;

/** The journal was replaced, merged into or erased from while it was read. Who does such work holds `exclusively`. */
export class JournalMovedError extends Error {
  override name = 'JournalMovedError';
}

export interface SourceOptions {
  app: string;
  author: { id: string; name: string };
  createdAt: string;
  for: JournalPurpose;
  lessons: readonly Lesson[];
}

/** What a view of the journal holds. */
export interface JournalView extends JournalSource {
  /** Cases that the lists show. */
  cases: number;
}

/**
 * One consistent view of the journal, without holding a transaction open while a slow disk writes: in one transaction the
 * latest logical time is noted and the small tables are read; then all events up to that time are read piece by piece. What
 * is recorded meanwhile has a later time, since a journal's clock never goes back. In order of time, then of id.
 */
export async function linesOf(db: JournalDatabase, options: SourceOptions): Promise<JournalView> {
  const view = await db.transaction('r', [db.events, db.cases, db.questions, db.looks, db.meta], async () => {
    const last = await db.events.orderBy('hlc').reverse().limit(1).keys();
    return {
      bound: (last[0] as string | undefined) ?? '',
      events: await db.events.count(),
      cases: await db.cases.where('[shown+appearedLatest]').between([1, Dexie.minKey], [1, Dexie.maxKey]).count(),
      // Somebody else's questions and looks are of no use to a colleague.
      questions: options.for === 'backup' ? await db.questions.toArray() : [],
      looks: options.for === 'backup' ? await db.looks.toArray() : [],
      schema: (await db.meta.get('schema'))?.schema ?? SCHEMA,
    };
  });
  const small: RawLine[] = [
    ...view.questions.map((question) => ({ question })),
    ...view.looks.map((look) => ({ look })),
    ...options.lessons.map((lesson) => ({ lesson })),
  ];
  const { app, author, createdAt } = options;
  return {
    header: { format: JOURNAL_FORMAT, version: JOURNAL_VERSION, minReader: READER, app, schema: view.schema, createdAt, author: { id: author.id, name: author.name.slice(0, LINE_LIMIT) }, for: options.for },
    total: view.events + small.length,
    cases: view.cases,
    newer: view.schema > SCHEMA,
    lines: readLines(db, view, small),
  };
}

async function* readLines(db: JournalDatabase, view: { bound: string; events: number }, small: readonly RawLine[]): AsyncGenerator<readonly RawLine[]> {
  let count = 0;
  for (let after = ''; ; ) {
    const chunk = await db.events.where('hlc').between(after, view.bound, false, true).limit(CHUNK).toArray();
    const last = chunk.at(-1);
    if (!last) break;
    // The end of a chunk may part events of one time.
    const ties = chunk.length < CHUNK ? [] : await db.events.where('hlc').equals(last.hlc).toArray();
    const whole = ties.length === 0 ? chunk : [...chunk.filter(({ hlc }) => hlc !== last.hlc), ...ties];
    yield whole.map((event) => ({ event }));
    count += whole.length;
    if (chunk.length < CHUNK) break;
    after = last.hlc;
  }
  for (let from = 0; from < small.length; from += CHUNK) yield small.slice(from, from + CHUNK);
  const [now, erased] = await Promise.all([
    db.events.where('hlc').belowOrEqual(view.bound).count(),
    db.events.where('hlc').above(view.bound).filter(({ kind }) => kind === 'case.erased').count(),
  ]);
  if (count !== view.events || now !== view.events || erased > 0) throw new JournalMovedError('The journal was changed by other work while it was read');
}
