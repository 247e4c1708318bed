import { onTestFinished } from 'vitest';
import { openJournal, type JournalDatabase } from '../../../lib/journal/database.ts';
import { isCounted } from '../../../lib/journal/counting.ts';
import { foldAll } from '../../../lib/journal/fold.ts';
import { foldPlace } from '../../../lib/journal/place-fold.ts';
import type { SeeInput, SeenPage } from '../../../lib/journal/inputs.ts';
import type { Recorder } from '../../../lib/journal/record.ts';
import { rowOf } from '../../../lib/journal/row.ts';
import { isCaseEvent, isPlaceEvent } from '../../../lib/model/event.ts';
import type { Place } from '../../../lib/model/place.ts';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { defaultRegulation } from '../../../lib/regulation/regulation.ts';
import { DAY, MONDAY, page, PLATFORM } from '../../unit/journal/invent.ts';

/** A journal of its own for one test, in the real database of a real browser. */

export const rules = defaultRegulation(MONDAY - 30 * DAY);
let names = 0;

export function newName(): string {
  return `journal-test-${Date.now()}-${names++}`;
}

export async function journal(name = newName()): Promise<JournalDatabase> {
  const db = await openJournal(name);
  onTestFinished(() => {
    db.close();
    // Not waited for: the browser deletes it when the last handle is closed.
    indexedDB.deleteDatabase(name);
  });
  return db;
}

export function recorder(db: JournalDatabase, now = MONDAY, changes: Partial<Recorder> = {}): Recorder {
  return { db, now, author: 'anna', regulation: rules, newId: () => crypto.randomUUID(), ...changes };
}

export function at(where: Partial<SeenPage> = {}): SeenPage {
  return { ...page(), platform: PLATFORM, ...where };
}

export function input(sightings: Sighting[], where: Partial<SeenPage> = {}, elsewhere: string[] = [], looked: Partial<SeeInput> = {}): SeeInput {
  return { page: at(where), sightings, elsewhere, grown: [], settled: true, ...looked };
}

/** Everything the journal holds, to see that nothing changed. */
export async function contents(db: JournalDatabase): Promise<unknown> {
  const [events, cases, places, looks, questions, meta] = await Promise.all(
    [db.events, db.cases, db.places, db.looks, db.questions, db.meta].map(async (table) => table.toArray() as Promise<unknown[]>),
  );
  return { events, cases, places, looks, questions, meta };
}

/** The rows that the events alone give, to hold against the table. */
export async function refolded(db: JournalDatabase): Promise<unknown[]> {
  const places = new Map((await refoldedPlaces(db)).map((place) => [place.key, place]));
  const cases = foldAll((await db.events.toArray()).filter(isCaseEvent));
  return cases.sort((a, b) => (a.key < b.key ? -1 : 1)).map((c) => rowOf({ ...c, counted: isCounted(places, c.place) }, rules));
}

/** The places that the events alone give. */
export async function refoldedPlaces(db: JournalDatabase): Promise<Place[]> {
  const events = (await db.events.toArray()).filter(isPlaceEvent);
  const keys = [...new Set(events.map((event) => event.place))].sort();
  return keys.flatMap((key) => foldPlace(events.filter((event) => event.place === key)) ?? []);
}
