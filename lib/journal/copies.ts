import type { Lesson } from '../model/lesson.ts';
import { linesOf, type JournalView } from './backup/lines.ts';
import type { JournalLine } from './backup/line.ts';
import { pack, type Bytes, type JournalSource, type PackOptions } from './backup/pack.ts';
import { unpack } from './backup/unpack.ts';
import { copyName, readCopyName, type Copy, type CopyReason } from './copy-name.ts';
import type { JournalDatabase } from './database.ts';
import { BusyError, exclusively } from './exclusive.ts';

/**
 * Copies of the journal in the browser's own file system (OPFS). It lies apart from IndexedDB in the profile, so a copy
 * outlives a damaged database; it does not outlive the profile, which is what the files are for. None has a passphrase:
 * whoever reads the profile reads the journal beside it.
 */

const FOLDER = 'copies';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How long the state before a restore, a merge or a migration is kept. */
const KEPT_MS = 7 * DAY;
/** What was saved out of a damaged journal may be all that is left. */
const RECOVERY_KEPT_MS = 30 * DAY;
/** So many daily copies. */
const DAILIES = 3;
/** A daily copy with more cases than all later ones is kept so long: the journal may have been lost without a word. */
const LARGEST_KEPT_MS = 30 * DAY;
/** A daily copy younger than this is today's. */
const DAILY_MS = 20 * HOUR;
/** An empty file is a copy under way, or one whose browser was killed. */
const UNDER_WAY_MS = HOUR;

export interface CopyOptions extends Omit<PackOptions, 'change'> {
  /** Version of the extension. */
  app: string;
  author: { id: string; name: string };
  /** Milliseconds since the epoch. */
  now: number;
  lessons: readonly Lesson[];
}

/**
 * Keeps the journal as it stands. Throws what the file system throws (a full disk: `QuotaExceededError`; Firefox in a private
 * window: `SecurityError`), JournalFileError `cancelled`, JournalMovedError; nothing is left behind then. The caller holds
 * `exclusively`, or reads a database that nobody writes.
 */
export async function keepCopy(db: JournalDatabase, why: CopyReason, options: CopyOptions): Promise<Copy> {
  const { app, author, now, lessons, ...rest } = options;
  return keepView(await linesOf(db, { app, author, lessons, createdAt: new Date(now).toISOString(), for: 'backup' }), why, now, rest);
}

/** The same for lines that come from elsewhere, as from a database that can hardly be read. */
export async function keepView(view: JournalView, why: CopyReason, now: number, options: PackOptions = {}): Promise<Copy> {
  const { cases } = view;
  const name = copyName({ at: now, why, cases });
  const folder = await copiesFolder();
  try {
    return { name, at: now, why, cases, bytes: await writeFile(folder, name, pack(view, options)) };
  } catch (error) {
    await folder.removeEntry(name).catch(ifGone);
    throw error;
  }
}

/**
 * To be called by the background now and then: keeps a copy where there is none of today, and lets old ones go. Null where
 * there is nothing to do: an empty journal is not worth a copy, and another window may be at long work. Throws as `keepCopy`.
 */
export async function dailyCopy(db: JournalDatabase, options: CopyOptions): Promise<Copy | null> {
  const { now } = options;
  const dailies = (await listCopies()).filter(({ why }) => why === 'daily');
  const copy = dailies.some(({ at }) => Math.abs(now - at) < DAILY_MS) || (await db.events.count()) === 0 ? null : await ifFree(() => keepCopy(db, 'daily', options));
  await purgeCopies(now);
  return copy;
}

/** The copies that are whole, the latest first. */
export async function listCopies(): Promise<Copy[]> {
  const files = await copyFiles();
  return files.flatMap(({ copy }) => (copy.bytes > 0 ? [copy] : []));
}

/** Throws `NotFoundError` when it is gone. */
export async function openCopy(name: string): Promise<Blob> {
  return (await (await copiesFolder()).getFileHandle(name)).getFile();
}

/** One that is gone already is gone. */
export async function dropCopy(name: string): Promise<void> {
  await (await copiesFolder()).removeEntry(name).catch(ifGone);
}

/** Lets go what is past its time: `now` in milliseconds since the epoch. */
export async function purgeCopies(now: number): Promise<void> {
  const all = (await copyFiles()).map(({ copy }) => copy);
  const kept = keptOf(all, now);
  for (const { name } of all.filter((copy) => !kept.has(copy))) await dropCopy(name);
}

/** Until when a copy is kept, milliseconds since the epoch; null for a daily one, which newer ones push out. */
export function keptUntil({ why, at }: Pick<Copy, 'why' | 'at'>): number | null {
  return why === 'daily' ? null : at + (why === 'recovery' ? RECOVERY_KEPT_MS : KEPT_MS);
}

function keptOf(copies: readonly Copy[], now: number): Set<Copy> {
  const whole = copies.filter(({ bytes }) => bytes > 0);
  const dailies = whole.filter(({ why }) => why === 'daily');
  const largest = dailies.toSorted((a, b) => b.cases - a.cases || b.at - a.at)[0];
  return new Set([
    ...copies.filter(({ bytes, at }) => bytes === 0 && now - at < UNDER_WAY_MS),
    ...whole.filter((copy) => now < (keptUntil(copy) ?? now)),
    ...dailies.slice(0, DAILIES),
    ...(largest && now - largest.at < LARGEST_KEPT_MS ? [largest] : []),
  ]);
}

/** Copies that were rewritten, and copies that could not be and are gone therefore. */
export interface Rewriting {
  rewritten: string[];
  dropped: string[];
}

/**
 * Changes every line of every copy, for what must be erased: null leaves a line out. Each copy is replaced at once when the
 * new one is whole. One that cannot be read or replaced goes: it may hold what was to be erased. What `change` throws comes
 * out as it is, and takes no copy away.
 */
export async function rewriteCopies(change: (line: JournalLine) => JournalLine | null, onProgress?: (done: number, total: number) => void): Promise<Rewriting> {
  const folder = await copiesFolder();
  const files = (await copyFiles()).filter(({ copy }) => copy.bytes > 0);
  const result: Rewriting = { rewritten: [], dropped: [] };
  let refused = false;
  const guarded = (line: JournalLine): JournalLine | null => {
    try {
      return change(line);
    } catch (error) {
      refused = true;
      throw error;
    }
  };
  for (const [index, { handle, copy }] of files.entries()) {
    try {
      await writeFile(folder, copy.name, pack(changedSource(await handle.getFile()), { change: guarded }));
      result.rewritten.push(copy.name);
    } catch (error) {
      if (refused) throw error;
      await dropCopy(copy.name);
      result.dropped.push(copy.name);
    }
    onProgress?.(index + 1, files.length);
  }
  return result;
}

async function changedSource(file: Blob): Promise<JournalSource> {
  const { header, lines } = await unpack(file.stream().pipeThrough(new DecompressionStream('gzip')));
  let leftOut = 0;
  async function* counting(): AsyncGenerator<JournalLine[]> {
    ({ leftOut } = yield* lines);
  }
  return { header, total: 0, lines: counting(), leftOut: () => leftOut, newer: false };
}

interface CopyFile {
  handle: FileSystemFileHandle;
  copy: Copy;
}

/** The latest first; those under way have no bytes. */
async function copyFiles(): Promise<CopyFile[]> {
  const files: CopyFile[] = [];
  for await (const handle of (await copiesFolder()).values()) {
    const named = handle.kind === 'file' ? readCopyName(handle.name) : null;
    if (named) files.push({ handle: handle as FileSystemFileHandle, copy: { ...named, bytes: (await (handle as FileSystemFileHandle).getFile()).size } });
  }
  return files.sort((a, b) => b.copy.at - a.copy.at);
}

async function copiesFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}

/** Writes a file whole or not at all: until it is closed, what it held before stands. Returns its size, read back. */
async function writeFile(folder: FileSystemDirectoryHandle, name: string, stream: ReadableStream<Bytes>): Promise<number> {
  const handle = await folder.getFileHandle(name, { create: true });
  let written = 0;
  const counting = new TransformStream<Bytes, Bytes>({
    transform(chunk, controller) {
      written += chunk.length;
      controller.enqueue(chunk);
    },
  });
  await stream.pipeThrough(counting).pipeTo(await handle.createWritable());
  const { size } = await handle.getFile();
  if (size !== written) throw new DOMException(`Of ${written} bytes ${size} were kept`, 'DataError');
  return size;
}

/** Null while another window is at long work. */
async function ifFree<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await exclusively(work);
  } catch (error) {
    if (error instanceof BusyError) return null;
    throw error;
  }
}

function ifGone(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
}
