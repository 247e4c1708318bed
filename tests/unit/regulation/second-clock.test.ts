import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/journal/fold.ts';
import { markOf } from '../../../lib/journal/marks.ts';
import { rowOf } from '../../../lib/journal/row.ts';
import type { Case } from '../../../lib/model/case.ts';
import { firstReply } from '../../../lib/regulation/first-reply.ts';
import { clocksOf, pressing } from '../../../lib/regulation/pressing.ts';
import { defaultRegulation } from '../../../lib/regulation/regulation.ts';
import { regulationState } from '../../../lib/regulation/state.ts';
import { captured, DAY, history, HOUR, iso, MONDAY, page, posted, reply, turn, UNDATED, wrote } from '../journal/invent.ts';

const rules = defaultRegulation(MONDAY - 30 * DAY);
const A2 = rules.deadlines.find(({ clause }) => clause === 'A2');
const answer = 'Ирина, спасибо за отзыв, музыку сделали тише.';
const second = 'Ирина, исправили и во втором зале.';
type Steps = Parameters<typeof history>;

/** Appeared between 07:00 and 08:00, first seen at 09:00, answered at 10:00. */
const start = ['review.captured', captured()] as const;
const answered = ['reply.seen', { text: answer, ...UNDATED, page: page({ visit: 'visit-2' }) }] as const;
/** The customer wrote on a week later, between 12:00 and 13:00; seen at 14:00. */
const WEEK = MONDAY + 7 * DAY;
const further = turn('Во втором зале по-прежнему громко.', 1, posted(WEEK + 3 * HOUR, WEEK + 4 * HOUR));
const wroteOn = ['review.continued', wrote([further], page({ visit: 'visit-3' })), WEEK + 5 * HOUR] as const;
const first: Steps = [[...start], [...answered]];
const open: Steps = [...first, [...wroteOn]];
const due = { dueEarliest: WEEK + 3 * HOUR + DAY, dueLatest: WEEK + 4 * HOUR + DAY };

function caseOf(...steps: Steps): Case {
  const folded = fold(history(...steps));
  if (!folded) throw new Error('no case');
  return folded;
}
const roundAt = (now: number, ...steps: Steps) => clocksOf(caseOf(...steps), rules, now)[1]?.clock;
const sent = (at: number) => ['reply.submitted', { text: second, page: page({ visit: 'visit-4' }) }, at] as const;
const live = (at: number, date: object = UNDATED) => ['reply.seen', { text: second, ...UNDATED, ...date, page: page({ visit: 'visit-5' }), round: 1 }, at] as const;

describe('a reopened case starts a second clock and keeps the first', () => {
  it('A2: the same hours, counted from when the customer wrote on; warned of by the earliest and late only past the latest moment', () => {
    expect(roundAt(WEEK + 6 * HOUR, ...open)).toEqual({ state: 'running', ...due, deadline: A2, guessed: false, late: false, stoppedAt: null });
    expect(roundAt(due.dueLatest, ...open)?.late).toBe(false);
    expect(roundAt(due.dueLatest + 1, ...open)?.late).toBe(true);
    expect(pressing(caseOf(...open), rules, WEEK + 6 * HOUR)).toMatchObject({ round: 1, clock: { state: 'running', ...due } });
  });

  it('A2: nothing of it touches the first clock', () => {
    const before = firstReply(caseOf(...first), rules, WEEK + 40 * DAY);
    expect(before.state).toBe('kept');
    const gone = ['reply.vanished', { page: page({ visit: 'visit-6' }), round: 1 }, WEEK + 9 * HOUR] as const;
    for (const rest of [[], [[...sent(WEEK + 6 * HOUR)]], [[...live(WEEK + 8 * HOUR)]], [[...live(WEEK + 8 * HOUR)], [...gone]]] as Steps[]) {
      expect(firstReply(caseOf(...open, ...rest), rules, WEEK + 40 * DAY)).toEqual(before);
    }
  });

  it('A2: where the page shows no date it counts from when we first saw it, and says that it guessed', () => {
    const undated = ['review.continued', wrote([turn('Громко.', 1)], page()), WEEK] as const;
    expect(roundAt(WEEK, ...first, [...undated])).toMatchObject({ dueEarliest: WEEK + DAY, dueLatest: WEEK + DAY, guessed: true });
  });

  it('A2: stops when the next reply is sent, provisionally, and is kept when it is seen; unseen for three days it runs again', () => {
    const at = WEEK + 8 * HOUR;
    expect(roundAt(at + HOUR, ...open, [...sent(at)])).toMatchObject({ state: 'provisional', stoppedAt: at });
    expect(roundAt(WEEK + 9 * DAY, ...open, [...sent(at)], [...live(WEEK + 2 * DAY)])).toMatchObject({ state: 'kept', stoppedAt: at });
    expect(roundAt(at + 3 * DAY + 1, ...open, [...sent(at)])).toMatchObject({ state: 'running', ...due, late: true });
  });

  it('A2: sent too late it is missed; noticed late, its date says which, and without one it is missed too, because none stood there', () => {
    expect(roundAt(WEEK + 9 * DAY, ...open, [...sent(due.dueLatest + 1)], [...live(WEEK + 3 * DAY)])?.state).toBe('missed');
    expect(roundAt(WEEK + 9 * DAY, ...open, [...live(WEEK + 5 * DAY, posted(due.dueLatest - HOUR, due.dueLatest))])?.state).toBe('kept');
    expect(roundAt(WEEK + 9 * DAY, ...open, [...live(WEEK + 5 * DAY)])?.state).toBe('unproven');
    const late = ['review.continued', wrote([further], page({ visit: 'visit-3' })), due.dueLatest + HOUR] as const;
    expect(roundAt(WEEK + 9 * DAY, ...first, [...late], [...live(WEEK + 5 * DAY)])?.state).toBe('missed');
    const noWitness = ['review.continued', wrote([further], page({ visit: 'visit-3' }), false), due.dueLatest + HOUR] as const;
    expect(roundAt(WEEK + 9 * DAY, ...first, [...noWitness], [...live(WEEK + 5 * DAY)])?.state).toBe('unproven');
  });

  it('A2: answered before the first look it is neither kept nor missed; unanswered then it runs from when it was written', () => {
    const old = { postedEarliest: iso(MONDAY - 9 * HOUR), postedLatest: iso(MONDAY - 8 * HOUR) };
    const both = captured({ replies: [reply(answer), reply(second)], turns: [turn('Громко.', 1, old)] });
    expect(roundAt(MONDAY + 9 * DAY, ['review.captured', both])?.state).toBe('before-capture');
    const one = captured({ replies: [reply(answer)], turns: [turn('Громко.', 1, old)] });
    expect(roundAt(MONDAY, ['review.captured', one])).toMatchObject({ state: 'running', dueLatest: MONDAY - 8 * HOUR + DAY });
    expect(firstReply(caseOf(['review.captured', one]), rules, MONDAY).state).toBe('before-capture');
  });

  it('A2: of two running clocks the earliest deadline wins and is named', () => {
    const gone = ['reply.vanished', { page: page({ visit: 'visit-6' }) }, WEEK + 6 * HOUR] as const;
    expect(pressing(caseOf(...open, [...gone]), rules, WEEK + 7 * HOUR)).toMatchObject({ round: 0, clock: { state: 'running', late: true } });
  });

  it('A8: what was decided before does not answer it, what is decided after does', () => {
    const set = (status: 'archived' | 'answered' | 'not-review', at: number) => ['status.set', { status }, at] as const;
    const before = (status: 'archived' | 'answered' | 'not-review') => roundAt(WEEK + 6 * HOUR, ...first, [...set(status, WEEK)], [...wroteOn])?.state;
    const then = (status: 'archived' | 'answered' | 'not-review') => roundAt(WEEK + 9 * HOUR, ...open, [...set(status, WEEK + 6 * HOUR)])?.state;
    expect([before('archived'), before('answered'), before('not-review')]).toEqual(['running', 'running', 'closed']);
    expect([then('archived'), then('answered'), then('not-review')]).toEqual(['closed', 'kept', 'closed']);
  });

  it('A2: a reply before the regulation began and a turn after it: only the turn is a duty', () => {
    const later = defaultRegulation(WEEK);
    const clocks = clocksOf(caseOf(...open), later, WEEK + 6 * HOUR).map(({ clock }) => clock.state);
    expect(clocks).toEqual(['backlog', 'running']);
    expect(rowOf(caseOf(...open), later)).toMatchObject({ open: 1, dueAt: due.dueEarliest });
  });
});

describe('where the second clock is shown', () => {
  it('A2: the case stands in the queue again, by the second deadline, until the next reply is seen', () => {
    expect(rowOf(caseOf(...first), rules).open).toBe(0);
    expect(rowOf(caseOf(...open), rules)).toMatchObject({ open: 1, dueAt: due.dueEarliest, repliedAt: MONDAY + HOUR });
    expect(rowOf(caseOf(...open, [...live(WEEK + 8 * HOUR)]), rules)).toMatchObject({ open: 0, repliedAt: WEEK + 8 * HOUR });
    expect(rowOf(caseOf(...open), rules).searchable).toContain('во втором зале');
  });

  it('A2: the mark says that the customer wrote and how long there is; then how far the reply is', () => {
    const at = WEEK + 6 * HOUR;
    const mark = (...rest: Steps) => markOf(caseOf(...open, ...rest), rules, at + HOUR);
    expect(mark()).toEqual({ kind: 'turned', since: WEEK + 5 * HOUR, dueAt: due.dueEarliest, warnAt: due.dueEarliest - 6 * HOUR, lateAt: due.dueLatest, backlog: false });
    expect(mark(['reply.inserted', { text: second, page: page() }, at]).kind).toBe('inserted');
    expect(mark([...sent(at)])).toMatchObject({ kind: 'submitted', dueAt: null });
    expect(mark([...live(at)])).toMatchObject({ kind: 'answered', since: at });
    expect(mark(['status.set', { status: 'archived' }, at]).kind).toBe('archived');
    expect(markOf(caseOf(...first, ['status.set', { status: 'archived' }, WEEK], [...wroteOn]), rules, at).kind).toBe('turned');
  });

  it('A15: it counts as any deadline does, and a case with two late clocks once', () => {
    const c = caseOf(...open);
    expect(regulationState([c], rules, WEEK + 6 * HOUR)).toMatchObject({ colour: 'green', running: [c.key] });
    expect(regulationState([c], rules, due.dueEarliest - HOUR)).toMatchObject({ colour: 'yellow', dueSoon: [c.key] });
    const both = caseOf(...open, ['reply.vanished', { page: page({ visit: 'visit-6' }) }, WEEK + 6 * HOUR]);
    expect(regulationState([both], rules, due.dueLatest + 1)).toMatchObject({ colour: 'red', breaches: [c.key], dueSoon: [], vanished: [c.key] });
  });
});

describe('what is no duty', () => {
  it('A2: a review to which the platform takes no reply is closed with that reason; a reply that stands all the same counts', () => {
    const mute = caseOf(['review.captured', captured({ replyable: false, text: null })]);
    expect(firstReply(mute, rules, MONDAY + 9 * DAY)).toMatchObject({ state: 'unanswerable', late: false });
    expect(rowOf(mute, rules).open).toBe(0);
    expect(markOf(mute, rules, MONDAY)).toMatchObject({ kind: 'unanswerable', dueAt: null });
    expect(regulationState([mute], rules, MONDAY + 9 * DAY)).toMatchObject({ colour: 'green', running: [] });
    const all = caseOf(['review.captured', captured({ replyable: false })], ['reply.seen', { text: answer, ...UNDATED, page: page({ visit: 'visit-2' }) }]);
    expect(firstReply(all, rules, MONDAY + DAY).state).toBe('kept');
  });

  it('A2: a review that gets its words later can be answered from then on', () => {
    const { sighting } = captured();
    const c = caseOf(['review.captured', captured({ replyable: false, text: null })], ['review.edited', { sighting, page: page() }]);
    expect(firstReply(c, rules, MONDAY).state).toBe('running');
  });

  it('a review of a place that does not count has no clock', () => {
    const c = { ...caseOf(...open), counted: false };
    expect(clocksOf(c, rules, WEEK + 9 * DAY).map(({ clock }) => clock.state)).toEqual(['not-counted', 'not-counted']);
    expect(rowOf(c, rules)).toMatchObject({ open: 0, shown: 1 });
    expect(markOf(c, rules, WEEK + 9 * DAY).dueAt).toBeNull();
  });
});
