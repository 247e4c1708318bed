import { describe, expect, it } from 'vitest';
import { foldDay } from '../../../lib/journal/day-fold.ts';
import { foldAll } from '../../../lib/journal/fold.ts';
import { nextHlc } from '../../../lib/journal/hlc.ts';
import type { Case } from '../../../lib/model/case.ts';
import type { Company } from '../../../lib/model/company.ts';
import type { DayCheck } from '../../../lib/model/day.ts';
import type { CaseEvent, DayEvent } from '../../../lib/model/event.ts';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { defaultRegulation, type Regulation } from '../../../lib/regulation/regulation.ts';
import { weekOf } from '../../../lib/report/period.ts';
import { weekReport, type WeekInput, type WeekReport } from '../../../lib/report/week.ts';
import { captured, DAY, history, HOUR, iso, MONDAY, page, posted, UNDATED } from '../journal/invent.ts';

/** The week of Monday 2026-10-05 in Moscow, looked at on the Monday after it at noon. Each case is made by hand. */

const ZONE = 'Europe/Moscow';
const rules = defaultRegulation(MONDAY - 30 * DAY, ZONE);
const period = weekOf('2026-10-05', ZONE);
const NOW = period.to + 12 * HOUR;
const nobody: Company = { regulations: [], people: [], duty: { days: new Map(), weekdays: new Map() }, reports: new Map() };
const text = 'Ирина, спасибо, что рассказали.';

type Steps = Parameters<typeof history>;
function eventsOf(key: string, steps: Steps): CaseEvent[] {
  return history(...steps).map((event, index) => ({ ...event, id: `${key}-event-${index}`, case: key }));
}
/** In the order in which they are written down. */
function cases(all: Record<string, Steps>): Case[] {
  const order = Object.keys(all);
  return foldAll(Object.entries(all).flatMap(([key, steps]) => eventsOf(key, steps))).sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}
/** Appeared at a moment that the page tells to the minute, first seen `later` hours after it. */
function came(at: number, later = 1, changes: Partial<Sighting> = {}): Steps[number] {
  return ['review.captured', captured({ postedEarliest: iso(at), postedLatest: iso(at), ...changes }), at + later * HOUR];
}
const answered = (at: number): Steps[number] => ['reply.seen', { text, ...posted(at, at), page: page({ visit: 'visit-2' }) }, at];
const sent = (at: number): Steps[number] => ['reply.submitted', { text, page: page() }, at];
const breach = (due: number, noticed: number): Steps[number] => ['breach.recorded', { duty: 'first-reply', rule: 'a2', clause: 'A2', due, onDuty: 'anna' }, noticed];

function report(all: readonly Case[], changes: Partial<WeekInput> = {}): WeekReport {
  return weekReport({ cases: all, days: [], company: nobody, beginning: rules, period, now: NOW, watchedSince: 0, toneOf: (c) => ((c.review.rating ?? 0) > 3 ? 'positive' : 'negative'), ...changes });
}

describe('the weekly report (A9, A13)', () => {
  it('A9: an empty week has no share and no medians, and says nothing that did not happen', () => {
    expect(report([])).toMatchObject({ came: [], inTime: null, detection: { median: null, cases: [] }, handling: { median: null, cases: [] }, breaches: [], waits: [], remarks: [], byPlatform: [], byTone: [] });
  });

  it('A9: counts what appeared from Monday 00:00 to Sunday 24:00 of the company', () => {
    const all = cases({
      'practice:sunday-before': [came(period.from - 1)],
      'practice:first': [came(period.from)],
      'practice:last': [came(period.to - 1)],
      'practice:next': [came(period.to)],
    });
    expect(report(all).came).toEqual(['practice:first', 'practice:last']);
  });

  it('A9: a review whose page shows no date appeared when it was first seen; of an interval its end counts', () => {
    const undated = (seen: number): Steps => [['review.captured', captured({ postedShown: null, postedEarliest: null, postedLatest: null }), seen]];
    const all = cases({
      'practice:undated': undated(period.to - HOUR),
      'practice:undated-later': undated(period.to + HOUR),
      'practice:night': [['review.captured', captured({ postedEarliest: iso(period.to - 3 * HOUR), postedLatest: iso(period.to + 3 * HOUR) }), period.to + 4 * HOUR]],
      'practice:seen-before-its-end': [['review.captured', captured({ postedEarliest: iso(period.to - 3 * HOUR), postedLatest: iso(period.to + 3 * HOUR) }), period.to - HOUR]],
    });
    expect(report(all).came).toEqual(['practice:undated', 'practice:seen-before-its-end']);
  });

  it('A9: by platform and by tone, the largest first, and every review in one of each', () => {
    const all = cases({
      'ozon:1': [came(MONDAY, 1, { rating: 1 })],
      'avito:1': [came(MONDAY, 1, { rating: 5 })],
      'ozon:2': [came(MONDAY, 1, { rating: 5 })],
      'wildberries:1': [came(MONDAY, 1, { rating: 2 })],
      'wildberries:2': [came(MONDAY, 1, { rating: 1 })],
    }).map((c) => ({ ...c, platform: c.key.split(':')[0] ?? '' }));
    const { byPlatform, byTone } = report(all);
    expect(byPlatform).toEqual([
      { platform: 'ozon', cases: ['ozon:1', 'ozon:2'] },
      { platform: 'wildberries', cases: ['wildberries:1', 'wildberries:2'] },
      { platform: 'avito', cases: ['avito:1'] },
    ]);
    expect(byTone.map(({ tone, cases: own }) => [tone, own.length])).toEqual([['negative', 3], ['positive', 2]]);
  });
});

describe('answered in time (A2)', () => {
  it('A2, B11: each review stands in one figure of the reply, and the share counts what is decided alone', () => {
    const all = cases({
      'practice:kept-1': [came(MONDAY), answered(MONDAY + 3 * HOUR)],
      'practice:kept-2': [came(MONDAY), sent(MONDAY + 2 * HOUR), answered(MONDAY + 30 * HOUR)],
      'practice:kept-3': [came(MONDAY), answered(MONDAY + 24 * HOUR)],
      'practice:missed': [came(MONDAY), answered(MONDAY + 25 * HOUR)],
      'practice:late': [came(MONDAY)],
      'practice:unproven': [came(MONDAY), ['reply.seen', { text, ...UNDATED, page: page({ visit: 'visit-2' }) }, MONDAY + 40 * HOUR]],
      'practice:provisional': [came(period.to - HOUR), sent(period.to + HOUR)],
      'practice:waiting': [came(period.to - HOUR)],
      'practice:before': [came(MONDAY, 1, { replies: [{ text, author: null, ...UNDATED }] })],
      'practice:no-reply': [came(MONDAY, 1, { replyable: false })],
    });
    const { reply, inTime, came: all_ } = report(all);
    expect(reply).toEqual({
      kept: ['practice:kept-1', 'practice:kept-2', 'practice:kept-3'],
      missed: ['practice:missed', 'practice:late'],
      unproven: ['practice:unproven'],
      provisional: ['practice:provisional'],
      waiting: ['practice:waiting'],
      beforeCapture: ['practice:before'],
      notDue: ['practice:no-reply'],
    });
    expect(inTime).toBe(3 / 5);
    expect(Object.values(reply).flat().sort()).toEqual([...all_].sort());
  });

  it('A2: both medians: from the appearance to the first look, from that to the reply; of an even number the middle of both', () => {
    const all = cases({
      'practice:1': [came(MONDAY, 1), answered(MONDAY + 3 * HOUR)],
      'practice:2': [came(MONDAY, 2), answered(MONDAY + 6 * HOUR)],
      'practice:3': [came(MONDAY, 3), answered(MONDAY + 5 * HOUR)],
      'practice:4': [came(MONDAY, 10)],
    });
    const { detection, handling } = report(all);
    expect(detection).toEqual({ median: 2.5 * HOUR, cases: ['practice:1', 'practice:2', 'practice:3', 'practice:4'] });
    expect(handling).toEqual({ median: 2 * HOUR, cases: ['practice:1', 'practice:2', 'practice:3'] });
  });

  it('A2: what was archived after its reply is as kept as before; what was archived unanswered and in time is no miss', () => {
    const archive = (at: number): Steps[number] => ['status.set', { status: 'archived' }, at];
    const all = cases({
      'practice:kept': [came(MONDAY), answered(MONDAY + 3 * HOUR), archive(MONDAY + 4 * HOUR)],
      'practice:missed': [came(MONDAY), answered(MONDAY + 30 * HOUR), archive(MONDAY + 31 * HOUR)],
      'practice:early': [came(MONDAY), archive(MONDAY + 2 * HOUR)],
    });
    expect(report(all)).toMatchObject({ reply: { kept: ['practice:kept'], missed: ['practice:missed'], notDue: ['practice:early'], waiting: [] }, inTime: 0.5, waits: [] });
  });

  it('D10: each is judged by the rules in force when it was first seen, also where they change within the week', () => {
    const a2 = rules.deadlines.map((deadline) => (deadline.clause === 'A2' ? { ...deadline, amount: 2 } : deadline));
    const stricter: Regulation = { ...rules, version: 2, deadlines: a2 };
    const company = { ...nobody, regulations: [{ event: 'event-0001', regulation: stricter, from: MONDAY + DAY, author: 'anna' }] };
    const all = cases({
      'practice:before': [came(MONDAY), answered(MONDAY + 4 * HOUR)],
      'practice:across': [came(MONDAY + DAY - 2 * HOUR), answered(MONDAY + DAY + 4 * HOUR)],
      'practice:after': [came(MONDAY + DAY), answered(MONDAY + DAY + 4 * HOUR)],
      'practice:after-in-time': [came(MONDAY + DAY), answered(MONDAY + DAY + 2 * HOUR)],
    });
    expect(report(all, { company }).reply).toMatchObject({ kept: ['practice:before', 'practice:across', 'practice:after-in-time'], missed: ['practice:after'] });
  });
});

describe('what is counted', () => {
  it('backlog is counted apart, in the week in which it was first seen, and in no other figure but what waits', () => {
    const since = defaultRegulation(MONDAY, ZONE);
    const all = cases({
      'practice:old': [came(MONDAY - 5 * DAY, 6 * 24)],
      'practice:old-seen-before': [came(MONDAY - 20 * DAY, 24)],
      'practice:same-week': [came(MONDAY - HOUR, 2)],
      'practice:duty': [came(MONDAY)],
    });
    const { came: counted, backlog, waits, reply } = report(all, { beginning: since });
    expect(counted).toEqual(['practice:duty']);
    expect(backlog).toEqual(['practice:old', 'practice:same-week']);
    expect(Object.values(reply).flat()).toEqual(['practice:duty']);
    expect(waits).toEqual(['practice:old', 'practice:old-seen-before', 'practice:same-week', 'practice:duty']);
  });

  it('a review that was captured twice and joined counts once, with all that happened to both', () => {
    const all = cases({
      'practice:first': [came(MONDAY)],
      'practice:second': [came(MONDAY, 2), sent(MONDAY + 3 * HOUR), answered(MONDAY + 4 * HOUR), ['case.joined', { into: 'practice:first' }, MONDAY + 5 * HOUR]],
    });
    expect(all).toHaveLength(2);
    expect(report(all)).toMatchObject({ came: ['practice:first'], reply: { kept: ['practice:first'] }, waits: [] });
  });

  it('a capture that was undone, what is no review and what stands at a stranger’s place count nowhere', () => {
    const [undone, ...rest] = cases({
      'practice:undone': [came(MONDAY), ['event.undone', { event: 'practice:undone-event-0' }]],
      'practice:spam': [came(MONDAY), ['status.set', { status: 'not-review' }]],
      'practice:foreign': [came(MONDAY)],
      'practice:ours': [came(MONDAY)],
    });
    expect(undone?.withdrawn).toBe(true);
    const all = rest.map((c) => (c.key === 'practice:foreign' ? { ...c, counted: false } : c));
    expect(report([...(undone ? [undone] : []), ...all])).toMatchObject({ came: ['practice:ours'], waits: ['practice:ours'], detection: { cases: ['practice:ours'] } });
  });

  it('A7: what came from the old table tells nothing of how soon it was seen', () => {
    const all = cases({ 'practice:table': [came(MONDAY, 5 * 24, { via: 'table' })], 'practice:page': [came(MONDAY, 4)] });
    expect(report(all)).toMatchObject({ came: ['practice:table', 'practice:page'], detection: { median: 4 * HOUR, cases: ['practice:page'] } });
  });

  it('B1, B3: a call that was entered by hand and answered by a person’s word: kept where that word came in time, else missed; entered after its deadline, not proven', () => {
    const call = (after: number, entered = 1): Steps => [
      ['review.captured', { ...captured({ key: null, link: null, via: 'entry', postedEarliest: iso(MONDAY), postedLatest: iso(MONDAY) }), platform: 'phone', registration: { contact: '+7 900 000-00-00', expected: null, takenBy: 'Смена' } }, MONDAY + entered * HOUR],
      ['status.set', { status: 'answered' }, MONDAY + after * HOUR],
    ];
    const { byPlatform, reply, handling } = report(cases({ 'phone:~1': call(5), 'phone:~2': call(24 * 6), 'phone:~3': call(31, 30) }));
    expect(byPlatform).toEqual([{ platform: 'phone', cases: ['phone:~1', 'phone:~2', 'phone:~3'] }]);
    expect(reply).toMatchObject({ kept: ['phone:~1'], missed: ['phone:~2'], unproven: ['phone:~3'] });
    expect(handling.median).toBe(4 * HOUR);
  });

  it('the figures do not hang on the order in which the cases come', () => {
    const all = cases({
      'practice:b': [came(MONDAY), breach(MONDAY + DAY, MONDAY + DAY), ['case.classed', { class: 'price', sub: null }]],
      'practice:a': [came(MONDAY), breach(MONDAY + DAY, MONDAY + 2 * DAY), ['case.classed', { class: 'service', sub: null }]],
      'practice:c': [came(MONDAY + HOUR), answered(MONDAY + 2 * HOUR)],
    });
    const there = report(all);
    const back = report(all.toReversed());
    expect(back.breaches).toEqual(there.breaches);
    expect(back.remarks).toEqual(there.remarks);
    expect(back.detection.median).toBe(there.detection.median);
  });
});

describe('breaches (A14)', () => {
  it('A14: stand in the week in which the deadline fell, whenever the review came and whenever somebody noticed', () => {
    const all = cases({
      'practice:noticed-on-monday': [came(period.to - 25 * HOUR), breach(period.to - HOUR, period.to + 9 * HOUR)],
      'practice:from-the-week-before': [came(period.from - 20 * HOUR), breach(period.from + 4 * HOUR, period.from + 10 * HOUR)],
      'practice:next-week': [came(period.to - HOUR), breach(period.to + 23 * HOUR, period.to + 23 * HOUR)],
      'practice:last-week': [came(period.from - 30 * HOUR), breach(period.from - 1, period.from + HOUR)],
    });
    expect(report(all).breaches.map(({ case: key, breach: { due } }) => [key, due])).toEqual([
      ['practice:from-the-week-before', period.from + 4 * HOUR],
      ['practice:noticed-on-monday', period.to - HOUR],
    ]);
  });

  it('A14, D11: carry their explanation, and stay where later facts lift them or the review turns out to be none', () => {
    const due = MONDAY + DAY;
    const all = cases({
      'practice:explained': [came(MONDAY), breach(due, due + HOUR), ['breach.explained', { breach: 'practice:explained-event-1', reason: 'Кабинет не открывался', approvedBy: 'boris' }]],
      'practice:lifted': [came(MONDAY), breach(due, due + HOUR), ['reply.seen', { text, ...posted(due - 2 * HOUR, due - HOUR), page: page({ visit: 'visit-2' }) }, due + 2 * HOUR]],
      'practice:spam': [came(MONDAY), breach(due, due + HOUR), ['status.set', { status: 'not-review' }, due + 2 * HOUR]],
      'practice:open': [came(MONDAY), breach(due, due + HOUR)],
    });
    expect(report(all).breaches.map(({ case: key, breach: one, lifted }) => [key, lifted, one.explained?.reason ?? null])).toEqual([
      ['practice:explained', false, 'Кабинет не открывался'],
      ['practice:lifted', true, null],
      ['practice:open', false, null],
      ['practice:spam', true, null],
    ]);
  });
});

describe('remarks and checks', () => {
  it('A9, C3: remarks as the manager classed them, the most frequent first, each beside the week before', () => {
    const classed = (of: string | null, sub: string | null): Steps[number] => ['case.classed', { class: of, sub }];
    const all = cases({
      'practice:1': [came(MONDAY), classed('service', 'waiting')],
      'practice:2': [came(MONDAY), classed('service', 'waiting')],
      'practice:3': [came(MONDAY), classed('service', null)],
      'practice:4': [came(MONDAY), classed('product', 'faulty'), classed(null, null)],
      'practice:5': [came(MONDAY)],
      'practice:6': [came(MONDAY - 7 * DAY), classed('service', 'waiting')],
      'practice:7': [came(MONDAY - 14 * DAY), classed('service', 'waiting')],
      'practice:8': [came(MONDAY - 7 * DAY), classed('price', null)],
    });
    const { remarks, unclassed } = report(all);
    expect(remarks).toEqual([
      { class: 'service', sub: 'waiting', cases: ['practice:1', 'practice:2'], before: 1 },
      { class: 'service', sub: null, cases: ['practice:3'], before: 0 },
    ]);
    expect(unclassed).toEqual(['practice:4', 'practice:5']);
  });

  const signedAt = (day: string, time: string): DayCheck => {
    const at = Temporal.ZonedDateTime.from(`${day}T${time}[${ZONE}]`).epochMilliseconds;
    return foldDay(day, [{ id: `signed-${day}`, day, at, hlc: nextHlc(null, at), author: 'anna', regulation: 1, kind: 'check.signed', payload: {} } as DayEvent]);
  };

  it('A1, A12: days of the week whose check was signed by its time, later, or not at all', () => {
    const days = [signedAt('2026-10-05', '11:00'), signedAt('2026-10-06', '11:01'), signedAt('2026-10-07', '09:10'), signedAt('2026-10-12', '09:00')];
    expect(report([], { days }).checks).toEqual({ kept: ['2026-10-05', '2026-10-07'], late: ['2026-10-06'], missed: ['2026-10-08', '2026-10-09', '2026-10-10', '2026-10-11'] });
  });

  it('A1: in a running week the days still to come are none, and today is none before its time', () => {
    const now = Temporal.ZonedDateTime.from(`2026-10-07T10:59[${ZONE}]`).epochMilliseconds;
    expect(report([], { now, days: [signedAt('2026-10-05', '10:00')] }).checks).toEqual({ kept: ['2026-10-05'], late: [], missed: ['2026-10-06'] });
  });

  it('A12: before the first place was known there was nothing to check', () => {
    const since = Temporal.PlainDateTime.from('2026-10-08T15:00').toZonedDateTime('Europe/Moscow').epochMilliseconds;
    expect(report([], { watchedSince: since }).checks.missed).toEqual(['2026-10-09', '2026-10-10', '2026-10-11']);
    expect(report([], { watchedSince: null }).checks.missed).toEqual([]);
  });

  it('A1, D10: days on which the rules of that day ask for no check are none', () => {
    const company = { ...nobody, regulations: [{ event: 'event-0001', regulation: { ...rules, version: 2, check: { ...rules.check, weekdays: [1, 2, 3, 4, 5] } }, from: period.from + 2 * DAY, author: 'anna' }] };
    expect(report([], { company }).checks.missed).toEqual(['2026-10-05', '2026-10-06', '2026-10-07', '2026-10-08', '2026-10-09']);
    expect(report([], { beginning: { ...rules, since: period.from + 3 * DAY } }).checks.missed).toEqual(['2026-10-08', '2026-10-09', '2026-10-10', '2026-10-11']);
  });

  it('A9: what waits is all that waits now, whenever it came', () => {
    const all = cases({
      'practice:long-ago': [came(MONDAY - 20 * DAY)],
      'practice:this-week': [came(MONDAY)],
      'practice:done': [came(MONDAY), answered(MONDAY + HOUR)],
      'practice:sent': [came(period.to), sent(period.to + 2 * HOUR)],
      'practice:archived': [came(MONDAY), ['status.set', { status: 'archived' }]],
    });
    expect(report(all).waits).toEqual(['practice:long-ago', 'practice:this-week', 'practice:sent']);
  });
});
