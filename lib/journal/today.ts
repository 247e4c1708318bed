import type { Breach } from '../model/care.ts';
import type { Key } from '../model/sighting.ts';
import type { Span } from '../regulation/calendar.ts';
import type { JournalDatabase } from './database.ts';
import { hlcAt } from './hlc.ts';
import { groupsOf } from './regroup.ts';
import type { CaseRow } from './row.ts';

/** What happened on a day, and the breaches of late, for live queries: they read and never write. Moments are milliseconds since the epoch. */

export interface DayFacts {
  /** Reviews that appeared, by the latest moment that their dates allow. */
  appeared: { at: number; case: Key }[];
  /** Replies that were sent, or first seen. */
  answered: { at: number; case: Key }[];
}

export async function dayFacts(db: JournalDatabase, { from, to }: Span): Promise<DayFacts> {
  const [rows, events] = await Promise.all([
    db.cases.where('[shown+appearedLatest]').between([1, from], [1, to]).toArray(),
    db.events.where('hlc').between(hlcAt(from), hlcAt(to)).filter(({ kind }) => kind === 'reply.submitted' || kind === 'reply.seen').toArray(),
  ]);
  const first = new Map<Key, number>();
  for (const event of events) if (event.case !== undefined && !first.has(event.case)) first.set(event.case, event.at);
  return { appeared: rows.map((row) => ({ at: row.appearedLatest, case: row.key })), answered: [...first].map(([key, at]) => ({ at, case: key })) };
}

/** A recorded breach with the case it is of. */
export interface CaseBreach {
  row: CaseRow;
  breach: Breach;
}

/** The breaches that were noticed since, the latest deadline first. */
export async function breachesSince(db: JournalDatabase, since: number): Promise<CaseBreach[]> {
  const events = await db.events.where('hlc').above(hlcAt(since)).filter(({ kind }) => kind === 'breach.recorded').toArray();
  const roots = (await groupsOf(db, events.flatMap((event) => event.case ?? []))).flatMap(([root]) => root ?? []);
  const rows = (await db.cases.bulkGet(roots)).filter((row) => row?.shown === 1) as CaseRow[];
  return rows.flatMap((row) => row.care.breaches.filter(({ noticedAt }) => noticedAt >= since).map((breach) => ({ row, breach }))).sort((a, b) => b.breach.due - a.breach.due);
}

/** All cases that may tell of the time since: what appeared or fell due in it, what is awaited, and what is told of. */
export async function casesTelling(db: JournalDatabase, since: number): Promise<CaseRow[]> {
  const [appeared, open, events] = await Promise.all([
    db.cases.where('[shown+appearedLatest]').aboveOrEqual([1, since]).toArray(),
    db.cases.where('[open+dueAt]').between([1, -Infinity], [1, Infinity]).toArray(),
    db.events.where('hlc').above(hlcAt(since)).toArray(),
  ]);
  const known = new Map([...appeared, ...open].map((row) => [row.key, row]));
  const told = new Set(events.flatMap((event) => (event.case === undefined || known.has(event.case) ? [] : [event.case])));
  const roots = (await groupsOf(db, told)).flatMap(([root]) => root ?? []);
  const more = (await db.cases.bulkGet(roots)).filter((row) => row?.shown === 1) as CaseRow[];
  return [...new Map([...known, ...more.map((row) => [row.key, row] as const)]).values()];
}
