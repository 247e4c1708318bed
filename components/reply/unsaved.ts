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

/** Whatever was typed at these cases goes. */
export function dropUnsaved(keys: Iterable<string>): void {
  for (const key of keys) localStorage.removeItem(PREFIX + key);
}
