import { describe, expect, it } from 'vitest';
import { capture } from '../../../lib/journal/record.ts';
import { casesOfReport } from '../../../lib/journal/report-cases.ts';
import type { CaseRow } from '../../../lib/journal/row.ts';
import { DAY, HOUR, MONDAY, sighting } from '../../unit/journal/invent.ts';
import { input, journal, recorder } from './journal.ts';

const span = { before: MONDAY - 7 * DAY, from: MONDAY, to: MONDAY + 7 * DAY };

describe('the cases of a report', () => {
  it('A9: those that appeared in the period or the one before, that wait, that were first seen in it, that were missed in it; no others, over many pages of the table', async () => {
    const db = await journal();
    await capture(recorder(db), input([sighting({ key: 'practice:first' })]));
    const [first] = await db.cases.toArray();
    if (!first) throw new Error('nothing was captured');
    const care = first.care;
    const breach = (due: number) => ({ event: 'event-0001', duty: 'first-reply' as const, deadline: 'a2', clause: 'A2', round: 0, due, noticedAt: due, regulation: 1, onDuty: null, explained: null, alike: [] });
    const row = (key: string, changes: Partial<CaseRow>): CaseRow => ({ ...first, key, open: 0, shown: 1, appearedLatest: MONDAY - 90 * DAY, firstSeenAt: MONDAY - 89 * DAY, ...changes });
    await db.cases.clear();
    // So many that they come in three pages; the ones that count lie between and at their ends.
    await db.cases.bulkPut(Array.from({ length: 2_400 }, (_, n) => row(`practice:${String(10_000 + n)}`, {})));
    await db.cases.bulkPut([
      row('practice:10000', { appearedLatest: MONDAY }),
      row('practice:10999', { appearedLatest: MONDAY - 7 * DAY }),
      row('practice:11000', { appearedLatest: MONDAY + 7 * DAY - 1 }),
      row('practice:11500', { open: 1 }),
      row('practice:11501', { open: 2 }),
      row('practice:11502', { firstSeenAt: MONDAY + HOUR }),
      row('practice:11503', { care: { ...care, breaches: [breach(MONDAY + HOUR)] } }),
      row('practice:12399', { appearedLatest: MONDAY + DAY }),
      row('practice:12000', { appearedLatest: MONDAY + 7 * DAY }),
      row('practice:12001', { appearedLatest: MONDAY - 7 * DAY - 1 }),
      row('practice:12002', { firstSeenAt: MONDAY - 1 }),
      row('practice:12003', { care: { ...care, breaches: [breach(MONDAY - 1), breach(MONDAY + 7 * DAY)] } }),
      row('practice:12004', { appearedLatest: MONDAY, shown: 0 }),
    ]);
    const found = await casesOfReport(db, span);
    expect(found.map(({ key }) => key)).toEqual(['practice:10000', 'practice:10999', 'practice:11000', 'practice:11500', 'practice:11501', 'practice:11502', 'practice:11503', 'practice:12399']);
  });

  it('A9: an empty journal has none', async () => {
    expect(await casesOfReport(await journal(), span)).toEqual([]);
  });
});
