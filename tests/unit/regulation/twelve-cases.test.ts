import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/journal/fold.ts';
import type { Case } from '../../../lib/model/case.ts';
import type { Regulation } from '../../../lib/model/regulation.ts';
import { missedBy } from '../../../lib/regulation/breaches.ts';
import { addWorkingTime, type Day, type WorkCalendar } from '../../../lib/regulation/calendar.ts';
import { deadlinesFor, earliestDue, type Subject } from '../../../lib/regulation/deadlines.ts';
import { dutyClocks } from '../../../lib/regulation/duties.ts';
import { firstReply } from '../../../lib/regulation/first-reply.ts';
import { clocksOf } from '../../../lib/regulation/pressing.ts';
import { defaultRegulation } from '../../../lib/regulation/regulation.ts';
import { regulationState } from '../../../lib/regulation/state.ts';
import { captured, DAY, history, HOUR, MONDAY, page, posted, reply, sighting, turn, UNDATED, wrote } from '../journal/invent.ts';

/** The twelve deadline cases that are taken from the defects of other products, each by the number it has there. */

const OFFICE: Day = [['09:00', '17:00']];
const week = (day: Day, days: WorkCalendar['days'] = {}): WorkCalendar => ({ zone: 'Europe/Moscow', week: [day, day, day, day, day, [], []], days });
const at = (words: string): number => Temporal.PlainDateTime.from(words).toZonedDateTime('Europe/Moscow').epochMilliseconds;
const shown = (moment: number): string => Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO('Europe/Moscow').toPlainDateTime().toString({ smallestUnit: 'minute' });
const anHourFrom = (calendar: WorkCalendar, from: string, ...pauses: [string, string][]): string => shown(addWorkingTime(calendar, at(from), HOUR, pauses.map(([begun, ended]) => ({ from: at(begun), to: at(ended) }))));

const rules = defaultRegulation(MONDAY - 30 * DAY);
const withOn = (...ids: string[]): Regulation => ({ ...rules, deadlines: rules.deadlines.map((one) => ({ ...one, on: one.on || ids.includes(one.id) })) });
const strict = withOn('reply-urgent', 'reply-important', 'result');
const onPage: Subject = { channel: 'page', class: null, priority: 'normal' };
const urgent: Subject = { ...onPage, priority: 'urgent' };

type Steps = Parameters<typeof history>;
function caseOf(...steps: Steps): Case {
  const folded = fold(history(...steps));
  if (!folded) throw new Error('no case');
  return folded;
}
/** Appeared between 07:00 and 08:00, first seen at 09:00; answered at 10:00 and seen live at 11:00. */
const start = ['review.captured', captured()] as const;
const text = 'Ирина, спасибо за отзыв, музыку сделали тише.';
const sent = ['reply.submitted', { text, page: page() }, MONDAY + HOUR] as const;
const live = ['reply.seen', { text, ...UNDATED, page: page({ visit: 'visit-2' }) }, MONDAY + 2 * HOUR] as const;
const answered: Steps = [[...start], [...sent], [...live]];
const open = (...more: Steps): Case => caseOf([...start], ...more);

const CASES: [name: string, holds: () => void][] = [
  ['1: Friday 16:30 and one hour is Monday 09:30', () => {
    expect(anHourFrom(week(OFFICE), '2026-11-20T16:30')).toBe('2026-11-23T09:30');
  }],
  ['2: two periods a day, the lunch between them does not count', () => {
    const lunch = week([['09:00', '13:00'], ['14:00', '18:00']]);
    expect(anHourFrom(lunch, '2026-11-23T12:30')).toBe('2026-11-23T14:30');
    expect(anHourFrom(lunch, '2026-11-23T13:20')).toBe('2026-11-23T15:00');
  }],
  ['3: a holiday does not count, and a Saturday that was made a working day does', () => {
    const calendar = week(OFFICE, { '2026-11-23': [], '2026-11-28': OFFICE });
    expect(anHourFrom(calendar, '2026-11-20T16:30')).toBe('2026-11-24T09:30');
    expect(anHourFrom(calendar, '2026-11-27T16:30')).toBe('2026-11-28T09:30');
  }],
  ['4: what is answered freezes its clock for good, also what it shows as overdue', () => {
    const inTime = firstReply(caseOf(...answered), rules, MONDAY + 3 * HOUR);
    expect(inTime).toMatchObject({ state: 'kept', late: false });
    expect(firstReply(caseOf(...answered), rules, MONDAY + 400 * DAY)).toEqual(inTime);
    const late = open(['reply.submitted', { text, page: page() }, MONDAY + 2 * DAY], ['reply.seen', { text, ...UNDATED, page: page({ visit: 'visit-2' }) }, MONDAY + 3 * DAY]);
    expect(firstReply(late, rules, MONDAY + 400 * DAY)).toEqual(firstReply(late, rules, MONDAY + 3 * DAY));
    expect(firstReply(late, rules, MONDAY + 400 * DAY)).toMatchObject({ state: 'missed', late: false, stoppedAt: MONDAY + 2 * DAY });
  }],
  ['5: what the customer adds to their words after the answer starts no clock', () => {
    const thanks = sighting({ text: `${sighting().text ?? ''} Дополнено: спасибо, что ответили!` });
    const c = caseOf(...answered, ['review.edited', { sighting: thanks, page: page() }, MONDAY + 9 * DAY]);
    expect(c.versions).toHaveLength(2);
    expect(clocksOf(c, rules, MONDAY + 20 * DAY)).toMatchObject([{ round: 0, clock: { state: 'kept', late: false } }]);
  }],
  ['6: handing over neither stops nor restarts the clock of the first reply', () => {
    const before = firstReply(open(), rules, MONDAY + 9 * HOUR);
    for (const status of ['rework', 'quality'] as const) expect(firstReply(open(['status.set', { status }, MONDAY + 5 * HOUR]), rules, MONDAY + 9 * HOUR)).toEqual(before);
  }],
  ['7: a change of the priority moves the deadline and keeps the paused time', () => {
    expect(anHourFrom(week(OFFICE), '2026-11-23T09:30', ['2026-11-23T10:00', '2026-11-23T12:00'])).toBe('2026-11-23T12:30');
    expect(anHourFrom(week(OFFICE), '2026-11-23T09:30', ['2026-11-23T10:00', '2026-11-23T22:00'])).toBe('2026-11-24T09:30');
    const hours = { ...strict, deadlines: [...strict.deadlines, { ...(rules.deadlines.find(({ id }) => id === 'hand-over') as Regulation['deadlines'][number]), id: 'hand-over-urgent', amount: 6, unit: 'hours' as const, when: { channels: [], classes: [], priorities: ['urgent' as const] } }] };
    const paused: Steps = [['status.set', { status: 'quality' }, MONDAY], ['pause.begun', { duty: 'hand-over', reason: 'Ждём деталь' }, MONDAY + HOUR], ['pause.ended', { duty: 'hand-over' }, MONDAY + 3 * HOUR]];
    const due = (...more: Steps) => dutyClocks(open(...paused, ...more), hours, MONDAY + 4 * HOUR).find(({ duty }) => duty === 'hand-over');
    expect(due()?.deadline.id).toBe('hand-over');
    expect(due(['case.prioritised', { priority: 'urgent' }, MONDAY + 4 * HOUR])).toMatchObject({ deadline: { id: 'hand-over-urgent' }, due: MONDAY + 8 * HOUR });
  }],
  ['8: where two rules hold, the earliest wins and is named', () => {
    expect(deadlinesFor(strict, 'first-reply', urgent).map(({ id }) => id)).toEqual(['reply', 'reply-urgent']);
    expect(earliestDue(strict, 'first-reply', urgent, 0)).toMatchObject({ at: 2 * HOUR, deadline: { id: 'reply-urgent', clause: 'D4' } });
    expect(earliestDue(strict, 'first-reply', onPage, 0)).toMatchObject({ at: DAY, deadline: { id: 'reply' } });
  }],
  ['9: a rule that is switched off holds for nothing, and nothing of it alarms any more', () => {
    expect(earliestDue(rules, 'first-reply', urgent, 0)?.deadline.id).toBe('reply');
    expect(earliestDue(rules, 'result', onPage, 0)).toBeNull();
    const c = open(['case.prioritised', { priority: 'urgent' }]);
    expect(regulationState([c], strict, MONDAY + 3 * HOUR)).toMatchObject({ colour: 'red', breaches: [c.key] });
    expect(regulationState([c], rules, MONDAY + 3 * HOUR)).toMatchObject({ colour: 'green', breaches: [], dueSoon: [] });
  }],
  ['10: a change of the calendar reckons anew what began before it', () => {
    const c = open(['status.set', { status: 'quality' }, MONDAY]);
    const [office] = rules.calendars;
    const holiday: Regulation = { ...rules, version: 2, calendars: office ? [{ ...office, days: { '2026-10-06': [] } }] : [] };
    const due = (by: Regulation) => shown(dutyClocks(c, by, MONDAY)[0]?.due ?? 0);
    expect([due(rules), due(holiday)]).toEqual(['2026-10-06T18:00', '2026-10-07T18:00']);
  }],
  ['11: a reply that stands there at capture is neither kept nor missed', () => {
    const long = posted(MONDAY - 15 * DAY, MONDAY - 14 * DAY);
    const c = caseOf(['review.captured', captured({ ...long, replies: [reply(text)] })]);
    expect(c.status).toBe('answered');
    expect(firstReply(c, rules, MONDAY + 9 * DAY)).toMatchObject({ state: 'before-capture', late: false, stoppedAt: null });
    expect(missedBy(c, rules, MONDAY + 9 * DAY)).toEqual([]);
    // Also where it stands in the cabinet and is seen in public later.
    const cabinet = caseOf(['review.captured', captured({ replies: [reply(text)] }, { room: 'cabinet' })], ['reply.seen', { text, ...UNDATED, page: page({ visit: 'visit-2' }) }, MONDAY + 40 * HOUR]);
    expect(cabinet.reply.state).toBe('live');
    expect(firstReply(cabinet, rules, MONDAY + 9 * DAY).state).toBe('before-capture');
  }],
  ['12: opening again goes on with the first clock or starts a second one, and resets nothing; what nobody published is no answer', () => {
    const before = firstReply(caseOf(...answered), rules, MONDAY + 3 * HOUR);
    const gone = caseOf(...answered, ['reply.vanished', { page: page() }, MONDAY + 3 * HOUR]);
    expect(gone.status).toBe('new');
    expect(firstReply(gone, rules, MONDAY + 4 * HOUR)).toMatchObject({ state: 'running', dueLatest: before.dueLatest });
    const wroteOn = caseOf(...answered, ['review.continued', wrote([turn('Во втором зале по-прежнему громко.', 1, posted(MONDAY + 5 * HOUR, MONDAY + 5 * HOUR))]), MONDAY + 6 * HOUR]);
    expect(clocksOf(wroteOn, rules, MONDAY + 6 * HOUR)).toMatchObject([{ round: 0, clock: before }, { round: 1, clock: { state: 'running', dueLatest: MONDAY + 29 * HOUR } }]);
    expect(firstReply(open(['reply.drafted', { text, template: null }], ['reply.inserted', { text, page: page() }]), rules, MONDAY + 4 * HOUR).state).toBe('running');
  }],
];

describe('the twelve deadline cases of the peers', () => {
  it.each(CASES)('A2, A14, case %s', (_, holds) => {
    expect.hasAssertions();
    holds();
  });
});
