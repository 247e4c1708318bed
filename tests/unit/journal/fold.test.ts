import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/journal/fold.ts';
import { standing, inOrder } from '../../../lib/journal/order.ts';
import type { Case } from '../../../lib/model/case.ts';
import { parseEvent, type CaseEvent } from '../../../lib/model/event.ts';
import { after, captured, history, HOUR, iso, KEY, MONDAY, page, posted, reply, sighting, UNDATED } from './invent.ts';
import { anyHistory } from './random.ts';

const RUNS = Number(process.env.OTKLIK_HISTORIES ?? 3_000);

function caseOf(events: CaseEvent[]): Case {
  const folded = fold(events);
  if (!folded) throw new Error('no case');
  return folded;
}
const text = 'Спасибо, Ирина, музыку сделали тише.';
const start = ['review.captured', captured()] as const;
const seen = { text, ...UNDATED, page: page({ visit: 'visit-2' }) };

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
        const last = events.at(-1) as CaseEvent;
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
    const newer = { ...events[0], id: 'newer-one', kind: 'case.assigned', hlc: events[1]?.hlc, payload: { to: 'boris', page: null } } as unknown as CaseEvent;
    const other = { ...events[1], id: 'other-one', case: 'practice:other', payload: { status: 'archived' } } as CaseEvent;
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

  it('A2: a review first seen without a date gets the first one that a page shows, never a later one or one after the first look', () => {
    const undated = ['review.captured', captured({ postedShown: null, postedEarliest: null, postedLatest: null })] as const;
    const dated = ['review.edited', { sighting: sighting(), page: page() }] as const;
    const { appeared } = caseOf(history([...start]));
    expect(caseOf(history([...undated])).appeared).toEqual({ earliest: null, latest: MONDAY });
    expect(caseOf(history([...undated], [...dated]))).toMatchObject({ appeared, editedAt: null });
    const other = sighting({ text: 'Иначе', postedEarliest: iso(MONDAY - 9 * HOUR), postedLatest: iso(MONDAY - 8 * HOUR) });
    expect(caseOf(history([...undated], [...dated], ['review.edited', { sighting: other, page: page() }])).appeared).toEqual(appeared);
    const after = sighting({ text: 'Иначе', postedEarliest: iso(MONDAY + HOUR), postedLatest: iso(MONDAY + 2 * HOUR) });
    expect(caseOf(history([...undated], ['review.edited', { sighting: after, page: page() }])).appeared).toEqual({ earliest: null, latest: MONDAY });
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
    const states = events.map((_, n) => caseOf(events.slice(0, n + 1))).map((c) => `${c.draft?.state ?? '-'} ${c.reply.state} ${c.status}`);
    expect(states).toEqual(['- none new', 'drafted none new', 'inserted none new', '- submitted new', '- live answered']);
    expect(caseOf(events)).toMatchObject({ statusByHand: false, statusAt: MONDAY + 4 * HOUR, reply: { text, submittedAt: MONDAY + 3 * HOUR, liveAt: MONDAY + 4 * HOUR } });
  });

  it('a later draft or insertion takes nothing back from a submitted or live reply', () => {
    const drafts = [['reply.drafted', { text: 'иначе', template: null }], ['reply.inserted', { text: 'иначе', page: page() }]] as const;
    expect(caseOf(history([...start], [...submitted], [...drafts[0]], [...drafts[1]])).reply).toMatchObject({ state: 'submitted', text });
    expect(caseOf(history([...start], ['reply.seen', seen], [...drafts[0]], [...drafts[1]])).reply).toMatchObject({ state: 'live', text });
  });

  it('a second reply is kept while one stands: drafted, inserted, and gone from the draft when it is sent or seen', () => {
    const second = 'Ирина, перегородку поставили, приходите снова.';
    const draft = ['reply.drafted', { text: second, template: 't2' }] as const;
    const inserted = ['reply.inserted', { text: second, page: page() }] as const;
    for (const first of [['reply.seen', seen], submitted] as const) {
      const stands = [[...start], [...first]] as Parameters<typeof history>;
      expect(caseOf(history(...stands, [...draft]))).toMatchObject({ reply: { text }, draft: { state: 'drafted', text: second, template: 't2', at: MONDAY + 2 * HOUR } });
      const inBox = history(...stands, [...draft], [...inserted]);
      expect(caseOf(inBox).draft).toEqual({ state: 'inserted', text: second, template: 't2', proposed: second, at: MONDAY + 3 * HOUR });
      expect(caseOf(history(...stands, [...inserted], ['reply.submitted', { text: second, page: page() }])).draft).toBeNull();
    }
    const live = [[...start], ['reply.seen', seen], [...draft]] as Parameters<typeof history>;
    expect(caseOf(history(...live, ['reply.changed', { text: `${second} Ждём!`, page: page() }])).draft).toBeNull();
    expect(caseOf(history(...live, ['reply.changed', { text: 'Благодарим за визит', page: page() }])).draft?.text).toBe(second);
    // Only the proof of what was sent before: the words in hand are not lost by it.
    expect(caseOf(history([...start], [...submitted], [...draft], ['reply.seen', seen])).draft?.text).toBe(second);
    expect(caseOf(history([...start], [...draft], ['reply.seen', seen])).draft).toBeNull();
  });

  it('a reply knows the template it came from, and how much of it was changed on the way', () => {
    const drafted = (words: string): [string, object] => ['reply.drafted', { text: words, template: 't1' }];
    const sent = (words: string): [string, object] => ['reply.submitted', { text: words, page: page() }];
    const replyOf = (...steps: [string, object][]) => caseOf(history([...start], ...(steps as unknown as Parameters<typeof history>))).reply.from;
    expect(replyOf(drafted(text), sent(text))).toEqual({ template: 't1', changed: 0 });
    const changed = replyOf(drafted(text), drafted(`${text} Ждём вас в субботу утром.`), sent(`${text} Ждём вас в субботу утром.`))?.changed ?? 0;
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThan(1);
    expect(replyOf(['reply.drafted', { text, template: null }], sent(text))).toBeUndefined();
    expect(replyOf(sent(text))).toBeUndefined();
  });

  it('the words that were sent, told once more as a draft, prepare nothing; after the reply is gone they do', () => {
    const draft = ['reply.drafted', { text, template: null }] as const;
    for (const first of [['reply.seen', seen], submitted] as const) expect(caseOf(history([...start], [...first], [...draft])).draft).toBeNull();
    expect(caseOf(history([...start], ['reply.seen', seen], ['reply.vanished', { page: page() }], [...draft]))).toMatchObject({ reply: { state: 'vanished' }, draft: { text } });
  });

  it('an emptied draft is none, and what stands in the box stands there', () => {
    const empty = ['reply.drafted', { text: '', template: null }] as const;
    expect(caseOf(history([...start], ['reply.drafted', { text, template: null }], [...empty])).draft).toBeNull();
    expect(caseOf(history([...start], ['reply.inserted', { text, page: page() }], [...empty])).draft).toMatchObject({ state: 'inserted', text });
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

  it('A2: knows when a reply was given as surely as the page says it, and never later than it was seen', () => {
    const givenOf = (...steps: Parameters<typeof history>) => caseOf(history([...start], ...steps)).reply.given;
    const day = posted(MONDAY - 5 * HOUR, MONDAY + 19 * HOUR);
    expect(givenOf([...submitted])).toEqual({ earliest: MONDAY + HOUR, latest: MONDAY + HOUR });
    expect(givenOf(['reply.seen', seen])).toEqual({ earliest: null, latest: MONDAY + HOUR });
    expect(givenOf(['reply.seen', { ...seen, ...day }])).toEqual({ earliest: MONDAY - 5 * HOUR, latest: MONDAY + HOUR });
    // A date after it was seen is that of an edit.
    expect(givenOf(['reply.seen', { ...seen, ...posted(MONDAY + 5 * HOUR, MONDAY + 6 * HOUR) }])).toEqual({ earliest: null, latest: MONDAY + HOUR });
    // Listed in the cabinet: sent some time before. The public page then tells the day, or nothing.
    const listed = ['reply.submitted', { text, page: page({ room: 'cabinet' }), listed: UNDATED }] as const;
    expect(givenOf([...listed], ['reply.seen', seen])).toEqual({ earliest: null, latest: MONDAY + HOUR });
    expect(givenOf([...listed], ['reply.seen', { ...seen, ...day }])).toEqual({ earliest: MONDAY - 5 * HOUR, latest: MONDAY + HOUR });
    expect(givenOf([...submitted], ['reply.seen', { ...seen, ...day }])).toEqual({ earliest: MONDAY + HOUR, latest: MONDAY + HOUR });
    // Seen without a date first, as where the reply is folded.
    expect(givenOf(['reply.seen', { ...seen, text: null }], ['reply.seen', { ...seen, ...day }])).toEqual({ earliest: MONDAY - 5 * HOUR, latest: MONDAY + HOUR });
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

it('B5: an owner and lines of progress stand in the case, each with who wrote it and when', () => {
  const c = caseOf(history(['review.captured', captured()], ['case.assigned', { department: 'quality', owner: 'boris' }], ['note.added', { text: 'Печь разобрали', about: 'progress' }], ['note.added', { text: 'Чек нашли', about: 'facts' }]));
  expect(c.care).toMatchObject({ department: 'quality', owner: 'boris', notes: [{ text: 'Печь разобрали', about: 'progress', author: 'anna', at: MONDAY + 2 * HOUR }, { text: 'Чек нашли', about: 'facts', at: MONDAY + 3 * HOUR }] });
});
