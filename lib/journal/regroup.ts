import { Dexie } from 'dexie';
import { isCaseEvent, type CaseEvent } from '../model/event.ts';
import type { Place, PlaceKey } from '../model/place.ts';
import type { Key } from '../model/sighting.ts';
import type { Regulation } from '../regulation/regulation.ts';
import { isCounted } from './counting.ts';
import type { JournalDatabase } from './database.ts';
import { foldAll } from './fold.ts';
import { rootsOf } from './joins.ts';
import { sameEvent } from './merge.ts';
import { inOrder } from './order.ts';
import { rowOf } from './row.ts';
import { scrubbed } from './scrub.ts';

/** So many cases are folded at once: their events are all in memory. */
const AT_ONCE = 200;

/** The events of these cases alone, in order. Within the transaction of the caller. */
export async function eventsOf(db: JournalDatabase, keys: readonly Key[]): Promise<CaseEvent[]> {
  const found = await Promise.all(keys.map((key) => db.events.where('[case+hlc]').between([key, Dexie.minKey], [key, Dexie.maxKey]).toArray()));
  return inOrder(found.flat().filter(isCaseEvent));
}

/** The groups that these cases stand in as the table has them, the case that stands for all first; of unknown ones themselves alone. */
export async function groupsOf(db: JournalDatabase, keys: Iterable<Key>): Promise<Key[][]> {
  const wanted = [...new Set(keys)];
  const rows = await db.cases.bulkGet(wanted);
  const roots = [...new Set(wanted.map((key, index) => rows[index]?.joinedInto ?? key))];
  const parts = await db.cases.where('joinedInto').anyOf(roots).toArray();
  const members = Map.groupBy(parts, (row) => row.joinedInto);
  return roots.map((root) => [root, ...(members.get(root) ?? []).map(({ key }) => key)]);
}

/**
 * Computes the rows of these cases anew from their events, with all that are joined with them now and were before. Within
 * the transaction of the caller, after the events were written. `onProgress`: how many cases more.
 */
export async function regroup(db: JournalDatabase, keys: Iterable<Key>, regulation: Regulation, onProgress?: (more: number) => void): Promise<void> {
  const places = new Map<PlaceKey, Place>((await db.places.toArray()).map((place) => [place.key, place]));
  const left = new Set(keys);
  while (left.size > 0) {
    const chunk = [...left].slice(0, AT_ONCE);
    const { events: stored, whole } = await closure(db, chunk);
    const events = await erasedWhole(db, stored);
    for (const key of [...chunk, ...whole]) left.delete(key);
    onProgress?.(chunk.length);
    const cases = foldAll(events);
    const there = new Set(cases.map(({ key }) => key));
    await db.cases.bulkDelete([...whole].filter((key) => !there.has(key)));
    await db.cases.bulkPut(cases.map((c) => rowOf({ ...c, counted: isCounted(places, c.place) }, regulation)));
  }
}

/**
 * The events, and in the database too: an erasure of one case reaches all that are joined with it, also where the joining came
 * from a colleague who did not know of the erasure.
 */
async function erasedWhole(db: JournalDatabase, events: CaseEvent[]): Promise<CaseEvent[]> {
  const erasures = events.filter(({ kind }) => kind === 'case.erased');
  if (erasures.length === 0) return events;
  const roots = rootsOf(inOrder(events));
  const rootOf = (event: CaseEvent): Key => roots.get(event.case) ?? event.case;
  const erased = new Set(erasures.map(rootOf));
  const changed = new Map(
    events.flatMap((event) => {
      const bare = erased.has(rootOf(event)) ? scrubbed(event) : event;
      return sameEvent(bare, event) ? [] : [[event.id, bare] as const];
    }),
  );
  await db.events.bulkPut([...changed.values()]);
  return events.map((event) => changed.get(event.id) ?? event);
}

/** The events of these cases and of all that hang together with them. */
async function closure(db: JournalDatabase, keys: readonly Key[]): Promise<{ events: CaseEvent[]; whole: Set<Key> }> {
  const whole = new Set<Key>();
  const events: CaseEvent[] = [];
  for (let wanted = [...keys]; wanted.length > 0; ) {
    const found = (await groupsOf(db, wanted)).flat().filter((key) => !whole.has(key));
    for (const key of found) whole.add(key);
    const own = await eventsOf(db, found);
    events.push(...own);
    wanted = own.flatMap((event) => (event.kind === 'case.joined' && !whole.has(event.payload.into) ? [event.payload.into] : []));
  }
  return { events, whole };
}
