import { inStore } from './small-store.ts';

/**
 * A folder that the person chose for copies, where the browser has such a choice (Chromium). Its handle outlives the page in
 * a database of its own: it is no part of the journal. The leave to write may lapse with the browser's restart, and only a click
 * renews it.
 */

const DATABASE = 'handles';
const STORE = 'handles';
const KEY = 'copies';

/** The File System Access API beyond what TypeScript's library knows: wicg.github.io/file-system-access */
interface Permitted {
  queryPermission: (options: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission: (options: { mode: 'readwrite' }) => Promise<PermissionState>;
}
interface Removable {
  remove?: () => Promise<void>;
}
interface Pickers {
  showDirectoryPicker?: (options: { id: string; mode: 'readwrite'; startIn: 'documents' }) => Promise<FileSystemDirectoryHandle>;
  showSaveFilePicker?: (options: { suggestedName: string; startIn: 'downloads' }) => Promise<FileSystemFileHandle>;
}
const pickers = (): Pickers => globalThis as Pickers;

export function canPickFolder(): boolean {
  return pickers().showDirectoryPicker !== undefined;
}

/** Asks for a folder; null when the person closed the dialog. Must be the first call in a click handler. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  return picked(pickers().showDirectoryPicker?.({ id: 'otklik-copies', mode: 'readwrite', startIn: 'documents' }));
}

/** Asks where to save a file: a handle, null when the person closed the dialog, undefined where the browser has none. Must be the first call in a click handler. */
export async function pickFile(suggestedName: string): Promise<FileSystemFileHandle | null | undefined> {
  const { showSaveFilePicker } = pickers();
  return showSaveFilePicker === undefined ? undefined : picked(pickers().showSaveFilePicker?.({ suggestedName, startIn: 'downloads' }));
}

async function picked<T>(choice: Promise<T> | undefined): Promise<T | null> {
  try {
    return (await choice) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

export async function mayWriteIn(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return (await (folder as FileSystemDirectoryHandle & Permitted).queryPermission({ mode: 'readwrite' })) === 'granted';
}

/** Asks anew. Must be the first call in a click handler. */
export async function askToWriteIn(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return (await (folder as FileSystemDirectoryHandle & Permitted).requestPermission({ mode: 'readwrite' })) === 'granted';
}

/** Writes a whole file, as {@link writeFile}. */
export async function writeInFolder(folder: FileSystemDirectoryHandle, name: string, content: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<number> {
  return writeFile(await folder.getFileHandle(name, { create: true }), content);
}

/** The file has its new content when all of it is written, and its old one otherwise. Returns its size, read back. */
export async function writeFile(file: FileSystemFileHandle & Removable, content: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<number> {
  try {
    await content.pipeTo(await file.createWritable());
    return (await file.getFile()).size;
  } catch (error) {
    // A new handle has made an empty file, which nobody may take for a copy. One that lay there before keeps what it held.
    if ((await file.getFile()).size === 0) await file.remove?.();
    throw error;
  }
}

export async function removeFromFolder(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  if (!(await mayWriteIn(folder))) return false;
  try {
    await folder.removeEntry(name);
    return true;
  } catch {
    return false; // Moved or removed by the person.
  }
}

export async function keptFolder(): Promise<FileSystemDirectoryHandle | null> {
  const kept = await inStore<unknown>(DATABASE, 'readonly', (store) => store.get(KEY), STORE);
  // Firefox has the class, and never a handle of the person's own disk.
  return kept instanceof FileSystemDirectoryHandle ? kept : null;
}

export async function keepFolder(folder: FileSystemDirectoryHandle): Promise<void> {
  await inStore(DATABASE, 'readwrite', (store) => store.put(folder, KEY), STORE);
}
