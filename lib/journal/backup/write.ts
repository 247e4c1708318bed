import type { Lesson } from '../../model/lesson.ts';
import type { JournalDatabase } from '../database.ts';
import type { JournalPurpose } from './header.ts';
import type { JournalLine } from './line.ts';
import { linesOf } from './lines.ts';
import { pack, type Bytes } from './pack.ts';

export interface WriteOptions {
  /** Version of the extension. */
  app: string;
  author: { id: string; name: string };
  /** ISO 8601 with offset. */
  createdAt: string;
  for: JournalPurpose;
  lessons: readonly Lesson[];
  /** What becomes of each line on its way out; null leaves it out. */
  change?: (line: JournalLine) => JournalLine | null;
  /** Lines so far, and how many there will be. */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/**
 * The journal as a file: JSON lines, gzip; `seal` puts a passphrase on top of it. The stream fails with JournalFileError
 * `cancelled`, or JournalMovedError when another window replaced the journal meanwhile. A colleague gets the events and the
 * lessons that are handed in: questions and looks are this machine's own.
 */
export function writeJournal(db: JournalDatabase, options: WriteOptions): ReadableStream<Bytes> {
  return pack(linesOf(db, options), options);
}
