import { takeStaged, type How } from '../../components/copies/take.ts';
import { readJournal } from '../../lib/journal/backup/read.ts';
import { writeJournal } from '../../lib/journal/backup/write.ts';
import { keepCopy, listCopies, openCopy } from '../../lib/journal/copies.ts';
import type { CopyReason } from '../../lib/journal/copy-name.ts';
import { openJournal, type JournalDatabase } from '../../lib/journal/database.ts';
import { importTable, undoImport } from '../../lib/journal/import-table.ts';
import { append, capture, type Recorder } from '../../lib/journal/record.ts';
import { stageFile } from '../../lib/journal/restore.ts';
import type { Sighting } from '../../lib/model/sighting.ts';
import { BATCH_LIMIT } from '../../lib/model/sighting.ts';
import { defaultRegulation } from '../../lib/regulation/regulation.ts';
import { sighting } from '../bench/journal.ts';

/**
 * Runs inside one of our own pages: the long works as the desk does them, through the same functions, on the same database and
 * beside the screen that shows it. Only the buttons are left out.
 */

/** Who works and under which rules, as the settings of this machine say. */
export interface Me {
  author: string;
  since: number;
}

function recorder(db: JournalDatabase, { author, since }: Me): Recorder {
  return { db, now: Date.now(), author, regulation: defaultRegulation(since), newId: () => crypto.randomUUID() };
}

/**
 * A journal with so many cases, every second one of a platform that shows no ids. From the same `from` on two people have
 * captured the same reviews.
 */
export async function fill(name: string, me: Me, cases: number, from: number): Promise<void> {
  const db = await openJournal(name);
  const all = Array.from({ length: cases }, (_, index) => invented(from + index));
  for (const platform of ['yandex-maps', 'wildberries']) {
    const page = { platform, room: 'public' as const, visit: `${me.author}-visit`, address: ADDRESSES[platform] ?? '' };
    const own = all.filter(({ link }) => (link === null) === (platform === 'wildberries'));
    for (let start = 0; start < own.length; start += BATCH_LIMIT) {
      const { items } = await capture(recorder(db, me), { page, sightings: own.slice(start, start + BATCH_LIMIT), elsewhere: [], grown: [], settled: false });
      const keys = items.flatMap((item) => item.case ?? []);
      await append(recorder(db, me), keys.filter((_, index) => index % 5 === 0).map((key) => ({ kind: 'status.set', case: key, payload: { status: 'rework' } })));
      await append(recorder(db, me), keys.filter((_, index) => index % 7 === 0).map((key) => ({ kind: 'reply.drafted', case: key, payload: { text: `Спасибо, что рассказали. ${me.author}`, template: null } })));
    }
  }
  db.close();
}

const ADDRESSES: Record<string, string> = { 'yandex-maps': 'https://yandex.ru/maps/org/1/reviews/', wildberries: 'https://www.wildberries.ru/catalog/1/feedbacks' };

function invented(index: number): Sighting {
  const seen = sighting(index);
  return index % 2 === 0 ? seen : { ...seen, key: null, link: null, place: { id: '1', name: 'Чайник' } };
}

/** The journal of this name as a file, in base64: a killed browser takes its blobs along. */
export async function file(name: string, me: Me): Promise<string> {
  const db = await openJournal(name);
  const stream = writeJournal(db, { app: '0', author: { id: me.author, name: '' }, createdAt: new Date().toISOString(), for: 'backup', lessons: [] });
  const bytes = await new Response(stream).bytes();
  db.close();
  return bytes.toBase64();
}

/** The copy of the day, as the background keeps it. */
export async function keepDaily({ author }: Me): Promise<void> {
  const db = await openJournal();
  await keepCopy(db, 'daily', { app: '0', author: { id: author, name: '' }, now: Date.now(), lessons: [] });
  db.close();
}

/** Copies in the browser that cannot be read to their end. */
export async function brokenCopies(): Promise<string[]> {
  const broken: string[] = [];
  for (const { name } of await listCopies()) {
    await readJournal(await openCopy(name)).catch((error: unknown) => broken.push(`${name}: ${String(error)}`));
  }
  return broken;
}

/** Names of the whole copies that were kept for this reason. */
export async function copiesFrom(reason: CopyReason): Promise<string[]> {
  return (await listCopies()).flatMap(({ name, why }) => (why === reason ? name : []));
}

export const restore = (base64: string, me: Me): Promise<void> => taking('replace', base64, me);
export const merge = (base64: string, me: Me): Promise<void> => taking('merge', base64, me);

async function taking(how: How, base64: string, me: Me): Promise<void> {
  const db = await openJournal();
  const staged = await stageFile(db, blobOf(base64));
  await takeStaged(recorder(db, me), { since: me.since, zone: 'Europe/Moscow' }, staged, how, { onProgress: () => undefined, signal: new AbortController().signal });
  staged.release();
  db.close();
}

/** A table of so many rows that nobody has seen before. */
export async function importing(id: string, me: Me, rows: number, from: number): Promise<void> {
  const db = await openJournal();
  const table = Array.from({ length: rows }, (_, index) => ({ platform: 'yandex-maps', sighting: { ...sighting(from + index), via: 'table' as const }, status: index % 3 === 0 ? ('quality' as const) : null }));
  await importTable(recorder(db, me), table, { id, unsure: 'enter' });
  db.close();
}

export async function undoing(id: string, at: number, me: Me): Promise<void> {
  const db = await openJournal();
  await undoImport(recorder(db, me), { id, at });
  db.close();
}

function blobOf(base64: string): Blob {
  return new Blob([Uint8Array.fromBase64(base64)]);
}
