import { Dexie } from 'dexie';
import { forgetJournalSize, keepJournalSize } from '../../lib/browser/journal-size.ts';
import { ask } from '../../lib/browser/messages.ts';
import type { Settings } from '../../lib/browser/settings.ts';
import { collected } from '../../lib/journal/backup/collect.ts';
import { goOn } from '../../lib/journal/backup/error.ts';
import type { JournalView } from '../../lib/journal/backup/lines.ts';
import { pack } from '../../lib/journal/backup/pack.ts';
import { readJournal } from '../../lib/journal/backup/read.ts';
import { keepView, listCopies, openCopy } from '../../lib/journal/copies.ts';
import { openJournal, type JournalDatabase } from '../../lib/journal/database.ts';
import { exclusively } from '../../lib/journal/exclusive.ts';
import { sizeOf } from '../../lib/journal/opening.ts';
import { rebuild } from '../../lib/journal/rebuild.ts';
import { dropStaged, stageFile } from '../../lib/journal/restore.ts';
import { salvage } from '../../lib/journal/salvage.ts';
import { beginningOf } from '../app/beginning.ts';
import { failureCode } from '../app/failure-code.ts';
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

/** The damaged database is gone, and what was to take its place did not come in whole. */
export class HalfRestoredError extends Error {
  override name = 'HalfRestoredError';
  /** What could be read of the old journal lies in the browser as a copy. */
  readonly kept: boolean;
  constructor(kept: boolean, cause: unknown) {
    super('The journal was not restored whole', { cause });
    this.kept = kept;
  }
}

export interface Watch {
  onProgress: (done: number, total: number) => void;
  signal: AbortSignal;
}

/** What was saved of the journal. */
interface Saved {
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

/** Everything that can still be read, handed to the browser as a file; null where nothing can. Throws JournalFileError `cancelled`, and what a full disk throws. */
export async function saveReadable(name: string, { onProgress, signal }: Watch): Promise<Saved | null> {
  const view = await readable();
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
 * comes along. Until `onNoReturn` it may be stopped and nothing has changed; what fails afterwards is a HalfRestoredError.
 * Before that it throws as `readJournal`, BusyError, StuckError, and what a full disk throws.
 */
export async function recoverFrom(file: Blob, settings: Settings, passphrase: string | null, watch: Watch, onNoReturn: () => void): Promise<void> {
  // Whole, before anything is given up for it.
  await readJournal(file, { ...watch, ...(passphrase !== null && { passphrase }) });
  const aside = await setAside(watch);
  goOn(watch.signal);
  onNoReturn();
  await remove();
  try {
    await fillAnew(file, aside, settings, passphrase, watch.onProgress);
  } catch (cause) {
    throw new HalfRestoredError(aside !== null, cause);
  }
  tellOthers();
}

async function fillAnew(file: Blob, aside: string | null, settings: Settings, passphrase: string | null, onProgress: Watch['onProgress']): Promise<void> {
  const watch: Watch = { onProgress, signal: new AbortController().signal };
  const db = await openJournal(NAME);
  try {
    // What the journal held stays noted until it is done: a browser that dies in the midst says again what is missing.
    await take(db, file, settings, watch, passphrase);
    if (aside !== null) await take(db, await openCopy(aside), settings, watch, null);
    await keepJournalSize(await sizeOf(db, Date.now()));
  } finally {
    db.close();
  }
}

/** What can be read is the journal from now on: its rows may be of another age than its events, so they are computed anew. */
export async function workWithRest(settings: Settings, onProgress: Watch['onProgress']): Promise<void> {
  const db = await openJournal(NAME);
  try {
    await rebuild(db, beginningOf(settings), onProgress);
    await keepJournalSize(await sizeOf(db, Date.now()));
  } finally {
    db.close();
  }
  tellOthers();
}

/** Begins an empty journal. Copies stay. Throws StuckError. */
export async function beginAnew(): Promise<void> {
  await remove();
  await forgetJournalSize();
}

/** Keeps what can be read as a copy in the browser. Returns its name; null where nothing could be read. */
async function setAside({ onProgress, signal }: Watch): Promise<string | null> {
  const view = await readable();
  if (!view) return null;
  const copy = await exclusively(() => keepView(view, 'recovery', Date.now(), { onProgress, signal }));
  return (await readJournal(await openCopy(copy.name))).counts.event > 0 ? copy.name : null;
}

/** What there is to read; null where there is no journal, or the browser lets nobody read any of it. */
async function readable(): Promise<JournalView | null> {
  const head = await fileHead();
  try {
    return await salvage(NAME, { ...head, now: Date.now() });
  } catch (error) {
    // A full disk says nothing about the journal, and no more does a fault of our own.
    if (!(error instanceof DOMException) || failureCode(error) === 'full') throw error;
    console.warn(error);
    return null;
  }
}

/** The journal stands; a background that sleeps counts it when it wakes. */
function tellOthers(): void {
  ask('journal.changed', {}).catch(console.error);
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
    const by = { db, now: Date.now(), author: settings.me.id, regulation: beginningOf(settings), newId: () => crypto.randomUUID() };
    await takeStaged(by, settings, staged, 'merge', { onProgress, signal });
  } finally {
    await dropStaged(staged);
  }
}
