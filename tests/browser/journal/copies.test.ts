import { beforeEach, expect, test } from 'vitest';
import { readJournal } from '../../../lib/journal/backup/read.ts';
import { copyName, readCopyName, type CopyReason } from '../../../lib/journal/copy-name.ts';
import { dailyCopy, dropCopy, keepCopy, keptUntil, listCopies, openCopy, purgeCopies, rewriteCopies, type CopyOptions } from '../../../lib/journal/copies.ts';
import { JournalDatabase } from '../../../lib/journal/database.ts';
import { exclusively } from '../../../lib/journal/exclusive.ts';
import { nextHlc } from '../../../lib/journal/hlc.ts';
import { append, capture } from '../../../lib/journal/record.ts';
import { restoreStaged, stageFile } from '../../../lib/journal/restore.ts';
import { event, linesIn } from '../../unit/journal/backup/file.ts';
import { DAY, HOUR, MONDAY, sighting } from '../../unit/journal/invent.ts';
import { contents, input, journal, newName, recorder } from './journal.ts';

const HEAD = { app: '0.1.0', author: { id: 'anna', name: 'Анна' }, lessons: [] };
const now = (ms: number): CopyOptions => ({ ...HEAD, now: ms });

async function folder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle('copies', { create: true });
}

async function names(): Promise<string[]> {
  return (await Array.fromAsync((await folder()).keys())).sort();
}

async function withCases(count: number, from = 0): Promise<JournalDatabase> {
  const db = await journal();
  await addCases(db, count, from);
  return db;
}

async function addCases(db: JournalDatabase, count: number, from = 0): Promise<void> {
  if (count > 0) await capture(recorder(db), input(Array.from({ length: count }, (_, n) => sighting({ key: `practice:${from + n}`, text: `Отзыв номер ${from + n}` }))));
}

/** A file in the folder, without a journal behind it. */
async function put(at: number, why: CopyReason, cases: number, content = 'x'): Promise<void> {
  const handle = await (await folder()).getFileHandle(copyName({ at, why, cases }), { create: true });
  const writable = await handle.createWritable();
  await writable.write(content);
  await writable.close();
}

beforeEach(async () => {
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
});

test('a copy is listed with what its name says, and brings the journal back', async () => {
  const db = await withCases(12);
  const copy = await keepCopy(db, 'restore', now(MONDAY + 7));
  expect(copy).toMatchObject({ at: MONDAY + 7, why: 'restore', cases: 12 });
  expect(copy.bytes).toBeGreaterThan(500);
  expect(await listCopies()).toEqual([copy]);
  const other = await withCases(2, 100);
  await restoreStaged(recorder(other), await stageFile(other, await openCopy(copy.name)), { keep: () => Promise.resolve() });
  const { meta: _, ...restored } = (await contents(other)) as Record<string, unknown>;
  expect(await contents(db)).toMatchObject(restored);
});

test('a name says all of a copy, and nothing else is taken for one', () => {
  for (const why of ['daily', 'restore', 'merge', 'migration', 'recovery'] as const) {
    const copy = { at: MONDAY + 123, why, cases: 50_000 };
    expect(readCopyName(copyName(copy))).toEqual({ ...copy, name: copyName(copy) });
  }
  expect(copyName({ at: MONDAY, why: 'daily', cases: 3 })).toBe('20261005T090000000Z-daily-3.otklik');
  for (const other of ['', 'a.otklik', '20261005T090000000Z-song-3.otklik', '20261305T090000000Z-daily-3.otklik', '20261005T090000000Z-daily-3.otklik.crswap']) expect(readCopyName(other)).toBeNull();
});

test('the latest stands first; one that is dropped is gone, twice dropped too', async () => {
  await put(MONDAY, 'daily', 1);
  await put(MONDAY + DAY, 'merge', 2);
  await put(MONDAY - DAY, 'daily', 3);
  expect((await listCopies()).map(({ cases }) => cases)).toEqual([2, 1, 3]);
  const name = copyName({ at: MONDAY, why: 'daily', cases: 1 });
  await dropCopy(name);
  await dropCopy(name);
  expect((await listCopies()).map(({ cases }) => cases)).toEqual([2, 3]);
  await expect(openCopy(name)).rejects.toMatchObject({ name: 'NotFoundError' });
});

test('a copy that is cancelled or fails leaves nothing', async () => {
  const db = await journal();
  await db.events.bulkAdd(Array.from({ length: 2_500 }, (_, n) => event(n, { hlc: nextHlc(null, MONDAY + n) })));
  const giveUp = new AbortController();
  await expect(keepCopy(db, 'merge', { ...now(MONDAY), signal: giveUp.signal, onProgress: () => giveUp.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  let closed = false;
  const closing = keepCopy(db, 'merge', {
    ...now(MONDAY),
    onProgress: () => {
      if (!closed) db.close();
      closed = true;
    },
  });
  await expect(closing).rejects.toThrow();
  expect(await names()).toEqual([]);
});

test('a copy under way is not listed, and one whose browser was killed goes after an hour', async () => {
  const name = copyName({ at: MONDAY, why: 'daily', cases: 9 });
  await (await folder()).getFileHandle(name, { create: true });
  expect(await listCopies()).toEqual([]);
  await purgeCopies(MONDAY + HOUR - 1);
  expect(await names()).toEqual([name]);
  await purgeCopies(MONDAY + HOUR);
  expect(await names()).toEqual([]);
});

test('the state before a restore is kept for seven days, what was saved of a damaged journal for thirty', async () => {
  for (const [index, why] of (['restore', 'merge', 'migration', 'recovery'] as const).entries()) await put(MONDAY, why, index);
  await purgeCopies(MONDAY + 7 * DAY - 1);
  expect(await listCopies()).toHaveLength(4);
  await purgeCopies(MONDAY + 7 * DAY);
  expect((await listCopies()).map(({ why }) => why)).toEqual(['recovery']);
  expect((['restore', 'merge', 'migration', 'recovery', 'daily'] as const).map((why) => keptUntil({ why, at: MONDAY }))).toEqual([...Array<number>(3).fill(MONDAY + 7 * DAY), MONDAY + 30 * DAY, null]);
  await purgeCopies(MONDAY + 30 * DAY);
  expect(await listCopies()).toEqual([]);
});

test('of daily copies the last three are kept', async () => {
  for (let day = 0; day < 6; day += 1) await put(MONDAY + day * DAY, 'daily', 10 + day);
  await purgeCopies(MONDAY + 6 * DAY);
  expect((await listCopies()).map(({ cases }) => cases)).toEqual([15, 14, 13]);
  // They are all there is: age alone takes none of them away.
  await purgeCopies(MONDAY + 400 * DAY);
  expect(await listCopies()).toHaveLength(3);
});

test('a daily copy with more cases than the last three outlives them for a month: the journal may have been lost', async () => {
  await put(MONDAY, 'daily', 4_000);
  for (let day = 1; day < 8; day += 1) await put(MONDAY + day * DAY, 'daily', day);
  await purgeCopies(MONDAY + 8 * DAY);
  expect((await listCopies()).map(({ cases }) => cases)).toEqual([7, 6, 5, 4_000]);
  await purgeCopies(MONDAY + 30 * DAY);
  expect((await listCopies()).map(({ cases }) => cases)).toEqual([7, 6, 5]);
});

test('once a day a copy is kept, however often it is asked for', async () => {
  const db = await withCases(3);
  expect(await dailyCopy(db, now(MONDAY))).toMatchObject({ why: 'daily', cases: 3 });
  expect(await dailyCopy(db, now(MONDAY + HOUR))).toBeNull();
  expect(await dailyCopy(db, now(MONDAY + 20 * HOUR))).not.toBeNull();
  for (let day = 2; day < 6; day += 1) await dailyCopy(db, now(MONDAY + day * DAY));
  expect((await listCopies()).map(({ at }) => (at - MONDAY) / DAY)).toEqual([5, 4, 3]);
  // The clock was set back by a year: today has its own copy again.
  expect(await dailyCopy(db, now(MONDAY - 365 * DAY))).not.toBeNull();
});

test('an empty journal takes no copy’s place, and nothing is copied while another window replaces the journal', async () => {
  const db = await withCases(0);
  await put(MONDAY - DAY, 'daily', 40);
  expect(await dailyCopy(db, now(MONDAY))).toBeNull();
  const full = await withCases(1);
  await exclusively(async () => expect(await dailyCopy(full, now(MONDAY))).toBeNull());
  expect((await listCopies()).map(({ cases }) => cases)).toEqual([40]);
});

test('what must be erased goes from every copy; one that cannot be rewritten goes itself', async () => {
  const db = await withCases(3);
  await append(recorder(db, MONDAY + HOUR), [{ kind: 'reply.drafted', case: 'practice:1', payload: { text: 'Тайное слово', template: null } }]);
  await keepCopy(db, 'merge', now(MONDAY));
  await keepCopy(db, 'daily', now(MONDAY + DAY));
  await put(MONDAY + 2 * DAY, 'daily', 9, 'Тайное слово');
  const steps: [number, number][] = [];
  const result = await rewriteCopies(
    (line) => {
      if (!('event' in line)) return line;
      if (line.event.case === 'practice:2') return null;
      return line.event.kind === 'reply.drafted' ? { event: { ...line.event, payload: { text: '', template: null } } } : line;
    },
    (...step) => steps.push(step),
  );
  expect(result.dropped).toEqual([copyName({ at: MONDAY + 2 * DAY, why: 'daily', cases: 9 })]);
  expect(result.rewritten).toHaveLength(2);
  expect(steps).toEqual([[1, 3], [2, 3], [3, 3]]);
  for (const { name } of await listCopies()) {
    const text = JSON.stringify(await linesIn(await openCopy(name)));
    expect(text).not.toContain('Тайное');
    expect(text).toContain('practice:1"');
    expect(text).not.toContain('practice:2"');
    expect(await readJournal(await openCopy(name))).toMatchObject({ header: { for: 'backup', author: HEAD.author } });
  }
  expect(await names()).toHaveLength(2);
});

test('a change that fails takes no copy away', async () => {
  const copy = await keepCopy(await withCases(2), 'merge', now(MONDAY));
  const trouble = new RangeError('not so');
  const failing = rewriteCopies(() => {
    throw trouble;
  });
  await expect(failing).rejects.toBe(trouble);
  expect(await listCopies()).toEqual([copy]);
  expect(await readJournal(await openCopy(copy.name))).toMatchObject({ cases: 2 });
});

test('a journal of the first schema is copied as it lies, before it is changed', async () => {
  const name = newName();
  const first = await journal(name);
  await addCases(first, 4);
  first.close();
  const db = new JournalDatabase(name, true);
  await db.open();
  await db.meta.put({ key: 'schema', schema: 1, minWriter: 1 });
  const { name: copy } = await keepCopy(db, 'migration', now(MONDAY));
  db.close();
  expect(await readJournal(await openCopy(copy))).toMatchObject({ header: { schema: 1 }, cases: 4 });
});
