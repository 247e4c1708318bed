import { writeFile } from '../../lib/browser/folder.ts';
import { noteCopy } from '../../lib/browser/ledger.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import { lineMasker } from '../../lib/delivery/mask.ts';
import { seal } from '../../lib/journal/backup/passphrase.ts';
import { writeJournal } from '../../lib/journal/backup/write.ts';
import type { JournalDatabase } from '../../lib/journal/database.ts';
import type { WrittenCopy } from '../../lib/model/copy.ts';
import { downloadFile } from '../ui/download.ts';
import { asFile } from './as-file.ts';
import { fileHead } from './head.ts';

export interface FileWish {
  name: string;
  purpose: WrittenCopy['for'];
  passphrase: string | null;
  /** Where the person wants it; undefined: the browser has no such choice, and saves it its own way. */
  place: FileSystemFileHandle | undefined;
  onProgress: (done: number, total: number) => void;
  signal: AbortSignal;
}

/**
 * Writes the journal into a file by hand. A place that was picked holds it whole when this returns; else the browser has
 * been handed it, and whether it was saved nobody can see. Throws what `writeJournal` and the disk throw.
 */
export async function writeByHand(db: JournalDatabase, { name, purpose, passphrase, place, onProgress, signal }: FileWish): Promise<WrittenCopy> {
  const { app, author, lessons } = await fileHead();
  const at = Date.now();
  const packed = writeJournal(db, {
    app,
    author,
    createdAt: new Date(at).toISOString(),
    for: purpose,
    // A colleague gets lessons by a file of their own.
    lessons: purpose === 'backup' ? lessons : [],
    // The manager's own copy stays whole: without its names there would be nothing to come back to.
    ...(purpose === 'colleague' && (await readSettings()).maskNames && { change: lineMasker() }),
    onProgress,
    signal,
  });
  const content = passphrase === null ? packed : seal(packed, passphrase, signal);
  const noted = { name, for: purpose, at, downloadId: null };
  const copy: WrittenCopy = place ? { ...noted, name: place.name, way: 'picked', bytes: await writeFile(place, content) } : { ...noted, way: 'handed', bytes: await handOver(name, content) };
  await noteCopy(copy);
  return copy;
}

async function handOver(name: string, content: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<number> {
  const file = await asFile(content);
  downloadFile(file, file.type, name);
  return file.size;
}
