import { browser } from 'wxt/browser';

/** What the extension keeps outside of its journal: all of the browser's storage, words typed and not yet saved, the leave it holds, its clocks and its databases by name. */
export async function keptBesides(): Promise<Record<string, unknown>> {
  const [local, session, permissions, alarms, databases, estimate] = await Promise.all([
    browser.storage.local.get(null),
    browser.storage.session.get(null),
    browser.permissions.getAll(),
    browser.alarms.getAll(),
    indexedDB.databases(),
    navigator.storage.estimate(),
  ]);
  return { version: browser.runtime.getManifest().version, local, session, typed: { ...localStorage }, permissions, alarms, databases, bytes: estimate.usage ?? null };
}
