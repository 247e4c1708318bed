import { liveQuery } from 'dexie';
import { expect, test } from 'vitest';
import { JournalFileError } from '../../../lib/journal/backup/error.ts';
import { NewerJournalError, openJournal, WRITER, type JournalDatabase } from '../../../lib/journal/database.ts';
import { erase } from '../../../lib/journal/erase.ts';
import { BusyError, exclusively } from '../../../lib/journal/exclusive.ts';
import { caseOf, queue } from '../../../lib/journal/queries.ts';
import { append, capture } from '../../../lib/journal/record.ts';
import { dropLeftovers, dropStaged, mergeStaged, restoreStaged, stageFile, type StageOptions } from '../../../lib/journal/restore.ts';
import { HOUR, MONDAY, sighting } from '../../unit/journal/invent.ts';
import { fileOf, merge, NO_COPY } from './files.ts';
import { contents, input, journal, newName, recorder, refolded } from './journal.ts';

const numbered = (n: number) => sighting({ key: `practice:${n}`, author: `Гость ${n}`, text: `Отзыв номер ${n} о пирогах` });

async function holding(...numbers: number[]): Promise<JournalDatabase> {
  const db = await journal();
  await capture(recorder(db), input(numbers.map(numbered)));
  return db;
}

test('the preview tells what would change, and nothing changes before it is decided', async () => {
  const db = await holding(1, 2, 3);
  const other = await holding(3, 4);
  await merge(recorder(other), await fileOf(db));
  await append(recorder(other, MONDAY + HOUR), [{ kind: 'status.set', case: 'practice:2', payload: { status: 'rework' } }]);
  await erase(recorder(other, MONDAY + HOUR), { cases: ['practice:1'], questions: [], because: 'person' });
  await capture(recorder(db, MONDAY + HOUR), input([numbered(9)]));
  const before = await contents(db);
  const told: string[] = [];
  const staged = await stageFile(db, await fileOf(other), { onProgress: (step, done, total) => told.push(`${step} ${done === total ? 'whole' : 'part'}`) });
  expect(staged.preview).toEqual({ newEvents: 5, newCases: 1, newPlaces: 0, newQuestions: 0, changedCases: 3, casesOnlyHere: 1, erasedThere: 1, erasedHere: 0, newErasures: 1, rewritten: { events: 0, cases: [], others: 0 }, joined: 0 });
  expect(new Set(told.filter((one) => one.endsWith('whole')))).toEqual(new Set(['verify whole', 'read whole', 'compare whole']));
  expect(await contents(db)).toEqual(before);
  await dropStaged(staged);
  expect(await contents(db)).toEqual(before);
  expect(await db.staged.count()).toBe(0);
});

test('one window at a time: another one is refused until the staged file is dropped, and long work of any kind with it', async () => {
  const db = await holding(1);
  const file = await fileOf(db);
  const staged = await stageFile(db, file);
  await expect(stageFile(db, file)).rejects.toThrow(BusyError);
  await expect(exclusively(() => Promise.resolve())).rejects.toThrow(BusyError);
  expect(await db.staged.count()).toBe(2);
  await dropLeftovers(db);
  expect(await db.staged.count()).toBe(2);
  await dropStaged(staged);
  expect(await exclusively(() => Promise.resolve('free'))).toBe('free');
  // A page that was killed: its lines lie there, and nobody holds the lock.
  await db.staged.add({ line: { event: (await db.events.toArray())[0]! } });
  await dropLeftovers(db);
  expect(await db.staged.count()).toBe(0);
});

test('a file that is refused leaves nothing staged and the way free', async () => {
  const db = await holding(1);
  const file = await fileOf(db);
  const before = await contents(db);
  await expect(stageFile(db, file.slice(0, file.size - 40))).rejects.toThrow(JournalFileError);
  for (const step of ['verify', 'read', 'compare'] as const) {
    const stop = new AbortController();
    const options: StageOptions = { signal: stop.signal, onProgress: (now) => void (now === step && stop.abort()) };
    await expect(stageFile(db, file, options)).rejects.toMatchObject({ code: 'cancelled' });
    expect(await db.staged.count()).toBe(0);
  }
  expect(await contents(db)).toEqual(before);
});

test.each(['restore', 'merge'] as const)('%s: stopped at any step it changes nothing, and the next attempt goes through', async (way) => {
  const db = await holding(1, 2);
  const other = await holding(2, 3, 4);
  const file = await fileOf(other);
  const before = await contents(db);
  const take = way === 'restore' ? restoreStaged : mergeStaged;
  const staged = await stageFile(db, file);
  let stopped = 0;
  for (;;) {
    const stop = new AbortController();
    let step = 0;
    const onProgress = (): void => void (step++ === stopped && stop.abort());
    const failed = await take(recorder(db), staged, { ...NO_COPY, signal: stop.signal, onProgress }).then(() => null, (error: unknown) => error);
    if (failed === null) break;
    expect(failed).toMatchObject({ code: 'cancelled' });
    expect(await contents(db)).toEqual(before);
    stopped += 1;
  }
  expect(stopped).toBeGreaterThan(0);
  expect((await db.cases.toArray()).map(({ key }) => key)).toEqual(way === 'restore' ? ['practice:2', 'practice:3', 'practice:4'] : ['practice:1', 'practice:2', 'practice:3', 'practice:4']);
  expect(await db.cases.toArray()).toEqual(await refolded(db));
});

test('nothing is replaced where its copy cannot be kept, and what failed may be tried again', async () => {
  const db = await holding(1);
  const staged = await stageFile(db, await fileOf(await holding(2)));
  const before = await contents(db);
  const full = new DOMException('no room', 'QuotaExceededError');
  for (const take of [restoreStaged, mergeStaged]) await expect(take(recorder(db), staged, { keep: () => Promise.reject(full) })).rejects.toBe(full);
  expect(await contents(db)).toEqual(before);
  expect(await restoreStaged(recorder(db), staged, NO_COPY)).toEqual({ events: 2, cases: 1, joined: 0 });
});

test('what another window records while the copy is kept is in the copy before anything is replaced', async () => {
  const db = await holding(1);
  const staged = await stageFile(db, await fileOf(await holding(2)));
  const copies: Blob[] = [];
  const keep = async (): Promise<void> => {
    copies.push(await fileOf(db));
    if (copies.length === 1) await capture(recorder(db, MONDAY + HOUR), input([numbered(3)]));
  };
  await restoreStaged(recorder(db), staged, { keep });
  expect(copies).toHaveLength(2);
  const again = await stageFile(db, copies[1]!);
  expect(again.preview).toMatchObject({ newCases: 2, casesOnlyHere: 1 });
  await dropStaged(again);
  // A journal that never rests is not replaced.
  const restless = await stageFile(db, copies[0]!);
  let n = 10;
  await expect(restoreStaged(recorder(db), restless, { keep: () => capture(recorder(db, MONDAY + (n += 1) * HOUR), input([numbered(n)])) })).rejects.toThrow(BusyError);
  expect(await db.cases.count()).toBe(4);
  await dropStaged(restless);
});

test('what was erased here stays erased, whatever a file from before brings back', async () => {
  const db = await holding(1, 2);
  const file = await fileOf(db);
  await erase(recorder(db, MONDAY + HOUR), { cases: ['practice:1'], questions: [], because: 'person' });
  for (const take of [restoreStaged, mergeStaged]) {
    const staged = await stageFile(db, file);
    expect(staged.preview).toMatchObject({ erasedHere: 1, erasedThere: 0 });
    await take(recorder(db), staged, NO_COPY);
    const all = JSON.stringify(await contents(db));
    expect(all).not.toContain(numbered(1).text);
    expect(all).not.toContain('Гость 1"');
    expect(all).toContain(numbered(2).text);
    expect(await caseOf(db, 'practice:1')).toMatchObject({ erasedAt: MONDAY + HOUR });
    expect(await db.cases.toArray()).toEqual(await refolded(db));
  }
});

test('what was erased stays erased also where a restored file did not hold it, and the next one does', async () => {
  const db = await holding(1, 2);
  const whole = await fileOf(db);
  await erase(recorder(db, MONDAY + HOUR), { cases: ['practice:1'], questions: [], because: 'person' });
  await restoreStaged(recorder(db), await stageFile(db, await fileOf(await holding(2))), NO_COPY);
  expect(await caseOf(db, 'practice:1')).toBeUndefined();
  const without = await fileOf(db);
  // Seen on its page again.
  await capture(recorder(db, MONDAY + 2 * HOUR), input([numbered(1)]));
  expect(await caseOf(db, 'practice:1')).toMatchObject({ erasedAt: MONDAY + HOUR });
  expect(await db.cases.toArray()).toEqual(await refolded(db));
  // Brought by a file, into the journal as it was before that.
  await restoreStaged(recorder(db), await stageFile(db, without), NO_COPY);
  for (const take of [restoreStaged, mergeStaged]) {
    await take(recorder(db), await stageFile(db, whole), NO_COPY);
    expect(JSON.stringify(await contents(db))).not.toContain(numbered(1).text);
    expect(await db.cases.toArray()).toEqual(await refolded(db));
  }
});

test('a file that was put away twice takes nothing of what another window has staged since, and half a file is not taken', async () => {
  const db = await holding(1);
  const first = await stageFile(db, await fileOf(db));
  await dropStaged(first);
  const second = await stageFile(db, await fileOf(await holding(2)));
  await dropStaged(first);
  expect(await db.staged.count()).toBe(2);
  await db.staged.limit(1).delete();
  const before = await contents(db);
  for (const take of [restoreStaged, mergeStaged]) await expect(take(recorder(db), second, NO_COPY)).rejects.toThrow(JournalFileError);
  expect(await contents(db)).toEqual(before);
  await dropStaged(second);
});

test('an erasure by a colleague reaches the case here', async () => {
  const db = await holding(1, 2);
  const other = await holding(2);
  await merge(recorder(other), await fileOf(db));
  await erase(recorder(other, MONDAY + HOUR), { cases: ['practice:1'], questions: [], because: 'retention' });
  expect(await merge(recorder(db), await fileOf(other))).toMatchObject({ erasedThere: 1 });
  expect(JSON.stringify(await contents(db))).not.toContain(numbered(1).text);
  expect(await db.cases.toArray()).toEqual(await refolded(db));
});

test('other windows see the new journal at once, their handles live on, and what they record is added to it', async () => {
  const name = newName();
  const db = await journal(name);
  await capture(recorder(db), input([numbered(1)]));
  const window2 = await openJournal(name);
  const seen: number[] = [];
  const watching = liveQuery(() => queue(window2)).subscribe(({ total }) => seen.push(total));
  await expect.poll(() => seen).toEqual([1]);
  const staged = await stageFile(db, await fileOf(await holding(2, 3, 4)));
  // Recorded in the very moment: before or after the replacing, never between.
  const [, recorded] = await Promise.all([
    restoreStaged(recorder(db), staged, NO_COPY),
    new Promise((done) => setTimeout(done, 5)).then(() => capture(recorder(window2, MONDAY + HOUR), input([numbered(5)]))),
  ]);
  expect(recorded.items[0]).toMatchObject({ outcome: 'captured' });
  await capture(recorder(window2, MONDAY + 2 * HOUR), input([numbered(6)]));
  const keys = (await db.cases.toArray()).map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(['practice:2', 'practice:3', 'practice:4', 'practice:6']));
  expect(keys).not.toContain('practice:1');
  await expect.poll(() => seen.at(-1)).toBe(keys.length);
  expect(window2.isOpen()).toBe(true);
  expect(await window2.cases.toArray()).toEqual(await refolded(window2));
  watching.unsubscribe();
  window2.close();
});

test('a journal of a newer build is not written to', async () => {
  const db = await holding(1);
  const file = await fileOf(db);
  const staged = await stageFile(db, file);
  await db.meta.update('schema', { minWriter: WRITER + 1 });
  for (const take of [restoreStaged, mergeStaged]) await expect(take(recorder(db), staged, NO_COPY)).rejects.toThrow(NewerJournalError);
  await dropStaged(staged);
  await expect(stageFile(db, file)).rejects.toThrow(NewerJournalError);
});
