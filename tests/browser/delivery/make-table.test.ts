import { readSheet } from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { COLUMNS, type ColumnId } from '../../../lib/delivery/columns.ts';
import { makeTable, type TableWork } from '../../../lib/delivery/make-table.ts';
import { allCases } from '../../../lib/journal/queries.ts';
import { append, capture } from '../../../lib/journal/record.ts';
import type { JournalDatabase } from '../../../lib/journal/database.ts';
import { at, input, journal, recorder } from '../journal/journal.ts';
import { DAY, iso, MONDAY, sighting } from '../../unit/journal/invent.ts';

/** The table out of a real journal: all that the filter lets through, each case once, in the order of the screen. */

const words: TableWork['options']['words'] = {
  sheet: 'Отзывы',
  titles: Object.fromEntries(COLUMNS.map((id) => [id, id])) as Record<ColumnId, string>,
  statusNames: { new: 'новый', answered: 'ответ дан', rework: 'на доработке', quality: 'в отделе', 'not-review': 'не отзыв', archived: 'архив' },
  replyStateNames: { none: 'нет', submitted: 'отправлен', live: 'виден', changed: 'изменён', vanished: 'пропал' },
  kindNames: { review: 'отзыв', question: 'вопрос' },
  platformNames: {},
  pros: '+',
  cons: '-',
  truncated: '…',
  further: 'ещё',
  rating: '{rating} из {scale}',
  cut: '…',
};
const work = (changes: Partial<TableWork> = {}, columns: ColumnId[] = ['key', 'status']): TableWork => ({
  filter: {},
  format: 'json',
  options: { columns, words, zone: 'Europe/Moscow', language: 'ru', masked: false },
  ...changes,
});
const silent = () => undefined;

/** So many reviews, a minute apart and in no order; more than 1,000 are read in two portions. */
async function filled(count: number): Promise<JournalDatabase> {
  const db = await journal();
  for (let from = 0; from < count; from += 200) {
    const sightings = Array.from({ length: Math.min(200, count - from) }, (_, index) => {
      const when = iso(MONDAY - 10 * DAY + ((from + index) * 7_919 % count) * 60_000);
      return sighting({ key: `practice:${from + index}`, author: `Гость ${from + index}`, postedEarliest: when, postedLatest: when });
    });
    await capture(recorder(db), input(sightings, at()));
  }
  return db;
}

async function keysIn(db: JournalDatabase, wanted: TableWork): Promise<unknown[]> {
  const { blobs } = await makeTable(db, wanted, silent);
  const { rows } = JSON.parse((await blobs[0]?.text()) ?? '') as { rows: { key: string }[] };
  return rows.map(({ key }) => key);
}

/** A day's fraction is no whole number of milliseconds. */
function minute(day: unknown): string {
  return day instanceof Date ? new Date(day.getTime() + 500).toISOString().slice(0, 16) : '';
}

describe('the table of a journal', () => {
  test('every case once, in the order of the screen, whatever the filter', async () => {
    const db = await filled(1_250);
    await append(recorder(db), [{ kind: 'status.set', case: 'practice:7', payload: { status: 'rework' } }]);
    const filters = [{}, { status: 'new' }, { platform: 'practice' }, { platform: 'practice', status: 'new' }, { search: 'гость 23' }, { search: 'нет такого' }] as const;
    for (const filter of filters) {
      const { rows, total } = await allCases(db, { ...filter, limit: Infinity });
      expect(await keysIn(db, work({ filter })), JSON.stringify(filter)).toEqual(rows.map(({ key }) => key));
      expect(total).toBe(rows.length);
    }
    expect((await makeTable(db, work(), silent)).rows).toBe(1_250);
  });

  test('progress comes up to the end; what was taken back is left out', async () => {
    const db = await filled(1_200);
    await db.cases.update('practice:3', { shown: 0, withdrawn: true });
    const seen: number[] = [];
    const { rows } = await makeTable(db, work(), (done, total) => {
      expect(total).toBe(1_199);
      seen.push(done);
    });
    expect(seen).toEqual([0, 1_000, 1_199]);
    expect(rows).toBe(1_199);
  });

  test('what comes or goes while the table is made moves no other row', async () => {
    const db = await filled(1_100);
    const before = (await allCases(db, { limit: Infinity })).rows.map(({ key }) => key);
    const [gone = ''] = before.slice(-1);
    const meddled: Promise<unknown>[] = [];
    const { blobs } = await makeTable(db, work(), (done) => {
      if (done !== 1_000) return;
      meddled.push(capture(recorder(db), input([sighting({ key: 'practice:late' })])), db.cases.delete(gone));
    });
    await Promise.all(meddled);
    const { rows } = JSON.parse((await blobs[0]?.text()) ?? '') as { rows: { key: string }[] };
    const keys = rows.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key !== gone)).toEqual(before.slice(0, -1));
  });

  test('stopped: no table, and the reason comes back', async () => {
    const db = await filled(1_100);
    const controller = new AbortController();
    const stopped = makeTable(db, work(), () => { controller.abort(new Error('enough')); }, controller.signal);
    await expect(stopped).rejects.toThrow('enough');
  });

  test('the whole journal as a workbook', async () => {
    const db = await filled(1_100);
    const { blobs, rows } = await makeTable(db, work({ format: 'xlsx' }, ['customer', 'rating', 'appeared', 'key']), silent);
    const [titles, ...read] = await readSheet(blobs[0] ?? new Blob());
    expect(titles).toEqual(['customer', 'rating', 'appeared', 'key']);
    expect(read).toHaveLength(rows);
    const { rows: cases } = await allCases(db, { limit: Infinity });
    expect(read.map(([customer, rating, day, key]) => [customer, rating, minute(day), key])).toEqual(
      cases.map(({ review, appeared, key }) => [review.author, review.rating, Temporal.Instant.fromEpochMilliseconds(appeared.earliest ?? 0).toZonedDateTimeISO('Europe/Moscow').toPlainDateTime().toString().slice(0, 16), key]),
    );
  });
});
