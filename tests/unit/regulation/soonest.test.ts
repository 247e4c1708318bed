import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/journal/fold.ts';
import { markOf } from '../../../lib/journal/marks.ts';
import { rowOf } from '../../../lib/journal/row.ts';
import type { Case } from '../../../lib/model/case.ts';
import { isLifted, missedBy } from '../../../lib/regulation/breaches.ts';
import { firstReply } from '../../../lib/regulation/first-reply.ts';
import { presets } from '../../../lib/regulation/presets/presets.ts';
import { defaultRegulation } from '../../../lib/regulation/regulation.ts';
import { deadlinesOf, dueOf, soonest } from '../../../lib/regulation/soonest.ts';
import { captured, DAY, history, HOUR, iso, MONDAY, page, UNDATED } from '../journal/invent.ts';

/** Monday, 12:00 in Moscow; the offices work from 9 to 18. */
const russian = defaultRegulation(MONDAY - 30 * DAY, 'Europe/Moscow');
const feedback = presets.feedback(MONDAY - 30 * DAY, 'Europe/Moscow');
type Steps = Parameters<typeof history>;
const SEEN = MONDAY;

const start = ['review.captured', captured(), SEEN] as const;
const live = (at: number) => ['reply.seen', { text: 'Ирина, спасибо.', ...UNDATED, page: page({ visit: 'visit-2' }) }, at] as const;
const quality = (at: number) => ['status.set', { status: 'quality' }, at] as const;
const set = (status: 'answered' | 'archived' | 'new', at: number) => ['status.set', { status }, at] as const;

function caseOf(...steps: Steps): Case {
  const folded = fold(history(...steps));
  if (!folded) throw new Error('no case');
  return folded;
}
const named = (c: Case, now: number, rules = russian) => {
  const one = soonest(c, rules, now);
  return [one.duty, dueOf(one)];
};

describe('the earliest of all deadlines of a case is shown and named', () => {
  it('A8: the answer of a department that is due before the reply, then the reply', () => {
    const c = caseOf([...start], [...quality(SEEN + HOUR)]);
    // One working day from Monday 13:00 ends on Tuesday 18:00 in Moscow; the reply is due on Tuesday at 10:00.
    expect(named(c, SEEN + 2 * HOUR)).toEqual(['first-reply', SEEN - 2 * HOUR + DAY]);
    const answered = caseOf([...start], [...quality(SEEN + HOUR)], [...live(SEEN + 2 * HOUR)]);
    expect(named(answered, SEEN + 3 * HOUR)).toEqual(['hand-over', Date.UTC(2026, 9, 6, 15)]);
    expect(deadlinesOf(answered, russian, SEEN + 3 * HOUR).map(({ duty }) => duty)).toEqual(['first-reply', 'hand-over']);
  });

  it('A8: an answered case stays in the queue by the department’s deadline until it is returned', () => {
    const handed: Steps = [[...start], [...live(SEEN + HOUR)], [...quality(SEEN + 2 * HOUR)]];
    expect(rowOf(caseOf(...handed), russian)).toMatchObject({ open: 1, dueAt: Date.UTC(2026, 9, 6, 15) });
    expect(rowOf(caseOf(...handed, ['handover.returned', { note: 'Починили кран' }, SEEN + 3 * HOUR]), russian).open).toBe(0);
  });

  it('B7: a result that does not satisfy opens the case again with a new deadline, also where the rules name none for results', () => {
    const steps: Steps = [[...start], [...live(SEEN + HOUR)], ['result.given', { note: null }, SEEN + 2 * HOUR], ['satisfaction.told', { satisfied: false, words: 'Кран опять течёт' }, SEEN + 5 * DAY]];
    const c = caseOf(...steps);
    expect(c.status).toBe('new');
    expect(named(c, SEEN + 5 * DAY)).toEqual(['result', SEEN + 6 * DAY]);
    expect(firstReply(c, russian, SEEN + 9 * DAY).state).toBe('kept');
    expect(rowOf(c, russian)).toMatchObject({ open: 1, dueAt: SEEN + 6 * DAY });
    const done = caseOf(...steps, ['result.given', { note: 'Сменили кран' }, SEEN + 5 * DAY + HOUR]);
    expect([done.status, rowOf(done, russian).open]).toEqual(['answered', 0]);
    expect(caseOf([...start], [...live(SEEN + HOUR)], [...set('archived', SEEN + 2 * HOUR)], ['satisfaction.told', { satisfied: false, words: null }, SEEN + DAY]).status).toBe('new');
  });

  it('a paused duty does not press, and its case stands after those whose clocks run', () => {
    const paused: Steps = [[...start], [...live(SEEN + HOUR)], [...quality(SEEN + 2 * HOUR)], ['pause.begun', { duty: null, reason: 'ждём мастера' }, SEEN + 3 * HOUR]];
    const c = caseOf(...paused);
    expect(soonest(c, russian, SEEN + 3 * DAY)).toMatchObject({ duty: 'hand-over', state: 'paused' });
    expect(rowOf(c, russian)).toMatchObject({ open: 1, dueAt: Number.MAX_SAFE_INTEGER });
    const resumed = caseOf(...paused, ['pause.ended', { duty: null }, SEEN + DAY]);
    expect(rowOf(resumed, russian).dueAt).toBeGreaterThan(Date.UTC(2026, 9, 6, 15));
  });

  it('A14: a pause after the deadline hides nothing: the case stands in the queue by the deadline that it missed', () => {
    const missed = Date.UTC(2026, 9, 6, 15);
    const c = caseOf([...start], [...live(SEEN + HOUR)], [...quality(SEEN + 2 * HOUR)], ['pause.begun', { duty: null, reason: 'ждём мастера' }, missed + HOUR]);
    expect(soonest(c, russian, missed + 2 * HOUR)).toMatchObject({ duty: 'hand-over', state: 'running', due: missed });
    expect(rowOf(c, russian)).toMatchObject({ open: 1, dueAt: missed });
  });

  it('A2: a sent reply that may lapse keeps its place in the queue, whatever is due later', () => {
    const steps: Steps = [['review.captured', captured(), SEEN], ['case.classed', { class: 'service', sub: null }, SEEN], ['reply.submitted', { text: 'Спасибо', page: page() }, SEEN + HOUR]];
    const c = caseOf(...steps);
    expect(rowOf(c, feedback).dueAt).toBe(SEEN - 2 * HOUR + DAY);
    expect(soonest(c, feedback, SEEN + HOUR).duty).toBe('result');
    expect(soonest(c, feedback, SEEN + 5 * DAY)).toMatchObject({ duty: 'first-reply', clock: { late: true } });
  });

  it('the mark beside a review tells of replies alone', () => {
    const c = caseOf([...start], [...live(SEEN + HOUR)], ['talk.moved', { where: null }, SEEN + 2 * HOUR]);
    expect(rowOf(c, russian)).toMatchObject({ open: 1, dueAt: SEEN + 2 * HOUR + 3 * DAY });
    expect(markOf(c, russian, SEEN + 3 * HOUR)).toMatchObject({ kind: 'answered', dueAt: null });
  });
});

describe('C4: the archive', () => {
  it('takes nothing out of the figures: what was kept stays kept, what was missed stays missed', () => {
    const kept = caseOf([...start], [...live(SEEN + HOUR)], [...set('archived', SEEN + 2 * DAY)]);
    expect(firstReply(kept, russian, SEEN + 9 * DAY).state).toBe('kept');
    expect(rowOf(kept, russian).open).toBe(0);
    const late = caseOf([...start], [...set('archived', SEEN + 2 * DAY)]);
    expect(firstReply(late, russian, SEEN + 9 * DAY)).toMatchObject({ state: 'missed', late: false, stoppedAt: null });
    expect(missedBy(late, russian, SEEN + 9 * DAY)).toMatchObject([{ duty: 'first-reply', round: 0 }]);
  });

  it('ends what still runs, and is no breach before the deadline', () => {
    const early = caseOf([...start], [...quality(SEEN + HOUR)], [...set('archived', SEEN + 2 * HOUR)]);
    expect(firstReply(early, russian, SEEN + 9 * DAY).state).toBe('closed');
    expect(missedBy(early, russian, SEEN + 9 * DAY)).toEqual([]);
    expect(rowOf(early, russian).open).toBe(0);
  });

  it('a duty that was late when the case was put away was missed', () => {
    const c = caseOf([...start], [...live(SEEN + HOUR)], ['talk.moved', { where: null }, SEEN + 2 * HOUR], [...set('archived', SEEN + 5 * DAY)]);
    expect(missedBy(c, russian, SEEN + 9 * DAY)).toMatchObject([{ duty: 'private-talk', due: SEEN + 2 * HOUR + 3 * DAY }]);
    expect(rowOf(c, russian).open).toBe(0);
  });
});

describe('«отмечено вручную»: the word of a person where no page can show a reply', () => {
  it('B2: stops the first clock, and a hand-over afterwards does not start it again', () => {
    const c = caseOf([...start], [...set('answered', SEEN + HOUR)], [...quality(SEEN + 2 * HOUR)]);
    expect(firstReply(c, russian, SEEN + 9 * DAY)).toMatchObject({ state: 'kept', stoppedAt: SEEN + HOUR });
    const back = caseOf([...start], [...set('answered', SEEN + HOUR)], [...quality(SEEN + 2 * HOUR)], ['handover.returned', { note: null }, SEEN + 3 * HOUR]);
    expect([back.status, back.statusByHand]).toEqual(['answered', true]);
  });

  it('put back to work, it is due again', () => {
    const c = caseOf([...start], [...set('answered', SEEN + HOUR)], [...set('new', SEEN + 2 * HOUR)]);
    expect(firstReply(c, russian, SEEN + 9 * DAY)).toMatchObject({ state: 'running', late: true });
  });

  it('A14: said after the deadline it came too late, and lifts no breach: why can be said beside it', () => {
    const due = SEEN + 23 * HOUR;
    const recorded = ['breach.recorded', { duty: 'first-reply', rule: 'reply', clause: 'A2', due, onDuty: null }, due + HOUR] as const;
    const c = caseOf([...start], [...recorded], [...set('answered', due + 2 * HOUR)]);
    expect(firstReply(c, russian, due + DAY)).toMatchObject({ state: 'missed', stoppedAt: due + 2 * HOUR });
    expect(c.care.breaches.map((one) => isLifted(one, c, russian, due + DAY))).toEqual([false]);
    // Nobody had looked yet: it is found all the same.
    expect(missedBy(caseOf([...start], [...set('answered', due + 2 * HOUR)]), russian, due + DAY)).toMatchObject([{ duty: 'first-reply', due }]);
  });

  it('A14: of what entered the journal after its deadline nobody knows when it was answered', () => {
    const c = caseOf(['review.captured', captured({ via: 'entry', postedEarliest: iso(SEEN - 2 * DAY), postedLatest: iso(SEEN - 2 * DAY) }), SEEN], [...set('answered', SEEN + HOUR)]);
    expect(firstReply(c, russian, SEEN + DAY).state).toBe('unproven');
  });
});
