import { Dexie } from 'dexie';
import { forgetJournalSize, keepJournalSize, readJournalSize } from '../../lib/browser/journal-size.ts';
import { ask } from '../../lib/browser/messages.ts';
import type { Settings } from '../../lib/browser/settings.ts';
import { collected } from '../../lib/journal/backup/collect.ts';
import { pack } from '../../lib/journal/backup/pack.ts';
import { readJournal } from '../../lib/journal/backup/read.ts';
import { keepView, listCopies, openCopy } from '../../lib/journal/copies.ts';
import { openJournal, type JournalDatabase } from '../../lib/journal/database.ts';
import { exclusively } from '../../lib/journal/exclusive.ts';
import { sizeOf } from '../../lib/journal/opening.ts';
import { rebuild } from '../../lib/journal/rebuild.ts';
import { dropStaged, stageFile } from '../../lib/journal/restore.ts';
import { salvage } from '../../lib/journal/salvage.ts';
import { defaultRegulation } from '../../lib/regulation/regulation.ts';
import { fileHead } from '../copies/head.ts';
import { takeStaged } from '../copies/take.ts';
import { downloadFile } from '../ui/download.ts';

/** What a person can do about a journal that does not open. */

const NAME = 'journal';

/** The browser does not let go of the damaged database. */
export class StuckError extends Error {
  override name = 'StuckError';
  constructor(cause: unknown) {
    super('The damaged database cannot be removed', { cause });
  }
}

export interface Watch {
  onProgress: (done: number, total: number) => void;
  signal: AbortSignal;
}

/** What was saved of the journal. */
export interface Saved {
  /** Events and questions. */
  facts: number;
  /** Rows that could not be read. */
  leftOut: number;
  bytes: number;
}

/** The latest copy in the browser, handed to the browser as a file; its size, null where there is none. */
export async function handOverCopy(nameOf: (at: number) => string): Promise<number | null> {
  const [latest] = await listCopies();
  if (!latest) return null;
  downloadFile(await openCopy(latest.name), 'application/octet-stream', nameOf(latest.at));
  return latest.bytes;
}

/** Everything that can still be read, handed to the browser as a file; null where nothing can. Throws what the browser throws. */
export async function saveReadable(name: string, { onProgress, signal }: Watch): Promise<Saved | null> {
  const view = await salvage(NAME, { ...(await fileHead()), now: Date.now() });
  if (!view) return null;
  const file = await collected(pack(view, { onProgress, signal }));
  // Read back before anybody relies on it.
  const { counts, leftOut } = await readJournal(file, { signal });
  const facts = counts.event + counts.question;
  if (facts === 0) return null;
  downloadFile(file, 'application/octet-stream', name);
  return { facts, leftOut, bytes: file.size };
}

/**
 * Takes a file or a copy into a new journal, in place of the damaged one. Of that one everything readable is kept before, and
 * comes along. Throws as `stageFile` and `takeStaged`, and StuckError.
 */
export async function recoverFrom(file: Blob, settings: Settings, passphrase: string | null, watch: Watch): Promise<void> {
  // Whole, before anything is given up for it.
  await readJournal(file, { ...watch, ...(passphrase !== null && { passphrase }) });
  const aside = await setAside(watch);
  const before = await readJournalSize();
  const db = await openJournal(NAME);
  try {
    // What is smaller than before is a beginning now; should it not succeed, the screen says again what is missing.
    await forgetJournalSize();
    await take(db, file, settings, watch, passphrase);
    if (aside !== null) await take(db, await openCopy(aside), settings, watch, null);
    await keepJournalSize(await sizeOf(db, Date.now()));
  } catch (error) {
    if (before) await keepJournalSize(before);
    throw error;
  } finally {
    db.close();
  }
  await ask('journal.changed', {});
}

/** What can be read is the journal from now on: its rows may be of another age than its events, so they are computed anew. */
export async function goOn(settings: Settings): Promise<void> {
  const db = await openJournal(NAME);
  try {
    await rebuild(db, defaultRegulation(settings.since));
    await keepJournalSize(await sizeOf(db, Date.now()));
  } finally {
    db.close();
  }
  await ask('journal.changed', {});
}

/** Begins an empty journal. Copies stay. Throws StuckError. */
export async function beginAnew(): Promise<void> {
  await remove();
  await forgetJournalSize();
}

/** Keeps what can be read as a copy in the browser and removes the database. Returns the name of the copy; null where nothing could be read. */
async function setAside({ onProgress, signal }: Watch): Promise<string | null> {
  const view = await salvage(NAME, { ...(await fileHead()), now: Date.now() }).catch((error: unknown) => {
    console.warn(error);
    return null;
  });
  const copy = view && (await exclusively(() => keepView(view, 'recovery', Date.now(), { onProgress, signal })));
  const some = copy !== null && (await readJournal(await openCopy(copy.name))).counts.event > 0;
  await remove();
  return some ? copy.name : null;
}

/**
 * Chromium 156 neither opens nor deletes any database of an origin whose `CURRENT` or `MANIFEST` file is missing («Internal error
 * opening backing store»): only removing the extension takes such files away.
 */
async function remove(): Promise<void> {
  try {
    await Dexie.delete(NAME);
  } catch (cause) {
    throw new StuckError(cause);
  }
}

async function take(db: JournalDatabase, file: Blob, settings: Settings, { onProgress, signal }: Watch, passphrase: string | null): Promise<void> {
  const staged = await stageFile(db, file, { signal, onProgress: (_, done, total) => onProgress(done, total), ...(passphrase !== null && { passphrase }) });
  try {
    const by = { db, now: Date.now(), author: settings.me.id, regulation: defaultRegulation(settings.since), newId: () => crypto.randomUUID() };
    await takeStaged(by, settings.since, staged, 'merge', { onProgress, signal });
  } finally {
    await dropStaged(staged);
  }
}
