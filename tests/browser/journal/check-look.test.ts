import { describe, expect, test } from 'vitest';
import { noteLook } from '../../../entrypoints/background/check.ts';
import type { JournalDatabase } from '../../../lib/journal/database.ts';
import { dayOf } from '../../../lib/journal/days.ts';
import { changePlace } from '../../../lib/journal/places.ts';
import { capture } from '../../../lib/journal/record.ts';
import type { CheckLook } from '../../../lib/model/day.ts';
import { DAY, HOUR, MONDAY, sighting } from '../../unit/journal/invent.ts';
import { at, input, journal, recorder, rules } from './journal.ts';

/** What the background keeps of the sight of a list, in a journal of its own (A1, A12). */

const PLACE = { id: 'place-1', name: 'Пекарня' };
const DAY_OF = '2026-10-05';
const moment = (hoursAgo: number): string => new Date(MONDAY - hoursAgo * HOUR).toISOString();
const review = (n: number, place = PLACE, hoursAgo = n) => sighting({ key: `practice:${place.id}-${n}`, place, author: `Автор ${n}`, text: `Слова ${n}`, postedShown: 'недавно', postedEarliest: moment(hoursAgo), postedLatest: moment(hoursAgo) });
type Row = [string | null, string | null, string | null];
const row = (n: number, known = true, place = PLACE): Row => [known ? `practice:${place.id}-${n}` : null, moment(n), moment(n)];

/** Saved the day before: the reviews 30, 40, 50 of the place. */
async function yesterday(db: JournalDatabase, place = PLACE, address = at().address): Promise<void> {
  await capture(recorder(db, MONDAY - DAY), input([30, 40, 50].map((n) => review(n, place)), { address }));
}
function seen(reviews: Row[], { place = PLACE as { id: string | null; name: string | null }, since = MONDAY, address = at().address, room = at().room, whole = false } = {}) {
  return { page: at({ address, room }), place, stated: null, health: { read: reviews.length, lacking: [], more: null }, fresh: 0, list: { reviews, sorted: false, whole, since } };
}
async function looks(db: JournalDatabase, id = 'practice:place-1'): Promise<CheckLook['saw'][]> {
  return ((await dayOf(db, DAY_OF)).looks.get(id) ?? []).map(({ saw }) => saw);
}

describe('the sight of a list', () => {
  test('down to the last known review is evidence, told once', async () => {
    const db = await journal();
    await yesterday(db);
    const page = seen([row(1, false), row(2, false), row(30), row(40)]);
    await noteLook(recorder(db), page);
    expect(await looks(db)).toMatchObject([{ point: { place: 'practice:place-1' }, seen: 4, fresh: 2, order: 'falling', reached: 'known', oldest: moment(40) }]);
    await noteLook(recorder(db), page);
    await noteLook(recorder(db, MONDAY + HOUR), seen([row(30), row(40), row(50)], { since: MONDAY + HOUR }));
    expect(await looks(db)).toHaveLength(1);
  });

  test('what is saved meanwhile was new when it was seen', async () => {
    const db = await journal();
    await yesterday(db);
    await capture(recorder(db, MONDAY + 60_000), input([review(1)]));
    await noteLook(recorder(db, MONDAY + 61_000), seen([row(1), row(30), row(40)]));
    expect(await looks(db)).toMatchObject([{ fresh: 1, reached: 'known' }]);
  });

  test('where none of the newest known stands, a filter may hide what is new; then the whole list proves', async () => {
    const db = await journal();
    await yesterday(db);
    await capture(recorder(db, MONDAY - DAY), input([300, 310, 320].map((n) => review(n))));
    const old = [row(300), row(310), row(320)];
    await noteLook(recorder(db), seen(old));
    await noteLook(recorder(db), seen(old, { whole: true }));
    expect((await looks(db)).map(({ reached }) => reached)).toEqual(['not-yet', 'end']);
  });

  test('a filter by rating, which no page tells of, proves nothing, though one of the newest known stands on the list', async () => {
    const db = await journal();
    const rated = (n: number) => ({ ...review(n), rating: n % 3 === 0 ? 1 : 5 });
    await capture(recorder(db, MONDAY - DAY), input(Array.from({ length: 12 }, (_, index) => rated(30 + index))));
    const all = Array.from({ length: 12 }, (_, index) => 30 + index);
    const looked = async (shown: number[]) => {
      await noteLook(recorder(db), seen([row(1, false), row(2, false), ...shown.map((n) => row(n))]));
      return (await looks(db)).map(({ reached }) => reached);
    };
    expect(await looked(all.filter((n) => n % 3 !== 0))).toEqual(['not-yet']);
    // One that was taken down since is no filter.
    expect(await looked(all.filter((n) => n !== 32))).toEqual(['not-yet', 'known']);
  });

  test('the public list need not show what only the cabinet has shown, nor the cabinet’s what is answered', async () => {
    const db = await journal();
    const cabinet = 'https://practice.example/cabinet/place-1';
    await capture(recorder(db, MONDAY - DAY), input([33, 34].map((n) => ({ ...review(n), rating: 1 })), { address: cabinet, room: 'cabinet' }));
    await capture(recorder(db, MONDAY - DAY + 1), input([30, 31, 32, 35, 36].map((n) => review(n))));
    await noteLook(recorder(db), seen([30, 31, 32, 35, 36].map((n) => row(n))));
    expect(await looks(db)).toMatchObject([{ reached: 'known' }]);
    const other = await journal();
    const answered = { text: 'Спасибо', author: null, postedShown: null, postedEarliest: null, postedLatest: null };
    await capture(recorder(other, MONDAY - DAY), input([30, 31, 32, 33, 34].map((n) => (n > 31 ? review(n) : { ...review(n), rating: 1, replies: [answered] }))));
    await noteLook(recorder(other), seen([32, 33, 34].map((n) => row(n)), { address: cabinet, room: 'cabinet' }));
    expect(await looks(other)).toMatchObject([{ reached: 'known' }]);
  });

  test('a list that was loaded yesterday, one that is no beginning, and a stranger’s leave nothing', async () => {
    const db = await journal();
    await yesterday(db);
    const rows = [row(30), row(40), row(50)];
    await noteLook(recorder(db), seen(rows, { since: MONDAY - DAY }));
    await noteLook(recorder(db), seen(rows, { address: `${at().address}?page=2` }));
    await noteLook(recorder(db), seen(rows, { place: { id: 'stranger', name: null } }));
    await noteLook(recorder(db), seen([]));
    await noteLook(recorder(db), { ...seen(rows), list: null });
    await changePlace(recorder(db), { kind: 'place.counted', place: 'practice:place-1', payload: { counted: false } });
    await noteLook(recorder(db), seen(rows));
    expect((await dayOf(db, DAY_OF)).looks.size).toBe(0);
  });

  test('of a place that is really another one counts for that one', async () => {
    const db = await journal();
    const again = { id: 'place-2', name: 'Пекарня, второй раз' };
    await yesterday(db);
    await yesterday(db, again, 'https://practice.example/place-2/reviews');
    await changePlace(recorder(db), { kind: 'place.merged', place: 'practice:place-2', payload: { into: 'practice:place-1' } });
    await noteLook(recorder(db), seen([row(1, false, again), row(2, false, again), row(30, true, again)], { place: again }));
    expect(await looks(db)).toMatchObject([{ point: { place: 'practice:place-1' }, fresh: 2, reached: 'known' }]);
  });

  test('of a cabinet’s feed counts for all places that it lists', async () => {
    const db = await journal();
    const feed = 'https://practice.example/cabinet/feed';
    const other = { id: 'place-9', name: 'Булочная' };
    await capture(recorder(db, MONDAY - DAY), input([review(30), review(40, other)], { address: feed, room: 'cabinet' }));
    await noteLook(recorder(db), seen([row(1, false), row(2, false, other), row(30), row(40, true, other)], { place: { id: null, name: null }, address: feed, room: 'cabinet' }));
    expect(await looks(db, feed)).toMatchObject([{ point: { place: null, address: feed }, fresh: 2, reached: 'known' }]);
  });

  test('a place that was new today is seen down to the start of the regulation', async () => {
    const db = await journal();
    await capture(recorder(db, MONDAY), input([review(1)]));
    const rows = [row(1), row(2, false), row(3, false), [null, new Date(rules.since - HOUR).toISOString(), new Date(rules.since - HOUR).toISOString()] satisfies Row];
    await noteLook(recorder(db), seen(rows));
    expect(await looks(db)).toMatchObject([{ reached: 'start', fresh: 4 }]);
  });
});
