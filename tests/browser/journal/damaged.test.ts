import { Encrypter } from 'age-encryption';
import { expect, inject, test } from 'vitest';
import { collected } from '../../../lib/journal/backup/collect.ts';
import { JournalFileError } from '../../../lib/journal/backup/error.ts';
import type { Bytes } from '../../../lib/journal/backup/pack.ts';
import { writeJournal } from '../../../lib/journal/backup/write.ts';
import type { JournalDatabase } from '../../../lib/journal/database.ts';
import { capture } from '../../../lib/journal/record.ts';
import { dropStaged, stageFile, type Staged } from '../../../lib/journal/restore.ts';
import { damage, DAMAGE_KINDS, honest, PASSPHRASE, type Damaged, type Honest } from '../../unit/journal/backup/damage.ts';
import { forged, linesIn } from '../../unit/journal/backup/file.ts';
import { iso, MONDAY, sighting } from '../../unit/journal/invent.ts';
import { contents, input, journal, recorder } from './journal.ts';

const COUNT = inject('long') ? 2_000 : 200;
const SEED = inject('seed');

async function someJournal(from: number): Promise<JournalDatabase> {
  const db = await journal();
  const sightings = Array.from({ length: 25 }, (_, n) => sighting({ key: `practice:${from + n}`, text: `Отзыв номер ${from + n}, «пироги» свежие` }));
  await capture(recorder(db), input(sightings));
  await capture(recorder(db), input([sighting()]));
  await capture(recorder(db), input([sighting({ text: 'Кофе остыл.' })], { visit: 'visit-2' }));
  return db;
}

async function honestFile(): Promise<Honest> {
  const file = await collected(writeJournal(await someJournal(0), { app: '0.1.0', author: { id: 'anna', name: 'Анна' }, createdAt: iso(MONDAY), for: 'backup', lessons: [] }));
  const encrypter = new Encrypter();
  // Thousands of keys at the real price would take an hour.
  encrypter.setScryptWorkFactor(8);
  encrypter.setPassphrase(PASSPHRASE);
  return honest(file, new Blob([(await encrypter.encrypt(await file.bytes())) as Bytes]));
}

/** Null: refused, as it should be. */
async function staged(db: JournalDatabase, { file, passphrase }: Damaged): Promise<Staged | null> {
  try {
    return await stageFile(db, file, passphrase === undefined ? {} : { passphrase });
  } catch (error) {
    if (!(error instanceof JournalFileError) || error.code === 'cancelled') throw error;
    return null;
  }
}

test(`of ${COUNT} damaged files none changes the journal, and none is taken for what it is not`, async () => {
  const whole = await honestFile();
  const lines = await linesIn(new Blob([whole.file]));
  // What is forged is refused for its content, not because it was forged badly.
  expect(await linesIn(await forged(whole.lines.slice(0, -1)))).toEqual(lines);
  const db = await someJournal(500);
  const before = await contents(db);
  const seen = new Set<string>();
  let harmless = 0;
  for (let n = 0; n < COUNT; n += 1) {
    const damaged = await damage(whole, SEED, n);
    const where = `${damaged.what}, number ${n}, seed ${SEED}`;
    seen.add(damaged.what);
    const taken = await staged(db, damaged);
    if (taken) {
      // A flipped bit may change nothing: gzip has room for a time and a name. Then every line is the honest one.
      harmless += 1;
      expect(await linesIn(damaged.file, damaged.passphrase === undefined ? {} : { passphrase: damaged.passphrase }), where).toEqual(lines);
      await dropStaged(taken);
    }
    expect(await db.staged.count(), where).toBe(0);
    expect(await db.events.count(), where).toBe((before as { events: unknown[] }).events.length);
  }
  expect(await contents(db)).toEqual(before);
  expect([...seen].sort()).toEqual([...DAMAGE_KINDS].sort());
  expect(harmless).toBeLessThan(COUNT / 20);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
}, 1_200_000);
