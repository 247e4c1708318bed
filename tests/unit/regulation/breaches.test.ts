import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/journal/fold.ts';
import type { Case } from '../../../lib/model/case.ts';
import type { RegulationVersion } from '../../../lib/model/company.ts';
import type { Breach } from '../../../lib/model/care.ts';
import { isLifted, isLiftedBy, missedBy, unrecordedThrough } from '../../../lib/regulation/breaches.ts';
import { dutyClocks } from '../../../lib/regulation/duties.ts';
import { firstReply } from '../../../lib/regulation/first-reply.ts';
import { defaultRegulation, type Regulation } from '../../../lib/regulation/regulation.ts';
import { inForce } from '../../../lib/regulation/versions.ts';
import { captured, DAY, history, HOUR, iso, MONDAY, page, UNDATED } from '../journal/invent.ts';

/** Cases of breaches by hand: what the simulated year (`year/`) found, each by itself. */

const all = defaultRegulation(MONDAY - 30 * DAY);
const rules: Regulation = { ...all, deadlines: all.deadlines.map((one) => ({ ...one, on: one.on || one.id === 'result' || one.id === 'satisfaction' })) };
const stricter: Regulation = { ...rules, version: 2, deadlines: rules.deadlines.map((one) => (one.id === 'reply' ? { ...one, amount: 2 } : one.id === 'hand-over' ? { ...one, amount: 1, unit: 'hours' } : one)) };
const milder: Regulation = { ...rules, version: 2, deadlines: rules.deadlines.map((one) => (one.duty === 'first-reply' ? { ...one, amount: 200 } : one)) };
const revised = (from: number, regulation: Regulation): RegulationVersion => ({ event: `revision-at-${from}`, regulation, from, author: 'anna' });

type Steps = Parameters<typeof history>;
function caseOf(...steps: Steps): Case {
  const folded = fold(history(...steps));
  if (!folded) throw new Error('no case');
  return folded;
}
/** Appeared and seen on Monday at 09:00 UTC: the reply is due on Tuesday at 09:00. */
const start = ['review.captured', captured({ postedEarliest: iso(MONDAY), postedLatest: iso(MONDAY) })] as const;
const due = MONDAY + DAY;
const sent = (at: number) => ['reply.submitted', { text: 'Спасибо', page: page() }, at] as const;
const seen = (at: number) => ['reply.seen', { text: 'Спасибо', ...UNDATED, page: page({ visit: 'visit-2' }) }, at] as const;
const status = (to: 'quality' | 'archived' | 'new', at: number) => ['status.set', { status: to }, at] as const;
const duties = (c: Case, now: number, by = rules) => missedBy(c, by, now).map(({ duty }) => duty);
const breach = (duty: Breach['duty'], at: number): Breach => ({ event: 'a-breach', alike: [], duty, deadline: 'reply', clause: 'A2', round: 0, due: at, noticedAt: at + HOUR, regulation: 1, onDuty: null, explained: null });

describe('new rules (D10)', () => {
  it('D10, A14: make no breach of what was over before they were in force, neither of a reply nor of a hand-over', () => {
    const c = caseOf([...start], [...status('quality', MONDAY + HOUR)], ['handover.returned', { note: null }, MONDAY + 5 * HOUR], [...sent(MONDAY + 6 * HOUR)], [...seen(MONDAY + 7 * HOUR)]);
    const now = MONDAY + 9 * DAY;
    expect(duties(c, now, stricter)).toEqual(expect.arrayContaining(['first-reply', 'hand-over']));
    const through = (from: number) => unrecordedThrough(c, inForce([revised(from, stricter)], rules, now)).map(({ duty }) => duty);
    expect(through(MONDAY + 8 * HOUR).filter((duty) => duty !== 'result')).toEqual([]);
    expect(through(MONDAY + 2 * HOUR)).toEqual(expect.arrayContaining(['first-reply', 'hand-over']));
  });

  it('D10: from a machine whose clock is ahead they do not hold yet; those that later ones with an earlier moment replaced never did', () => {
    const now = MONDAY + 9 * HOUR;
    expect(inForce([revised(now + HOUR, stricter)], rules, now)).toEqual([{ regulation: rules, until: now }]);
    expect(unrecordedThrough(caseOf([...start]), inForce([revised(now + HOUR, stricter)], rules, now))).toEqual([]);
    expect(inForce([revised(MONDAY + 5 * HOUR, stricter), revised(MONDAY + 3 * HOUR, milder)], rules, now)).toEqual([{ regulation: rules, until: MONDAY + 3 * HOUR }, { regulation: milder, until: now }]);
  });

  it('A14: a review that a machine whose clock is ahead has seen is judged by the rules of now', () => {
    const c = { ...caseOf([...start]), firstSeenAt: due + 3 * HOUR };
    expect(unrecordedThrough(c, inForce([], rules, due + HOUR)).map(({ duty }) => duty)).toEqual(['first-reply']);
  });

  it('D10, A14: lift nothing that was missed under the old ones', () => {
    const c = caseOf([...start], [...sent(due + HOUR)], [...seen(due + 2 * HOUR)]);
    const stretches = inForce([revised(due + DAY, milder)], rules, due + 9 * DAY);
    expect(isLifted(breach('first-reply', due), c, milder, due + 9 * DAY)).toBe(true);
    expect(isLiftedBy(breach('first-reply', due), c, stretches, due + 9 * DAY)).toBe(false);
  });
});

describe('what was put away (C4)', () => {
  it('C4, A14: before the deadline, is late for nothing that comes after', () => {
    const early = caseOf([...start], [...status('archived', due - HOUR)], [...sent(due + HOUR)], [...seen(due + 2 * HOUR)]);
    expect(firstReply(early, rules, due + DAY)).toMatchObject({ state: 'closed', late: false });
    const late = caseOf([...start], [...status('archived', due + HOUR)], [...sent(due + 2 * HOUR)]);
    expect(firstReply(late, rules, due + DAY).state).toBe('missed');
    const answered = caseOf([...start], [...status('archived', MONDAY + HOUR)], [...sent(MONDAY + 2 * HOUR)], [...seen(MONDAY + 3 * HOUR)]);
    expect(firstReply(answered, rules, due + DAY).state).toBe('kept');
  });

  it('C4, A14: a reply that is gone after it was put away makes no breach of a review that was answered in time', () => {
    const gone = ['reply.vanished', { page: page() }, MONDAY + 9 * HOUR] as const;
    const c = caseOf([...start], [...sent(MONDAY + HOUR)], [...seen(MONDAY + 2 * HOUR)], [...status('archived', due + HOUR)], ['reply.vanished', { page: page() }, due + DAY]);
    expect(firstReply(c, rules, due + 3 * DAY).state).toBe('kept');
    expect(firstReply(caseOf([...start], [...sent(MONDAY + HOUR)], [...seen(MONDAY + 2 * HOUR)], [...gone], [...status('archived', due + HOUR)]), rules, due + 3 * DAY).state).toBe('missed');
  });

  it('C4, B8: ends what ran, also where it is done later; what begins after it runs', () => {
    const talk = (moved: number, ended: number, put: number): Case => {
      const steps = [['talk.moved', { where: null }, moved], ['talk.ended', { note: null }, ended], status('archived', put)] as Steps;
      return caseOf([...start], ...(steps.sort((a, b) => (a[2] ?? 0) - (b[2] ?? 0)) as Steps));
    };
    expect(duties(talk(MONDAY + HOUR, MONDAY + 9 * DAY, MONDAY + DAY), MONDAY + 10 * DAY)).not.toContain('private-talk');
    expect(duties(talk(MONDAY + HOUR, MONDAY + 9 * DAY, MONDAY + 8 * DAY), MONDAY + 10 * DAY)).toContain('private-talk');
    expect(duties(talk(MONDAY + 2 * DAY, MONDAY + 9 * DAY, MONDAY + DAY), MONDAY + 10 * DAY)).toContain('private-talk');
  });
});

describe('other moments', () => {
  it('what began before the regulation did is no duty', () => {
    const c = caseOf([...start], [...status('quality', MONDAY + HOUR)], ['talk.moved', { where: null }]);
    expect(dutyClocks(c, { ...rules, since: MONDAY + 3 * HOUR }, MONDAY + 9 * DAY)).toEqual([]);
  });

  it('A14: a pause that begins after the deadline neither stops nor lifts anything', () => {
    const c = caseOf([...start], [...status('quality', MONDAY + HOUR)], ['pause.begun', { duty: 'hand-over', reason: 'Ждём деталь' }, MONDAY + 3 * DAY]);
    const [clock] = dutyClocks(c, rules, MONDAY + 4 * DAY);
    expect(clock).toMatchObject({ duty: 'hand-over', state: 'running' });
    expect(isLifted(breach('hand-over', clock?.due ?? 0), c, rules, MONDAY + 4 * DAY)).toBe(false);
  });

  it('D6: a result that is told once more was given when it was first told, and so was the answer whether it satisfies', () => {
    const told = ['satisfaction.told', { satisfied: true, words: null }] as const;
    const c = caseOf([...start], ['result.given', { note: 'Деньги возвращены' }, MONDAY + DAY], [...told, MONDAY + 2 * DAY], ['result.given', { note: 'И купон' }, MONDAY + 29 * DAY], [...told, MONDAY + 30 * DAY]);
    expect(c.care).toMatchObject({ result: { at: MONDAY + DAY, note: 'И купон' }, satisfaction: { at: MONDAY + 2 * DAY } });
    expect(duties(c, MONDAY + 31 * DAY)).toEqual(['first-reply']);
  });

  it('A14, B7: a duty that begins anew and is kept does not lift the breach of the first time', () => {
    const now = MONDAY + 30 * DAY;
    const twice = caseOf([...start], [...status('quality', MONDAY + HOUR)], ['handover.returned', { note: null }, MONDAY + 9 * DAY], [...status('quality', MONDAY + 10 * DAY)], ['handover.returned', { note: null }, MONDAY + 10 * DAY + HOUR]);
    expect(isLifted(breach('hand-over', MONDAY + DAY), twice, rules, now)).toBe(false);
    const again = caseOf([...start], ['result.given', { note: null }, MONDAY + 9 * DAY], ['satisfaction.told', { satisfied: false, words: null }, MONDAY + 20 * DAY], ['result.given', { note: null }, MONDAY + 20 * DAY + HOUR]);
    expect(isLifted(breach('result', MONDAY + 3 * DAY), again, rules, now)).toBe(false);
    expect(isLifted(breach('satisfaction', MONDAY + 16 * DAY), again, rules, now)).toBe(false);
    expect(isLifted(breach('satisfaction', MONDAY + 16 * DAY), { ...again, status: 'not-review' }, rules, now)).toBe(true);
  });
});
