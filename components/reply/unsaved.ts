import type { JournalDatabase } from '../../lib/journal/database.ts';
import { gravesOf } from '../../lib/journal/graves.ts';

/**
 * The words in the editor between two saves. Kept in this extension's own storage at every stroke, so that a closed
 * panel or a stopped browser loses nothing; taken away as soon as the journal has them.
 */
const PREFIX = 'unsaved:';

/** False when there is no room: the journal's own save still runs. */
export function keepUnsaved(key: string, text: string): boolean {
  try {
    localStorage.setItem(PREFIX + key, text);
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}

export function unsavedOf(key: string): string | null {
  return localStorage.getItem(PREFIX + key);
}

/** Forgets the words if they are still these: newer ones stay. */
export function forgetUnsaved(key: string, text: string): void {
  if (unsavedOf(key) === text) localStorage.removeItem(PREFIX + key);
}

/**
 * Whatever was typed at a case that was erased since goes too. Called after every erasing and by each page at its start: the
 * background of Chromium erases by the clock, and no worker reaches this storage.
 */
export async function dropErased(db: JournalDatabase): Promise<void> {
  const keys = Object.keys(localStorage).flatMap((name) => (name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []));
  if (keys.length === 0) return;
  const [rows, graves] = await Promise.all([db.cases.bulkGet(keys), gravesOf(db)]);
  keys.forEach((key, index) => {
    if (graves.has(key) || (rows[index]?.erasedAt ?? null) !== null) localStorage.removeItem(PREFIX + key);
  });
}
