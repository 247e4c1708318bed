import { Dexie, type Collection } from 'dexie';
import type { FromTemplate } from '../model/case.ts';
import type { CaseEvent } from '../model/event.ts';
import type { Key, PlatformId } from '../model/sighting.ts';
import type { Status } from '../model/status.ts';
import { HOUR, type Regulation } from '../regulation/regulation.ts';
import { regulationState } from '../regulation/state.ts';
import type { JournalDatabase } from './database.ts';
import type { Question } from './inputs.ts';
import { eventsOf, groupsOf } from './regroup.ts';
import { lastReply, type CaseRow } from './row.ts';

export type { Question } from './inputs.ts';

/** Questions to the journal, for live queries. They read and never write; what they return may be frozen. */

/** Which cases; without a field, whatever it is. */
export interface CaseFilter {
  platform?: PlatformId | undefined;
  /** Words as they follow each other in the review, its author, place or reply, within the first 4,000 characters of them all; small and capital letters alike. */
  search?: string | undefined;
  status?: Status | undefined;
}

export interface QueueWish extends Omit<CaseFilter, 'status'> {
  /** At most so many rows; all without it. */
  limit?: number | undefined;
}

/** Some of the cases wished for, and how many there are in all. */
export interface Found {
  rows: CaseRow[];
  total: number;
}

/** The queue: how many of `total` are backlog, the last of the rows. */
export interface Queue extends Found {
  backlog: number;
}

/** Cases of which anything is due, or a sent reply is not yet seen, by time left; after them the backlog without a reply. */
export async function queue(db: JournalDatabase, wish: QueueWish = {}): Promise<Queue> {
  const open = (): Collection<CaseRow, string> => db.cases.where('[open+dueAt]').between([1, Dexie.minKey], [2, Dexie.maxKey]);
  const limit = wish.limit ?? Infinity;
  if (wish.platform === undefined && !isSearch(wish.search)) {
    const backlog = db.cases.where('[open+dueAt]').between([2, Dexie.minKey], [2, Dexie.maxKey]).count();
    const [rows, total] = await Promise.all([open().limit(limit).toArray(), open().count()]);
    return { rows, total, backlog: await backlog };
  }
  const found = searching(wish.search);
  const rows = (await open().toArray()).filter((row) => (wish.platform === undefined || row.platform === wish.platform) && found(row));
  return { rows: rows.slice(0, limit), total: rows.length, backlog: rows.filter((row) => row.open === 2).length };
}

/** Keys of the whole queue in its order: for whoever looks at all of it, part by part. */
export function queueKeys(db: JournalDatabase): PromiseLike<Key[]> {
  return db.cases.where('[open+dueAt]').between([1, Dexie.minKey], [2, Dexie.maxKey]).primaryKeys();
}

/** What burns at `now` (milliseconds since the epoch): cases of which anything is due within the warning hours or past due, and of them those surely late. */
export async function burning(db: JournalDatabase, regulation: Regulation, now: number): Promise<{ due: Key[]; late: Key[] }> {
  const until = now + regulation.warnWithinHours * HOUR;
  const { breaches, duties, dueSoon, dutiesSoon } = regulationState(await awaitedBy(db, until), regulation, now);
  const late = [...new Set([...breaches, ...duties])];
  return { due: [...new Set([...late, ...dueSoon, ...dutiesSoon])], late };
}

/** The cases of which anything is due by this moment, the earliest first. */
export function awaitedBy(db: JournalDatabase, until: number): Promise<CaseRow[]> {
  return db.cases.where('[open+dueAt]').between([1, Dexie.minKey], [1, until], true, true).toArray();
}

/** The first deadline after this moment of anything that is awaited; null without one. */
export async function nextDue(db: JournalDatabase, after: number): Promise<number | null> {
  const row = await db.cases.where('[open+dueAt]').between([1, after], [1, Number.MAX_SAFE_INTEGER], false, false).first();
  return row?.dueAt ?? null;
}

export interface CasesWish extends CaseFilter {
  limit: number;
  /** Begin after this case, the last one of the rows before. Steady while cases are added. */
  after?: Key | undefined;
}

/** All cases, the latest appeared first. `total` counts all that fit the filter. */
export async function allCases(db: JournalDatabase, wish: CasesWish): Promise<Found> {
  const last = wish.after === undefined ? undefined : await db.cases.get(wish.after);
  const beyond = (row: CaseRow): boolean =>
    !last || row.appearedLatest < last.appearedLatest || (row.appearedLatest === last.appearedLatest && row.key < last.key);
  if (isListed(wish)) {
    const from = listed(db, wish, last?.appearedLatest).reverse();
    const [rows, total] = await Promise.all([
      (last ? from.filter(beyond) : from).limit(wish.limit).toArray(),
      listed(db, wish).count(),
    ]);
    return { rows, total };
  }
  const all = await scanned(db, wish);
  return { rows: all.filter(beyond).slice(0, wish.limit), total: all.length };
}

/** Keys of all cases that fit, in the order of `allCases`: what a long reading goes along, case by case. */
export async function caseKeys(db: JournalDatabase, wish: CaseFilter): Promise<Key[]> {
  return isListed(wish) ? listed(db, wish).reverse().primaryKeys() : (await scanned(db, wish)).map(({ key }) => key);
}

/** One case, or the one that it stands in; undefined where there is none, or its capture was undone. */
export async function caseOf(db: JournalDatabase, key: Key): Promise<CaseRow | undefined> {
  const own = await db.cases.get(key);
  const row = own?.joinedInto == null ? own : await db.cases.get(own.joinedInto);
  return row?.shown === 1 ? row : undefined;
}

/** The cases of these keys, each once: two of them may have turned out to be one. */
export async function casesOf(db: JournalDatabase, keys: readonly Key[]): Promise<CaseRow[]> {
  const found = (await Promise.all(keys.map((key) => caseOf(db, key)))).filter((one) => one !== undefined);
  return [...new Map(found.map((one) => [one.key, one])).values()];
}

/** All events of a case and of those joined with it in their order, the undone ones too. */
export async function historyOf(db: JournalDatabase, key: Key): Promise<CaseEvent[]> {
  return eventsOf(db, (await groupsOf(db, [key])).flat());
}

/** What the manager is asked about, the oldest first. */
export async function questions(db: JournalDatabase): Promise<Question[]> {
  return (await db.questions.toArray()).sort((a, b) => a.at - b.at);
}

/** A reply that was given: its words, what it was written from, and whether the case did not rest with it. */
export interface PastReply {
  text: string;
  from: FromTemplate | null;
  again: boolean;
}

/** The last `n` replies at a place (null: where no place is known), the latest first. */
export async function lastReplies(db: JournalDatabase, platform: PlatformId, placeId: string | null, n: number): Promise<PastReply[]> {
  const place = placeId ?? '';
  const rows = await db.cases
    .where('[platform+placeId+repliedAt]')
    .between([platform, place, 1], [platform, place, Dexie.maxKey])
    .reverse()
    .filter((row) => row.shown === 1)
    .limit(n)
    .toArray();
  return rows.flatMap(pastReply);
}

/** How the replies that came from templates did, of all cases that appeared since (milliseconds since the epoch). */
export async function repliesSince(db: JournalDatabase, since: number): Promise<PastReply[]> {
  const rows = await db.cases.where('[shown+appearedLatest]').between([1, since], [1, Dexie.maxKey]).toArray();
  return rows.flatMap(pastReply);
}

function pastReply(row: CaseRow): PastReply[] {
  const reply = lastReply(row);
  return reply.text === null ? [] : [{ text: reply.text, from: reply.from ?? null, again: row.rounds.some(({ after }) => after > 0) || row.care.reopenedAt !== null }];
}

function listed(db: JournalDatabase, wish: CaseFilter, upTo?: number): Collection<CaseRow, string> {
  const to = upTo ?? Dexie.maxKey;
  const range = (index: string, ...head: (string | number)[]): Collection<CaseRow, string> =>
    db.cases.where(index).between([...head, Dexie.minKey], [...head, to], true, true);
  if (wish.platform !== undefined) return range('[platform+shown+appearedLatest]', wish.platform, 1);
  if (wish.status !== undefined) return range('[shown+status+appearedLatest]', 1, wish.status);
  return range('[shown+appearedLatest]', 1);
}

/** An index alone gives them. */
function isListed({ search, platform, status }: CaseFilter): boolean {
  return !isSearch(search) && (platform === undefined || status === undefined);
}

/** One bulk read and a scan in memory: ten times faster than a cursor that filters. */
async function scanned(db: JournalDatabase, wish: CaseFilter): Promise<CaseRow[]> {
  const found = searching(wish.search);
  return (await listed(db, wish).toArray()).filter((row) => (wish.status === undefined || row.status === wish.status) && found(row)).reverse();
}

function isSearch(search: string | undefined): boolean {
  return (search ?? '').trim() !== '';
}

function searching(search: string | undefined): (row: CaseRow) => boolean {
  const wanted = (search ?? '').trim().toLowerCase();
  return wanted === '' ? () => true : (row) => row.searchable.includes(wanted);
}
