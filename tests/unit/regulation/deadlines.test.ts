import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/journal/fold.ts';
import type { Case } from '../../../lib/model/case.ts';
import { regulationSchema, type Deadline, type Regulation } from '../../../lib/model/regulation.ts';
import { isLifted, missedBy, unrecorded } from '../../../lib/regulation/breaches.ts';
import { workingOn } from '../../../lib/regulation/calendar.ts';
import { dueBy, earliestDue, inTurn, type Subject } from '../../../lib/regulation/deadlines.ts';
import { dutyClocks } from '../../../lib/regulation/duties.ts';
import { firstReply } from '../../../lib/regulation/first-reply.ts';
import { presets } from '../../../lib/regulation/presets/presets.ts';
import { defaultRegulation } from '../../../lib/regulation/regulation.ts';
import { runningOut, workCalendar } from '../../../lib/regulation/work-calendar.ts';
import { captured, DAY, history, HOUR, MONDAY, page, posted, UNDATED } from '../journal/invent.ts';

const rules = defaultRegulation(MONDAY - 30 * DAY);
const moscow = (words: string): number => Temporal.PlainDateTime.from(words).toZonedDateTime('Europe/Moscow').epochMilliseconds;
const shown = (moment: number): string => Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO('Europe/Moscow').toPlainDateTime().toString({ smallestUnit: 'minute' });
const page1: Subject = { channel: 'page', class: null, priority: 'normal' };
const on = (regulation: Regulation, ...ids: string[]): Regulation => ({ ...regulation, deadlines: regulation.deadlines.map((one) => (ids.includes(one.id) ? { ...one, on: true } : one)) });
const byId = (regulation: Regulation, id: string): Deadline => regulation.deadlines.find((one) => one.id === id) as Deadline;

function caseOf(...steps: Parameters<typeof history>): Case {
  const folded = fold(history(...steps));
  if (!folded) throw new Error('no case');
  return folded;
}

describe('presets', () => {
  it.each(Object.entries(presets))('%s is a regulation', (_, preset) => {
    expect(regulationSchema.parse(preset(0, 'Europe/Moscow'))).toEqual(preset(0, 'Europe/Moscow'));
  });

  it('a regulation without a reply for every case is none (A2)', () => {
    const without = { ...rules, deadlines: rules.deadlines.filter(({ clause }) => clause !== 'A2') };
    expect(regulationSchema.safeParse(without).success).toBe(false);
  });
});

describe('which deadline', () => {
  it('B3: a letter has one working day, what stands on a page keeps the 24 hours', () => {
    const b = presets.channels(0, 'Europe/Moscow');
    const friday = moscow('2026-11-20T16:30');
    expect(shown(earliestDue(b, 'first-reply', { ...page1, channel: 'email' }, friday)?.at ?? 0)).toBe('2026-11-23T18:00');
    expect(shown(earliestDue(b, 'first-reply', page1, friday)?.at ?? 0)).toBe('2026-11-21T16:30');
    expect(shown(earliestDue(b, 'result', { ...page1, channel: 'email' }, friday)?.at ?? 0)).toBe('2026-11-25T18:00');
    expect(shown(earliestDue(b, 'result', { ...page1, channel: 'email', priority: 'important' }, friday)?.at ?? 0)).toBe('2026-11-27T18:00');
  });
});

describe('pauses', () => {
  it('paused hours are added to round-the-clock deadlines, once where pauses overlap', () => {
    const day = byId(rules, 'reply');
    expect(dueBy(day, rules, 0, inTurn([{ from: HOUR, to: 3 * HOUR }, { from: 2 * HOUR, to: 4 * HOUR }]))).toBe(DAY + 3 * HOUR);
    // One that begins after the deadline changes nothing; one before the start counts from the start.
    expect(dueBy(day, rules, 0, [{ from: 2 * DAY, to: 3 * DAY }])).toBe(DAY);
    expect(dueBy(day, rules, 0, [{ from: -HOUR, to: HOUR }])).toBe(DAY + HOUR);
  });

  it('a paused working day is one working day later', () => {
    const handOver = byId(rules, 'hand-over');
    const monday = moscow('2026-11-23T10:00');
    expect(shown(dueBy(handOver, rules, monday, []))).toBe('2026-11-24T18:00');
    expect(shown(dueBy(handOver, rules, monday, [{ from: moscow('2026-11-23T12:00'), to: moscow('2026-11-24T12:00') }]))).toBe('2026-11-25T18:00');
  });
});

describe('holidays', () => {
  it('the list of the country holds, and the company’s own day outweighs it', () => {
    const calendar = workCalendar(rules, null);
    expect(workingOn(calendar, Temporal.PlainDate.from('2026-12-31'))).toEqual([]);
    // A Saturday that is worked for a Monday.
    expect(workingOn(calendar, Temporal.PlainDate.from('2027-02-20'))).toHaveLength(1);
    const [office] = rules.calendars;
    const own: Regulation = { ...rules, calendars: office ? [{ ...office, days: { '2026-12-31': [['10:00', '12:00']] } }] : [] };
    expect(workingOn(workCalendar(own, null), Temporal.PlainDate.from('2026-12-31'))).toHaveLength(1);
  });

  it('China’s spring festival of 2026 has nine days, and the Saturdays around it are worked', () => {
    const calendar = workCalendar(presets.channels(0, 'Asia/Shanghai'), null);
    const worked = Array.from({ length: 15 }, (_, n) => Temporal.PlainDate.from('2026-02-14').add({ days: n })).filter((date) => workingOn(calendar, date).length > 0);
    expect(worked.map(String)).toEqual(['2026-02-14', '2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27', '2026-02-28']);
  });

  it('a holiday that falls on a weekend is one for a company that works on weekends', () => {
    const everyDay = (of: Regulation) => workCalendar({ ...of, calendars: of.calendars.map((one) => ({ ...one, week: Array.from({ length: 7 }, (): [string, string][] => [['10:00', '22:00']]) })) }, null);
    const off = (of: Regulation, dates: string[]) => dates.filter((date) => workingOn(everyDay(of), Temporal.PlainDate.from(date)).length === 0);
    const russian = ['2026-01-03', '2026-03-08', '2026-05-09', '2027-01-02', '2027-05-01', '2027-05-09', '2027-06-12'];
    expect(off(rules, [...russian, '2026-05-10', '2026-11-22'])).toEqual(russian);
    const chinese = ['2026-01-03', '2026-02-15', '2026-02-22', '2026-04-05', '2026-05-02', '2026-06-20', '2026-09-27', '2026-10-03'];
    expect(off(presets.channels(0, 'Asia/Shanghai'), [...chinese, '2026-10-11'])).toEqual(chinese);
  });

  it('a list that runs out is told of 45 days before', () => {
    const b = presets.channels(0, 'Asia/Shanghai');
    expect(runningOut(b, '2026-11-16')).toEqual([]);
    expect(runningOut(b, '2026-11-22')).toEqual([{ calendar: 'office', list: 'cn', until: '2026-12-31' }]);
    expect(runningOut(b, '2027-03-01')).toHaveLength(1);
    expect(runningOut(rules, '2026-11-22')).toEqual([]);
  });
});

const start = ['review.captured', captured()] as const;

describe('duties besides the reply', () => {
  it('a hand-over runs its own clock and leaves that of the reply alone', () => {
    const before = firstReply(caseOf([...start]), rules, MONDAY + 2 * HOUR);
    const c = caseOf([...start], ['status.set', { status: 'quality' }]);
    expect(firstReply(c, rules, MONDAY + 2 * HOUR)).toEqual(before);
    expect(dutyClocks(c, rules, MONDAY + 2 * HOUR)).toMatchObject([{ duty: 'hand-over', state: 'running', from: MONDAY + HOUR, stoppedAt: null }]);
  });

  it('an accepted hand-over still waits; returned it is kept, and the case waits for its manager', () => {
    const steps: Parameters<typeof history> = [[...start], ['status.set', { status: 'quality' }], ['handover.accepted', { note: null }]];
    expect(dutyClocks(caseOf(...steps), rules, MONDAY + 3 * HOUR)[0]?.state).toBe('running');
    const back = caseOf(...steps, ['handover.returned', { note: 'Печь исправлена' }]);
    expect(dutyClocks(back, rules, MONDAY + 9 * HOUR)).toMatchObject([{ state: 'kept', stoppedAt: MONDAY + 3 * HOUR }]);
    expect(back).toMatchObject({ status: 'new', statusByHand: false, care: { handover: { note: 'Печь исправлена', acceptedAt: MONDAY + 2 * HOUR } } });
  });

  it('a case that was answered by status has no hand-over that runs', () => {
    const c = caseOf([...start], ['status.set', { status: 'rework' }], ['status.set', { status: 'archived' }]);
    expect(dutyClocks(c, rules, MONDAY + 90 * DAY).map(({ state }) => state)).toEqual(['kept']);
  });

  it('a pause stops it by name, and the end of the pause lets it go on', () => {
    const paused = caseOf([...start], ['status.set', { status: 'quality' }], ['pause.begun', { duty: 'hand-over', reason: 'Ждём деталь' }]);
    expect(dutyClocks(paused, rules, MONDAY + 30 * DAY)[0]?.state).toBe('paused');
    expect(missedBy(paused, rules, MONDAY + HOUR * 20).map(({ duty }) => duty)).toEqual([]);
    const on2 = caseOf([...start], ['status.set', { status: 'quality' }], ['pause.begun', { duty: 'hand-over', reason: 'Ждём деталь' }], ['pause.ended', { duty: 'hand-over' }, MONDAY + 3 * DAY]);
    const unpaused = caseOf([...start], ['status.set', { status: 'quality' }]);
    expect(dutyClocks(on2, rules, MONDAY + 4 * DAY)[0]?.due).toBeGreaterThan(dutyClocks(unpaused, rules, MONDAY + 4 * DAY)[0]?.due ?? Infinity);
  });

  it('B7: «not satisfied» opens the result again with a new deadline', () => {
    const d = on(rules, 'result', 'satisfaction');
    const steps: Parameters<typeof history> = [[...start], ['result.given', { note: null }, MONDAY + 2 * HOUR], ['satisfaction.told', { satisfied: false, words: 'Опять то же' }, MONDAY + 10 * DAY]];
    expect(dutyClocks(caseOf(...steps), d, MONDAY + 10 * DAY)).toMatchObject([{ duty: 'result', state: 'running', from: MONDAY + 10 * DAY }]);
    expect(dutyClocks(caseOf(...steps.slice(0, 2) as Parameters<typeof history>), d, MONDAY + 3 * HOUR)).toMatchObject([{ duty: 'result', state: 'kept' }, { duty: 'satisfaction', state: 'running' }]);
  });
});

describe('breaches (A14)', () => {
  const late = MONDAY + 30 * HOUR;

  it('are the same whenever they are noticed: a machine that slept records what one that ran would have', () => {
    const c = caseOf([...start]);
    expect(unrecorded(c, rules, late)).toEqual(unrecorded(c, rules, late + 20 * DAY));
    expect(unrecorded(c, rules, late)).toMatchObject([{ duty: 'first-reply', round: 0, deadline: { id: 'reply', clause: 'A2' } }]);
    expect(unrecorded(c, rules, MONDAY + 20 * HOUR)).toEqual([]);
  });

  it('are recorded once, and stay when the reply turns out to have been in time: lifted', () => {
    const [missed] = unrecorded(caseOf([...start]), rules, late);
    const recorded = ['breach.recorded', { duty: 'first-reply', rule: 'reply', clause: 'A2', due: missed?.due ?? 0, onDuty: 'anna' }, late] as const;
    const c = caseOf([...start], [...recorded]);
    expect(unrecorded(c, rules, late + DAY)).toEqual([]);
    const [breach] = c.care.breaches;
    if (!breach) throw new Error('no breach');
    expect(isLifted(breach, c, rules, late)).toBe(false);
    const seen = ['reply.seen', { text: 'Спасибо, исправили.', ...UNDATED, ...posted(MONDAY + HOUR, MONDAY + 2 * HOUR), page: page({ visit: 'visit-7' }) }, late + HOUR] as const;
    const answered = caseOf([...start], [...recorded], [...seen]);
    expect(answered.care.breaches).toHaveLength(1);
    expect(isLifted(breach, answered, rules, late + 2 * HOUR)).toBe(true);
  });

  it('the same one from two windows counts once', () => {
    const said = { duty: 'first-reply', rule: 'reply', clause: 'A2', due: MONDAY + DAY, onDuty: null } as const;
    expect(caseOf([...start], ['breach.recorded', said], ['breach.recorded', said]).care.breaches).toHaveLength(1);
  });
});
