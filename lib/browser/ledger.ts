import type { CopyTrouble, WrittenCopy } from '../model/copy.ts';
import { removeDownload } from './downloads.ts';
import { keptFolder, removeFromFolder } from './folder.ts';
import { changeSettings } from './settings.ts';

/** The copies that left the browser, as far as the extension knows: for «последняя копия», and to find them again when a person is erased. */

/** About 100 bytes each; at one a day this is more than two years. */
const KEPT = 1_000;

/** Writes down a copy; the last trouble is over when it was one of the schedule. */
export async function noteCopy(copy: WrittenCopy): Promise<void> {
  const byItself = copy.way === 'downloads' || copy.way === 'folder';
  await changeSettings((present) => ({
    copies: withCopy(present.copies, copy),
    copyUnderWay: null,
    ...(byItself && { copyTrouble: null }),
  }));
}

/** The newest first. */
export function withCopy(copies: readonly WrittenCopy[], copy: WrittenCopy): WrittenCopy[] {
  return [copy, ...copies].slice(0, KEPT);
}

export async function noteCopyTrouble(trouble: CopyTrouble): Promise<void> {
  await changeSettings({ copyTrouble: trouble, copyUnderWay: null });
}

/** Removes the file of a copy where the extension can reach it, and strikes it off the ledger then. False: the person must do it. */
export async function removeCopy(copy: WrittenCopy): Promise<boolean> {
  const removed = await removeFile(copy);
  if (removed) await strikeCopy(copy);
  return removed;
}

/** The person has removed the file, or it is gone anyway. */
export async function strikeCopy(copy: WrittenCopy): Promise<void> {
  await changeSettings(({ copies }) => ({ copies: copies.filter(({ at, name }) => at !== copy.at || name !== copy.name) }));
}

async function removeFile(copy: WrittenCopy): Promise<boolean> {
  if (copy.way === 'downloads') return copy.downloadId !== null && removeDownload(copy.downloadId);
  if (copy.way !== 'folder') return false;
  const folder = await keptFolder();
  return folder !== null && removeFromFolder(folder, copy.name);
}
