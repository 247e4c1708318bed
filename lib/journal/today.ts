import type { Breach } from '../model/care.ts';
import type { JournalEvent } from '../model/event.ts';
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
  /** Replies that were given on the day, by the latest moment that is known of them; of each case the first. */
  answered: { at: number; case: Key }[];
}

export async function dayFacts(db: JournalDatabase, { from, to }: Span): Promise<DayFacts> {
  const [rows, events] = await Promise.all([
    db.cases.where('[shown+appearedLatest]').between([1, from], [1, to]).toArray(),
    db.events.where('hlc').between(hlcAt(from), hlcAt(to)).filter(({ kind }) => kind === 'reply.submitted' || kind === 'reply.seen').toArray(),
  ]);
  // A reply is told of more than once, and on other days too: sent, seen, its date shown.
  const replied = await shownOf(db, events);
  const answered = replied.flatMap((row) => {
    const given = [row.reply, ...row.rounds.map(({ reply }) => reply)].flatMap(({ given: when }) => (when && when.latest >= from && when.latest < to ? [when.latest] : []));
    return given.length === 0 ? [] : [{ at: Math.min(...given), case: row.key }];
  });
  return { appeared: rows.map((row) => ({ at: row.appearedLatest, case: row.key })), answered };
}

/** A recorded breach with the case it is of. */
export interface CaseBreach {
  row: CaseRow;
  breach: Breach;
}

/** The breaches that were noticed since, the latest deadline first. */
export async function breachesSince(db: JournalDatabase, since: number): Promise<CaseBreach[]> {
  const events = await db.events.where('hlc').above(hlcAt(since)).filter(({ kind }) => kind === 'breach.recorded').toArray();
  const rows = await shownOf(db, events);
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
  const more = await shownOf(db, events.filter((event) => event.case !== undefined && !known.has(event.case)));
  return [...new Map([...known, ...more.map((row) => [row.key, row] as const)]).values()];
}

/** The cases that these events tell of, each with all that is joined with it; those that are shown. */
async function shownOf(db: JournalDatabase, events: readonly JournalEvent[]): Promise<CaseRow[]> {
  const roots = (await groupsOf(db, events.flatMap((event) => event.case ?? []))).flatMap(([root]) => root ?? []);
  return (await db.cases.bulkGet(roots)).filter((row) => row?.shown === 1) as CaseRow[];
}
