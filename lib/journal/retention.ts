import type { Case } from '../model/case.ts';
import type { Key } from '../model/sighting.ts';
import type { JournalDatabase } from './database.ts';
import { erase, type Erased } from './erase.ts';
import { moment } from './moment.ts';
import type { Recorder } from './write.ts';

/** Keeping names and texts no longer than so many months after the last words of a case. */

export interface Expired {
  cases: Key[];
  /** Ids of questions about reviews of that age. */
  questions: string[];
  /** When the last words of the oldest of these cases were written; null without any. */
  oldest: number | null;
}

/** So many cases at one tick of the background, which may be ended at any moment; the next tick goes on. */
const AT_ONE_TICK = 500;
const CHUNK = 1_000;

/** What is older than so many whole months at `now` (milliseconds since the epoch), counted in the person's own time zone; at most `limit` cases. */
export async function expired(db: JournalDatabase, months: number, now: number, zone: string, limit = Infinity): Promise<Expired> {
  const before = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).subtract({ months }).epochMilliseconds;
  const result: Expired = { cases: [], questions: [], oldest: null };
  for (const shown of [0, 1]) {
    const keys = await db.cases.where('[shown+appearedLatest]').between([shown, 0], [shown, before]).primaryKeys();
    // In bulk: ten times faster than a cursor.
    for (let from = 0; from < keys.length && result.cases.length < limit; from += CHUNK) {
      for (const row of await db.cases.bulkGet(keys.slice(from, from + CHUNK))) {
        // A part of another case is as old as that one, whose words come from both.
        if (!row || row.joinedInto !== null || row.erasedAt !== null || result.cases.length >= limit) continue;
        const last = lastWords(row);
        if (last >= before) continue;
        result.cases.push(row.key);
        result.oldest = Math.min(result.oldest ?? last, last);
      }
    }
  }
  const old = await db.questions.filter(({ at, sighting }) => (moment(sighting.postedLatest) ?? at) < before).toArray();
  result.questions = old.map(({ id }) => id);
  return result;
}

/** To be called by the background now and then, once retention is on. Does a part; null where there is nothing to do. Throws as `erase`. */
export async function retainSome(r: Recorder, months: number, zone: string): Promise<Erased | null> {
  const what = await expired(r.db, months, r.now, zone, AT_ONE_TICK);
  return what.cases.length + what.questions.length === 0 ? null : erase(r, { cases: what.cases, questions: what.questions, because: 'retention' });
}

/** When anybody wrote last, as far as it is known: a case is as old as its last words. */
function lastWords(c: Case): number {
  const replies = [c.reply, ...c.rounds.map(({ reply }) => reply)].map(({ given }) => given?.latest ?? 0);
  return Math.max(c.appeared.latest, c.editedAt ?? 0, ...c.turns.map(({ appeared }) => appeared.latest), ...replies, c.draft?.at ?? 0);
}
