import { browser } from 'wxt/browser';

/** An idle background is ended after thirty seconds; each call of the browser's own begins them anew (Chrome's guide to the life of a service worker). */
const CALL_MS = 20_000;

/** Keeps the background alive while it works on something that calls nothing of the browser's. */
export async function whileAwake<T>(work: () => Promise<T>): Promise<T> {
  const calling = setInterval(() => void browser.runtime.getPlatformInfo(), CALL_MS);
  try {
    return await work();
  } finally {
    clearInterval(calling);
  }
}
