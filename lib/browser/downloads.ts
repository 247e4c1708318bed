import { browser } from 'wxt/browser';

/** Files into Downloads without a question. The permission is asked for when the schedule is switched on. */

/** In Chromium a worker makes no blob addresses, hence the offscreen document. Both have no prompt of their own beyond «Downloads». */
const permissions = (): string[] => ['downloads', ...(needsOffscreen() ? ['offscreen'] : [])];

/** True where the background is a worker, which can make no address for a file. */
export function needsOffscreen(): boolean {
  return browser.runtime.getManifest().optional_permissions?.includes('offscreen') ?? false;
}

export function holdsDownloads(): Promise<boolean> {
  return browser.permissions.contains({ permissions: permissions() as ['downloads'] });
}

/** Must be the first call in a click handler: one `await` before it loses the gesture. */
export function requestDownloads(): Promise<boolean> {
  return browser.permissions.request({ permissions: permissions() as ['downloads'] });
}

/** Starts to write a file below Downloads; a file of that name is left alone. Returns the browser's number of the download. */
export function startDownload(address: string, name: string): Promise<number> {
  return browser.downloads.download({ url: address, filename: name, saveAs: false, conflictAction: 'uniquify' });
}

/** What became of a download, and the name that its file got; `gone` when the browser does not know it any more. */
export async function downloadState(id: number): Promise<{ state: 'under way' | 'written' | 'failed' | 'full' | 'gone'; name: string | null }> {
  const [found] = await browser.downloads.search({ id });
  if (!found) return { state: 'gone', name: null };
  const name = found.filename.split(/[/\\]/).at(-1) ?? null;
  if (found.state === 'in_progress') return { state: 'under way', name };
  if (found.state === 'complete') return { state: 'written', name };
  return { state: found.error === 'FILE_NO_SPACE' ? 'full' : 'failed', name };
}

/** Removes the file of a download. False: there is no leave, or it is not there any more under the name it was written with. */
export async function removeDownload(id: number): Promise<boolean> {
  if (!(await holdsDownloads())) return false;
  try {
    await browser.downloads.removeFile(id);
    return true;
  } catch {
    return false; // Moved, renamed, removed, or forgotten by the browser.
  }
}
