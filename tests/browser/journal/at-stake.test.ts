import { describe, expect, it, onTestFinished } from 'vitest';
import { atStake } from '../../../lib/journal/at-stake.ts';
import { queue } from '../../../lib/journal/queries.ts';
import { append, capture } from '../../../lib/journal/record.ts';
import type { JournalEvent } from '../../../lib/model/event.ts';
import { NO_CHECK, regulationState } from '../../../lib/regulation/state.ts';
import { HOUR, iso, MONDAY, page, sighting } from '../../unit/journal/invent.ts';
import { input, journal, recorder, rules } from './journal.ts';

/** What the browser hands over at once stands still in one task of the screen: the most rows of one answer, and all steps of cursors. */
function watched(): { most: number; steps: number } {
  const seen = { most: 0, steps: 0 };
  for (const { prototype } of [IDBObjectStore, IDBIndex]) {
    const own = prototype.getAll;
    prototype.getAll = function (this: IDBObjectStore & IDBIndex, ...wish: Parameters<IDBIndex['getAll']>) {
      const request = own.apply(this, wish);
      request.addEventListener('success', () => { seen.most = Math.max(seen.most, (request.result as unknown[]).length); });
      return request;
    };
    onTestFinished(() => { prototype.getAll = own; });
  }
  const step = IDBCursor.prototype.continue;
  IDBCursor.prototype.continue = function (...wish) {
    seen.steps += 1;
    step.apply(this, wish);
  };
  onTestFinished(() => { IDBCursor.prototype.continue = step; });
  return seen;
}

describe('the state of the regulation (A15)', () => {
  it('A15: of a journal in which thousands wait is the same as of all at once, and read in parts', { timeout: 120_000 }, async () => {
    const db = await journal();
    const now = MONDAY + 30 * HOUR;
    const posted = (at: number): object => ({ postedEarliest: iso(at), postedLatest: iso(at) });
    await capture(recorder(db, MONDAY + 29.5 * HOUR), input([sighting({ key: 'practice:1', ...posted(MONDAY) }), sighting({ key: 'practice:2', ...posted(MONDAY + 9 * HOUR) }), sighting({ key: 'practice:3', ...posted(MONDAY + 29 * HOUR) }), sighting({ key: 'practice:4', ...posted(MONDAY) })]));
    await append(recorder(db, MONDAY + 29.7 * HOUR), [{ kind: 'reply.submitted', case: 'practice:4', payload: { text: 'Спасибо', page: page() } }]);
    const [events, rows] = [await db.events.toArray(), await db.cases.toArray()];
    const [first] = events;
    await db.events.bulkAdd(Array.from({ length: 3_000 }, (_, n): JournalEvent => ({ ...(first as JournalEvent), id: `an-event-${n}`, hlc: `${first?.hlc ?? ''}${String(n).padStart(5, '0')}` })));
    const waiting = rows.filter(({ open }) => open === 1);
    await db.cases.bulkPut(Array.from({ length: 3_000 }, (_, n) => ({ ...(waiting[n % waiting.length] as (typeof waiting)[0]), key: `practice:x${n}` })));
    const open = (await queue(db)).rows;
    expect(open.length).toBeGreaterThan(3_000);
    const whole = regulationState([...open, ...rows.filter(({ key }) => key === 'practice:4' && !open.some((row) => row.key === key))], rules, now);
    expect(whole).toMatchObject({ colour: 'red' });
    expect([whole.breaches.length, whole.dueSoon.length, whole.running.length].every((n) => n > 700)).toBe(true);

    const seen = watched();
    const { state, firstDue } = await atStake(db, rules, rules, now, NO_CHECK);
    const { colour, check, checkNear, ...lists } = whole;
    expect(state).toMatchObject({ colour, check, checkNear });
    for (const [name, keys] of Object.entries(lists)) expect([name, [...state[name as keyof typeof lists]].sort()]).toEqual([name, [...keys].sort()]);
    expect(firstDue).toBe(MONDAY + 33 * HOUR);
    expect(seen.most).toBeLessThanOrEqual(2_000);
    expect(seen.steps).toBeLessThan(100);
  });
});
