import { describe, expect, it } from 'vitest';
import { foldCompany } from '../../../lib/journal/company-fold.ts';
import { fold } from '../../../lib/journal/fold.ts';
import { nextHlc } from '../../../lib/journal/hlc.ts';
import type { Case } from '../../../lib/model/case.ts';
import type { CompanyEvent, CompanyEventDraft } from '../../../lib/model/event.ts';
import type { Deadline, Regulation } from '../../../lib/model/regulation.ts';
import { onDuty, personOf } from '../../../lib/regulation/duty.ts';
import { previewRevision } from '../../../lib/regulation/preview.ts';
import { presets } from '../../../lib/regulation/presets/presets.ts';
import { defaultRegulation } from '../../../lib/regulation/regulation.ts';
import { flawOf } from '../../../lib/regulation/sound.ts';
import { captured, DAY, history, HOUR, iso, MONDAY, page, UNDATED } from '../journal/invent.ts';

const rules = defaultRegulation(MONDAY - 30 * DAY);
const changed = (id: string, change: Partial<Deadline>, from: Regulation = rules): Regulation => ({ ...from, deadlines: from.deadlines.map((one) => (one.id === id ? { ...one, ...change } : one)) });
const nothing = { earlier: [], later: [], newlyLate: [], noLongerLate: [], counted: [], notCounted: [], same: 0 };

/** A case of this key that appeared so long before Monday nine o'clock, with what else happened to it. */
function caseOf(key: string, ago: number, ...steps: Parameters<typeof history>): Case {
  const appeared = iso(MONDAY - ago);
  const folded = fold(history(['review.captured', captured({ postedEarliest: appeared, postedLatest: appeared }), MONDAY], ...steps));
  if (!folded) throw new Error('no case');
  return { ...folded, key };
}

describe('D10: what a change of the rules would do', () => {
  const fresh = caseOf('practice:fresh', HOUR);
  const old = caseOf('practice:old', 20 * HOUR);

  it('rules that stay as they are move nothing', () => {
    expect(previewRevision([fresh, old], rules, { ...rules, version: 2 }, MONDAY)).toEqual({ ...nothing, same: 2 });
  });

  it('twelve hours for twenty-four: all is due earlier, and what is twenty hours old is late', () => {
    expect(previewRevision([fresh, old], rules, changed('reply', { amount: 12 }), MONDAY)).toEqual({ ...nothing, earlier: [fresh.key, old.key], newlyLate: [old.key] });
  });

  it('two days for one: what was late is late no longer', () => {
    const late = caseOf('practice:late', 30 * HOUR);
    expect(previewRevision([late, fresh], rules, changed('reply', { amount: 2, unit: 'days' }), MONDAY)).toEqual({ ...nothing, later: [late.key, fresh.key], noLongerLate: [late.key] });
  });

  it('a deadline that is not the first one of the case moves nothing', () => {
    // The result is due in three working days, the reply within 24 hours.
    expect(previewRevision([fresh], rules, changed('result', { on: true }), MONDAY)).toEqual({ ...nothing, same: 1 });
  });

  it('a later beginning lets the older reviews go, an earlier one counts them', () => {
    const later = { ...rules, since: MONDAY - 2 * HOUR };
    expect(previewRevision([fresh, old], rules, later, MONDAY)).toEqual({ ...nothing, notCounted: [old.key], same: 1 });
    expect(previewRevision([fresh, old], later, rules, MONDAY)).toEqual({ ...nothing, counted: [old.key], same: 1 });
  });

  it('D6: a result that becomes due is seen at cases that are answered already', () => {
    const answered = caseOf('practice:answered', HOUR, ['reply.seen', { text: 'Спасибо, стало тише.', ...UNDATED, page: page() }]);
    const before = previewRevision([answered], rules, rules, MONDAY + 2 * HOUR);
    expect(before).toEqual(nothing);
    expect(previewRevision([answered], rules, changed('result', { on: true }), MONDAY + 2 * HOUR)).toEqual({ ...nothing, counted: [answered.key] });
  });
});

describe('rules that nobody can work by', () => {
  it.each(Object.entries(presets))('%s has no flaw', (_, preset) => {
    expect(flawOf(preset(MONDAY, 'Asia/Shanghai'))).toBeNull();
  });

  const office = rules.calendars[0];
  if (!office) throw new Error('no calendar');
  const idle = { ...office, week: [[], [], [], [], [], [], []] };
  const closed = Object.fromEntries(Array.from({ length: 400 }, (_, day) => [Temporal.PlainDate.from('2026-01-01').add({ days: day }).toString(), []]));
  const bad: [name: string, flaw: string, Regulation][] = [
    ['a time zone that is none', 'time', { ...rules, zone: 'Mars/Olympus' }],
    ['a beginning out of all time', 'time', { ...rules, since: 1e300 }],
    ['two classes of one id', 'twice', { ...rules, classes: [...rules.classes, ...rules.classes.slice(0, 1)] }],
    ['a calendar that is not there', 'calendar', changed('hand-over', { calendar: 'night' })],
    ['a week without working time', 'idle', { ...rules, calendars: [idle] }],
    ['more than a year of days off', 'idle', { ...rules, calendars: [{ ...office, days: closed }] }],
    ['ten thousand working days', 'long', changed('hand-over', { amount: 10_000 })],
    ['hours by a week of one minute', 'long', { ...changed('hand-over', { amount: 40, unit: 'working-hours' }), calendars: [{ ...office, week: [[['09:00', '09:01']], [], [], [], [], [], []] }] }],
  ];
  it.each(bad)('%s', (_, flaw, regulation) => {
    expect(flawOf(regulation)).toBe(flaw);
  });

  it('what is switched off does no harm', () => {
    expect(flawOf(changed('hand-over', { amount: 10_000, on: false }))).toBeNull();
  });

  it('D10: a file that brings such rules does not put them into force', () => {
    const company = foldCompany(told([{ kind: 'regulation.revised', company: 'regulation', payload: { regulation: { ...rules, version: 2 } } }, { kind: 'regulation.revised', company: 'regulation', payload: { regulation: { ...rules, version: 3, zone: 'Mars/Olympus' } } }]));
    expect(company.regulations.map(({ regulation }) => regulation.version)).toEqual([2]);
  });
});

/** Events of the company, a day between them, from Monday nine o'clock on. */
function told(drafts: CompanyEventDraft[]): CompanyEvent[] {
  let last: string | null = null;
  return drafts.map((draft, index) => {
    const at = MONDAY + index * DAY;
    last = nextHlc(last, at);
    return { ...draft, id: `an-event-${String(index)}`, at, hlc: last, author: 'anna', regulation: 1 };
  });
}

describe('A10: who is on duty', () => {
  const given = (on: string | number, person: string | null): CompanyEventDraft => ({ kind: 'duty.given', company: 'people', payload: { on, person } });
  const endOf = (day: string): number => Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime('Europe/Moscow').epochMilliseconds;
  // 5 October 2026 is a Monday; the rota changes on Tuesday the 6th.
  const company = foldCompany(told([given(1, 'anna'), given(1, 'boris'), given('2026-10-12', null), given('2026-10-07', 'vera')]));

  it.each([
    ['before anybody was named, nobody', '2026-09-28', null],
    ['the weekday counts from its own day on', '2026-10-05', 'anna'],
    ['a new name counts from the next such day on, the past stays', '2026-10-19', 'boris'],
    ['a day of its own outweighs its weekday, also where nobody is named', '2026-10-12', null],
    ['a day of its own without a rota', '2026-10-07', 'vera'],
    ['a weekday without a name', '2026-10-08', null],
  ])('%s', (_, day, person) => {
    expect(onDuty(company, day, endOf(day))).toBe(person);
  });

  it('a person nobody has named is nobody', () => {
    const named = foldCompany(told([{ kind: 'person.named', company: 'people', payload: { person: 'anna', name: 'Анна', roles: ['manager'], department: null, active: true } }]));
    expect(personOf(named, 'anna')?.name).toBe('Анна');
    expect(personOf(named, 'boris')).toBeNull();
    expect(personOf(named, null)).toBeNull();
  });
});
