import { Dexie } from 'dexie';
import type { MissedCheck } from '../model/day.ts';
import { isDayEvent } from '../model/event.ts';
import type { Key } from '../model/sighting.ts';
import { unrecordedThrough } from '../regulation/breaches.ts';
import type { Stretch } from '../regulation/versions.ts';
import { mayChangeCounting } from './counting.ts';
import type { JournalDatabase } from './database.ts';
import { foldDay } from './day-fold.ts';
import { groupsOf } from './regroup.ts';
import type { CaseRow } from './row.ts';
import { caseIn, inJournal, readHistories, record, recordApart, type Recorder } from './write.ts';

/**
 * Breaches become events (A14). Whenever it is looked, the same ones are found with the same moments: a browser that was closed
 * over a deadline records on waking what one that ran would have recorded. Looking twice records nothing twice.
 */

/** So many cases are read, and so many written, at once. */
const AT_ONCE = 500;
const WRITTEN_AT_ONCE = 100;

export interface BreachLook {
  /** Up to which event (`hlc`) the journal was looked through before; null: look at all of it. */
  after: string | null;
  stretches: readonly Stretch[];
  /** Who was on duty at a moment, milliseconds since the epoch. */
  onDuty: (moment: number) => string | null;
}

/** Records every missed deadline that is not recorded yet. Returns the cases that have one, and up to which event all is looked through now. */
export async function recordBreaches(r: Recorder, look: BreachLook): Promise<{ cases: Key[]; upTo: string | null }> {
  const { db } = r;
  const [last] = (await db.events.orderBy('hlc').reverse().limit(1).keys()) as string[];
  const cases: Key[] = [];
  for await (const rows of look.after === null ? all(db) : changedOrOpen(db, look.after, r.now)) {
    const broken = rows.filter((row) => row.shown === 1 && unrecordedThrough(row, look.stretches).length > 0).map(({ key }) => key);
    for (let from = 0; from < broken.length; from += WRITTEN_AT_ONCE) {
      const part = broken.slice(from, from + WRITTEN_AT_ONCE);
      await recordOf(r, part, look);
      cases.push(...part);
    }
  }
  return { cases, upTo: last ?? null };
}

/** Judged once more inside the transaction: another window may have recorded it, or the reply, meanwhile. */
async function recordOf(r: Recorder, keys: readonly Key[], { stretches, onDuty }: BreachLook): Promise<void> {
  await inJournal(r, async (w) => {
    await readHistories(w, keys);
    for (const key of keys) {
      const found = caseIn(w, key);
      for (const { duty, deadline, round, due } of found ? unrecordedThrough(found, stretches) : []) {
        const payload = { duty, rule: deadline.id, clause: deadline.clause, due, onDuty: onDuty(due), ...(round > 0 && { round }) };
        record(w, { kind: 'breach.recorded', case: key, payload });
      }
    }
  });
}

async function* all(db: JournalDatabase): AsyncGenerator<CaseRow[]> {
  for (let after: Key | undefined; ; ) {
    const rows = await (after === undefined ? db.cases.orderBy(':id') : db.cases.where(':id').above(after)).limit(AT_ONCE).toArray();
    if (rows.length > 0) yield rows;
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)?.key;
  }
}

/** What can have become a breach since: an open case whose deadline may have passed, and whatever was told of since. */
async function* changedOrOpen(db: JournalDatabase, after: string, now: number): AsyncGenerator<CaseRow[]> {
  const open = await db.cases.where('[open+dueAt]').between([1, Dexie.minKey], [1, now], true, true).toArray();
  const since = await db.events.where('hlc').above(after).toArray();
  if (since.some(mayChangeCounting)) {
    // What happened while a place did not count was judged by nobody.
    yield* all(db);
    return;
  }
  yield open;
  const known = new Set(open.map(({ key }) => key));
  const told = new Set(since.flatMap((event) => event.case ?? []));
  const roots = (await groupsOf(db, told)).flatMap(([root]) => (root === undefined || known.has(root) ? [] : [root]));
  yield (await db.cases.bulkGet(roots)).filter((row) => row !== undefined);
}

/** Records the checks that were missed; a day whose miss is recorded already is passed over. Returns the days that were not. */
export async function recordMissedChecks(r: Recorder, missed: readonly MissedCheck[]): Promise<string[]> {
  if (missed.length === 0) return [];
  return inJournal(r, async (w) => {
    const days: string[] = [];
    for (const { day, ...payload } of missed) {
      const events = (await r.db.events.where('[day+hlc]').between([day, Dexie.minKey], [day, Dexie.maxKey]).toArray()).filter(isDayEvent);
      if (foldDay(day, events).missed) continue;
      recordApart(w, { kind: 'check.missed', day, payload });
      days.push(day);
    }
    return days;
  });
}
