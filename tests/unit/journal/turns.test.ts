import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/journal/fold.ts';
import { observe, replyPast } from '../../../lib/journal/observe.ts';
import { newTurns, shownReplies } from '../../../lib/journal/turns.ts';
import type { Case } from '../../../lib/model/case.ts';
import type { CaseEvent } from '../../../lib/model/event.ts';
import type { PageVisit } from '../../../lib/model/page-visit.ts';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { after, captured, history, HOUR, iso, KEY, MONDAY, page, reply, sighting, turn, UNDATED, wrote } from './invent.ts';

/** A review, our reply, and what the customer writes further. */

const answer = 'Ирина, спасибо, музыку сделали тише.';
const again = 'Приходила в субботу, музыка играет так же громко.';
const second = 'Ирина, звукорежиссёр больше у нас не работает.';
const other = page({ visit: 'visit-2' });
const start = ['review.captured', captured()] as const;
const seen = ['reply.seen', { text: answer, ...UNDATED, page: other }] as const;
const wroteOn = ['review.continued', wrote([turn(again, 1)], other)] as const;

function caseOf(...steps: Parameters<typeof history>): Case {
  const folded = fold(history(...steps));
  if (!folded) throw new Error('no case');
  return folded;
}

function told(events: CaseEvent[], s: Sighting, where: PageVisit = page({ visit: 'visit-9' }), settled = true) {
  const c = fold(events);
  if (!c) throw new Error('no case');
  return observe(c, s, { page: where, grown: new Set(), settled }, replyPast(events));
}
const kinds = (...args: Parameters<typeof told>): string[] => told(...args).map(({ kind }) => kind);
/** The page as it shows the whole conversation. */
const conversation = (replies: string[], ...turns: [string, number][]): Sighting =>
  sighting({ replies: replies.map((text) => reply(text)), turns: turns.map(([text, after_]) => turn(text, after_)) });

describe('the customer writes on', () => {
  it('a turn after our reply is told once, with its place in the conversation', () => {
    const events = history([...start], [...seen]);
    const found = told(events, conversation([answer], [again, 1]));
    expect(found).toMatchObject([{ kind: 'review.continued', case: KEY, payload: { turns: [{ text: again, after: 1 }], unanswered: true } }]);
    expect(kinds([...events, ...after(events, found, MONDAY + 9 * HOUR)], conversation([answer], [again, 1]))).toEqual([]);
    expect(kinds(history([...start], [...seen], [...wroteOn]), conversation([answer], [`${again.slice(0, 20)}…`, 1]))).toEqual([]);
  });

  it('turn and reply that both came since the last look are told in their order, and none is taken for the other', () => {
    const events = history([...start], [...seen]);
    const found = told(events, conversation([answer, second], [again, 1]));
    expect(found.map(({ kind }) => kind)).toEqual(['review.continued', 'reply.seen']);
    expect(found[1]?.payload).toMatchObject({ text: second, round: 1 });
    expect(found[0]?.payload).toMatchObject({ unanswered: false });
    expect(fold([...events, ...after(events, found, MONDAY + 9 * HOUR)])).toMatchObject({ status: 'answered', reply: { text: answer }, rounds: [{ after: 1, reply: { text: second, state: 'live' } }] });
  });

  it('A8: the case is «новый» again unless a person set its status; the first reply stays what it was', () => {
    const c = caseOf([...start], [...seen], [...wroteOn]);
    expect(c).toMatchObject({ status: 'new', statusByHand: false, statusAt: MONDAY + 2 * HOUR, reply: { state: 'live', text: answer, liveAt: MONDAY + HOUR } });
    expect(c.turns).toMatchObject([{ text: again, after: 1, seenAt: MONDAY + 2 * HOUR, appeared: { earliest: null, latest: MONDAY + 2 * HOUR } }]);
    expect(c.rounds).toMatchObject([{ after: 1, seenAt: MONDAY + 2 * HOUR, surely: true, reply: { state: 'none' } }]);
    expect(caseOf([...start], [...seen], ['status.set', { status: 'quality' }], [...wroteOn])).toMatchObject({ status: 'quality', statusByHand: true });
  });

  it('A8: answered by the later reply it is «ответ дан» again, and once that is gone «новый»', () => {
    const live = ['reply.seen', { text: second, ...UNDATED, page: page({ visit: 'visit-3' }), round: 1 }] as const;
    const gone = ['reply.vanished', { page: page({ visit: 'visit-4' }), round: 1 }] as const;
    expect(caseOf([...start], [...seen], [...wroteOn], [...live])).toMatchObject({ status: 'answered', reply: { text: answer }, rounds: [{ reply: { state: 'live', text: second } }] });
    const c = caseOf([...start], [...seen], [...wroteOn], [...live], [...gone]);
    expect(c).toMatchObject({ status: 'new', reply: { state: 'live', text: answer }, rounds: [{ reply: { state: 'vanished' } }] });
  });

  it('what is drafted, inserted and sent now answers what waits now', () => {
    const sent = ['reply.submitted', { text: second, page: page({ visit: 'visit-3' }) }] as const;
    const drafts = [['reply.drafted', { text: answer, template: null }], ['reply.inserted', { text: second, page: page({ visit: 'visit-3' }) }]] as const;
    expect(caseOf([...start], [...seen], [...wroteOn], [...drafts[0]]).draft).toMatchObject({ text: answer });
    const c = caseOf([...start], [...seen], [...wroteOn], [...drafts[1]], [...sent]);
    expect(c).toMatchObject({ draft: null, reply: { text: answer, state: 'live' }, rounds: [{ reply: { state: 'submitted', text: second, submittedAt: MONDAY + 4 * HOUR } }] });
  });

  it('an addition before any reply begins no round', () => {
    const c = caseOf([...start], ['review.continued', wrote([turn('И кофе остыл.', 0)], other)]);
    expect(c).toMatchObject({ rounds: [], turns: [{ text: 'И кофе остыл.' }], status: 'new' });
  });

  it('two turns without a reply between them are one round, from the first of them; after the reply comes the next', () => {
    const dated = { postedShown: 'вчера', postedEarliest: iso(MONDAY - HOUR), postedLatest: iso(MONDAY) };
    const c = caseOf(
      [...start],
      [...seen],
      ['review.continued', wrote([turn(again, 1, dated)], other)],
      ['review.continued', wrote([turn('Ответьте же.', 1)], other)],
      ['reply.seen', { text: second, ...UNDATED, page: page({ visit: 'visit-3' }), round: 1 }],
      ['review.continued', wrote([turn('Теперь тихо, спасибо.', 2)], other)],
    );
    expect(c.rounds).toMatchObject([
      { after: 1, appeared: { earliest: MONDAY - HOUR, latest: MONDAY }, reply: { text: second } },
      { after: 2, reply: { state: 'none' } },
    ]);
    expect(c.turns).toHaveLength(3);
  });

  it('a turn that was undone takes its round along, and what was said to it touches no other reply', () => {
    const c = caseOf([...start], [...seen], [...wroteOn], ['reply.seen', { text: second, ...UNDATED, page: other, round: 1 }], ['event.undone', { event: 'an-event-2' }]);
    expect(c).toMatchObject({ rounds: [], turns: [], status: 'answered', reply: { text: answer } });
  });
});

describe('the conversation at capture', () => {
  const at = (room: 'public' | 'cabinet', shown: Sighting) => caseOf(['review.captured', captured(shown, { room })]);

  it('an unanswered turn waits from the first look on, an answered one was answered before it', () => {
    expect(at('public', conversation([answer], [again, 1]))).toMatchObject({ status: 'new', reply: { state: 'live', beforeCapture: true, text: answer }, rounds: [{ after: 1, surely: true, reply: { state: 'none' } }] });
    expect(at('public', conversation([answer, second], [again, 1]))).toMatchObject({ status: 'answered', rounds: [{ surely: false, reply: { state: 'live', beforeCapture: true, text: second } }] });
    expect(at('cabinet', conversation([answer, second], [again, 1]))).toMatchObject({ status: 'new', rounds: [{ reply: { state: 'submitted', beforeCapture: true } }] });
  });

  it('a reader that knows no replies cannot say that none stood there', () => {
    expect(at('public', { ...conversation([answer], [again, 1]), via: 'json-ld' }).rounds).toMatchObject([{ surely: false }]);
  });
});

describe('what a page shows of the conversation', () => {
  const known = history([...start], [...seen], [...wroteOn]);
  const live = history([...start], [...seen], [...wroteOn], ['reply.seen', { text: second, ...UNDATED, page: page({ visit: 'visit-3' }), round: 1 }]);

  it('a page that leaves the turns out says neither that a reply is gone nor that it changed', () => {
    expect(kinds(live, sighting({ replies: [reply(second)] }))).toEqual([]);
    expect(kinds(live, sighting())).toEqual([]);
    // But a reply past those that are known is the one that was awaited.
    expect(told(known, sighting({ replies: [reply(answer), reply(second)] }))).toMatchObject([{ kind: 'reply.seen', payload: { text: second, round: 1 } }]);
  });

  it('a reply that is gone shifts nothing: the turn says where it stands now', () => {
    expect(told(live, conversation([second], [again, 0]))).toMatchObject([{ kind: 'reply.vanished' }]);
    expect(told(live, conversation([answer], [again, 1]))).toMatchObject([{ kind: 'reply.vanished', payload: { round: 1 } }]);
    expect(kinds(live, conversation([answer], [again, 1]), undefined, false)).toEqual([]);
    expect(told(live, conversation([answer, `${second} Ждём вас.`], [again, 1]))).toMatchObject([{ kind: 'reply.changed', payload: { round: 1 } }]);
  });

  it('a new turn is placed among the replies that were, also where one of them is gone', () => {
    const turns = fold(live)?.turns ?? [];
    expect(newTurns(turns, conversation([second], [again, 0], ['Теперь тихо.', 1]))).toMatchObject([{ text: 'Теперь тихо.', after: 2 }]);
    expect(newTurns(turns, conversation([answer, second], [again, 1], [again, 2]))).toMatchObject([{ text: again, after: 2 }]);
  });

  it('replies are cut at the turns', () => {
    const c = fold(live) as Case;
    const shown = shownReplies(c, conversation([answer, second, 'Ждём.'], [again, 1]));
    expect([shown.first, ...shown.rounds].map((part) => part.map(({ text }) => text))).toEqual([[answer], [second, 'Ждём.']]);
  });

  it('the visit from which the second reply was sent proves nothing, the next one does; a cabinet says that it was sent', () => {
    const sent = [...known, ...after(known, [{ kind: 'reply.submitted', case: KEY, payload: { text: second, page: page({ visit: 'visit-5' }) } }], MONDAY + 5 * HOUR)];
    const shown = conversation([answer, second], [again, 1]);
    expect(kinds(sent, shown, page({ visit: 'visit-5' }))).toEqual([]);
    expect(told(sent, shown)).toMatchObject([{ kind: 'reply.seen', payload: { round: 1 } }]);
    expect(told(known, shown, page({ room: 'cabinet', visit: 'visit-6' }))).toMatchObject([{ kind: 'reply.submitted', payload: { text: second, round: 1, listed: {} } }]);
  });
});
