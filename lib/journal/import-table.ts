import { isCaseEvent, type CaseEvent, type EventOf, type JournalEvent } from '../model/event.ts';
import { mintKey } from '../model/key.ts';
import { BATCH_LIMIT, type Key, type PlatformId, type Sighting } from '../model/sighting.ts';
import type { Status } from '../model/status.ts';
import type { JournalDatabase } from './database.ts';
import { eachEventSince } from './each-event.ts';
import { hlcAt } from './hlc.ts';
import { inOrder, standing } from './order.ts';
import { recognise } from './recognise.ts';
import { isErased } from './scrub.ts';
import { begin, caseIn, flush, inJournal, readGraves, readHistories, record, rootIn, type Recorder, type Writing } from './write.ts';

/**
 * The table that the company kept before enters the journal, whole or not at all. A reply that stands in it is one that stood
 * there at first capture: neither kept nor missed, and nobody has seen it live.
 */

/** One review of the table. */
export interface TableRow {
  platform: PlatformId;
  sighting: Sighting;
  /** Null: nothing to set. */
  status: Status | null;
}

export type RowMatch =
  | { kind: 'new' }
  /** In the journal already: the table adds nothing to it. */
  | { kind: 'known'; case: Key }
  /** It was taken back from the journal, and enters it anew. */
  | { kind: 'withdrawn'; case: Key }
  /** Looks like one of these and none for sure. */
  | { kind: 'unsure'; candidates: Key[] };

/** Long work tells how far it is, and ends with the signal's reason before anything is written. */
export interface Watched {
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
}

/** Rows written at a time, within the one transaction. */
const CHUNK = 1_000;

/** Which rows are in the journal already, in the order of the rows. Writes nothing. */
export async function matchTable(r: Recorder, rows: readonly TableRow[], watched: Watched = {}): Promise<RowMatch[]> {
  const matching = newMatching(rows);
  // A transaction for each batch: the background must not wait for the whole table.
  for (const batch of batchesOf(rows)) {
    await inJournal(r, (w) => matchBatch(w, batch, matching));
    step(watched, matching.done);
  }
  return matching.found;
}

export interface ImportOutcome {
  /** New in the journal, or back in it. */
  entered: number;
  /** In the journal already. */
  known: number;
  /** Left out because they look like others. */
  unsure: number;
}

/**
 * Puts the rows into the journal, in one transaction: a row that is there already changes nothing. `id` names the import and
 * stands in its events. `unsure`: what becomes of the rows that look like others.
 */
export async function importTable(r: Recorder, rows: readonly TableRow[], how: { id: string; unsure: 'enter' | 'leave' }, watched: Watched = {}): Promise<ImportOutcome> {
  return inJournal(r, async (w) => {
    const matching = newMatching(rows);
    for (const batch of batchesOf(rows)) {
      await matchBatch(w, batch, matching);
      step(watched, matching.done / 2);
    }
    const outcome: ImportOutcome = { entered: 0, known: 0, unsure: 0 };
    for (let from = 0; from < rows.length; from += CHUNK) {
      rows.slice(from, from + CHUNK).forEach((row, index) => { enterRow(w, row, matching.found[from + index] ?? { kind: 'new' }, how, outcome); });
      await flush(w);
      step(watched, (rows.length + Math.min(from + CHUNK, rows.length)) / 2);
    }
    return outcome;
  });
}

function enterRow(w: Writing, { platform, sighting, status }: TableRow, match: RowMatch, how: { id: string; unsure: 'enter' | 'leave' }, outcome: ImportOutcome): void {
  if (match.kind === 'known') {
    outcome.known += 1;
    return;
  }
  if (match.kind === 'unsure' && how.unsure === 'leave') {
    outcome.unsure += 1;
    return;
  }
  outcome.entered += 1;
  // Nobody saw it on the public page: what the table says of a reply is what a cabinet says.
  const page = { address: sighting.link ?? '', room: 'cabinet' as const, visit: how.id };
  const key = match.kind === 'withdrawn' ? match.case : (sighting.key ?? mintKey(platform, w.r.newId()));
  // One that was taken back has its earlier capture still undone: this one counts, until the import itself is taken back.
  if (match.kind !== 'withdrawn') begin(w, key);
  record(w, { kind: 'review.captured', case: key, payload: { platform, sighting, page } });
  if (status !== null && caseIn(w, key)?.status !== status) record(w, { kind: 'status.set', case: key, payload: { status } });
}

export interface UndoneImport {
  undone: number;
  /** Left as they are: somebody has worked on them since, or a page has shown them. */
  kept: number;
}

/** Takes an import back, in one transaction: each of its events no longer counts. `at`: when it began. */
export async function undoImport(r: Recorder, imported: { id: string; at: number }, watched: Watched = {}): Promise<UndoneImport> {
  return inJournal(r, async (w) => {
    const keys = await casesOfImport(r.db, imported);
    const result: UndoneImport = { undone: 0, kept: 0 };
    for (let from = 0; from < keys.length; from += CHUNK) {
      const chunk = keys.slice(from, from + CHUNK);
      await readHistories(w, chunk);
      for (const key of chunk) {
        const own = ownEvents(w.histories.get(rootIn(w, key)) ?? [], imported.id);
        if (own === 'worked-on') result.kept += 1;
        else if (own.length > 0) {
          for (const event of own) record(w, { kind: 'event.undone', case: key, payload: { event: event.id } });
          result.undone += 1;
        }
      }
      await flush(w);
      step(watched, Math.min(from + CHUNK, keys.length));
    }
    return result;
  });
}

/** The events of the import that still count, the last first; none where all were taken back. */
function ownEvents(history: readonly CaseEvent[], id: string): CaseEvent[] | 'worked-on' {
  const { counting } = standing(inOrder(history));
  const captured = counting.filter((event) => event.kind === 'review.captured' && event.payload.page.visit === id);
  const [first] = captured;
  if (!first) return [];
  const own = counting.filter((event) => captured.includes(event) || (event.kind === 'status.set' && event.at === first.at && event.author === first.author));
  const others = counting.slice(counting.indexOf(first)).filter((event) => !own.includes(event));
  return others.length > 0 ? 'worked-on' : own.toReversed();
}

/** Whether the journal holds the events of an import: another one may have been restored over it. */
export async function isImportKnown(db: JournalDatabase, { id, at }: { id: string; at: number }): Promise<boolean> {
  const first = await db.events.where('hlc').aboveOrEqual(hlcAt(at)).limit(NEAR).toArray();
  return first.some((event) => isOfImport(event, id));
}

/** Its first event stands among so many from its beginning on; those of a colleague may lie between. */
const NEAR = 500;

/** No event of an import has a logical time before the clock at its beginning. */
async function casesOfImport(db: JournalDatabase, { id, at }: { id: string; at: number }): Promise<Key[]> {
  const keys = new Set<Key>();
  await eachEventSince(db, hlcAt(at), (events) => {
    for (const event of events) if (isOfImport(event, id)) keys.add(event.case);
  });
  return [...keys];
}

function isOfImport(event: JournalEvent, id: string): event is EventOf<'review.captured'> {
  return isCaseEvent(event) && event.kind === 'review.captured' && event.payload.page.visit === id;
}

interface Matching {
  found: RowMatch[];
  /** Cases that rows of the table are: one case is not two rows. */
  taken: Set<Key>;
  done: number;
}

function newMatching(rows: readonly TableRow[]): Matching {
  return { found: rows.map(() => ({ kind: 'new' })), taken: new Set(), done: 0 };
}

/** Numbers of the rows, by platform, as many at a time as are recognised at once. */
function batchesOf(rows: readonly TableRow[]): { platform: PlatformId; rows: { at: number; row: TableRow }[] }[] {
  const numbered = rows.map((row, at) => ({ at, row }));
  return [...Map.groupBy(numbered, ({ row }) => row.platform)].flatMap(([platform, list]) =>
    Array.from({ length: Math.ceil(list.length / BATCH_LIMIT) }, (_, index) => ({ platform, rows: list.slice(index * BATCH_LIMIT, (index + 1) * BATCH_LIMIT) })),
  );
}

async function matchBatch(w: Writing, { platform, rows }: ReturnType<typeof batchesOf>[number], matching: Matching): Promise<void> {
  const page = { platform, address: '', room: 'cabinet' as const, visit: '' };
  const { items } = await recognise(w, { page, sightings: rows.map(({ row }) => row.sighting), elsewhere: [...matching.taken], grown: [], settled: false });
  await readGraves(w, items.flatMap(({ sighting, match }) => (match.kind === 'known' ? [] : (sighting.key ?? []))));
  items.forEach(({ sighting: { key }, match }, index) => {
    const at = rows[index]?.at;
    if (at === undefined) return;
    // Of one that was erased a table has nothing to tell.
    if (match.kind !== 'known' && key !== null && isErased(w.histories.get(key) ?? [])) matching.found[at] = { kind: 'known', case: key };
    else if (match.kind === 'ask') matching.found[at] = { kind: 'unsure', candidates: match.candidates };
    else if (match.kind === 'known') {
      matching.found[at] = { kind: caseIn(w, match.case)?.withdrawn === true ? 'withdrawn' : 'known', case: match.case };
      matching.taken.add(match.case);
    }
  });
  matching.done += rows.length;
}

function step({ onProgress, signal }: Watched, done: number): void {
  onProgress?.(done);
  signal?.throwIfAborted();
}
