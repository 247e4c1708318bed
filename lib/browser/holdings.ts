import { browser } from 'wxt/browser';
import { readSent } from './sent-log.ts';

/** What the extension keeps outside of its journal: all of the browser's storage, words typed and not yet saved, the leave it holds, its clocks, what was sent to models, and its databases by name. Never the key of a model's server. */
export async function keptBesides(): Promise<Record<string, unknown>> {
  const [local, session, permissions, alarms, databases, estimate, sentToModels] = await Promise.all([
    browser.storage.local.get(null),
    browser.storage.session.get(null),
    browser.permissions.getAll(),
    browser.alarms.getAll(),
    indexedDB.databases(),
    navigator.storage.estimate(),
    readSent(),
  ]);
  return { version: browser.runtime.getManifest().version, local, session, typed: { ...localStorage }, permissions, alarms, databases, sentToModels, bytes: estimate.usage ?? null };
}
