import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missed, type Counted } from '../../../lib/journal/missed.ts';
import { DAY, HOUR, MONDAY } from './invent.ts';

/** So many days after Monday the page states so many reviews. */
const stated = (...days: [day: number, reviews: number | null][]) => days.map(([day, reviews]) => ({ at: MONDAY + day * DAY, reviews }));
/** A review that appeared so many days after Monday and was captured an hour later. */
const at = (day: number, changes: Partial<Counted> = {}): Counted => {
  const moment = MONDAY + day * DAY;
  return { firstSeenAt: moment + HOUR, appeared: { earliest: moment, latest: moment }, vanishedAt: null, ...changes };
};
const some = (count: number, day: number): Counted[] => Array.from({ length: count }, () => at(day));

describe('missed-review detector', () => {
  it('says by how many the stated number grew, how many of them are kept, and how many are surely missing', () => {
    expect(missed(stated([0, 107], [2, 112]), some(3, 1))).toEqual({ stated: 112, more: 5, since: MONDAY, saved: 3, left: 2 });
    expect(missed(stated([0, 107], [2, 112]), some(5, 1))).toBeNull();
    expect(missed(stated([0, 107], [2, 112]), some(7, 1))).toBeNull();
  });

  it('says nothing on the first day, of an unknown number, of one that stands or falls', () => {
    expect(missed([], [])).toBeNull();
    expect(missed(stated([0, 112]), [])).toBeNull();
    expect(missed(stated([0, null], [1, 112]), [])).toBeNull();
    expect(missed(stated([0, 112], [1, null]), [])).toBeNull();
    expect(missed(stated([0, 112], [1, 112]), [])).toBeNull();
    expect(missed(stated([0, 112], [1, 90]), [])).toBeNull();
  });

  it('deletions hide no later growth: counted from the day after them', () => {
    expect(missed(stated([0, 100], [1, 95], [2, 97]), [])).toEqual({ stated: 97, more: 2, since: MONDAY + DAY, saved: 0, left: 2 });
    expect(missed(stated([0, 100], [1, 95], [2, 97]), some(2, 1.5))).toBeNull();
  });

  it('stays until the rest is captured, whatever the next days say', () => {
    const days = stated([0, 100], [1, 103], [2, 103], [3, 104]);
    expect(missed(days, some(1, 2.5))).toMatchObject({ since: MONDAY, saved: 1, left: 3 });
    expect(missed(days, [...some(1, 2.5), ...some(3, 0.5)])).toBeNull();
  });

  it('names the latest of the days that tell the same', () => {
    expect(missed(stated([0, 100], [1, 100], [2, 103]), [])).toMatchObject({ since: MONDAY + DAY, left: 3 });
  });

  it('only what appeared since that day is set against the growth', () => {
    const days = stated([1, 100], [3, 103]);
    // Known before; appeared before and found later; appeared after the page stated its number.
    expect(missed(days, [at(0)])).toMatchObject({ saved: 0, left: 3 });
    expect(missed(days, [at(0, { firstSeenAt: MONDAY + 2 * DAY })])).toMatchObject({ saved: 0, left: 3 });
    expect(missed(days, [at(4)])).toMatchObject({ saved: 0, left: 3 });
    // Gone again before the page stated its number: the three are others.
    expect(missed(days, [at(2, { vanishedAt: MONDAY + 2.5 * DAY })])).toMatchObject({ saved: 0, left: 3 });
    // A whole day that may lie on either side, and no date at all, are never held against the manager.
    const whole = at(1, { appeared: { earliest: MONDAY + 0.5 * DAY, latest: MONDAY + 1.5 * DAY }, firstSeenAt: MONDAY + 1.6 * DAY });
    const undated = at(4, { appeared: { earliest: null, latest: MONDAY + 4 * DAY + HOUR } });
    expect(missed(days, [whole, undated])).toMatchObject({ saved: 2, left: 1 });
  });

  it('a number that the page rounds tells only what both roundings leave', () => {
    expect(missed(stated([0, 1_000], [1, 1_100]), [])).toMatchObject({ more: 100, left: 1 });
    expect(missed(stated([0, 12_300], [1, 12_400]), some(1, 0.5))).toBeNull();
    expect(missed(stated([0, 999], [1, 1_000]), [])).toMatchObject({ left: 1 });
    // Below a thousand, and where one of both is no round number, the page counts by ones.
    expect(missed(stated([0, 800], [1, 900]), [])).toMatchObject({ left: 100 });
    expect(missed(stated([0, 1_284], [1, 1_300]), [])).toMatchObject({ left: 16 });
  });

  it('of any numbers it never says more than the page grew by, and nothing where all was captured', () => {
    const days = fc.array(fc.nat(3_000), { minLength: 1, maxLength: 8 }).map((numbers) => stated(...numbers.map((n, day): [number, number] => [day, n])));
    fc.assert(
      fc.property(days, fc.nat(20), (all, captured) => {
        const found = missed(all, some(captured, 0.5));
        const numbers = all.map(({ reviews }) => reviews ?? 0);
        const most = (numbers.at(-1) ?? 0) - Math.min(...numbers);
        if (found) {
          expect(found.left).toBeGreaterThan(0);
          expect(found.left + found.saved).toBeLessThanOrEqual(found.more);
          expect(found.more).toBeLessThanOrEqual(most);
        }
        expect(missed(all, some(most, all.length - 1.5).map((one) => ({ ...one, appeared: { earliest: null, latest: one.appeared.latest } })))?.since ?? null).toBeNull();
      }),
    );
  });
});
