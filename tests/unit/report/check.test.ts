import { describe, expect, it } from 'vitest';
import { foldDay } from '../../../lib/journal/day-fold.ts';
import type { DayEvent } from '../../../lib/model/event.ts';
import { defaultRegulation } from '../../../lib/regulation/regulation.ts';
import { checkDue, checkPoints, dayState, evidenceOf, listStart, pointAt, pointStates, tellsMore, watchedSince, type Listed } from '../../../lib/report/check.ts';
import { foldPlace } from '../../../lib/journal/place-fold.ts';
import { nextHlc } from '../../../lib/journal/hlc.ts';
import { DAY, HOUR, MONDAY, page, placeHistory, PLATFORM } from '../journal/invent.ts';

const rules = defaultRegulation(MONDAY - 30 * DAY);
const listed = (hoursAgo: number | null, known = false, last = known): Listed => ({ known, last, posted: hoursAgo === null ? null : { earliest: MONDAY - hoursAgo * HOUR, latest: MONDAY - hoursAgo * HOUR + HOUR } });
const loose = { sorted: false, whole: false, narrowed: false, since: null };

describe('what the sight of a list proves (A12)', () => {
  it('dates that fall down to a known review: nothing new stands unseen', () => {
    expect(evidenceOf([listed(1), listed(5), listed(9), listed(20, true), listed(30, true)], loose)).toEqual({ seen: 5, fresh: 3, order: 'falling', reached: 'known', oldest: MONDAY - 30 * HOUR });
  });

  it('«0 new» is evidence too', () => {
    expect(evidenceOf([listed(20, true), listed(30, true), listed(40, true)], loose)).toMatchObject({ fresh: 0, order: 'falling', reached: 'known' });
  });

  it('a list that is sorted by something else proves nothing but when all of it is loaded', () => {
    const mixed = [listed(9), listed(8), listed(50), listed(2, true), listed(40, true)];
    expect(evidenceOf(mixed, loose)).toMatchObject({ order: 'unknown', reached: 'not-yet' });
    expect(evidenceOf(mixed, { ...loose, whole: true })).toMatchObject({ order: 'unknown', reached: 'end' });
  });

  it('a known review that may be pinned on top is not «down to the last known»', () => {
    expect(evidenceOf([listed(900, true), listed(1), listed(2), listed(3)], loose)).toMatchObject({ order: 'falling', reached: 'not-yet' });
    expect(evidenceOf([listed(900, true), listed(1), listed(2), listed(3, true)], loose).reached).toBe('known');
  });

  it('where none of the newest known stands on the list, a filter may hide what is new', () => {
    expect(evidenceOf([listed(1), listed(50, true, false), listed(60, true, false), listed(70, true, false)], loose)).toMatchObject({ order: 'falling', reached: 'not-yet', fresh: 1 });
  });

  it('where the list passes over known reviews, a filter may hide what is new; all of it loaded proves all the same', () => {
    const list = [listed(1), listed(2), listed(3, true), listed(4, true)];
    expect(evidenceOf(list, { ...loose, narrowed: true })).toMatchObject({ order: 'falling', reached: 'not-yet' });
    expect(evidenceOf(list, { ...loose, narrowed: true, sorted: true })).toMatchObject({ order: 'stated', reached: 'not-yet' });
    expect(evidenceOf(list, { ...loose, narrowed: true, whole: true }).reached).toBe('end');
  });

  it('the page’s own word for the order stands where dates tell nothing', () => {
    expect(evidenceOf([listed(null), listed(null), listed(null, true), listed(null, true)], { ...loose, sorted: true })).toMatchObject({ order: 'stated', reached: 'known', oldest: null });
    expect(evidenceOf([listed(null), listed(null), listed(null, true), listed(null, true)], loose).reached).toBe('not-yet');
  });

  it('what was saved in this very visit was new when it was seen', () => {
    expect(evidenceOf([listed(1), listed(2), listed(3)], loose)).toMatchObject({ fresh: 3, reached: 'not-yet' });
  });

  it('a place that is seen for the first time is seen down to the start of the regulation', () => {
    const list = [listed(1), listed(5), listed(9), listed(50)];
    expect(evidenceOf(list, { ...loose, since: MONDAY - 24 * HOUR })).toMatchObject({ order: 'falling', reached: 'start', fresh: 4 });
    expect(evidenceOf(list, { ...loose, since: MONDAY - 72 * HOUR }).reached).toBe('not-yet');
    expect(evidenceOf([listed(900), listed(2), listed(1)], { ...loose, since: MONDAY - 24 * HOUR }).reached).toBe('not-yet');
  });

  it('nothing is proved by an empty page that may still be loading', () => {
    expect(evidenceOf([], loose)).toEqual({ seen: 0, fresh: 0, order: 'unknown', reached: 'not-yet', oldest: null });
  });

  it('of the looks of one day those are told that tell more', () => {
    const short = evidenceOf([listed(1), listed(2), listed(3)], loose);
    const longer = evidenceOf([listed(1), listed(2), listed(3), listed(4)], loose);
    const proof = evidenceOf([listed(1), listed(2), listed(3), listed(4, true)], loose);
    const nothingNew = evidenceOf([listed(1, true), listed(2, true), listed(3, true)], loose);
    expect(tellsMore(short, null)).toBe(true);
    expect(tellsMore(short, short)).toBe(false);
    expect(tellsMore(longer, short)).toBe(false);
    expect(tellsMore({ ...longer, seen: 6 }, short)).toBe(true);
    expect(tellsMore(proof, longer)).toBe(true);
    expect(tellsMore(longer, proof)).toBe(false);
    expect(tellsMore(nothingNew, proof)).toBe(false);
    expect(tellsMore({ ...proof, fresh: 5 }, proof)).toBe(true);
  });
});

const point = { place: `${PLATFORM}:place-1`, address: 'https://practice.example/place-1/reviews' };
const today = '2026-10-05';

function day(...steps: [DayEvent['kind'], object, number][]) {
  let last: string | null = null;
  return foldDay(today, steps.map(([kind, payload, at], index) => {
    last = nextHlc(last, at);
    return { id: `day-event-${index}`, day: today, at, hlc: last, author: 'anna', regulation: 1, kind, payload } as DayEvent;
  }));
}
const saw = (reached: string, fresh = 2) => ({ point, visit: 'visit-1', seen: 20, fresh, order: 'falling', reached, oldest: null });

describe('check points of a day', () => {
  it('are the places that count, each once, in public before in the cabinet', () => {
    const seen = (room: 'public' | 'cabinet', address: string) => ['place.seen', { platform: PLATFORM, place: { id: 'place-1', name: 'Пекарня' }, page: page({ room, address }) }] as const;
    const place = foldPlace(placeHistory([...seen('public', 'https://practice.example/place-1/reviews')], [...seen('cabinet', 'https://practice.example/cabinet')]));
    expect(place && checkPoints([place])).toEqual([point]);
    expect(place && checkPoints([{ ...place, counted: false }])).toEqual([]);
    expect(place && checkPoints([{ ...place, mergedInto: 'practice:place-2' }])).toEqual([]);
  });

  it('A1: a stranger’s place that was looked at first begins no duty to check', () => {
    const place = foldPlace(placeHistory(['place.seen', { platform: PLATFORM, place: { id: 'place-1', name: 'Пекарня' }, page: page() }]));
    if (!place) throw new Error('no place');
    const stranger = { ...place, key: 'practice:place-2' as const, counted: false, since: place.since - 9 * DAY };
    expect(watchedSince([stranger, place])).toBe(place.since);
    expect([watchedSince([stranger]), watchedSince([])]).toEqual([null, null]);
  });

  it('the feed of a cabinet that lists several places is one check point for them all', () => {
    const feed = 'https://practice.example/cabinet/feed';
    const at = (id: string, room: 'public' | 'cabinet', address: string) => ['place.seen', { platform: PLATFORM, place: { id, name: id }, page: page({ room, address }) }] as const;
    const a = foldPlace(placeHistory([...at('place-1', 'cabinet', feed)], [...at('place-1', 'public', 'https://practice.example/place-1/reviews')]));
    const b = foldPlace(placeHistory([...at('place-1', 'cabinet', `${feed}?page=2`)]));
    const alone = foldPlace(placeHistory([...at('place-1', 'public', 'https://practice.example/place-3/reviews?page=4&sort=new')]));
    const places = [a, b && { ...b, key: 'practice:place-2' }, alone && { ...alone, key: 'practice:place-3' }].flatMap((one) => one ?? []);
    const points = checkPoints(places);
    expect(points).toEqual([{ place: null, address: feed }, { place: 'practice:place-3', address: 'https://practice.example/place-3/reviews?sort=new' }]);
    expect(pointAt(points, 'practice:place-1', feed)).toEqual(points[0]);
    expect(pointAt(points, null, `${feed}?page=1`)).toEqual(points[0]);
    expect(pointAt(points, null, `${feed}?page=2`)).toBeNull();
    expect(pointAt(points, 'practice:place-1', 'https://practice.example/place-1/reviews')).toBeNull();
    expect(pointAt(points, 'practice:place-3', 'https://practice.example/anywhere')).toEqual(points[1]);
    expect(pointAt(points, 'practice:place-3', 'https://practice.example/anywhere?p=3')).toBeNull();
    expect(listStart('no address')).toBe('no address');
  });

  it('the first look that proves it ticks it; a later one that proves less takes nothing back', () => {
    const check = day(['check.looked', saw('not-yet'), MONDAY], ['check.looked', saw('known'), MONDAY + HOUR], ['check.looked', saw('not-yet'), MONDAY + 2 * HOUR]);
    expect(pointStates([point], check)).toMatchObject([{ state: 'checked', at: MONDAY + HOUR, best: { saw: { reached: 'known' } } }]);
    expect(pointStates([point], day(['check.looked', saw('not-yet'), MONDAY]))).toMatchObject([{ state: 'partly', at: null }]);
    expect(pointStates([point], day())).toMatchObject([{ state: 'open', best: null }]);
    expect(pointStates([point], day(['check.ticked', { point, reason: 'Не открылась' }, MONDAY]))).toMatchObject([{ state: 'ticked', reason: 'Не открылась' }]);
  });

  it('A1, A14: signed by 11:00 it is kept, later it is late, not at all it is missed', () => {
    const due = checkDue(today, rules) ?? 0;
    expect(Temporal.Instant.fromEpochMilliseconds(due).toZonedDateTimeISO('Europe/Moscow').toPlainTime().toString()).toBe('11:00:00');
    expect(dayState(today, null, rules, due)).toBe('open');
    expect(dayState(today, null, rules, due + 1)).toBe('missed');
    expect(dayState(today, day(['check.signed', {}, due]), rules, due + DAY)).toBe('kept');
    expect(dayState(today, day(['check.signed', {}, due + 1]), rules, due + DAY)).toBe('late');
    expect(dayState(today, null, { ...rules, check: { ...rules.check, weekdays: [2, 3] } }, due + DAY)).toBe('free');
    // «24:00» is the end of the day.
    expect(checkDue(today, { ...rules, check: { ...rules.check, by: '24:00' } })).toBe(due + 13 * HOUR);
    expect(dayState(today, null, { ...rules, since: due + 1 }, due + DAY)).toBe('free');
  });
});
