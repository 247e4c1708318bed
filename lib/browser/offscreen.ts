import { browser } from 'wxt/browser';

/** The document without a screen in which Chromium makes addresses for files. It lives until it is closed. */

const FILE = '/offscreen.html';

/** Opens it, unless it is open. It asks the background by itself what to do. */
export async function openOffscreen(): Promise<void> {
  if (await isOpen()) return;
  await browser.offscreen.createDocument({ url: FILE, reasons: ['BLOBS'], justification: 'A copy of the journal becomes a file' });
}

export async function closeOffscreen(): Promise<void> {
  if (await isOpen()) await browser.offscreen.closeDocument();
}

async function isOpen(): Promise<boolean> {
  const documents = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return documents.length > 0;
}
