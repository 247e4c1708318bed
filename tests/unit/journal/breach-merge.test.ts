import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldDay } from '../../../lib/journal/day-fold.ts';
import { fold } from '../../../lib/journal/fold.ts';
import { nextHlc } from '../../../lib/journal/hlc.ts';
import { unionOf } from '../../../lib/journal/merge.ts';
import { isCaseEvent, isDayEvent, type CaseEvent, type DayEvent } from '../../../lib/model/event.ts';
import { captured, DAY, HOUR, KEY, MONDAY } from './invent.ts';

/** Two machines notice the same breaches, each at its own time, and people explain what they see on theirs. */

const seed = Number(process.env.OTKLIK_SEED ?? Date.now() % 1_000_000);
const PEOPLE = ['anna', 'boris', 'chen'] as const;
const DAY_NAME = '2026-10-05';

const noticed = fc.array(
  fc.record({ author: fc.constantFrom(...PEOPLE), wait: fc.nat(200), duty: fc.constantFrom('first-reply' as const, 'result' as const, 'private-talk' as const), round: fc.nat(1), moved: fc.nat(2), explained: fc.boolean() }),
  { minLength: 1, maxLength: 8 },
);
type Noticed = typeof noticed extends fc.Arbitrary<infer T> ? T : never;

/** The journal of one review that nobody answered, with the breaches as they were noticed and explained. */
function journalOf(all: Noticed): CaseEvent[] {
  let last: string | null = null;
  const event = (id: string, author: string, at: number, rest: Pick<CaseEvent, 'kind' | 'payload'>): CaseEvent => ({ id, case: KEY, at, hlc: (last = nextHlc(last, at)), author, regulation: 1, ...rest }) as CaseEvent;
  const first = event('the-capture', 'anna', MONDAY, { kind: 'review.captured', payload: captured() });
  return [
    first,
    ...all.toSorted((a, b) => a.wait - b.wait).flatMap(({ author, wait, duty, round, moved, explained }, n) => {
      const at = MONDAY + 10 * DAY + wait * HOUR;
      const own = duty === 'first-reply' ? round : 0;
      // Other rules may have moved a reply's deadline; of the talk each machine knows the same moment.
      const due = MONDAY + DAY + (duty === 'private-talk' ? 0 : moved * HOUR);
      const recorded = event(`a-breach-${String(n)}`, author, at, { kind: 'breach.recorded', payload: { duty, rule: 'reply', clause: null, due, onDuty: null, ...(own > 0 && { round: own }) } });
      return explained ? [recorded, event(`a-reason-${String(n)}`, author, at + 1, { kind: 'breach.explained', payload: { breach: recorded.id, reason: `Причина ${String(n)}`, approvedBy: null } })] : [recorded];
    }),
  ];
}

describe('the same breach from several machines', () => {
  it(`A14: stands once, as the first of them noticed it, with what was said of any (seed ${seed})`, () => {
    fc.assert(
      fc.property(noticed, fc.array(fc.nat(2), { minLength: 20, maxLength: 20 }), (all, share) => {
        const events = journalOf(all);
        // The capture is known to all; each of the rest to one machine or to both.
        const known = (machine: number): CaseEvent[] => events.filter((_, n) => n === 0 || share[n] === machine || share[n] === 2);
        const [a, b] = [known(0), known(1)];
        const [whole, other] = [unionOf(a, b), unionOf(b, a)].map((both) => fold(both.filter(isCaseEvent)));
        expect(other).toEqual(whole);
        expect(fold(events.toReversed())).toEqual(whole);

        const breaches = whole?.care.breaches ?? [];
        const named = ({ duty, round }: { duty: string; round: number }): string => `${duty} ${String(duty === 'first-reply' ? round : 0)}`;
        expect(breaches.map(named).sort()).toEqual([...new Set(all.map(named))].sort());
        for (const breach of breaches) {
          const told = events.filter((event) => event.kind === 'breach.recorded' && named({ duty: event.payload.duty, round: event.payload.round ?? 0 }) === named(breach));
          expect([breach.event, ...breach.alike]).toEqual(told.map(({ id }) => id));
          const reasons = events.filter((event) => event.kind === 'breach.explained' && told.some(({ id }) => id === event.payload.breach));
          expect(breach.explained?.at ?? null).toBe(reasons.at(-1)?.at ?? null);
        }
      }),
      { numRuns: 500, seed },
    );
  });

  it(`A12, A14: so does a missed check (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.array(fc.record({ author: fc.constantFrom(...PEOPLE), wait: fc.nat(100) }), { minLength: 1, maxLength: 5 }), (all) => {
        const events = all.map(({ author, wait }, n): DayEvent => ({ id: `a-miss-${String(n)}`, day: DAY_NAME, at: MONDAY + wait * HOUR, hlc: nextHlc(null, MONDAY + wait * HOUR), author, regulation: 1, kind: 'check.missed', payload: { by: MONDAY, lacking: [], onDuty: author } }) as DayEvent);
        const merged = unionOf(events.slice(0, 2), events.slice(1)).filter(isDayEvent);
        const check = foldDay(DAY_NAME, merged);
        expect(foldDay(DAY_NAME, events.toReversed())).toEqual(check);
        expect(check.missed?.at).toBe(Math.min(...events.map(({ at }) => at)));
      }),
      { numRuns: 200, seed },
    );
  });
});
