import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAddress, foldPlace, MOST_CHECK_POINTS, rootOf, STATED_DAYS } from '../../../lib/journal/place-fold.ts';
import { isCounted } from '../../../lib/journal/counting.ts';
import { inOrder } from '../../../lib/journal/order.ts';
import { isCaseEvent, parseEvent, type PlaceEvent } from '../../../lib/model/event.ts';
import { placeKeyOf } from '../../../lib/model/key.ts';
import type { Place } from '../../../lib/model/place.ts';
import { captured, history, HOUR, MONDAY, page, PLACE, placeHistory, PLATFORM } from './invent.ts';
import { anyPlaceHistory } from './random.ts';

const RUNS = Number(process.env.OTKLIK_HISTORIES ?? 3_000);
type Steps = Parameters<typeof placeHistory>;
const shown = (name: string | null, where: Parameters<typeof page>[0] = {}) =>
  ['place.seen', { platform: PLATFORM, place: { id: 'place-1', name }, page: page(where) }] as const;
const said = (day: string, reviews: number | null, rating: number | null = null) =>
  ['place.stated', { day, stated: { reviews, rating, ratingScale: rating === null ? null : 5 }, page: page() }] as const;

function placeOf(...steps: Steps): Place {
  const folded = foldPlace(placeHistory(...steps));
  if (!folded) throw new Error('no place');
  return folded;
}

describe('fold of a place: any history', () => {
  it('gives the same place in whatever order the events arrive, and counts one that arrives twice once', () => {
    const shuffled = anyPlaceHistory.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }), fc.subarray(events)),
    );
    fc.assert(fc.property(shuffled, ([events, other, again]) => void expect(foldPlace([...other, ...again])).toEqual(foldPlace(events))), { numRuns: RUNS });
  });

  it('changes nothing in the events, which all pass the schema', () => {
    fc.assert(
      fc.property(anyPlaceHistory, (events) => {
        const before = structuredClone(events);
        foldPlace(events);
        expect(events).toEqual(before);
        for (const event of events) expect(parseEvent(event)).toEqual(event);
      }),
      { numRuns: RUNS / 5 },
    );
  });

  it('undoing the last event gives the place before it', () => {
    fc.assert(
      fc.property(anyPlaceHistory.filter((events) => events.length > 1), (unordered) => {
        const events = inOrder(unordered);
        const last = events.at(-1) as PlaceEvent;
        fc.pre(last.kind !== 'event.undone' && events.slice(0, -1).some(({ kind }) => kind === 'place.seen'));
        const undo = { ...last, id: 'the-undoing', hlc: `${last.hlc.slice(0, 11)}zzzz`, kind: 'event.undone', payload: { event: last.id } } as PlaceEvent;
        const stamp = { hlc: '' };
        expect({ ...foldPlace([...events, undo]), ...stamp }).toEqual({ ...foldPlace(events.slice(0, -1)), ...stamp });
      }),
      { numRuns: RUNS },
    );
  });
});

describe('events are of a case or of a place', () => {
  it('one of both, of neither, or of the other family is refused', () => {
    const [seen] = placeHistory([...shown(null)]);
    const [capture] = history(['review.captured', captured()]);
    expect(parseEvent(seen)).toEqual(seen);
    expect(isCaseEvent(parseEvent(capture))).toBe(true);
    expect(() => parseEvent({ ...capture, place: PLACE })).toThrow(/invalid/);
    expect(() => parseEvent({ ...seen, case: 'practice:1' })).toThrow(/invalid/);
    expect(() => parseEvent({ ...seen, place: undefined })).toThrow(/invalid/);
    expect(() => parseEvent({ ...capture, case: undefined, place: PLACE })).toThrow(/invalid/);
  });
});

describe('fold of a place', () => {
  it('is null until a page has shown it', () => {
    expect(foldPlace([])).toBeNull();
    expect(foldPlace(placeHistory(['place.named', { name: 'Угол' }]))).toBeNull();
  });

  it('has the manager’s name, else the public page’s, else the cabinet’s', () => {
    const cabinet = shown('Колосок, Мира 5 (основной)', { room: 'cabinet', address: 'https://practice.example/cabinet' });
    expect(placeOf([...cabinet])).toMatchObject({ name: 'Колосок, Мира 5 (основной)', named: false });
    expect(placeOf([...shown('Колосок')], [...cabinet]).name).toBe('Колосок');
    const named = placeOf([...shown('Колосок')], ['place.named', { name: 'На углу' }], [...shown('Пекарня «Колосок»')]);
    expect(named).toMatchObject({ name: 'На углу', named: true });
    expect(placeOf([...shown('Колосок')], ['place.named', { name: 'На углу' }], ['place.named', { name: null }])).toMatchObject({ name: 'Колосок', named: false });
    expect(placeOf([...shown('Колосок')], ['place.named', { name: 'На углу' }], ['event.undone', { event: 'an-event-1' }]).name).toBe('Колосок');
  });

  it('keeps the addresses where it was seen, the latest first, without what changes with every click, and not without end', () => {
    const one = placeOf([...shown(null)], [...shown(null, { address: 'https://practice.example/place-1/reviews?utm_source=mail#top' })]);
    expect(one.checkPoints).toEqual([{ address: 'https://practice.example/place-1/reviews', room: 'public', since: MONDAY }]);
    const many = placeOf(...Array.from({ length: 20 }, (_, n) => [...shown(null, { address: `https://practice.example/place-1?page=${n}` })] as Steps[number]));
    expect(many.checkPoints).toHaveLength(MOST_CHECK_POINTS);
    expect(checkAddress('not an address')).toBe('not an address');
  });

  it('keeps the last statement of a day, what a page leaves out as another said it, and each room apart', () => {
    const c = placeOf([...shown(null)], [...said('2026-10-05', 40)], [...said('2026-10-05', null, 4.6)], [...said('2026-10-05', 41)], [...said('2026-10-06', 41)]);
    expect(c.stated).toMatchObject([
      { day: '2026-10-05', reviews: 41, rating: 4.6, ratingScale: 5, at: MONDAY + 3 * HOUR },
      { day: '2026-10-06', reviews: 41, rating: null },
    ]);
    const cabinet = ['place.stated', { day: '2026-10-05', stated: { reviews: 90, rating: null, ratingScale: null }, page: page({ room: 'cabinet' }) }] as const;
    expect(placeOf([...shown(null)], [...said('2026-10-05', 40)], [...cabinet]).stated.map(({ room, reviews }) => [room, reviews])).toEqual([['public', 40], ['cabinet', 90]]);
    const days = Array.from({ length: 70 }, (_, n) => [...said(new Date(MONDAY + n * 24 * HOUR).toISOString().slice(0, 10), n)] as Steps[number]);
    expect(placeOf([...shown(null)], ...days).stated).toHaveLength(STATED_DAYS);
  });

  it('is switched off and on, and merged into another, all undoable', () => {
    const off = placeOf([...shown(null)], ['place.counted', { counted: false }]);
    expect(off.counted).toBe(false);
    expect(placeOf([...shown(null)], ['place.counted', { counted: false }], ['event.undone', { event: 'an-event-1' }]).counted).toBe(true);
    expect(placeOf([...shown(null)], ['place.merged', { into: 'practice:place-2' }]).mergedInto).toBe('practice:place-2');
    expect(placeOf([...shown(null)], ['place.merged', { into: PLACE }]).mergedInto).toBeNull();
    expect(placeOf([...shown(null)], ['place.merged', { into: 'practice:place-2' }], ['event.undone', { event: 'an-event-1' }]).mergedInto).toBeNull();
  });
});

describe('what a place really is', () => {
  const merged = (pairs: Record<string, string | null>) => new Map(Object.entries(pairs).map(([key, mergedInto]) => [key, { mergedInto }]));

  it('over any number of mergings, and itself where the other is not known here', () => {
    const places = merged({ a: 'b', b: 'c', c: null, d: 'gone' });
    expect(['a', 'b', 'c', 'd', 'e'].map((key) => rootOf(key, places))).toEqual(['c', 'c', 'c', 'd', 'e']);
  });

  it('of a circle that two colleagues made, one stands for all', () => {
    const places = merged({ a: 'b', b: 'c', c: 'b', d: 'a' });
    expect(['a', 'b', 'c', 'd'].map((key) => rootOf(key, places))).toEqual(['b', 'b', 'b', 'b']);
  });

  it('counts as its root does; one that was never remembered counts', () => {
    const place = placeOf([...shown(null)]);
    const places = new Map<string, Place>([['a', { ...place, key: 'a', mergedInto: 'b' }], ['b', { ...place, key: 'b', counted: false }]]);
    expect([isCounted(places, 'a'), isCounted(places, 'b'), isCounted(places, 'c'), isCounted(places, null)]).toEqual([false, false, true, true]);
  });
});

describe('key of a place', () => {
  const open = { address: 'https://shop.example/goods/7', room: 'public' as const };
  it('is the platform’s id; without one, host and name of the public page; a cabinet that names none is no place', () => {
    expect(placeKeyOf('practice', { id: 'place 1', name: 'Колосок' }, open)).toBe('practice:place_1');
    expect(placeKeyOf('web', { id: null, name: 'Чайник «Гора»' }, open)).toBe('web:~shop.example/Чайник_«Гора»');
    expect(placeKeyOf('web', { id: null, name: null }, open)).toBe('web:~shop.example');
    expect(placeKeyOf('practice', { id: null, name: null }, { ...open, room: 'cabinet' })).toBeNull();
    expect(placeKeyOf('practice', { id: null, name: 'ы'.repeat(900) }, open)?.length).toBeLessThanOrEqual(500);
  });
});
