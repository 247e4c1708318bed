import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeePlaceInput } from '../../../lib/journal/inputs.ts';
import { historyOfPlace, placesOfCompany } from '../../../lib/journal/place-queries.ts';
import { changePlace, seePlace, type PlaceDoing } from '../../../lib/journal/places.ts';
import { caseOf, queue } from '../../../lib/journal/queries.ts';
import { rebuild } from '../../../lib/journal/rebuild.ts';
import { append, capture, see } from '../../../lib/journal/record.ts';
import { UnknownPlaceError } from '../../../lib/journal/write.ts';
import type { PlaceKey } from '../../../lib/model/place.ts';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { DAY, HOUR, iso, MONDAY, sighting } from '../../unit/journal/invent.ts';
import { at, contents, input, journal, recorder, refolded, refoldedPlaces, rules } from './journal.ts';

const ONE = 'practice:place-1';
const TWO = 'practice:place-2';
const numbered = (n: number, place = 1, changes: Partial<Sighting> = {}) =>
  sighting({ key: `practice:${n}`, author: `Гость ${n}`, text: `Отзыв номер ${n} о пирогах`, place: { id: `place-${place}`, name: `Пекарня ${place}` }, ...changes });
const health = { read: 20, lacking: [], more: null };

function look(day: number, reviews: number | null, changes: Partial<SeePlaceInput> = {}): SeePlaceInput {
  return {
    page: at({ visit: `visit-${day}` }),
    place: { id: 'place-1', name: 'Пекарня 1' },
    stated: { reviews, rating: 4.7, ratingScale: 5 },
    health,
    fresh: 0,
    day: iso(MONDAY + day * DAY).slice(0, 10),
    ...changes,
  };
}
const kindsOf = async (db: Awaited<ReturnType<typeof journal>>, key: PlaceKey) => (await historyOfPlace(db, key)).map(({ kind }) => kind);

describe('places', () => {
  it('are the company’s from their first capture, one event each, and a second capture tells nothing', async () => {
    const db = await journal();
    await see(recorder(db), input([numbered(1)]));
    expect(await db.places.count()).toBe(0);
    await capture(recorder(db), input([numbered(1), numbered(2), numbered(3, 2), sighting({ place: { id: null, name: null } })], { room: 'cabinet' }));
    expect((await placesOfCompany(db)).map(({ key, name, inJournal, counted }) => [key, name, inJournal, counted])).toEqual([[ONE, 'Пекарня 1', 2, true], [TWO, 'Пекарня 2', 1, true]]);
    expect(await kindsOf(db, ONE)).toEqual(['place.seen']);
    const before = await contents(db);
    await capture(recorder(db, MONDAY + DAY), input([numbered(1), numbered(2)], { room: 'cabinet', visit: 'visit-2' }));
    expect(await contents(db)).toEqual(before);
    // Another room is another check point.
    await capture(recorder(db, MONDAY + DAY), input([numbered(4)], { visit: 'visit-3', address: 'https://practice.example/place-1' }));
    expect((await placesOfCompany(db))[0]?.checkPoints).toEqual([
      { address: 'https://practice.example/place-1', room: 'public', since: MONDAY + DAY },
      { address: 'https://practice.example/place-1/reviews', room: 'cabinet', since: MONDAY },
    ]);
    expect(await db.places.toArray()).toEqual(await refoldedPlaces(db));
  });

  it('of a stranger’s page nothing is kept, whatever it says', async () => {
    const db = await journal();
    await capture(recorder(db), input([numbered(1)]));
    const before = await contents(db);
    await seePlace(recorder(db), look(0, 50, { place: { id: 'place-9', name: 'Чужая' } }));
    await seePlace(recorder(db), look(0, 50, { place: { id: null, name: null }, page: at({ room: 'cabinet' }) }));
    expect(await contents(db)).toEqual(before);
  });

  it('keep what a page states once a day and again only when it differs, and the last look with its health', async () => {
    const db = await journal();
    await capture(recorder(db), input([numbered(1)]));
    await seePlace(recorder(db), look(0, 50));
    await seePlace(recorder(db, MONDAY + HOUR), look(0, 50, { fresh: 3 }));
    expect(await kindsOf(db, ONE)).toEqual(['place.seen', 'place.stated']);
    await seePlace(recorder(db, MONDAY + 2 * HOUR), look(0, 51));
    await seePlace(recorder(db, MONDAY + 2 * HOUR), look(0, null, { stated: null }));
    await seePlace(recorder(db, MONDAY + 2 * HOUR), look(0, 51, { stated: { reviews: 51, rating: null, ratingScale: null } }));
    await seePlace(recorder(db, MONDAY + DAY), look(1, 51));
    expect(await kindsOf(db, ONE)).toEqual(['place.seen', 'place.stated', 'place.stated', 'place.stated']);
    const poor = { read: 18, lacking: [{ field: 'posted' as const, without: 18 }], more: 2 };
    await seePlace(recorder(db, MONDAY + DAY + HOUR), look(1, 51, { health: poor, fresh: 4 }));
    const [view] = await placesOfCompany(db);
    expect(view).toMatchObject({ stated: { reviews: 51, rating: 4.7, day: '2026-10-06' }, trend: [{ reviews: 51 }, { reviews: 51 }], inJournal: 1 });
    expect(view?.looks).toEqual([{ place: ONE, room: 'public', at: MONDAY + DAY + HOUR, address: at().address, health: poor, fresh: 4 }]);
  });

  it('A3: say when the page grew by more than was captured, until the rest is captured', async () => {
    const db = await journal();
    await capture(recorder(db), input([numbered(1)]));
    await seePlace(recorder(db), look(0, 107));
    const fresh = (n: number) => numbered(n, 1, { postedEarliest: iso(MONDAY + DAY), postedLatest: iso(MONDAY + DAY) });
    await capture(recorder(db, MONDAY + 2 * DAY), input([fresh(2), fresh(3), fresh(4), { ...fresh(5), kind: 'question' }]));
    await seePlace(recorder(db, MONDAY + 2 * DAY), look(2, 112));
    expect((await placesOfCompany(db))[0]).toMatchObject({ inJournal: 4, missed: { stated: 112, more: 5, since: MONDAY, saved: 3, left: 2 } });
    await capture(recorder(db, MONDAY + 2 * DAY + HOUR), input([fresh(6), fresh(7)]));
    expect((await placesOfCompany(db))[0]).toMatchObject({ inJournal: 6, missed: null });
  });

  it('merged: one place with the reviews, addresses and numbers of both, and a review of either is set against either', async () => {
    const db = await journal();
    await capture(recorder(db), input([numbered(1), numbered(2, 2)]));
    await seePlace(recorder(db), look(0, 100));
    await seePlace(recorder(db, MONDAY + 2 * DAY), look(2, 101));
    expect((await placesOfCompany(db))[0]?.missed).toMatchObject({ left: 1 });
    const posted = { postedEarliest: iso(MONDAY + DAY), postedLatest: iso(MONDAY + DAY) };
    await capture(recorder(db, MONDAY + 2 * DAY), input([numbered(3, 2, posted)], { room: 'cabinet' }));
    const { id } = await changePlace(recorder(db, MONDAY + 3 * DAY), { kind: 'place.merged', place: ONE, payload: { into: TWO } });
    const views = await placesOfCompany(db);
    expect(views).toHaveLength(1);
    expect(views[0]).toMatchObject({ key: TWO, inJournal: 3, missed: null, stated: { reviews: 101 }, merged: [{ key: ONE }] });
    await changePlace(recorder(db, MONDAY + 3 * DAY), { kind: 'event.undone', place: ONE, payload: { event: id } });
    expect(await placesOfCompany(db)).toHaveLength(2);
  });

  it('merged: a review without an id that the cabinet shows under the other place is the same review', async () => {
    const db = await journal();
    const at1 = sighting({ place: { id: 'place-1', name: 'Пекарня 1' } });
    const at2 = sighting({ place: { id: 'place-2', name: 'Пекарня 2' } });
    const { items } = await capture(recorder(db), input([at1, numbered(7, 2)]));
    expect((await see(recorder(db), input([at2], { room: 'cabinet' }))).items).toMatchObject([{ case: null }]);
    await changePlace(recorder(db), { kind: 'place.merged', place: TWO, payload: { into: ONE } });
    expect((await see(recorder(db), input([at2], { room: 'cabinet' }))).items).toMatchObject([{ case: items[0]?.case }]);
  });

  it('A2: switched off, a place’s reviews leave the queue and come back, also those captured meanwhile and those of a merged place', async () => {
    const db = await journal();
    await capture(recorder(db), input([numbered(1), numbered(2, 2)]));
    const { id } = await changePlace(recorder(db), { kind: 'place.counted', place: ONE, payload: { counted: false } });
    expect((await queue(db)).rows.map(({ key }) => key)).toEqual(['practice:2']);
    expect(await caseOf(db, 'practice:1')).toMatchObject({ counted: false, open: 0 });
    const { items } = await capture(recorder(db), input([numbered(3)]));
    expect(items[0]?.mark).toMatchObject({ kind: 'waiting', dueAt: null });
    expect((await append(recorder(db), [{ kind: 'status.set', case: 'practice:1', payload: { status: 'rework' } }])).length).toBe(1);
    expect((await queue(db)).total).toBe(1);
    await seePlace(recorder(db), look(0, 50));
    expect(await kindsOf(db, ONE)).toEqual(['place.seen', 'place.counted']);
    expect((await placesOfCompany(db)).map(({ key, counted }) => [key, counted])).toEqual([[TWO, true], [ONE, false]]);
    const merge = await changePlace(recorder(db), { kind: 'place.merged', place: TWO, payload: { into: ONE } });
    expect((await queue(db)).total).toBe(0);
    expect(await db.cases.toArray()).toEqual(await refolded(db));
    await changePlace(recorder(db), { kind: 'event.undone', place: TWO, payload: { event: merge.id } });
    await changePlace(recorder(db), { kind: 'event.undone', place: ONE, payload: { event: id } });
    expect((await queue(db)).total).toBe(3);
    expect(await db.cases.toArray()).toEqual(await refolded(db));
  });

  it('what stands is not written again; an unknown place, target, event or another platform’s place is refused', async () => {
    const db = await journal();
    await capture(recorder(db), input([numbered(1), numbered(2, 2)]));
    await capture(recorder(db), input([{ ...numbered(3), key: 'other:3' }], { platform: 'other' }));
    const name: PlaceDoing = { kind: 'place.named', place: ONE, payload: { name: 'На углу' } };
    const first = await changePlace(recorder(db), name);
    expect(await changePlace(recorder(db), name)).toEqual(first);
    const undo: PlaceDoing = { kind: 'event.undone', place: ONE, payload: { event: first.id } };
    const undone = await changePlace(recorder(db), undo);
    expect(await changePlace(recorder(db), undo)).toEqual(undone);
    expect((await placesOfCompany(db)).find(({ key }) => key === ONE)?.name).toBe('Пекарня 1');
    const before = await contents(db);
    const refused: PlaceDoing[] = [
      { kind: 'place.named', place: 'practice:place-9', payload: { name: 'Угол' } },
      { kind: 'place.merged', place: ONE, payload: { into: 'practice:place-9' } },
      { kind: 'place.merged', place: ONE, payload: { into: ONE } },
      { kind: 'place.merged', place: ONE, payload: { into: 'other:place-1' } },
      { kind: 'event.undone', place: ONE, payload: { event: 'no-such-event' } },
    ];
    for (const draft of refused) await expect(changePlace(recorder(db), draft)).rejects.toThrow(UnknownPlaceError);
    expect(await contents(db)).toEqual(before);
  });

  it('five hundred places with five thousand reviews are told in a moment', { timeout: 120_000 }, async () => {
    const db = await journal();
    for (let from = 0; from < 5_000; from += 200) await capture(recorder(db), input(Array.from({ length: 200 }, (_, n) => numbered(from + n, (from + n) % 500))));
    for (let place = 0; place < 500; place += 10) {
      for (const day of [0, 2]) await seePlace(recorder(db, MONDAY + day * DAY), look(day, 100 + day, { place: { id: `place-${place}`, name: null } }));
    }
    const start = performance.now();
    const views = await placesOfCompany(db);
    const took = performance.now() - start;
    console.info(`500 places, 5,000 reviews: ${took.toFixed(0)} ms`);
    expect(views).toHaveLength(500);
    expect(views.filter(({ missed }) => missed !== null)).toHaveLength(50);
    // The order of magnitude only: the machine may be busy.
    expect(took).toBeLessThan(5_000);
  });

  it('rebuilding gives the same rows, over random doings at thirty places', { timeout: 120_000 }, async () => {
    const db = await journal();
    const pick = fc.sample(fc.nat(1_000_000), { seed: 20261122, numRuns: 4_000 });
    let drawn = 0;
    const draw = (below: number): number => (pick[drawn++ % pick.length] ?? 0) % below;
    const key = (): PlaceKey => `practice:place-${draw(30)}`;
    for (let round = 0; round < 60; round++) {
      const r = recorder(db, MONDAY + round * HOUR - (draw(5) === 0 ? DAY : 0), { author: ['anna', 'boris'][draw(2)] ?? '' });
      const where = { room: (['public', 'cabinet'] as const)[draw(2)] ?? 'public', address: `https://practice.example/${draw(4)}`, visit: `visit-${round}` };
      await capture(r, input(Array.from({ length: 20 }, () => numbered(draw(400), draw(30))), where));
      await seePlace(r, look(round % 9, 40 + draw(9), { place: { id: `place-${draw(30)}`, name: ['Пекарня', 'Угол', null][draw(3)] ?? null }, page: at(where) }));
      const place = key();
      const [event] = (await historyOfPlace(db, place)).toSorted(() => draw(3) - 1);
      const doings: PlaceDoing[] = [
        { kind: 'place.named', place, payload: { name: [null, 'Угол', 'Мира 5'][draw(3)] ?? null } },
        { kind: 'place.merged', place, payload: { into: key() } },
        { kind: 'place.counted', place, payload: { counted: draw(2) === 0 } },
        { kind: 'event.undone', place, payload: { event: event?.id ?? '' } },
      ];
      await changePlace(r, doings[draw(doings.length)] as PlaceDoing).catch((error: unknown) => expect(error).toBeInstanceOf(UnknownPlaceError));
    }
    const [places, cases] = [await db.places.toArray(), await db.cases.toArray()];
    expect(places.length).toBeGreaterThan(20);
    expect(places.some(({ mergedInto }) => mergedInto !== null) && cases.some(({ counted }) => !counted) && cases.some(({ counted }) => counted)).toBe(true);
    expect(places).toEqual(await refoldedPlaces(db));
    expect(cases).toEqual(await refolded(db));
    expect(await rebuild(db, rules)).toBe(cases.length);
    expect(await db.places.toArray()).toEqual(places);
    expect(await db.cases.toArray()).toEqual(cases);
  });
});
