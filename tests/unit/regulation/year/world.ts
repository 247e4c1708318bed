import type { CompanyCalendar, Deadline, Regulation } from '../../../../lib/model/regulation.ts';
import { presets } from '../../../../lib/regulation/presets/presets.ts';

/** The simulated year: three people, eight places, four versions of the rules, nights and gaps in which no browser runs. Invented throughout. */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const moscow = (words: string): number => Temporal.PlainDateTime.from(words).toZonedDateTime('Europe/Moscow').epochMilliseconds;

/** The regulation begins on the Monday of the first week of 2026, and the year ends with its week 53. */
export const START = moscow('2025-12-29T00:00');
export const END = moscow('2027-01-04T09:00');

export const PEOPLE = ['anna', 'boris', 'chen'] as const;
export type Who = (typeof PEOPLE)[number];

export interface YearPlace {
  platform: string;
  id: string;
  counted: boolean;
  /** Calls, mails and what shops note are entered by hand. */
  byHand: boolean;
}
export const PLACES: readonly YearPlace[] = [
  ...['place-1', 'place-2', 'place-3'].map((id) => ({ platform: 'practice', id, counted: true, byHand: false })),
  { platform: 'practice', id: 'of-a-stranger', counted: false, byHand: false },
  { platform: 'practice-maps', id: 'place-5', counted: true, byHand: false },
  ...['phone', 'email', 'shop'].map((platform) => ({ platform, id: 'here', counted: true, byHand: true })),
];

type Week = CompanyCalendar['week'];
const everyDay = (day: Week[number], saturday: Week[number] = [], sunday: Week[number] = []): Week => [day, day, day, day, day, saturday, sunday];
const OFFICE: Week[number] = [['09:00', '18:00']];
const shop: CompanyCalendar = {
  id: 'shop',
  name: null,
  // On Sundays round the clock: the days of 23 and 25 hours are Sundays.
  week: everyDay([['10:00', '14:00'], ['15:00', '20:00']], [['11:00', '16:00']], [['00:00', '24:00']]),
  holidays: null,
  days: {},
};

const base = presets.russian(START, 'Europe/Moscow');
const rule = (id: string, duty: Deadline['duty'], amount: number, unit: Deadline['unit'], when: Partial<Deadline['when']>, calendar: string | null = null): Deadline => ({ id, clause: null, duty, amount, unit, calendar, when: { channels: [], classes: [], priorities: [], ...when }, on: true });
/** The stages within the 24 hours are on, and each unit of time is used by some deadline. */
const first: Regulation = {
  ...base,
  calendars: [...base.calendars, shop],
  deadlines: [
    ...base.deadlines.map((one) => ({ ...one, on: true, ...(one.id === 'result' && { when: { ...one.when, classes: ['service', 'product'] } }) })),
    rule('call-back', 'first-reply', 4, 'working-hours', { channels: ['phone'] }),
    rule('of-the-shop', 'first-reply', 9, 'working-hours', { channels: ['shop'] }, 'shop'),
    rule('letter', 'first-reply', 1, 'working-days', { channels: ['email'] }),
    rule('hand-over-urgent', 'hand-over', 6, 'working-hours', { priorities: ['urgent'] }),
    rule('result-urgent', 'result', 30, 'hours', { priorities: ['urgent'], channels: ['email', 'shop'] }),
    { ...rule('of-nobody', 'first-reply', 1, 'hours', {}), on: false },
  ],
};
/** The company moves to Berlin, before the clocks go forward there. */
const moved: Regulation = { ...first, version: 2, zone: 'Europe/Berlin' };
/** Lunch, short Fridays, Saturdays in the morning; no list of holidays but days of its own. */
const summer: Regulation = {
  ...moved,
  version: 3,
  calendars: [
    { id: 'office', name: null, week: [...Array.from({ length: 4 }, (): Week[number] => [['08:00', '12:00'], ['13:00', '17:00']]), [['08:00', '14:00']], [['09:00', '12:00']], []], holidays: null, days: { '2026-06-12': [], '2026-07-31': [], '2026-08-15': [], '2026-08-31': [['08:00', '10:30']] } },
    shop,
  ],
  deadlines: moved.deadlines.map((one) => (one.id === 'result' ? { ...one, amount: 5 } : one.id === 'reply-important' ? { ...one, amount: 8 } : one)),
};
/** The office calendar of the country again, with a Saturday that is worked; nobody is checked on Sundays. */
const autumn: Regulation = {
  ...summer,
  version: 4,
  calendars: [{ id: 'office', name: null, week: everyDay(OFFICE), holidays: 'ru', days: { '2026-10-24': OFFICE, '2026-11-30': [], '2026-12-31': [['09:00', '12:00']] } }, shop],
  deadlines: summer.deadlines.map((one) => (one.id === 'reply-urgent' ? { ...one, on: false } : one)),
  check: { ...summer.check, by: '10:30', weekdays: [1, 2, 3, 4, 5, 6] },
};

export interface Era {
  from: number;
  rules: Regulation;
}
/** Revised in the afternoon, when the check of the day is over. */
export const ERAS: readonly Era[] = [
  { from: -Infinity, rules: first },
  { from: moscow('2026-03-11T14:00'), rules: moved },
  { from: moscow('2026-06-03T15:10'), rules: summer },
  { from: moscow('2026-10-12T16:00'), rules: autumn },
];
export const BEGINNING = first;
export const rulesOn = (moment: number): Regulation => (ERAS.findLast(({ from }) => from <= moment) ?? { rules: first }).rules;

/** From the 1st of May and the 10th of August on nobody opens a browser for some days; every Sunday of the first half year neither. */
const GAPS = [['2026-05-01T00:00', '2026-05-06T08:30'], ['2026-08-10T00:00', '2026-08-14T08:30'], ['2026-12-31T15:00', '2027-01-03T08:30']].map(([from, to]) => [moscow(from ?? ''), moscow(to ?? '')] as const);
const MIDNIGHT = moscow('2025-12-01T00:00');

/** The first moment from here on at which a browser runs: from 08:30 to 19:00 of Moscow's clock. */
export function awake(from: number): number {
  let at = from;
  for (;;) {
    const gap = GAPS.find(([a, b]) => at >= a && at < b);
    const sinceMidnight = (at - MIDNIGHT) % DAY;
    const sunday = at < moscow('2026-07-01T00:00') && Math.floor((at - MIDNIGHT) / DAY) % 7 === 6;
    if (gap) [, at] = gap;
    else if (sinceMidnight >= 19 * HOUR || sunday) at += DAY - sinceMidnight + 8.5 * HOUR;
    else if (sinceMidnight < 8.5 * HOUR) at += 8.5 * HOUR - sinceMidnight;
    else return at;
  }
}

/** When the background looks at the clocks: on waking and each three hours. Half a minute off, so that no event falls together with a look. */
export const TICKS: readonly number[] = (() => {
  const all: number[] = [];
  for (let at = awake(START) + MINUTE / 2; at < END; at = awake(at + 3 * HOUR - MINUTE / 2) + MINUTE / 2) all.push(at);
  return all;
})();

/** What the clock of a machine shows: two of them are wrong for a while, one behind and one ahead. */
export function shownBy(who: Who, at: number): number {
  if (who === 'boris' && at >= moscow('2026-07-06T00:00') && at < moscow('2026-07-20T00:00')) return at - 100 * MINUTE;
  if (who === 'chen' && at >= moscow('2026-09-14T00:00') && at < moscow('2026-09-28T00:00')) return at + 100 * MINUTE;
  return at;
}
