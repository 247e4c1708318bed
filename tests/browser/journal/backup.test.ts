import * as fc from 'fast-check';
import { expect, inject, onTestFinished, test } from 'vitest';
import { collected } from '../../../lib/journal/backup/collect.ts';
import { linesOf } from '../../../lib/journal/backup/lines.ts';
import type { RawLine } from '../../../lib/journal/backup/pack.ts';
import { writeJournal, type WriteOptions } from '../../../lib/journal/backup/write.ts';
import { readJournal } from '../../../lib/journal/backup/read.ts';
import { JournalDatabase } from '../../../lib/journal/database.ts';
import { nextHlc } from '../../../lib/journal/hlc.ts';
import { append, capture } from '../../../lib/journal/record.ts';
import { dropStaged, restoreStaged, stageFile } from '../../../lib/journal/restore.ts';
import type { JournalEvent } from '../../../lib/model/event.ts';
import { event, linesIn } from '../../unit/journal/backup/file.ts';
import { HOUR, iso, MONDAY, sighting } from '../../unit/journal/invent.ts';
import { anyJournal, type RandomJournal } from '../../unit/journal/random-journal.ts';
import { contents, input, journal, newName, recorder } from './journal.ts';

const HEAD: WriteOptions = { app: '0.1.0', author: { id: 'anna', name: 'Анна' }, createdAt: iso(MONDAY), for: 'backup', lessons: [] };
const keep = (): Promise<void> => Promise.resolve();

async function fileOf(db: JournalDatabase, options: Partial<WriteOptions> = {}): Promise<Blob> {
  return collected(writeJournal(db, { ...HEAD, ...options }));
}

async function captured(db: JournalDatabase, from: number, count: number): Promise<void> {
  const sightings = Array.from({ length: count }, (_, n) => sighting({ key: `practice:${from + n}`, text: `Отзыв номер ${from + n}, пироги свежие` }));
  await capture(recorder(db, MONDAY + from), input(sightings));
}

/** Events alone, of several chunks. */
async function many(): Promise<JournalDatabase> {
  const db = await journal();
  await db.events.bulkAdd(Array.from({ length: 2_500 }, (_, n) => event(n, { hlc: nextHlc(null, MONDAY + n) })));
  return db;
}

/** Everything but the row that says who may write. */
async function kept(db: JournalDatabase): Promise<unknown> {
  const { meta: _, ...rest } = (await contents(db)) as Record<string, unknown>;
  return rest;
}

test('backup and restore of a journal bring back every table', async () => {
  const db = await journal();
  await captured(db, 1, 30);
  // By its author the same, by its words not: the manager is asked.
  await capture(recorder(db, MONDAY + HOUR), input([sighting()]));
  await capture(recorder(db, MONDAY + 2 * HOUR), input([sighting({ text: 'Кофе остыл.' })], { visit: 'visit-2' }));
  await append(recorder(db, MONDAY + 3 * HOUR), [{ kind: 'reply.drafted', case: 'practice:1', payload: { text: 'Спасибо!', template: null } }]);
  const before = await kept(db);
  expect(await db.questions.count()).toBe(2);
  const file = await fileOf(db);

  const other = await journal();
  await captured(other, 500, 3);
  const staged = await stageFile(other, file);
  expect(staged.summary).toMatchObject({ counts: { question: 2 }, encrypted: false });
  await restoreStaged(recorder(other), staged, { keep });
  expect(await kept(other)).toEqual(before);
});

/** Reads a view of the journal, and does something to the journal after the first lines have come. */
async function linesWhile(db: JournalDatabase, disturb: () => PromiseLike<unknown>): Promise<RawLine[]> {
  const { lines } = await linesOf(db, HEAD);
  const all: RawLine[] = [];
  for await (const batch of lines) {
    if (all.length === 0) await disturb();
    all.push(...batch);
  }
  return all;
}

test('what is recorded while a file is written is not half in it', async () => {
  const db = await many();
  const before = await db.events.orderBy('hlc').toArray();
  const lines = await linesWhile(db, () => captured(db, 10_000, 20));
  expect(await db.events.count()).toBeGreaterThan(before.length);
  expect(lines).toEqual(before.map((event) => ({ event })));
});

test('a file whose journal was merged into, replaced or erased from under it fails', async () => {
  const first = async (db: JournalDatabase): Promise<JournalEvent> => (await db.events.orderBy('hlc').first()) as JournalEvent;
  const last = async (db: JournalDatabase): Promise<JournalEvent> => (await db.events.orderBy('hlc').last()) as JournalEvent;
  for (const disturb of [
    async (db: JournalDatabase) => db.events.add({ ...(await first(db)), id: 'came-with-a-merge' }),
    async (db: JournalDatabase) => db.events.add({ ...(await last(db)), id: 'came-with-a-merge' }),
    async (db: JournalDatabase) => db.events.delete((await first(db)).id),
    async (db: JournalDatabase) => db.events.delete((await last(db)).id),
    async (db: JournalDatabase) => db.events.clear(),
    async (db: JournalDatabase) => db.events.add({ ...(await last(db)), id: 'erased-at-last', hlc: nextHlc(null, MONDAY + HOUR), kind: 'case.erased', payload: { because: 'person' } } as JournalEvent),
  ]) {
    const db = await many();
    await expect(linesWhile(db, () => disturb(db))).rejects.toMatchObject({ name: 'JournalMovedError' });
  }
});

test('events of one and the same time are neither lost nor repeated, however many there are', async () => {
  const db = await journal();
  await db.events.bulkAdd(Array.from({ length: 2_500 }, (_, n) => event(n)));
  const before = await db.events.orderBy('hlc').toArray();
  expect((await linesIn(await fileOf(db))).map((line) => ('event' in line ? line.event : null))).toEqual(before);
});

test('a colleague gets what happened, not this machine’s questions and looks', async () => {
  const db = await journal();
  const lesson = { format: 'otklik-lesson' as const, version: 1 as const, host: 'shop.example', name: 'Лавка', card: 'div', parts: { author: null, posted: null, rating: null, text: 'p', reply: null }, key: null, at: MONDAY };
  await fill(db, { events: [], looks: [{ place: 'practice:1', room: 'public', at: MONDAY, address: '', health: { read: 0, lacking: [], more: null }, fresh: 0 }], questions: [], lessons: [] });
  await captured(db, 1, 2);
  const summary = await readJournal(await fileOf(db, { for: 'colleague', lessons: [lesson], change: (line) => ('event' in line && line.event.case === 'practice:1' ? null : line) }));
  expect(summary).toMatchObject({ header: { for: 'colleague' }, cases: 1, counts: { look: 0, question: 0, lesson: 1 } });
});

test('the file can be cancelled, and a reader that goes away ends the work', async () => {
  const db = await many();
  const giveUp = new AbortController();
  await expect(fileOf(db, { signal: giveUp.signal, onProgress: () => giveUp.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  let progress = 0;
  const reader = writeJournal(db, { ...HEAD, onProgress: () => (progress += 1) }).getReader();
  await reader.read();
  await reader.cancel();
  const then = progress;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(progress).toBe(then);
});

test('a database of a newer build is saved as it lies, and only that build reads it', async () => {
  const name = newName();
  const db = await journal(name);
  await captured(db, 1, 1);
  const [first] = await db.events.toArray();
  await db.events.add({ ...first, id: 'of-a-newer-kind', kind: 'review.sung' } as unknown as JournalEvent);
  await db.meta.put({ key: 'schema', schema: 99, minWriter: 99 });
  db.close();
  const newer = new JournalDatabase(name, true);
  await newer.open();
  onTestFinished(() => newer.close());
  const file = await fileOf(newer);
  await expect(readJournal(file)).rejects.toMatchObject({ code: 'newer' });
});

test('backup and restore of random journals are the identity', async () => {
  const db = await journal();
  const other = await journal();
  const seed = inject('seed');
  await fc.assert(
    fc.asyncProperty(anyJournal, async (random) => {
      await fill(db, random);
      const file = await fileOf(db, { lessons: random.lessons });
      const staged = await stageFile(other, file);
      expect(staged.lessons).toEqual(random.lessons);
      await restoreStaged(recorder(other), staged, { keep });
      expect(await facts(other)).toEqual(await facts(db));
    }),
    { numRuns: inject('long') ? 10_000 : 1_000, seed },
  );
}, 1_200_000);

test('a staged file that is dropped leaves the journal as it was', async () => {
  const db = await journal();
  await captured(db, 1, 3);
  const before = await contents(db);
  const other = await journal();
  await captured(other, 50, 3);
  await dropStaged(await stageFile(db, await fileOf(other)));
  expect(await contents(db)).toEqual(before);
  expect(await db.staged.count()).toBe(0);
});

async function fill(db: JournalDatabase, random: RandomJournal): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const table of [db.events, db.questions, db.looks]) await table.clear();
    await db.events.bulkAdd(random.events);
    await db.questions.bulkAdd(random.questions);
    await db.looks.bulkAdd(random.looks);
  });
}

/** What is not computed from anything else. */
async function facts(db: JournalDatabase): Promise<unknown[]> {
  return Promise.all([db.events.toArray(), db.questions.toArray(), db.looks.toArray()]);
}
