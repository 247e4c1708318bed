import { Dexie } from 'dexie';
import type { Case } from '../model/case.ts';
import { isCaseEvent, isPlaceEvent, parseCaseEvent, parsePlaceEvent, type CaseEvent, type CaseEventDraft, type JournalEvent, type PlaceEvent, type PlaceEventDraft, parseDayEvent, parseCompanyEvent, type DayEvent, type CompanyEvent, type DayEventDraft, type CompanyEventDraft } from '../model/event.ts';
import type { Place, PlaceKey } from '../model/place.ts';
import type { Key } from '../model/sighting.ts';
import type { Regulation } from '../regulation/regulation.ts';
import { rulesInForce } from './company.ts';
import { assertWriter, type JournalDatabase } from './database.ts';
import { fold } from './fold.ts';
import { nextHlc } from './hlc.ts';
import { standing, inOrder } from './order.ts';
import { isAboutJoining } from './joins.ts';
import { foldPlace } from './place-fold.ts';
import { isCounted, mayChangeCounting, recount } from './counting.ts';
import { eventsOf, regroup } from './regroup.ts';
import { rowOf } from './row.ts';
import { isErased, scrubbed } from './scrub.ts';

/** Who writes, when, and under which rules. */
export interface Recorder {
  db: JournalDatabase;
  /** Milliseconds since the epoch. */
  now: number;
  /** Id of the person. */
  author: string;
  regulation: Regulation;
  /** A new id, unique in the world. */
  newId: () => string;
}

/** A case that the journal does not hold was named. */
export class UnknownCaseError extends Error {
  override name = 'UnknownCaseError';
}

/** A place that the journal does not hold was named. */
export class UnknownPlaceError extends Error {
  override name = 'UnknownPlaceError';
}

/** One write transaction at work: what it has read and what it is going to add. */
export interface Writing {
  readonly r: Recorder;
  /** The cases read so far, as they stand with what was added. */
  readonly cases: Map<Key, Case>;
  /** Of the cases read so far those that stand in another one, with that. */
  readonly roots: Map<Key, Key>;
  readonly histories: Map<Key, CaseEvent[]>;
  /** The places read so far, as they stand with what was added. */
  readonly places: Map<PlaceKey, Place>;
  readonly placeHistories: Map<PlaceKey, PlaceEvent[]>;
  readonly added: JournalEvent[];
  /** Cases that are not here may have been erased here: `readGraves` tells. */
  readonly graves: boolean;
  last: string | null;
}

/**
 * Reads, decides and writes in one transaction: all of it is in the journal afterwards, or nothing. Inside `work` only the
 * database may be awaited, else the transaction commits early.
 */
export async function inJournal<T>(r: Recorder, work: (w: Writing) => Promise<T>): Promise<T> {
  const { db } = r;
  // Tables of a newer build may have other names than those asked for here.
  if (db.readOnly) await assertWriter(db);
  const run = (): Promise<T> =>
    db.transaction('rw', [db.events, db.cases, db.places, db.looks, db.questions, db.meta], async () => {
      // One after the other: a request that is under way when another aborts the transaction would fail unheard.
      const schema = await assertWriter(db);
      const last = await db.events.orderBy('hlc').reverse().limit(1).keys();
      // Another window may have revised the rules since they were read: no row is written under those of before.
      const { regulation } = await rulesInForce(db, r.regulation);
      const w: Writing = { r: { ...r, regulation }, cases: new Map(), roots: new Map(), histories: new Map(), places: new Map(), placeHistories: new Map(), added: [], graves: schema?.graves === true, last: (last[0] as string | undefined) ?? null };
      const result = await work(w);
      await flush(w);
      return result;
    });
  try {
    return await run();
  } catch (error) {
    // Chromium may close the connection while the background sleeps (Dexie issue 1805); nothing was written then.
    if (!(error instanceof Dexie.DatabaseClosedError) || db.superseded) throw error;
    await db.open();
    return run();
  }
}

/** Gives the draft id and time, parses it, and folds it into its case, whose history must have been read. Throws a ZodError. */
export function record(w: Writing, draft: CaseEventDraft): CaseEvent {
  const root = rootIn(w, draft.case);
  const history = w.histories.get(root);
  // An undoing stands in the case of what it undoes; everything else where all of the review stands.
  const of = draft.kind === 'event.undone' ? history?.find(({ id }) => id === draft.payload.event)?.case : undefined;
  const told = parseCaseEvent({ ...draft, case: of ?? root, ...stamp(w) });
  if (!history) throw new UnknownCaseError(`No case ${told.case} in the journal`);
  // Nothing brings the words of an erased case back, whoever tells them.
  const event = isErased(history) ? scrubbed(told) : told;
  history.push(event);
  w.added.push(event);
  const folded = fold(history);
  if (!folded) throw new UnknownCaseError(`No case ${event.case} in the journal`);
  // Whether its place counts is no fact of the case; where that changes with the place, the end of the writing sees to it.
  w.cases.set(root, { ...folded, counted: w.cases.get(root)?.counted ?? isCounted(w.places, folded.place) });
  return event;
}

/** The same for a place, whose history must have been read. Throws a ZodError, UnknownPlaceError. */
export function recordOfPlace(w: Writing, draft: PlaceEventDraft): PlaceEvent {
  const event = parsePlaceEvent({ ...draft, ...stamp(w) });
  const history = w.placeHistories.get(event.place) ?? [];
  const folded = foldPlace([...history, event]);
  if (!folded) throw new UnknownPlaceError(`No place ${event.place} in the journal`);
  w.placeHistories.set(event.place, [...history, event]);
  w.added.push(event);
  w.places.set(event.place, folded);
  return event;
}

/** An event about a day or about the company, of which no projection is kept. Throws a ZodError. */
export function recordApart(w: Writing, draft: DayEventDraft | CompanyEventDraft): DayEvent | CompanyEvent {
  const whole = { ...draft, ...stamp(w) };
  const event = 'day' in whole ? parseDayEvent(whole) : parseCompanyEvent(whole);
  w.added.push(event);
  return event;
}

/** What every event has, whatever it is about. */
function stamp(w: Writing): { id: string; at: number; hlc: string; author: string; regulation: number } {
  const { r } = w;
  w.last = nextHlc(w.last, r.now);
  return { id: r.newId(), at: r.now, hlc: w.last, author: r.author, regulation: r.regulation.version };
}

/** Says that a case is new here, so that its first event can be recorded. */
export function begin(w: Writing, key: Key): void {
  if (!w.histories.has(key)) w.histories.set(key, []);
}

/** Before cases of these keys begin: what was erased stays so, though a restored file has not held the case since. */
export async function readGraves(w: Writing, keys: Iterable<Key>): Promise<void> {
  if (w.graves) await readHistories(w, keys);
}

/** Reads the histories of these cases, in order, once; with those of the cases that are joined with them. */
export async function readHistories(w: Writing, keys: Iterable<Key>): Promise<void> {
  const asked = [...keys];
  await readCases(w, asked);
  const missing = [...new Set(asked.map((key) => rootIn(w, key)))].filter((key) => !w.histories.has(key));
  const found = await Promise.all(missing.map((key) => eventsOf(w.r.db, [key, ...(w.cases.get(key)?.joined ?? [])])));
  missing.forEach((key, index) => w.histories.set(key, found[index] ?? []));
}

/** The same for places. */
export async function readPlaceHistories(w: Writing, keys: Iterable<PlaceKey>): Promise<void> {
  const missing = [...new Set(keys)].filter((key) => !w.placeHistories.has(key));
  const found = await Promise.all(missing.map((key) => w.r.db.events.where('[place+hlc]').between([key, Dexie.minKey], [key, Dexie.maxKey]).toArray()));
  missing.forEach((key, index) => w.placeHistories.set(key, inOrder((found[index] ?? []).filter(isPlaceEvent))));
}

/** Reads these places and those that they were merged into; unknown keys are passed over. */
export async function readPlaces(w: Writing, keys: Iterable<PlaceKey>): Promise<void> {
  for (let wanted = [...new Set(keys)]; ; ) {
    const missing = wanted.filter((key) => !w.places.has(key));
    if (missing.length === 0) return;
    const found = (await w.r.db.places.bulkGet(missing)).filter((place) => place !== undefined);
    for (const place of found) w.places.set(place.key, place);
    wanted = found.flatMap((place) => place.mergedInto ?? []);
  }
}

/** Reads these cases, or those that they stand in; unknown keys are passed over. */
export async function readCases(w: Writing, keys: Iterable<Key>): Promise<void> {
  const missing = [...new Set(keys)].filter((key) => !w.cases.has(rootIn(w, key)));
  if (missing.length === 0) return;
  const rows = (await w.r.db.cases.bulkGet(missing)).filter((row) => row !== undefined);
  for (const row of rows) remember(w, row);
  await readCases(w, rows.flatMap((row) => row.joinedInto ?? []));
}

/** A case that was read, or the way to the one that it stands in. */
export function remember(w: Writing, row: Case): void {
  if (row.joinedInto === null) w.cases.set(row.key, row);
  else w.roots.set(row.key, row.joinedInto);
  for (const key of row.joined) w.roots.set(key, row.key);
}

/** The key under which all of the review of this case stands, as far as it was read. */
export function rootIn(w: Writing, key: Key): Key {
  return w.roots.get(key) ?? key;
}

/** The case of this key, or the one that it stands in, if it was read. */
export function caseIn(w: Writing, key: Key): Case | undefined {
  return w.cases.get(rootIn(w, key));
}

/** Puts a case whose capture was undone back: its capture counts again. Its history must have been read. */
export function restore(w: Writing, key: Key): void {
  const history = w.histories.get(key) ?? [];
  const ordered = inOrder(history);
  const { undoneBy } = standing(ordered);
  const captures = ordered.filter((event) => event.kind === 'review.captured');
  for (const undoing of captures.flatMap((event) => undoneBy.get(event.id) ?? [])) {
    record(w, { kind: 'event.undone', case: key, payload: { event: undoing.id } });
  }
}

/** Writes what was recorded so far. Called at the end of every writing, and in the midst of a long one. */
export async function flush(w: Writing): Promise<void> {
  if (w.added.length === 0) return;
  const { db, regulation } = w.r;
  const changed = [...new Set(w.added.flatMap((event) => (event.case === undefined ? [] : rootIn(w, event.case))))].flatMap((key) => w.cases.get(key) ?? []);
  await readPlaces(w, changed.flatMap((c) => c.place ?? []));
  const rows = changed.map((c) => rowOf({ ...c, counted: isCounted(w.places, c.place) }, regulation));
  const places = [...new Set(w.added.flatMap((event) => event.place ?? []))].flatMap((key) => w.places.get(key) ?? []);
  await db.events.bulkAdd(w.added);
  if (places.length > 0) await db.places.bulkPut(places);
  await db.cases.bulkPut(rows);
  // An undoing stands in the case of what it undoes, which may be a part of another one: its own row changes too.
  const regrouped = w.added.filter(isCaseEvent).filter((event) => event.case !== rootIn(w, event.case) || isAboutJoining(event, w.histories.get(rootIn(w, event.case)) ?? []));
  if (regrouped.length > 0) await regroup(db, regrouped.map((event) => event.case), regulation);
  if (w.added.some(mayChangeCounting)) await recount(db, regulation);
  w.added.length = 0;
}
