import type { JournalDatabase } from './database.ts';
import type { CaseRow } from './row.ts';

/** Milliseconds since the epoch; the ends are not included. */
export interface ReportSpan {
  /** From here on cases count by when they appeared: the period before is compared with. */
  before: number;
  from: number;
  to: number;
}

/** So many rows at a time: enough for the disk, and too few to hold up the screen. */
const CHUNK = 1_000;

/**
 * The cases that can stand in a report on this span, by their keys: those that appeared in it or before it, those that wait, those
 * first seen in it, and those with a breach that fell in it, however old. No index leads to breaches: all rows are looked through
 * once, and never held all at once. Stopped by the signal, it throws its reason.
 */
export async function casesOfReport(db: JournalDatabase, span: ReportSpan, signal?: AbortSignal): Promise<CaseRow[]> {
  const found: CaseRow[] = [];
  for (let last: string | null = null; ; ) {
    const rows: CaseRow[] = await (last === null ? db.cases.orderBy(':id') : db.cases.where(':id').above(last)).limit(CHUNK).toArray();
    signal?.throwIfAborted();
    for (const row of rows) if (isOfReport(row, span)) found.push(row);
    last = rows.at(-1)?.key ?? null;
    if (rows.length < CHUNK || last === null) return found;
  }
}

function isOfReport(row: CaseRow, { before, from, to }: ReportSpan): boolean {
  if (row.shown === 0) return false;
  const within = (moment: number, start: number): boolean => moment >= start && moment < to;
  return within(row.appearedLatest, before) || row.open !== 0 || within(row.firstSeenAt, from) || row.care.breaches.some(({ due }) => within(due, from));
}
