import type { Key } from '../model/sighting.ts';
import { wordsOf, type Item } from './items.ts';

/** How many replies the reviews had in this visit. */
export interface ReplyCounts {
  /** What stands on the page now; only the first sight of each review counts. */
  note(items: readonly Item[]): void;
  /**
   * Cases whose replies appeared in this visit, after it first saw them. Whatever sent them, a press that was not
   * recognised too: what a page shows of its own is its echo and no proof.
   */
  grown(items: readonly Item[]): Key[];
  /** Replies of a case when it was first known here, those sent from here counted in. */
  known(shown: Key): number;
  /** A reply was sent from here; so many stand there now. */
  sent(shown: Key, count: number): void;
}

export function replyCounts(): ReplyCounts {
  /** By case, and by what the review is as long as no case is known. */
  const first = new Map<string, number>();
  const known = new Map<Key, number>();

  const firstOf = ({ case: shown, sighting }: Item): number => {
    const name = sighting.key ?? wordsOf(sighting);
    const count = first.get(shown ?? name) ?? first.get(name) ?? sighting.replies.length;
    first.set(name, count);
    if (shown !== null) first.set(shown, count);
    return count;
  };

  return {
    note(items) {
      for (const item of items) {
        if (item.stale) continue;
        firstOf(item);
        if (item.case !== null && !known.has(item.case)) known.set(item.case, item.sighting.replies.length);
      }
    },
    grown: (items) => items.flatMap((item) => (item.sighting.replies.length > firstOf(item) ? (item.case ?? item.sighting.key ?? []) : [])),
    known: (shown) => known.get(shown) ?? 0,
    sent: (shown, count) => known.set(shown, count),
  };
}
