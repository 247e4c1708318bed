import { Dexie } from 'dexie';
import { isPlaceEvent, type CaseEvent, type JournalEvent } from '../model/event.ts';
import { platformOf } from '../model/key.ts';
import type { PlaceKey } from '../model/place.ts';
import type { Key } from '../model/sighting.ts';
import { aboutOf } from './ask.ts';
import { recount } from './counting.ts';
import type { JournalDatabase } from './database.ts';
import { eachEvent } from './each-event.ts';
import { lineEraser } from './erase.ts';
import { noteGraves } from './graves.ts';
import type { Look, Question } from './inputs.ts';
import { count, joiningsOf, newCensus, preferred, sameEvent, type Census } from './merge.ts';
import { foldPlace } from './place-fold.ts';
import { eventsOf, regroup } from './regroup.ts';
import { isComputed } from './same-review.ts';
import { scrubbed } from './scrub.ts';
import { eachStaged, linesByKind } from './stage.ts';
import type { Recorder } from './write.ts';

/** What of the journal has changed and must be folded anew. */
interface Touched {
  cases: Set<Key>;
  places: Set<PlaceKey>;
}

const AT_ONCE = 500;

/**
 * Adds the staged file to the journal: `normalised` in `merge.ts` of both, done in the database. Within the transaction of the
 * caller, over all tables. `onProgress`: how much more is done, of the events of file and journal and the cases that are
 * folded; what it throws ends the work. Returns how many events are new, and the cases that were one with one which is now erased.
 */
export async function addStaged(r: Recorder, onProgress: (more: number) => void): Promise<{ added: number; twins: Key[] }> {
  const { db, regulation } = r;
  const touched: Touched = { cases: new Set(), places: new Set() };
  const questions: Question[] = [];
  let added = 0;
  await eachStaged(db, async (lines) => {
    const file = linesByKind(lines);
    added += await addEvents(db, file.events, touched);
    await addLooks(db, file.looks);
    questions.push(...file.questions);
    onProgress(file.events.length);
  });
  const census = newCensus();
  const computed = new Map<string, CaseEvent>();
  const answered = new Set<string>();
  const asked = new Set(questions.map(({ about }) => about));
  await eachEvent(db, (events) => {
    for (const event of events) {
      count(census, event);
      if (isComputed(event)) computed.set(event.id, event);
      // A joining with a case that comes only now.
      if (event.kind === 'case.joined' && touched.cases.has(event.payload.into)) touched.cases.add(event.case);
      const about = asked.size > 0 ? aboutIn(event) : null;
      if (about !== null && asked.has(about)) answered.add(about);
    }
    onProgress(events.length);
  });
  await scrubErased(db, census, touched);
  const twins = await computeJoinings(db, census, computed, touched);
  await foldPlaces(db, touched.places);
  await regroup(db, touched.cases, regulation, onProgress);
  await noteGraves(db, census.erased);
  if (touched.places.size > 0) await recount(db, regulation);
  await addQuestions(db, questions.filter(({ about }) => !answered.has(about)), census.erased);
  return { added, twins };
}

async function addEvents(db: JournalDatabase, events: readonly JournalEvent[], touched: Touched): Promise<number> {
  const incoming = new Map<string, JournalEvent>();
  for (const event of events) {
    // Computed anew from what is then there.
    if (isComputed(event)) continue;
    const twice = incoming.get(event.id);
    incoming.set(event.id, twice ? preferred(twice, event) : event);
  }
  const list = [...incoming.values()];
  const known = await db.events.bulkGet(list.map(({ id }) => id));
  const put = list.flatMap((event, index) => {
    const old = known[index];
    if (old && (JSON.stringify(old) === JSON.stringify(event) || sameEvent(preferred(old, event), old))) return [];
    touch(touched, event);
    if (old) touch(touched, old);
    return [event];
  });
  await db.events.bulkPut(put);
  return list.filter((_, index) => !known[index]).length;
}

function touch(touched: Touched, event: JournalEvent): void {
  if (event.case !== undefined) touched.cases.add(event.case);
  if (event.place !== undefined) touched.places.add(event.place);
}

/** An erasure on either side reaches the events of both. */
async function scrubErased(db: JournalDatabase, { erased }: Census, touched: Touched): Promise<void> {
  const keys = [...touched.cases].filter((key) => erased.has(key));
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const events = await eventsOf(db, keys.slice(from, from + AT_ONCE));
    await db.events.bulkPut(events.map(scrubbed));
  }
}

async function computeJoinings(db: JournalDatabase, census: Census, computed: ReadonlyMap<string, CaseEvent>, touched: Touched): Promise<Key[]> {
  const wanted = new Map<string, CaseEvent>(joiningsOf(census).map((event) => [event.id, event]));
  const gone = [...computed.values()].filter(({ id }) => !wanted.has(id));
  const fresh = [...wanted.values()].filter((event) => {
    const known = computed.get(event.id);
    return !known || !sameEvent(known, event);
  });
  await db.events.bulkDelete(gone.map(({ id }) => id));
  await db.events.bulkPut(fresh);
  for (const event of [...gone, ...fresh]) touch(touched, event);
  // They were one by their words, and of one of the two the words are gone: those of the other are the same person's.
  return gone.flatMap((event) => {
    const pair = event.kind === 'case.joined' ? [event.case, event.payload.into] : [];
    return pair.some((key) => census.erased.has(key)) ? pair.filter((key) => !census.erased.has(key)) : [];
  });
}

async function foldPlaces(db: JournalDatabase, keys: ReadonlySet<PlaceKey>): Promise<void> {
  for (const key of keys) {
    const events = await db.events.where('[place+hlc]').between([key, Dexie.minKey], [key, Dexie.maxKey]).toArray();
    const place = foldPlace(events.filter(isPlaceEvent));
    if (place) await db.places.put(place);
    else await db.places.delete(key);
  }
}

/** The latest look at a place in each room. */
async function addLooks(db: JournalDatabase, looks: readonly Look[]): Promise<void> {
  if (looks.length === 0) return;
  const known = await db.looks.bulkGet(looks.map(({ place, room }): [string, string] => [place, room]));
  await db.looks.bulkPut(looks.filter((look, index) => look.at > (known[index]?.at ?? -1)));
}

/** What a question was about, where this event may be its answer: the answer keeps the sighting as it was asked about. */
function aboutIn(event: JournalEvent): string | null {
  if (event.kind !== 'review.captured' && event.kind !== 'review.edited') return null;
  return aboutOf({ ...event.payload.page, platform: platformOf(event.case) }, event.payload.sighting);
}

async function addQuestions(db: JournalDatabase, questions: readonly Question[], erased: ReadonlySet<Key>): Promise<void> {
  const known = await db.questions.toArray();
  const erase = lineEraser(erased, new Set());
  const abouts = new Set(known.map(({ about }) => about));
  const fresh = questions.filter(({ about }) => !abouts.has(about) && abouts.add(about));
  const left = [...known, ...fresh].flatMap((question) => erase({ question }) ?? []).flatMap((line) => ('question' in line ? [line.question] : []));
  const ids = new Set(left.map(({ id }) => id));
  await db.questions.bulkDelete(known.map(({ id }) => id).filter((id) => !ids.has(id)));
  await db.questions.bulkPut(left);
}
