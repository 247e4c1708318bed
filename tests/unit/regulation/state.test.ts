import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/journal/fold.ts';
import type { Case } from '../../../lib/model/case.ts';
import type { CaseEvent } from '../../../lib/model/event.ts';
import { defaultRegulation } from '../../../lib/regulation/regulation.ts';
import { NO_CHECK, regulationState, type CheckToday } from '../../../lib/regulation/state.ts';
import { captured, DAY, history, HOUR, MONDAY, page, posted, UNDATED } from '../journal/invent.ts';

const rules = defaultRegulation(MONDAY - 30 * DAY);
const now = MONDAY + 12 * HOUR;
const text = 'Спасибо!';

function caseOf(key: string, events: CaseEvent[]): Case {
  const folded = fold(events.map((event) => ({ ...event, case: key })));
  if (!folded) throw new Error('no case');
  return folded;
}
/** A review that appeared so many hours before `now`. */
function appeared(hours: number): ReturnType<typeof captured> {
  const at = new Date(now - hours * HOUR).toISOString();
  return captured({ postedEarliest: at, postedLatest: at });
}
const at = (hours: number): number => now - hours * HOUR;
const seen = { text, ...UNDATED, page: page({ visit: 'visit-2' }) };

describe('state of the regulation (A15)', () => {
  it('A15: an empty journal and one where nothing presses are green', () => {
    expect(regulationState([], rules, now).colour).toBe('green');
    const calm = caseOf('practice:1', history(['review.captured', appeared(2), at(1)]));
    expect(regulationState([calm], rules, now)).toMatchObject({ colour: 'green', running: ['practice:1'], dueSoon: [], breaches: [] });
  });

  it('A15: yellow within the warning hours, red past the deadline, each figure with its cases', () => {
    const soon = caseOf('practice:2', history(['review.captured', appeared(18), at(1)]));
    const calm = caseOf('practice:3', history(['review.captured', appeared(17.9), at(1)]));
    const late = caseOf('practice:4', history(['review.captured', appeared(24.1), at(1)]));
    expect(regulationState([calm, soon], rules, now)).toMatchObject({ colour: 'yellow', dueSoon: ['practice:2'] });
    expect(regulationState([calm, late, soon], rules, now)).toMatchObject({ colour: 'red', breaches: ['practice:4'], dueSoon: ['practice:2'], running: ['practice:3', 'practice:4', 'practice:2'] });
  });

  it('A15: warned by the earliest, red only by the latest moment', () => {
    const day = captured({ postedEarliest: new Date(at(25)).toISOString(), postedLatest: new Date(at(20)).toISOString() });
    expect(regulationState([caseOf('practice:5', history(['review.captured', day, at(19)]))], rules, now)).toMatchObject({ colour: 'yellow', dueSoon: ['practice:5'], breaches: [] });
  });

  it('A15: a reply that vanished is yellow while there is time', () => {
    const gone = caseOf('practice:6', history(['review.captured', appeared(4), at(4)], ['reply.seen', seen, at(2)], ['reply.vanished', { page: page() }, at(1)]));
    expect(regulationState([gone], rules, now)).toMatchObject({ colour: 'yellow', vanished: ['practice:6'] });
  });

  it('A15: a reply sent in time is green at first and yellow when the deadline nears without proof', () => {
    const sent = caseOf('practice:7', history(['review.captured', appeared(2), at(2)], ['reply.submitted', { text, page: page() }, at(1)]));
    expect(regulationState([sent], rules, now)).toMatchObject({ colour: 'green', running: [], unseen: [] });
    expect(regulationState([sent], rules, now + 17 * HOUR)).toMatchObject({ colour: 'yellow', running: [], unseen: [] });
    expect(regulationState([sent], rules, now + 4 * DAY)).toMatchObject({ colour: 'red', unseen: ['practice:7'], breaches: ['practice:7'] });
  });

  it('A14, A15: an answer that came too late is shown for a day and is no open breach', () => {
    const missed = caseOf('practice:8', history(['review.captured', appeared(40), at(40)], ['reply.seen', { ...seen, ...posted(at(3), at(2)) }, at(2)]));
    expect(regulationState([missed], rules, now)).toMatchObject({ colour: 'yellow', missed: ['practice:8'], breaches: [] });
    expect(regulationState([missed], rules, now + 22 * HOUR)).toMatchObject({ colour: 'green', missed: [] });
  });

  it('A15: backlog, answered or not, is no deviation', () => {
    const since = defaultRegulation(now);
    const open = caseOf('practice:9', history(['review.captured', appeared(40), at(1)]));
    const done = caseOf('practice:10', history(['review.captured', appeared(40), at(3)], ['reply.seen', seen, at(2)]));
    expect(regulationState([open, done], since, now + DAY)).toMatchObject({ colour: 'green', running: [], breaches: [], missed: [] });
  });

  it('A15: a hand-over past its deadline stands open as a breach, and warns before', () => {
    // Handed over on Monday, 09:00 UTC: one working day, until Tuesday 18:00 in Moscow.
    const due = MONDAY + 30 * HOUR;
    const handed = caseOf('practice:11', history(['review.captured', appeared(4), at(4)], ['reply.seen', seen, at(3)], ['status.set', { status: 'quality' }, MONDAY]));
    expect(regulationState([handed], rules, due - 7 * HOUR)).toMatchObject({ colour: 'green', duties: [], dutiesSoon: [] });
    expect(regulationState([handed], rules, due - 6 * HOUR)).toMatchObject({ colour: 'yellow', duties: [], dutiesSoon: ['practice:11'] });
    expect(regulationState([handed], rules, due + 1)).toMatchObject({ colour: 'red', duties: ['practice:11'], dutiesSoon: [], breaches: [] });
  });

  it('A14, A15: a breach that is over stays a deviation of the day until it is explained', () => {
    const due = now - 16 * HOUR;
    const steps: Parameters<typeof history> = [
      ['review.captured', appeared(40), at(40)],
      ['breach.recorded', { duty: 'first-reply', rule: 'reply', clause: 'A2', due, onDuty: null }, at(15)],
      ['reply.seen', { ...seen, ...posted(at(14), at(13)) }, at(13)],
    ];
    expect(regulationState([caseOf('practice:12', history(...steps))], rules, now)).toMatchObject({ colour: 'yellow', unexplained: ['practice:12'], breaches: [] });
    const explained = history(...steps, ['breach.explained', { breach: 'an-event-1', reason: 'Площадка не открывалась', approvedBy: null }, at(1)]);
    expect(regulationState([caseOf('practice:12', explained)], rules, now)).toMatchObject({ unexplained: [] });
  });

  it('D10, A15: a breach that is over is judged by the rules of its day, not by milder ones that came after it', () => {
    const due = now - 16 * HOUR;
    const late = caseOf('practice:13', history(
      ['review.captured', appeared(40), at(40)],
      ['breach.recorded', { duty: 'first-reply', rule: 'reply', clause: 'A2', due, onDuty: null }, at(15)],
      ['reply.seen', { ...seen, ...posted(at(14), at(13)) }, at(13)],
    ));
    const milder = { ...rules, version: 2, deadlines: rules.deadlines.map((one) => (one.duty === 'first-reply' ? { ...one, amount: 200 } : one)) };
    const stretches = [{ regulation: rules, until: at(2) }, { regulation: milder, until: now }];
    expect(regulationState([late], milder, now, NO_CHECK, stretches)).toMatchObject({ colour: 'yellow', unexplained: ['practice:13'] });
  });

  it.each([
    ['kept', MONDAY, 'green'],
    ['late', MONDAY, 'yellow'],
    ['missed', MONDAY, 'red'],
    ['free', MONDAY, 'green'],
    ['open', MONDAY - HOUR - 31 * 60_000, 'green'],
    ['open', MONDAY - HOUR - 30 * 60_000, 'yellow'],
  ] as const)('A1, A15: today’s check %s at %s is %s', (state, moment, colour) => {
    const check: CheckToday = { ...NO_CHECK, state, by: MONDAY - HOUR, points: 3 };
    expect(regulationState([], rules, moment, check).colour).toBe(colour);
  });
});
