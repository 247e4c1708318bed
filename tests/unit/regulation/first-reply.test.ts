import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/journal/fold.ts';
import type { Case } from '../../../lib/model/case.ts';
import type { CaseEvent } from '../../../lib/model/event.ts';
import { firstReply } from '../../../lib/regulation/first-reply.ts';
import { defaultRegulation } from '../../../lib/regulation/regulation.ts';
import { captured, DAY, history, HOUR, iso, MONDAY, page, posted, sighting, UNDATED } from '../journal/invent.ts';

const rules = defaultRegulation(MONDAY - 30 * DAY);
const A2 = rules.deadlines.find(({ clause }) => clause === 'A2');
const text = 'Ирина, спасибо за отзыв, музыку сделали тише.';

function caseOf(events: CaseEvent[]): Case {
  const folded = fold(events);
  if (!folded) throw new Error('no case');
  return folded;
}
/** Appeared between 07:00 and 08:00, first seen at 09:00. */
const start = ['review.captured', captured()] as const;
const submittedAt = (at: number) => ['reply.submitted', { text, page: page() }, at] as const;
const seenAt = (at: number) => ['reply.seen', { text, ...UNDATED, page: page({ visit: 'visit-2' }) }, at] as const;

describe('first-reply clock (A2)', () => {
  it('A2: «площадка не даёт ответить», said by a person with the reason, closes it; a reply given all the same shows otherwise', () => {
    const barred = ['reply.barred', { reason: 'ответы закрыты' }] as const;
    const c = caseOf(history([...start], [...barred]));
    expect(firstReply(c, rules, MONDAY + 3 * DAY)).toMatchObject({ state: 'unanswerable', late: false });
    expect(c.care.barred?.reason).toBe('ответы закрыты');
    expect(firstReply(caseOf(history([...start], [...barred], [...submittedAt(MONDAY + HOUR)], [...seenAt(MONDAY + 2 * HOUR)])), rules, MONDAY + 3 * DAY).state).toBe('kept');
  });

  it('A2: is due 24 hours after the appearance, warned of by the earliest and late only past the latest moment', () => {
    const c = caseOf(history([...start]));
    const early = MONDAY - 2 * HOUR + DAY;
    const late = MONDAY - HOUR + DAY;
    expect(firstReply(c, rules, MONDAY)).toEqual({ state: 'running', dueEarliest: early, dueLatest: late, deadline: A2, guessed: false, late: false, stoppedAt: null });
    expect(firstReply(c, rules, early + 1).late).toBe(false);
    expect(firstReply(c, rules, late).late).toBe(false);
    expect(firstReply(c, rules, late + 1).late).toBe(true);
  });

  it('A2: counts from when we first saw it where the page shows no date, and says that it guessed', () => {
    const c = caseOf(history(['review.captured', captured({ postedShown: null, postedEarliest: null, postedLatest: null })]));
    expect(firstReply(c, rules, MONDAY)).toMatchObject({ dueEarliest: MONDAY + DAY, dueLatest: MONDAY + DAY, guessed: true });
  });

  it('A2: a review cannot have appeared later than it was first seen', () => {
    const c = caseOf(history(['review.captured', captured({ postedLatest: '2026-10-05T23:59:59Z' })]));
    expect(firstReply(c, rules, MONDAY).dueLatest).toBe(MONDAY + DAY);
  });

  it('A2: stops at submission provisionally, and is kept when the reply is seen live later', () => {
    const sent = caseOf(history([...start], [...submittedAt(MONDAY + HOUR)]));
    expect(firstReply(sent, rules, MONDAY + 2 * DAY)).toMatchObject({ state: 'provisional', stoppedAt: MONDAY + HOUR, late: false });
    const seen = caseOf(history([...start], [...submittedAt(MONDAY + HOUR)], [...seenAt(MONDAY + 2 * DAY)]));
    expect(firstReply(seen, rules, MONDAY + 3 * DAY)).toMatchObject({ state: 'kept', stoppedAt: MONDAY + HOUR });
  });

  it('A2: a reply submitted after the latest moment is missed, one between earliest and latest is kept', () => {
    const due = MONDAY - HOUR + DAY;
    const at = (sent: number) => firstReply(caseOf(history([...start], [...submittedAt(sent)], [...seenAt(sent + HOUR)])), rules, sent + DAY);
    expect(at(due)).toMatchObject({ state: 'kept', late: false });
    expect(at(due + 1)).toMatchObject({ state: 'missed', late: false });
  });

  it('A2: counts from being live where the submission was never observed', () => {
    const c = caseOf(history([...start], [...seenAt(MONDAY + 3 * HOUR)]));
    expect(firstReply(c, rules, MONDAY + 5 * DAY)).toMatchObject({ state: 'kept', stoppedAt: MONDAY + 3 * HOUR });
  });

  it('A2: a reply given in time elsewhere and noticed late is kept by its date; across the deadline, or without a date, it is unproven', () => {
    const due = MONDAY - HOUR + DAY;
    const noticed = due + 2 * DAY;
    const by = (...date: [] | [number, number]) =>
      firstReply(caseOf(history([...start], ['reply.seen', { text, ...(date.length > 0 ? posted(...(date as [number, number])) : UNDATED), page: page({ visit: 'visit-2' }) }, noticed])), rules, noticed + HOUR);
    expect(by(due - 2 * HOUR, due - HOUR)).toMatchObject({ state: 'kept', stoppedAt: due - HOUR });
    expect(by(due - HOUR, due + HOUR)).toMatchObject({ state: 'unproven', late: false });
    expect(by()).toMatchObject({ state: 'unproven', stoppedAt: noticed });
    expect(by(due + 1, due + HOUR)).toMatchObject({ state: 'missed', stoppedAt: due + HOUR });
  });

  it('A2: also where the cabinet listed it first: provisional and not late, and proven by what the public page says', () => {
    const due = MONDAY - HOUR + DAY;
    const listed = (date: object, at: number) => ['reply.submitted', { text, page: page({ room: 'cabinet' }), listed: { ...UNDATED, ...date } }, at] as const;
    const late = history([...start], [...listed({}, due + HOUR)]);
    expect(firstReply(caseOf(late), rules, due + 2 * HOUR)).toMatchObject({ state: 'provisional', late: false });
    const inTime = history([...start], [...listed({}, due - HOUR)], [...seenAt(due + DAY)]);
    expect(firstReply(caseOf(inTime), rules, due + 2 * DAY)).toMatchObject({ state: 'kept', stoppedAt: due - HOUR });
    const dated = history([...start], [...listed(posted(due - HOUR, due), due + HOUR)], [...seenAt(due + DAY)]);
    expect(firstReply(caseOf(dated), rules, due + 2 * DAY)).toMatchObject({ state: 'kept', stoppedAt: due });
  });

  it('A2: a review that stood without a reply past its deadline when we first looked is missed whenever it is answered', () => {
    const old = captured({ postedEarliest: iso(MONDAY - 50 * HOUR), postedLatest: iso(MONDAY - 49 * HOUR) });
    const answered = (via: 'adapter' | 'json-ld', ...date: [] | [number, number]) => {
      const shown = date.length > 0 ? posted(...(date as [number, number])) : UNDATED;
      const events = history(['review.captured', { ...old, sighting: { ...old.sighting, via } }], ['reply.seen', { text, ...shown, page: page({ visit: 'visit-2' }) }]);
      return firstReply(caseOf(events), rules, MONDAY + 2 * HOUR).state;
    };
    expect(answered('adapter')).toBe('missed');
    expect(answered('adapter', MONDAY - 30 * HOUR, MONDAY + HOUR)).toBe('missed');
    // A reader that knows no replies has not seen that there was none; a date before the first look outweighs it.
    expect(answered('json-ld')).toBe('unproven');
    expect(answered('adapter', MONDAY - 30 * HOUR, MONDAY - 28 * HOUR)).toBe('kept');
  });

  it('A2: a review first seen without a date counts from its date once a page shows it', () => {
    const undated = captured({ postedShown: null, postedEarliest: null, postedLatest: null });
    const c = caseOf(history(['review.captured', undated], ['review.edited', { sighting: sighting(), page: page() }]));
    expect(firstReply(c, rules, MONDAY)).toMatchObject({ dueEarliest: MONDAY - 2 * HOUR + DAY, dueLatest: MONDAY - HOUR + DAY, guessed: false });
  });

  it('A2: a reply submitted too late stays late until it is confirmed', () => {
    const sent = MONDAY + 2 * DAY;
    const c = caseOf(history([...start], [...submittedAt(sent)]));
    expect(firstReply(c, rules, sent + HOUR)).toMatchObject({ state: 'provisional', late: true });
  });

  it('A2: submitted and unseen after three days runs again with the original due', () => {
    const c = caseOf(history([...start], [...submittedAt(MONDAY)]));
    expect(firstReply(c, rules, MONDAY + 3 * DAY).state).toBe('provisional');
    expect(firstReply(c, rules, MONDAY + 3 * DAY + 1)).toMatchObject({ state: 'running', dueLatest: MONDAY - HOUR + DAY, late: true });
  });

  it('A2: a vanished reply runs again with the original due', () => {
    const c = caseOf(history([...start], [...submittedAt(MONDAY)], [...seenAt(MONDAY + HOUR)], ['reply.vanished', { page: page() }, MONDAY + 2 * HOUR]));
    expect(firstReply(c, rules, MONDAY + 3 * HOUR)).toMatchObject({ state: 'running', dueLatest: MONDAY - HOUR + DAY, late: false });
    expect(firstReply(c, rules, MONDAY + 2 * DAY).late).toBe(true);
  });

  it('A2: a draft or a text in the box is no reply', () => {
    const c = caseOf(history([...start], ['reply.drafted', { text, template: null }], ['reply.inserted', { text, page: page() }]));
    expect(firstReply(c, rules, MONDAY + 4 * HOUR).state).toBe('running');
  });

  it('A2: reviews from before the regulation began are backlog and never late', () => {
    const c = caseOf(history([...start]));
    const later = defaultRegulation(MONDAY - HOUR + 1);
    expect(firstReply(c, later, MONDAY + 9 * DAY)).toMatchObject({ state: 'backlog', late: false });
    expect(firstReply(c, defaultRegulation(MONDAY - HOUR), MONDAY).state).toBe('running');
  });

  it.each(['not-review', 'archived'] as const)('A2, C6: a case that is %s has no clock', (status) => {
    expect(firstReply(caseOf(history([...start], ['status.set', { status }])), rules, MONDAY + 9 * DAY)).toMatchObject({ state: 'closed', late: false });
  });

  it('A2: a capture that was undone has no clock', () => {
    expect(firstReply(caseOf(history([...start], ['event.undone', { event: 'an-event-0' }])), rules, MONDAY + 9 * DAY).state).toBe('closed');
  });

  it('A2: «ответ дан» by hand stops the clock where no reply can be seen', () => {
    const c = caseOf(history([...start], ['status.set', { status: 'answered' }, MONDAY + 2 * HOUR]));
    expect(firstReply(c, rules, MONDAY + 9 * DAY)).toMatchObject({ state: 'kept', stoppedAt: MONDAY + 2 * HOUR });
  });
});
