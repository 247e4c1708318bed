import type { JournalDatabase } from '../../lib/journal/database.ts';
import { gravesOf } from '../../lib/journal/graves.ts';
import type { Key } from '../../lib/model/sighting.ts';
import type { DoingId } from './doings.ts';

/**
 * The words of a doing that is not recorded yet, kept in this extension's own storage at every stroke: a side panel closes as
 * soon as the person looks elsewhere.
 */
const PREFIX = 'unsaved-doing:';
/** Between the doing and the case; no name of a doing holds it. */
const MARK = ' ';

function nameOf(key: Key, id: DoingId): string {
  return `${PREFIX}${id}${MARK}${key}`;
}

export function keepDoing(key: Key, id: DoingId, words: string): void {
  try {
    if (words === '') localStorage.removeItem(nameOf(key, id));
    else localStorage.setItem(nameOf(key, id), words);
  } catch (error) {
    // No room: the words stay on the screen alone.
    console.error(error);
  }
}

/** '' without any. */
export function unsavedDoing(key: Key, id: DoingId): string {
  return localStorage.getItem(nameOf(key, id)) ?? '';
}

/** What was written at a case that was erased since goes too. */
export async function dropErasedDoings(db: JournalDatabase): Promise<void> {
  const kept = Object.keys(localStorage).flatMap((name) => (name.startsWith(PREFIX) ? [{ name, key: name.slice(name.indexOf(MARK) + 1) }] : []));
  if (kept.length === 0) return;
  const [rows, graves] = await Promise.all([db.cases.bulkGet(kept.map(({ key }) => key)), gravesOf(db)]);
  kept.forEach(({ name, key }, index) => {
    if (graves.has(key) || (rows[index]?.erasedAt ?? null) !== null) localStorage.removeItem(name);
  });
}
