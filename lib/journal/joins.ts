import type { CaseEvent } from '../model/event.ts';
import type { Key } from '../model/sighting.ts';
import { standing } from './order.ts';

/**
 * Cases that are one review. A joining counts in both directions, so it does not matter which of two people named which case;
 * the one that was captured first stands for all. It counts only between cases that were captured before it: an event that
 * arrives later can then never join what was folded apart.
 */

/** Every captured case of these events (`inOrder`) with the case that stands for it: itself, or the earliest of its group. */
export function rootsOf(ordered: readonly CaseEvent[]): Map<Key, Key> {
  const roots = new Map<Key, Key>();
  const rootOf = (key: Key): Key => {
    const next = roots.get(key) ?? key;
    return next === key ? key : rootOf(next);
  };
  const counts = new Set(joinings(ordered));
  // A case points at one that was captured before it, so the end of each way is the earliest.
  const age = new Map<Key, number>();
  for (const event of ordered) {
    if (event.kind === 'review.captured' && !age.has(event.case)) {
      age.set(event.case, age.size);
      roots.set(event.case, event.case);
    } else if (event.kind === 'case.joined' && counts.has(event) && age.has(event.case) && age.has(event.payload.into)) {
      const [a, b] = [rootOf(event.case), rootOf(event.payload.into)];
      const [first, second] = (age.get(a) ?? 0) <= (age.get(b) ?? 0) ? [a, b] : [b, a];
      roots.set(second, first);
    }
  }
  for (const key of roots.keys()) roots.set(key, rootOf(key));
  return roots;
}

/** The joinings that count. */
export function joinings(ordered: readonly CaseEvent[]): Extract<CaseEvent, { kind: 'case.joined' }>[] {
  if (!ordered.some(({ kind }) => kind === 'case.joined')) return [];
  return standing(ordered).counting.filter((event) => event.kind === 'case.joined');
}

/** Whether this event may change which cases are one: a joining, or the undoing of one. `history`: that of its case. */
export function isAboutJoining(event: CaseEvent, history: readonly CaseEvent[]): boolean {
  let met: CaseEvent | undefined = event;
  for (const seen = new Set<CaseEvent>(); met?.kind === 'event.undone' && !seen.has(met); ) {
    seen.add(met);
    const target: string = met.payload.event;
    met = history.find(({ id }) => id === target);
  }
  return met?.kind === 'case.joined';
}
