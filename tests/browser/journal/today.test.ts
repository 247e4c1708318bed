import { expect, test } from 'vitest';
import { dayFacts } from '../../../lib/journal/today.ts';
import { append, capture } from '../../../lib/journal/record.ts';
import { DAY, HOUR, iso, MONDAY, page, sighting, UNDATED } from '../../unit/journal/invent.ts';
import { input, journal, recorder } from './journal.ts';

/** What the line of a day shows: its reviews, and its replies on the day on which they were given. */

const review = (n: number, at: number) => sighting({ key: `practice:${String(n)}`, author: `Гость ${String(n)}`, text: `Чай номер ${String(n)} подали холодным.`, postedEarliest: iso(at), postedLatest: iso(at) });
const midnight = MONDAY - 9 * HOUR;
const day = { from: midnight, to: midnight + DAY };

test('A2: a reply that was sent yesterday and seen today was given yesterday; one of today is one, however often it was told of', async () => {
  const db = await journal();
  await capture(recorder(db, midnight - 5 * HOUR), input([review(1, midnight - 6 * HOUR), review(2, midnight - 6 * HOUR), review(3, midnight - 6 * HOUR)]));
  await capture(recorder(db, MONDAY), input([review(4, MONDAY - HOUR)]));
  const sent = (key: string) => ({ kind: 'reply.submitted', case: key, payload: { text: 'Спасибо, согреем.', page: page() } }) as const;
  const seen = (key: string) => ({ kind: 'reply.seen', case: key, payload: { text: 'Спасибо, согреем.', ...UNDATED, page: page({ visit: 'visit-2' }) } }) as const;
  await append(recorder(db, midnight - HOUR), [sent('practice:1')]);
  await append(recorder(db, MONDAY), [seen('practice:1'), sent('practice:2'), seen('practice:3')]);
  const [undone] = await append(recorder(db, MONDAY + 1), [sent('practice:4')]);
  await append(recorder(db, MONDAY + HOUR), [seen('practice:2'), { kind: 'event.undone', case: 'practice:4', payload: { event: undone?.id ?? '' } }]);

  const { appeared, answered } = await dayFacts(db, day);
  expect(appeared).toEqual([{ at: MONDAY - HOUR, case: 'practice:4' }]);
  expect(answered.sort((a, b) => (a.case < b.case ? -1 : 1))).toEqual([{ at: MONDAY, case: 'practice:2' }, { at: MONDAY, case: 'practice:3' }]);
});
