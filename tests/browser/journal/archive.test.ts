import { describe, expect, it } from 'vitest';
import { archive, closedCases, takeOut } from '../../../lib/journal/archive.ts';
import { allCases, caseOf } from '../../../lib/journal/queries.ts';
import { append, capture, see } from '../../../lib/journal/record.ts';
import { firstReply } from '../../../lib/regulation/first-reply.ts';
import { DAY, HOUR, MONDAY, reply, sighting } from '../../unit/journal/invent.ts';
import { input, journal, recorder, rules } from './journal.ts';

const key = (n: number): string => `practice:${n}`;
const review = (n: number, answered: boolean) => sighting({ key: key(n), author: `Клиент ${n}`, replies: answered ? [reply('Спасибо, ждём снова')] : [] });
/** No page tells of more at once. */
const pages = (numbers: number[]): number[][] => [...Map.groupBy(numbers, (n) => Math.floor(n / 150)).values()];
const whole = { onProgress: () => undefined, signal: new AbortController().signal };

describe('C4: the archive', () => {
  it('takes what is answered and of which nothing is due, is found by its status, and comes back', async () => {
    const db = await journal();
    const numbers = Array.from({ length: 450 }, (_, n) => n);
    for (const some of pages(numbers)) await capture(recorder(db), input(some.map((n) => review(n, false))));
    // All but every tenth are answered; of those every third waits for a department.
    for (const some of pages(numbers)) await see(recorder(db, MONDAY + HOUR), input(some.map((n) => review(n, n % 10 !== 0)), { visit: 'visit-2' }));
    await append(recorder(db, MONDAY + 2 * HOUR), numbers.filter((n) => n % 3 === 0).map((n) => ({ kind: 'status.set', case: key(n), payload: { status: 'quality' } })));
    const wanted = numbers.filter((n) => n % 10 !== 0 && n % 3 !== 0).map(key);
    const closed = await closedCases(db, {});
    expect([...closed].sort()).toEqual([...wanted].sort());
    expect(await closedCases(db, { platform: 'elsewhere' })).toEqual([]);

    const parts: number[] = [];
    const later = recorder(db, MONDAY + 9 * DAY);
    const written = await archive(() => later, closed, { ...whole, onProgress: (done) => parts.push(done) });
    expect([written.length, parts.at(-1)]).toEqual([wanted.length, wanted.length]);
    expect((await allCases(db, { status: 'archived', limit: 1 })).total).toBe(wanted.length);
    expect(await closedCases(db, {})).toEqual([]);
    const put = await caseOf(db, wanted[0] ?? '');
    expect(put && firstReply(put, rules, MONDAY + 30 * DAY).state).toBe('kept');

    await takeOut(() => later, written);
    expect([...(await closedCases(db, {}))].sort()).toEqual([...wanted].sort());
  });

  it('is stopped between its parts, and what was put away by then is told', async () => {
    const db = await journal();
    const numbers = Array.from({ length: 300 }, (_, n) => n);
    for (const some of pages(numbers)) await capture(recorder(db), input(some.map((n) => review(n, true))));
    const stopping = new AbortController();
    const written = await archive(() => recorder(db, MONDAY + DAY), await closedCases(db, {}), { signal: stopping.signal, onProgress: () => { stopping.abort(); } });
    expect(written.length).toBe(200);
    expect((await allCases(db, { status: 'archived', limit: 1 })).total).toBe(200);
  });
});
