import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/journal/fold.ts';
import { hlcTime, nextHlc } from '../../../lib/journal/hlc.ts';
import { markOf } from '../../../lib/journal/marks.ts';
import { rowOf } from '../../../lib/journal/row.ts';
import type { Case } from '../../../lib/model/case.ts';
import { NEW_MARK } from '../../../lib/model/mark.ts';
import { defaultRegulation } from '../../../lib/regulation/regulation.ts';
import { captured, DAY, history, HOUR, MONDAY, page, sighting, UNDATED } from './invent.ts';
import { anyHistory } from './random.ts';

const rules = defaultRegulation(MONDAY - 30 * DAY);
const now = MONDAY + 4 * HOUR;
const text = 'Спасибо!';
const start = ['review.captured', captured()] as const;
const seen = ['reply.seen', { text, ...UNDATED, page: page({ visit: 'visit-2' }) }] as const;
const due = MONDAY - 2 * HOUR + DAY;
const running = { dueAt: due, warnAt: due - 6 * HOUR, lateAt: due + HOUR };
const idle = { dueAt: null, warnAt: null, lateAt: null };

function caseOf(...steps: Parameters<typeof history>): Case {
  const c = fold(history(...steps));
  if (!c) throw new Error('no case');
  return c;
}

describe('hybrid logical time', () => {
  it('always rises, as text, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 45 }), { minLength: 1 }), (clock) => {
        let last: string | null = null;
        for (const ms of clock) {
          const next = nextHlc(last, ms);
          expect(next).toMatch(/^[0-9a-z]{10}-[0-9a-z]{4}$/);
          if (last !== null) expect(next > last).toBe(true);
          expect(hlcTime(next)).toBeGreaterThanOrEqual(ms);
          last = next;
        }
      }),
    );
  });
  it('goes on to the next millisecond when the ticks of one are used up', () => {
    expect(nextHlc('00000000rs-zzzz', 5)).toBe('00000000rt-0000');
  });
});

describe('marks', () => {
  const kind = (...steps: Parameters<typeof history>) => markOf(caseOf(...steps), rules, now);

  it('A2: waiting with its due moment, when to warn and from when on it is surely late, inserted, submitted, answered with its moment', () => {
    expect(kind([...start])).toEqual({ kind: 'waiting', ...running, since: null, backlog: false });
    expect(kind([...start], ['reply.inserted', { text, page: page() }])).toEqual({ kind: 'inserted', ...running, since: MONDAY + HOUR, backlog: false });
    expect(kind([...start], ['reply.submitted', { text, page: page() }])).toEqual({ kind: 'submitted', ...idle, since: MONDAY + HOUR, backlog: false });
    expect(kind([...start], [...seen])).toEqual({ kind: 'answered', ...idle, since: MONDAY + HOUR, backlog: false });
  });
  it('A8: the statuses set by hand', () => {
    for (const status of ['rework', 'quality', 'not-review', 'archived'] as const) expect(kind([...start], ['status.set', { status }])).toMatchObject({ kind: status, since: MONDAY + HOUR });
    expect(kind([...start], ['status.set', { status: 'archived' }]).dueAt).toBeNull();
    expect(kind([...start], ['status.set', { status: 'rework' }]).dueAt).toBe(due);
  });
  it('a second reply that stands in the box says so while the first one is live', () => {
    expect(kind([...start], [...seen], ['reply.inserted', { text: 'Ждём снова', page: page() }])).toMatchObject({ kind: 'inserted', dueAt: null, since: MONDAY + 2 * HOUR });
  });
  it('edited since it was captured or answered, and no longer once the answer is seen after it', () => {
    const edit = ['review.edited', { sighting: sighting({ text: 'Иначе' }), page: page() }] as const;
    expect(kind([...start], [...edit])).toMatchObject({ kind: 'edited', dueAt: due, since: MONDAY + HOUR });
    expect(kind([...start], [...seen], [...edit])).toMatchObject({ kind: 'edited', dueAt: null });
    expect(kind([...start], [...edit], [...seen])).toMatchObject({ kind: 'answered' });
  });
  it('A2: a vanished reply and one unseen for too long wait again', () => {
    expect(kind([...start], [...seen], ['reply.vanished', { page: page() }])).toMatchObject({ kind: 'waiting', dueAt: due });
    expect(markOf(caseOf([...start], ['reply.submitted', { text, page: page() }]), rules, MONDAY + 9 * DAY)).toMatchObject({ kind: 'waiting', dueAt: due });
  });
  it('backlog has no due moment, an undone capture is as new', () => {
    expect(markOf(caseOf([...start]), defaultRegulation(MONDAY), now)).toEqual({ kind: 'waiting', ...idle, since: null, backlog: true });
    expect(kind([...start], ['event.undone', { event: 'an-event-0' }])).toEqual(NEW_MARK);
  });
});

describe('rows', () => {
  it('A2: are open while the clock runs or is stopped provisionally, whenever they are computed', () => {
    expect(rowOf(caseOf([...start]), rules)).toMatchObject({ open: 1, dueAt: due, regulation: 1, shown: 1, minted: 0, placeId: 'place-1', authorNorm: 'ирина л' });
    expect(rowOf(caseOf([...start], ['reply.submitted', { text, page: page() }]), rules).open).toBe(1);
    expect(rowOf(caseOf([...start], [...seen]), rules)).toMatchObject({ open: 0, repliedAt: MONDAY + HOUR });
  });
  it('hold only what an index can hold, for any history', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const c = fold(events);
        if (!c) return;
        const row = rowOf(c, rules);
        for (const value of [row.open, row.dueAt, row.minted, row.shown, row.appearedLatest, row.repliedAt]) expect(Number.isFinite(value)).toBe(true);
        expect(row.searchable.length).toBeLessThanOrEqual(4_100);
        expect(row.searchable).toBe(row.searchable.toLowerCase());
      }),
      { numRuns: 500 },
    );
  });
});
