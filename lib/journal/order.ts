import type { JournalEvent } from '../model/event.ts';

/** The one order of events, the same on every machine: hybrid logical time, author, id. An event that arrived twice counts once. */
export function inOrder<E extends JournalEvent>(events: readonly E[]): E[] {
  const sorted = [...events].sort(comparing);
  const seen = new Set<string>();
  return sorted.filter((event) => !seen.has(event.id) && seen.add(event.id));
}

type Undoing<E> = Extract<E, { kind: 'event.undone' }>;

export interface Standing<E extends JournalEvent> {
  /** The events that count, in order; undoings themselves are not among them. */
  counting: E[];
  /** Which undoings stand against an event that does not count. */
  undoneBy: Map<string, Undoing<E>[]>;
}

/**
 * Which events of one case, or of one place, count. `ordered` as `inOrder` gives them. Decided from the last to the first: an undoing that
 * is itself undone has no effect, and none reaches forward, nor into another case that is joined with this one, nor into another matter of the company.
 */
export function standing<E extends JournalEvent>(ordered: readonly E[]): Standing<E> {
  const place = new Map(ordered.map((event, index) => [event.id, index]));
  const undoneBy = new Map<string, Undoing<E>[]>();
  for (let index = ordered.length - 1; index >= 0; index--) {
    const event = ordered[index];
    if (!event || !isUndoing(event) || undoneBy.has(event.id)) continue;
    const target = event.payload.event;
    const found = place.get(target) ?? index;
    if (found >= index || ordered[found]?.case !== event.case || ordered[found]?.company !== event.company) continue;
    const others = undoneBy.get(target);
    if (others) others.push(event);
    else undoneBy.set(target, [event]);
  }
  return { counting: ordered.filter((event) => event.kind !== 'event.undone' && !undoneBy.has(event.id)), undoneBy };
}

function isUndoing<E extends JournalEvent>(event: E): event is Undoing<E> {
  return event.kind === 'event.undone';
}

/** What the order goes by. */
type Stamp = Pick<JournalEvent, 'hlc' | 'author' | 'id'>;

export function comparing(a: Stamp, b: Stamp): number {
  return compare(a.hlc, b.hlc) || compare(a.author, b.author) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
