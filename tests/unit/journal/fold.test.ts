import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/journal/fold.ts';
import { standing, inOrder } from '../../../lib/journal/order.ts';
import type { Case } from '../../../lib/model/case.ts';
import { parseEvent, type JournalEvent } from '../../../lib/model/event.ts';
import { after, captured, HOUR, history, KEY, MONDAY, page, reply, sighting } from './invent.ts';
import { anyHistory } from './random.ts';

const RUNS = Number(process.env.OTKLIK_HISTORIES ?? 3_000);

function caseOf(events: JournalEvent[]): Case {
  const folded = fold(events);
  if (!folded) throw new Error('no case');
  return folded;
}
const text = 'Спасибо, Ирина, музыку сделали тише.';
const start = ['review.captured', captured()] as const;
const seen = { text, postedShown: null, page: page({ visit: 'visit-2' }) };

describe('fold: any history', () => {
  it('gives the same case in whatever order the events arrive, and counts one that arrives twice once', () => {
    const shuffled = anyHistory.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }), fc.subarray(events)),
    );
    fc.assert(fc.property(shuffled, ([events, other, again]) => void expect(fold([...other, ...again])).toEqual(fold(events))), { numRuns: RUNS });
  });

  it('changes nothing in the events, and needs nothing but them', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const before = structuredClone(events);
        const folded = fold(events);
        expect(events).toEqual(before);
        expect(fold(structuredClone(before))).toEqual(folded);
        for (const event of events) expect(parseEvent(event)).toEqual(event);
      }),
      { numRuns: RUNS / 5 },
    );
  });

  it('undoing the last event gives the case before it, undoing that gives the case with it', () => {
    fc.assert(
      fc.property(anyHistory.filter((events) => events.length > 1), (unordered) => {
        const events = inOrder(unordered);
        const last = events.at(-1) as JournalEvent;
        fc.pre(last.kind !== 'event.undone' && events.slice(0, -1).some((e) => e.kind === 'review.captured'));
        // An undoing that names it without coming after it has no effect; one of an event that is absent neither.
        const undo = after(events, [{ kind: 'event.undone', case: KEY, payload: { event: last.id } }], last.at);
        const redo = after([...events, ...undo], [{ kind: 'event.undone', case: KEY, payload: { event: undo[0]?.id ?? '' } }], last.at);
        const stamp = { hlc: '' };
        expect({ ...fold([...events, ...undo]), ...stamp }).toEqual({ ...fold(events.slice(0, -1)), ...stamp });
        expect({ ...fold([...events, ...undo, ...redo]), ...stamp }).toEqual({ ...fold(events), ...stamp });
      }),
      { numRuns: RUNS },
    );
  });

  it('C1: keeps every captured and edited text that counts, exactly as written', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const { counting } = standing(inOrder(events));
        const kept = fold(events)?.versions.map((v) => v.sighting) ?? [];
        for (const event of counting) if (event.kind === 'review.edited') expect(kept).toContainEqual(event.payload.sighting);
      }),
      { numRuns: RUNS / 5 },
    );
  });
});

describe('fold', () => {
  it('is null without a capture', () => {
    expect(fold([])).toBeNull();
    expect(fold(history(['status.set', { status: 'rework' }]))).toBeNull();
  });

  it('passes over events of a kind that only a newer build knows, and of other cases', () => {
    const events = history([...start], ['status.set', { status: 'rework' }]);
    const newer = { ...events[0], id: 'newer-one', kind: 'case.assigned', hlc: events[1]?.hlc, payload: { to: 'boris', page: null } } as unknown as JournalEvent;
    const other = { ...events[1], id: 'other-one', case: 'practice:other', payload: { status: 'archived' } } as JournalEvent;
    expect(fold([newer, other, ...events])).toMatchObject({ key: KEY, status: 'rework' });
  });

  it('C1: an edit is a new version, the first stays, and the review is what it is now', () => {
    const later = sighting({ text: 'Передумала: было ужасно.', rating: 1 });
    const c = caseOf(history([...start], ['review.edited', { sighting: later, page: page() }]));
    expect(c.versions.map((v) => v.sighting.text)).toEqual([sighting().text, later.text]);
    expect(c).toMatchObject({ review: { text: later.text, rating: 1 }, editedAt: MONDAY + HOUR });
    expect(c.appeared).toEqual(caseOf(history([...start])).appeared);
  });

  it('C1: the rest of a text that was cut becomes a version and no edit', () => {
    const cut = captured({ text: 'Пироги свежие, но за столиками…', truncated: true });
    const c = caseOf(history(['review.captured', cut], ['review.edited', { sighting: sighting(), page: page() }]));
    expect(c).toMatchObject({ editedAt: null, review: { text: sighting().text, truncated: false } });
    expect(c.versions).toHaveLength(2);
  });

  it('C1: what a later page no longer shows is not lost', () => {
    const poor = sighting({ text: 'Совсем другое дело.', rating: null, ratingScale: null, author: null, place: { id: null, name: null } });
    const c = caseOf(history([...start], ['review.edited', { sighting: poor, page: page() }]));
    expect(c.review).toMatchObject({ text: 'Совсем другое дело.', rating: 4, author: 'Ирина Л.', place: { id: 'place-1' } });
  });

  it('of two captures the earlier one starts the case, an equal later one is no version', () => {
    const same = caseOf(history([...start], ['review.captured', captured()]));
    expect(same).toMatchObject({ firstSeenAt: MONDAY, editedAt: null });
    expect(same.versions).toHaveLength(1);
    const edited = caseOf(history([...start], ['review.captured', captured({ text: 'Другие слова о другом дне.' })]));
    expect(edited).toMatchObject({ firstSeenAt: MONDAY, editedAt: MONDAY + HOUR });
  });

  it('vanishes, returns, and the first moment of absence counts', () => {
    const gone = history([...start], ['review.vanished', { page: page() }], ['review.vanished', { page: page() }]);
    expect(caseOf(gone).vanishedAt).toBe(MONDAY + HOUR);
    expect(caseOf([...gone, ...after(gone, [{ kind: 'review.returned', case: KEY, payload: { page: page() } }], MONDAY + 9 * HOUR)]).vanishedAt).toBeNull();
  });

  it('a capture that was undone leaves the case withdrawn; undone again it is there', () => {
    const undone = history([...start], ['event.undone', { event: 'an-event-0' }]);
    expect(caseOf(undone).withdrawn).toBe(true);
    expect(caseOf([...undone, ...after(undone, [{ kind: 'event.undone', case: KEY, payload: { event: 'an-event-1' } }], MONDAY + 5 * HOUR)]).withdrawn).toBe(false);
  });
});

describe('fold: replies and status', () => {
  const submitted = ['reply.submitted', { text, page: page() }] as const;

  it('A8: goes from drafted to live, and «ответ дан» sets itself only when the reply is seen', () => {
    const events = history([...start], ['reply.drafted', { text: 'Спасибо', template: 't1' }], ['reply.inserted', { text, page: page() }], [...submitted], ['reply.seen', seen]);
    const states = events.map((_, n) => caseOf(events.slice(0, n + 1))).map((c) => `${c.reply.state} ${c.status}`);
    expect(states).toEqual(['none new', 'drafted new', 'inserted new', 'submitted new', 'live answered']);
    expect(caseOf(events)).toMatchObject({ statusByHand: false, statusAt: MONDAY + 4 * HOUR, reply: { text, submittedAt: MONDAY + 3 * HOUR, liveAt: MONDAY + 4 * HOUR } });
  });

  it('a later draft or insertion takes nothing back from a submitted or live reply', () => {
    const drafts = [['reply.drafted', { text: 'иначе', template: null }], ['reply.inserted', { text: 'иначе', page: page() }]] as const;
    expect(caseOf(history([...start], [...submitted], [...drafts[0]], [...drafts[1]])).reply).toMatchObject({ state: 'submitted', text });
    expect(caseOf(history([...start], ['reply.seen', seen], [...drafts[0]], [...drafts[1]])).reply).toMatchObject({ state: 'live', text });
  });

  it('A8: a status set by hand stays when the reply is seen, and is computed anew when it is undone', () => {
    const events = history([...start], ['status.set', { status: 'quality' }], ['reply.seen', seen]);
    expect(caseOf(events)).toMatchObject({ status: 'quality', statusByHand: true, reply: { state: 'live' } });
    const undone = [...events, ...after(events, [{ kind: 'event.undone', case: KEY, payload: { event: 'an-event-1' } }], MONDAY + 5 * HOUR)];
    expect(caseOf(undone)).toMatchObject({ status: 'answered', statusByHand: false, statusAt: MONDAY + 2 * HOUR });
  });

  it('A8: «новый» set by hand gives way to the answer', () => {
    const c = caseOf(history([...start], ['status.set', { status: 'rework' }], ['status.set', { status: 'new' }], ['reply.seen', seen]));
    expect(c).toMatchObject({ status: 'answered', statusByHand: false });
  });

  it('A8: a reply that vanishes takes back the status that set itself, and no other', () => {
    const gone = ['reply.vanished', { page: page() }] as const;
    expect(caseOf(history([...start], ['reply.seen', seen], [...gone]))).toMatchObject({ status: 'new', reply: { state: 'vanished', text } });
    expect(caseOf(history([...start], ['reply.seen', seen], ['status.set', { status: 'answered' }], [...gone]))).toMatchObject({ status: 'answered', statusByHand: true });
  });

  it('a reply that comes back was sent when it was sent; other words are another reply', () => {
    const gone = [[...start], [...submitted], ['reply.seen', seen], ['reply.vanished', { page: page() }]] as const;
    const back = caseOf(history(...gone.map((s) => [...s] as never), ['reply.seen', { ...seen, text: ` ${text}\n` }]));
    expect(back.reply).toMatchObject({ state: 'live', submittedAt: MONDAY + HOUR, liveAt: MONDAY + 2 * HOUR });
    const other = caseOf(history(...gone.map((s) => [...s] as never), ['reply.seen', { ...seen, text: 'Приходите ещё.' }]));
    expect(other.reply).toMatchObject({ state: 'live', submittedAt: null, liveAt: MONDAY + 4 * HOUR });
  });

  it('a reply whose words are hidden confirms the one that was submitted, and keeps its words', () => {
    expect(caseOf(history([...start], [...submitted], ['reply.seen', { ...seen, text: null }])).reply).toMatchObject({ state: 'live', text });
    expect(caseOf(history([...start], ['reply.seen', { ...seen, text: null }])).reply).toMatchObject({ state: 'live', text: null });
  });

  it('sent a second time, the first moment stays', () => {
    const c = caseOf(history([...start], [...submitted], ['reply.submitted', { text: 'Поправили опечатку', page: page() }]));
    expect(c.reply).toMatchObject({ state: 'submitted', submittedAt: MONDAY + HOUR, at: MONDAY + 2 * HOUR, text: 'Поправили опечатку' });
  });

  it('A2: a reply that stands at capture is live in public and submitted in the cabinet', () => {
    const at = (room: 'public' | 'cabinet') => caseOf(history(['review.captured', captured({ replies: [reply(text)] }, { room })]));
    expect(at('public')).toMatchObject({ status: 'answered', statusByHand: false, reply: { state: 'live', beforeCapture: true, text } });
    expect(at('cabinet')).toMatchObject({ status: 'new', reply: { state: 'submitted', beforeCapture: true } });
  });
});
