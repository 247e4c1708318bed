import { browser } from 'wxt/browser';

/**
 * Whether this page of ours runs in a private window of Firefox, where IndexedDB does not open («InvalidStateError», ESR 153,
 * 2026-11-22). With «never remember history» all windows are such, and so is the background. In Chromium our pages never are.
 */
export function inPrivateStorage(): boolean {
  return browser.extension.inIncognitoContext;
}

/** Whether the window that this page belongs to is a private one, though the page itself is not: so it is in Chromium. */
export async function inPrivateWindow(): Promise<boolean> {
  return (await browser.windows.getCurrent()).incognito;
}
