import type { QueueWish } from '../../lib/journal/queries.ts';
import type { Key, PlatformId } from '../../lib/model/sighting.ts';

/** What the manager narrows the queue to. */
export interface QueueFilter {
  platform: PlatformId | null;
  search: string;
}
export const WHOLE_QUEUE: QueueFilter = { platform: null, search: '' };

/** The filter as the journal is asked; the list and the keys that walk along it ask the same. */
export function queueWish({ platform, search }: QueueFilter, limit: number): QueueWish {
  const words = search.trim();
  return { ...(platform !== null && { platform }), ...(words !== '' && { search: words }), limit };
}

/** The case that `n` goes to: the next by deadline; from the last one, and from one that left the queue, the first. */
export function following(keys: readonly Key[], shown: Key): Key | null {
  const next = keys[keys.indexOf(shown) + 1] ?? keys[0];
  return next === undefined || next === shown ? null : next;
}

/** The neighbour above or below, for `j` and `k`; null at the ends. */
export function neighbour(keys: readonly Key[], shown: Key, by: 1 | -1): Key | null {
  const at = keys.indexOf(shown);
  return at === -1 ? null : (keys[at + by] ?? null);
}
