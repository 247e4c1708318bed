import { describe, expect, test } from 'vitest';
import { evidenceWords, lackWords, pointName } from '../../../components/check/check-words.ts';
import { lacking, nextOf } from '../../../components/check/walk.ts';
import { formatters } from '../../../lib/i18n/format.ts';
import { texts } from '../../../lib/i18n/texts.ts';
import { foldPlace } from '../../../lib/journal/place-fold.ts';
import type { CheckLook } from '../../../lib/model/day.ts';
import type { PointState } from '../../../lib/report/check.ts';
import { page, placeHistory, PLATFORM } from '../journal/invent.ts';

/** 22 November 2026, 9:01 in Moscow. */
const AT = Date.UTC(2026, 10, 22, 6, 1);
const teller = { t: texts('ru'), f: formatters('ru', 'Europe/Moscow'), language: 'ru' as const, sites: [] };
const point = { place: `${PLATFORM}:place-1`, address: 'https://practice.example/place-1/reviews' };

function state(changes: Partial<PointState> = {}, saw: Partial<CheckLook['saw']> | null = {}, at = point): PointState {
  const best: CheckLook | null = saw && { event: 'event-1', at: AT, author: 'anna', saw: { point: at, visit: 'visit-1', seen: 20, fresh: 5, order: 'falling', reached: 'known', oldest: null, ...saw } };
  return { point: at, state: 'checked', best, reason: null, at: AT, ...changes };
}

describe('a check point in words (A12)', () => {
  test('when it was seen, how far down, and how many were new', () => {
    expect(evidenceWords(state(), teller)).toBe('9:01, до последнего известного, 5 новых');
    expect(evidenceWords(state({}, { fresh: 0 }), teller)).toBe('9:01, до последнего известного, новых нет');
    expect(evidenceWords(state({}, { reached: 'end', fresh: 1 }), teller)).toBe('9:01, весь список, 1 новый');
    expect(evidenceWords(state({}, { reached: 'start' }), teller)).toBe('9:01, до начала регламента, 5 новых');
    expect(evidenceWords(state({ state: 'open', at: null }, null), teller)).toBe('Не открывали');
    expect(evidenceWords(state({ state: 'ticked', reason: 'Площадка не открывается' }, null), teller)).toBe('9:01, отмечено вручную: Площадка не открывается');
  });

  test('what a page that proves nothing lacks', () => {
    const partly = state({ state: 'partly', at: null }, { reached: 'not-yet', order: 'unknown', seen: 21 });
    expect(evidenceWords(partly, teller)).toBe('9:01, прочитан 21 отзыв, до последнего известного не дошли');
    expect(lackWords(partly, teller)).toContain('сначала новые');
    expect(lackWords(state({ state: 'partly' }, { reached: 'not-yet' }), teller)).toContain('Пролистайте');
    expect(lackWords(state(), teller)).toBeNull();
    // A look that was not enough, and a person’s word for it.
    expect(lackWords(state({ state: 'ticked' }, { reached: 'not-yet' }), teller)).toBeNull();
  });

  test('is named by its place, a feed by its cabinet', () => {
    const place = foldPlace(placeHistory(['place.seen', { platform: PLATFORM, place: { id: 'place-1', name: 'Пекарня' }, page: page({ room: 'cabinet', address: 'https://practice.example/feed' }) }]));
    const places = place ? [place] : [];
    expect(pointName(point, places, teller)).toEqual({ name: 'Пекарня', platform: PLATFORM });
    expect(pointName({ place: null, address: 'https://practice.example/feed' }, places, teller)).toEqual({ name: 'Лента кабинета', platform: PLATFORM });
    expect(pointName({ place: 'practice:gone', address: 'https://practice.example/gone' }, places, teller)).toEqual({ name: 'practice:gone', platform: 'practice.example' });
  });
});

describe('the walk through the check points (A1)', () => {
  const at = (place: string, changes: Partial<PointState>): PointState => state(changes, null, { place, address: `https://practice.example/${place}` });
  const states = [at('a', { state: 'checked' }), at('b', { state: 'open' }), at('c', { state: 'ticked' }), at('d', { state: 'partly' })];

  test('leads to what wants a look, in order and round again, and ends when nothing does', () => {
    expect(lacking(states).map(({ point: { place } }) => place)).toEqual(['b', 'd']);
    expect(nextOf(states, null)?.point.place).toBe('b');
    expect(nextOf(states, 'b')?.point.place).toBe('d');
    expect(nextOf(states, 'd')?.point.place).toBe('b');
    expect(nextOf(states.slice(0, 2), 'b')?.point.place).toBe('b');
    expect(nextOf([at('a', { state: 'checked' })], null)).toBeNull();
  });
});
