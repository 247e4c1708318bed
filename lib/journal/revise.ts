import type { CompanyEventDraft } from '../model/event.ts';
import type { Key } from '../model/sighting.ts';
import { awaited, previewRevision, type RevisionPreview } from '../regulation/preview.ts';
import type { Regulation } from '../regulation/regulation.ts';
import { flawOf, type Flaw } from '../regulation/sound.ts';
import { rulesInForce } from './company.ts';
import type { JournalDatabase } from './database.ts';
import { rowOf, type CaseRow } from './row.ts';
import { flush, inJournal, recordApart, type Recorder } from './write.ts';

/** A new version of the rules (D10): what it would do, and how it comes into force with every row of the journal. */

/** Rules by which nobody can work. */
export class UnsoundRulesError extends Error {
  override name = 'UnsoundRulesError';
  readonly flaw: Flaw;
  constructor(flaw: Flaw) {
    super(`These rules cannot be worked by: ${flaw}`);
    this.flaw = flaw;
  }
}

export interface Reckoning {
  /** What the company began with: in force again where its only version is taken back. */
  beginning: Regulation;
  /** Stops it; nothing has changed then. */
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

const CHUNK = 500;

/** Puts a version into force, with every row computed under it, in one transaction. Returns its event. Throws UnsoundRulesError, the reason of the signal, and as `inJournal`. */
export async function revise(r: Recorder, regulation: Regulation, reckoning: Reckoning): Promise<string> {
  const flaw = flawOf(regulation);
  if (flaw !== null) throw new UnsoundRulesError(flaw);
  return inForce(r, { kind: 'regulation.revised', company: 'regulation', payload: { regulation } }, reckoning);
}

/** Takes a version back, or takes that back: the one before it is in force again. Returns the event of it. Throws as `revise`. */
export async function undoRevision(r: Recorder, event: string, reckoning: Reckoning): Promise<string> {
  return inForce(r, { kind: 'event.undone', company: 'regulation', payload: { event } }, reckoning);
}

async function inForce(r: Recorder, draft: CompanyEventDraft, { beginning, signal, onProgress }: Reckoning): Promise<string> {
  return inJournal(r, async (w) => {
    const { id: event } = recordApart(w, draft);
    await flush(w);
    const { regulation, id: rules } = await rulesInForce(r.db, beginning);
    const total = await r.db.cases.count();
    await eachChunk(r.db, async (rows, done) => {
      signal?.throwIfAborted();
      await r.db.cases.bulkPut(rows.map((row) => rowOf(row, regulation)));
      onProgress?.(done, total);
    });
    const schema = await r.db.meta.get('schema');
    if (schema) await r.db.meta.put({ ...schema, rules });
    return event;
  });
}

export interface PreviewOfAll {
  figures: RevisionPreview;
  /** When each case of a figure is due first, by the rules in force and by the draft; null: nothing of it waits. */
  dues: ReadonlyMap<Key, { before: number | null; after: number | null }>;
}

/** What a draft would do to all that waits in the journal; a chunk at a time, so that a screen stays alive. Throws the reason of the signal. */
export async function previewOfAll(db: JournalDatabase, present: Regulation, draft: Regulation, now: number, signal?: AbortSignal): Promise<PreviewOfAll> {
  const figures = previewRevision([], present, draft, now);
  const dues = new Map<Key, { before: number | null; after: number | null }>();
  await eachChunk(db, async (rows) => {
    signal?.throwIfAborted();
    const shown = rows.filter((row) => row.shown === 1);
    const part = previewRevision(shown, present, draft, now);
    const moved = new Set(FIGURES.flatMap((figure) => part[figure]));
    for (const figure of FIGURES) figures[figure].push(...part[figure]);
    figures.same += part.same;
    for (const row of shown) {
      if (moved.has(row.key)) dues.set(row.key, { before: awaited(row, present, now)?.due ?? null, after: awaited(row, draft, now)?.due ?? null });
    }
    await new Promise((resolve) => { setTimeout(resolve); });
  });
  return { figures, dues };
}

export const FIGURES = ['earlier', 'later', 'newlyLate', 'noLongerLate', 'counted', 'notCounted'] as const satisfies (keyof RevisionPreview)[];
export type Figure = (typeof FIGURES)[number];

async function eachChunk(db: JournalDatabase, take: (rows: CaseRow[], done: number) => Promise<void>): Promise<void> {
  for (let after = '', done = 0; ; ) {
    const rows = await db.cases.where(':id').above(after).limit(CHUNK).toArray();
    const last = rows.at(-1);
    if (!last) return;
    done += rows.length;
    after = last.key;
    await take(rows, done);
  }
}
