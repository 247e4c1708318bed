import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/journal/fold.ts';
import type { Case } from '../../../lib/model/case.ts';
import { defaultRegulation } from '../../../lib/regulation/regulation.ts';
import { NO_CHECK, type CheckToday } from '../../../lib/regulation/state.ts';
import { nextReminder, quietUntil, remindersAt } from '../../../lib/report/reminders.ts';
import { captured, DAY, history, HOUR, iso, KEY, MONDAY, page, UNDATED } from '../journal/invent.ts';

const rules = defaultRegulation(MONDAY - 30 * DAY);
const MINUTE = 60_000;
/** The check is due at 11:00 in Moscow, which is 08:00 UTC. */
const DUE = MONDAY - HOUR;
const open: CheckToday = { state: 'open', by: DUE, points: 6, done: 4 };
const moscow = (words: string): number => Temporal.PlainDateTime.from(words).toZonedDateTime('Europe/Moscow').epochMilliseconds;

function caseOf(key: string, appeared: number, ...more: Parameters<typeof history>): Case {
  const folded = fold(history(['review.captured', captured({ postedEarliest: iso(appeared), postedLatest: iso(appeared) }), appeared], ...more).map((event) => ({ ...event, case: key })));
  if (!folded) throw new Error('no case');
  return folded;
}

describe('the check is reminded of (A1)', () => {
  const said = (check: CheckToday, told: number, now: number): boolean => remindersAt([], check, rules, told, now).check;

  it('30 and 10 minutes before its time, each once', () => {
    expect(said(open, DUE - 40 * MINUTE, DUE - 31 * MINUTE)).toBe(false);
    expect(said(open, DUE - 31 * MINUTE, DUE - 30 * MINUTE)).toBe(true);
    expect(said(open, DUE - 30 * MINUTE, DUE - 11 * MINUTE)).toBe(false);
    expect(said(open, DUE - 11 * MINUTE, DUE - 9 * MINUTE)).toBe(true);
    expect(said(open, DUE - 9 * MINUTE, DUE - MINUTE)).toBe(false);
  });

  it('a machine that slept over both is reminded once, and past its time not at all', () => {
    expect(said(open, DUE - 9 * HOUR, DUE - 5 * MINUTE)).toBe(true);
    expect(said(open, DUE - 9 * HOUR, DUE)).toBe(false);
  });

  it.each(['kept', 'late', 'missed', 'free'] as const)('not where the check is %s meanwhile', (state) => {
    expect(said({ ...open, state }, DUE - 31 * MINUTE, DUE - 30 * MINUTE)).toBe(false);
  });
});

describe('what begins to burn is reminded of', () => {
  const appeared = MONDAY;
  const begins = appeared + 18 * HOUR;
  const waits = caseOf('practice:1', appeared);

  it('once, when its warning hours begin, with the first deadline', () => {
    expect(remindersAt([waits], NO_CHECK, rules, begins - HOUR, begins - MINUTE)).toMatchObject({ burning: [], firstDue: null });
    expect(remindersAt([waits], NO_CHECK, rules, begins - MINUTE, begins)).toMatchObject({ burning: ['practice:1'], late: [], firstDue: appeared + DAY });
    expect(remindersAt([waits], NO_CHECK, rules, begins, begins + HOUR)).toMatchObject({ burning: [] });
  });

  it('after a sleep over the deadline as late, and several together', () => {
    const other = caseOf('practice:2', appeared + 10 * HOUR);
    const now = appeared + 29 * HOUR;
    expect(remindersAt([waits, other], NO_CHECK, rules, begins - HOUR, now)).toMatchObject({ burning: ['practice:1', 'practice:2'], late: ['practice:1'], firstDue: appeared + 34 * HOUR });
  });

  it('not what was answered, put aside or sent meanwhile', () => {
    const sent = caseOf('practice:3', appeared, ['reply.submitted', { text: 'Спасибо', page: page() }]);
    const aside = caseOf('practice:4', appeared, ['status.set', { status: 'not-review' }]);
    expect(remindersAt([sent, aside], NO_CHECK, rules, begins - HOUR, begins)).toMatchObject({ burning: [] });
  });

  it('what runs again when its deadline is near or over, a reply that vanished or was never seen, is told of then', () => {
    const reply = { text: 'Спасибо', page: page() };
    const gone = caseOf('practice:6', appeared, ['reply.seen', { ...reply, ...UNDATED }, appeared + HOUR], ['reply.vanished', { page: page() }, appeared + 2 * DAY]);
    expect(remindersAt([gone], NO_CHECK, rules, appeared + 2 * DAY - MINUTE, appeared + 2 * DAY + MINUTE)).toMatchObject({ burning: ['practice:6'], late: ['practice:6'] });
    expect(remindersAt([gone], NO_CHECK, rules, appeared + 2 * DAY, appeared + 2 * DAY + MINUTE)).toMatchObject({ burning: [] });
    const unseen = caseOf('practice:7', appeared, ['reply.submitted', reply, appeared + HOUR]);
    const lapses = appeared + HOUR + 3 * DAY;
    expect(remindersAt([unseen], NO_CHECK, rules, lapses - MINUTE, lapses + MINUTE)).toMatchObject({ burning: ['practice:7'], late: ['practice:7'] });
  });

  it('what enters the journal within its warning hours is told of, unless it is answered by then', () => {
    const late = captured({ postedEarliest: iso(appeared - 20 * HOUR), postedLatest: iso(appeared - 20 * HOUR) });
    const found = (...more: Parameters<typeof history>): Case => fold(history(['review.captured', late, appeared], ...more)) as Case;
    expect(remindersAt([found()], NO_CHECK, rules, appeared - MINUTE, appeared + MINUTE)).toMatchObject({ burning: [KEY], firstDue: appeared + 4 * HOUR });
    expect(remindersAt([found(['reply.submitted', { text: 'Спасибо', page: page() }, appeared + 1])], NO_CHECK, rules, appeared - MINUTE, appeared + MINUTE)).toMatchObject({ burning: [] });
  });

  it('a hand-over whose answer is due soon burns too', () => {
    const handed = caseOf('practice:5', appeared, ['reply.submitted', { text: 'Спасибо', page: page() }], ['status.set', { status: 'quality' }, MONDAY + HOUR]);
    const due = moscow('2026-10-06T18:00');
    expect(remindersAt([handed], NO_CHECK, rules, due - 7 * HOUR, due - 6 * HOUR)).toMatchObject({ burning: ['practice:5'], firstDue: due });
  });
});

describe('when to look next', () => {
  it('at the first reminder of a check or the first deadline that comes near, whichever is sooner', () => {
    expect(nextReminder(rules, null, DUE - HOUR)).toBe(DUE - 30 * MINUTE);
    expect(nextReminder(rules, null, DUE - 30 * MINUTE)).toBe(DUE - 10 * MINUTE);
    expect(nextReminder(rules, null, DUE)).toBe(DUE + DAY - 30 * MINUTE);
    expect(nextReminder(rules, DUE + 7 * HOUR, DUE)).toBe(DUE + HOUR);
    expect(nextReminder({ ...rules, check: { ...rules.check, weekdays: [] } }, null, DUE)).toBeNull();
  });

  it('keeps to the wall clock over the change to winter time', () => {
    const berlin = { ...rules, zone: 'Europe/Berlin' };
    const at = (words: string): number => Temporal.PlainDateTime.from(words).toZonedDateTime('Europe/Berlin').epochMilliseconds;
    expect(nextReminder(berlin, null, at('2026-10-24T12:00'))).toBe(at('2026-10-25T10:30'));
  });
});

describe('quiet hours', () => {
  const night = { from: '21:00', to: '08:00' };
  const zone = 'Europe/Moscow';
  const until = (words: string, quiet: typeof night | null = night): number | null => quietUntil(quiet, moscow(words), zone);

  it('end in the morning, whichever side of midnight it is', () => {
    expect(until('2026-10-05T20:59')).toBeNull();
    expect(until('2026-10-05T21:00')).toBe(moscow('2026-10-06T08:00'));
    expect(until('2026-10-06T03:00')).toBe(moscow('2026-10-06T08:00'));
    expect(until('2026-10-06T08:00')).toBeNull();
  });

  it('may lie within a day, or be none', () => {
    expect(until('2026-10-05T13:30', { from: '13:00', to: '14:00' })).toBe(moscow('2026-10-05T14:00'));
    expect(until('2026-10-05T14:00', { from: '13:00', to: '14:00' })).toBeNull();
    expect(until('2026-10-05T13:30', null)).toBeNull();
    expect(until('2026-10-05T13:30', { from: '13:30', to: '13:30' })).toBeNull();
  });
});
