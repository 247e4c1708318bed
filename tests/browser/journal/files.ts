import { writeJournal, type WriteOptions } from '../../../lib/journal/backup/write.ts';
import type { JournalDatabase } from '../../../lib/journal/database.ts';
import { rebuild } from '../../../lib/journal/rebuild.ts';
import { mergeStaged, stageFile, type Preview, type TakeOptions } from '../../../lib/journal/restore.ts';
import type { Recorder } from '../../../lib/journal/write.ts';
import type { JournalEvent } from '../../../lib/model/event.ts';
import { iso, MONDAY } from '../../unit/journal/invent.ts';
import { contents, rules } from './journal.ts';

/** Journals as files, for the tests of restoring and merging. */

/** No copy is kept: what copies are is tested beside them. */
export const NO_COPY: TakeOptions = { keep: () => Promise.resolve() };

export function fileOf(db: JournalDatabase, options: Partial<WriteOptions> = {}): Promise<Blob> {
  return new Response(writeJournal(db, { app: '0.1.0', author: { id: 'anna', name: 'Анна' }, createdAt: iso(MONDAY), for: 'backup', lessons: [], ...options })).blob();
}

/** A journal that holds exactly these events, with the rows that follow from them. */
export async function fill(db: JournalDatabase, events: readonly JournalEvent[]): Promise<void> {
  await Promise.all([db.events, db.questions, db.looks].map((table) => table.clear()));
  await db.events.bulkPut([...events]);
  await rebuild(db, rules);
}

/** Merges the file as the screen does. */
export async function merge(r: Recorder, file: Blob): Promise<Preview> {
  const staged = await stageFile(r.db, file);
  await mergeStaged(r, staged, NO_COPY);
  return staged.preview;
}

/** All tables but the one that says who may write. */
export async function kept(db: JournalDatabase): Promise<Record<string, unknown>> {
  const { meta: _, ...rest } = (await contents(db)) as Record<string, unknown>;
  return rest;
}
