import { whileAwake } from '../../lib/browser/awake.ts';
import { isCopyDue } from '../../lib/browser/copy-schedule.ts';
import { downloadState, holdsDownloads, needsOffscreen, startDownload } from '../../lib/browser/downloads.ts';
import { keptFolder, mayWriteIn, writeInFolder } from '../../lib/browser/folder.ts';
import { noteCopy, noteCopyTrouble } from '../../lib/browser/ledger.ts';
import { closeOffscreen, openOffscreen } from '../../lib/browser/offscreen.ts';
import { changeSettings, readSettings } from '../../lib/browser/settings.ts';
import { failureCode } from '../../components/app/failure-code.ts';
import { asFile } from '../../components/copies/as-file.ts';
import { journalFileName } from '../../components/copies/file-name.ts';
import { fileHead, type FileHead } from '../../components/copies/head.ts';
import { pickLanguage } from '../../lib/i18n/language.ts';
import { texts } from '../../lib/i18n/texts.ts';
import { writeJournal } from '../../lib/journal/backup/write.ts';
import { dailyCopy } from '../../lib/journal/copies.ts';
import type { JournalDatabase } from '../../lib/journal/database.ts';
import type { CopyTrouble, WrittenCopy } from '../../lib/model/copy.ts';
import { journal } from './journal.ts';

/** Copies of the journal on schedule, without a person: into Downloads, or into the folder that was chosen. */

const LOCK = 'otklik-copy';
/** The folder below Downloads. Latin: it stands in paths that people type. */
const SUBFOLDER = 'Otklik';
/** How often a download is asked after, and for how long before it is left to the next tick, milliseconds. */
const ASK = 250;
const PATIENCE = 20_000;

/** Writes the copy when it is due. Called by the clock, so it throws nothing: what went wrong stands in the settings. */
export async function copyOnSchedule(): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    // A large journal takes longer than an idle background lives.
    if (lock) await reporting(() => whileAwake(begin));
  });
}

/** Keeps today's copy inside the browser. Called by the clock: what fails today is tried again at the next tick. */
export async function copyOfTheDay(): Promise<void> {
  try {
    const { createdAt: now, ...head } = await headOfCopy();
    const db = await journal();
    await whileAwake(() => dailyCopy(db, { ...head, now }));
  } catch (error) {
    console.error(error);
  }
}

async function begin(): Promise<void> {
  const { copyUnderWay, copySchedule, copies, copyTrouble } = await readSettings();
  if (copyUnderWay) {
    await follow(copyUnderWay);
    return;
  }
  if (!isCopyDue(copySchedule, copies, copyTrouble, Date.now(), Temporal.Now.timeZoneId())) return;
  const db = await journal();
  // An empty journal is no copy to come back to.
  if ((await db.events.limit(1).count()) === 0) return;
  await (copySchedule.way === 'folder' ? intoFolder(db) : intoDownloads(db));
}

async function intoFolder(db: JournalDatabase): Promise<void> {
  const folder = await keptFolder();
  if (!folder || !(await mayWriteIn(folder))) {
    await trouble('folder');
    return;
  }
  const head = await headOfCopy();
  const name = await nameOf(head.createdAt);
  const bytes = await writeInFolder(folder, name, writeJournal(db, { ...head, createdAt: iso(head.createdAt), for: 'backup' }));
  await noteCopy({ name, way: 'folder', for: 'backup', at: head.createdAt, bytes, downloadId: null });
}

async function intoDownloads(db: JournalDatabase): Promise<void> {
  if (!(await holdsDownloads())) {
    await trouble('permission');
    return;
  }
  if (needsOffscreen()) {
    // One that is still open from an earlier try got stuck: a tick is far longer than any copy takes.
    await closeOffscreen();
    await openOffscreen();
    return;
  }
  const head = await headOfCopy();
  const file = await asFile(writeJournal(db, { ...head, createdAt: iso(head.createdAt), for: 'backup' }));
  const address = URL.createObjectURL(file);
  try {
    await intoDownload(address, head.createdAt, file.size);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** What stands at the head of a copy made now. */
export async function headOfCopy(): Promise<FileHead & { createdAt: number }> {
  return { ...(await fileHead()), createdAt: Date.now() };
}

/** The offscreen document has made a copy. It lives until the file is written: the address is its own. */
export async function takeMade(made: { address: string; at: number; bytes: number }): Promise<void> {
  await reporting(() => intoDownload(made.address, made.at, made.bytes));
}

export async function takeFailed(full: boolean): Promise<void> {
  await trouble(full ? 'full' : 'failed');
  await closeOffscreen();
}

async function intoDownload(address: string, at: number, bytes: number): Promise<void> {
  const name = await nameOf(at);
  const downloadId = await startDownload(address, `${SUBFOLDER}/${name}`);
  const copy: WrittenCopy = { name, way: 'downloads', for: 'backup', at, bytes, downloadId };
  await changeSettings({ copyUnderWay: copy });
  await follow(copy);
}

/** Looks until the file is seen written. What takes longer is asked after at the next tick. */
async function follow(copy: WrittenCopy): Promise<void> {
  for (const until = Date.now() + PATIENCE; ; await new Promise((resolve) => setTimeout(resolve, ASK))) {
    const { state, name } = copy.downloadId === null ? { state: 'gone' as const, name: null } : await downloadState(copy.downloadId);
    if (state === 'under way') {
      if (Date.now() > until) return;
      continue;
    }
    if (state === 'written') await noteCopy({ ...copy, name: name ?? copy.name });
    else await trouble(state === 'full' ? 'full' : 'failed');
    if (needsOffscreen()) await closeOffscreen();
    return;
  }
}

/** The clock starts this, and nobody waits for its answer: a failure is kept for the desk to say. */
async function reporting(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error);
    await trouble(isOfFolder(error) ? 'folder' : failureCode(error) === 'full' ? 'full' : 'failed');
    if (needsOffscreen()) await closeOffscreen();
  }
}

/** The chosen folder was removed, or the leave to write in it was taken back in the midst of it. */
function isOfFolder(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'NotFoundError');
}

async function trouble(why: CopyTrouble['why']): Promise<void> {
  await noteCopyTrouble({ at: Date.now(), why });
}

async function nameOf(at: number): Promise<string> {
  const { language } = await readSettings();
  return journalFileName(texts(language ?? pickLanguage(navigator.languages)), at, Temporal.Now.timeZoneId(), 'backup', false);
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
