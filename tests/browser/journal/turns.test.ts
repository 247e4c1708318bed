import { describe, expect, it } from 'vitest';
import { caseOf, historyOf, lastReplies, queue } from '../../../lib/journal/queries.ts';
import { append, capture, look, see } from '../../../lib/journal/record.ts';
import { DAY, HOUR, iso, MONDAY, page, reply, sighting, turn } from '../../unit/journal/invent.ts';
import { at, input, journal, recorder, refolded } from './journal.ts';

const KEY = 'practice:1';
const answer = 'Спасибо, Ирина, музыку сделали тише.';
const again = 'Приходила в субботу: так же громко.';
const second = 'Ирина, исправили и в субботу.';
const first = sighting({ key: KEY });
const answered = { ...first, replies: [reply(answer)] };
const wroteOn = { ...answered, turns: [turn(again, 1)] };

describe('the customer writes on', () => {
  it('A2: a look at the page opens the case again; the reply to it, sent and seen, closes it; once each', async () => {
    const db = await journal();
    await capture(recorder(db), input([first]));
    await see(recorder(db, MONDAY + HOUR), input([answered], { visit: 'visit-2' }));
    expect((await queue(db)).total).toBe(0);
    for (let n = 0; n < 2; n++) {
      const { items } = await see(recorder(db, MONDAY + 5 * DAY), input([wroteOn], { visit: 'visit-3' }));
      expect(items).toMatchObject([{ case: KEY, mark: { kind: 'turned', dueAt: MONDAY + 6 * DAY } }]);
    }
    expect((await queue(db)).rows).toMatchObject([{ key: KEY, status: 'new', dueAt: MONDAY + 6 * DAY }]);
    const sent = { kind: 'reply.submitted' as const, case: KEY, payload: { text: second, page: page({ visit: 'visit-4' }) } };
    expect(await append(recorder(db, MONDAY + 5 * DAY + HOUR), [sent])).toHaveLength(1);
    expect(await append(recorder(db, MONDAY + 5 * DAY + HOUR), [sent])).toHaveLength(0);
    const done = { ...wroteOn, replies: [reply(answer), reply(second)] };
    for (let n = 0; n < 2; n++) await see(recorder(db, MONDAY + 5 * DAY + 2 * HOUR), input([done], { visit: 'visit-5' }));
    expect((await historyOf(db, KEY)).map(({ kind }) => kind)).toEqual(['review.captured', 'reply.seen', 'review.continued', 'reply.submitted', 'reply.seen']);
    expect(await caseOf(db, KEY)).toMatchObject({ status: 'answered', open: 0, reply: { text: answer }, rounds: [{ reply: { state: 'live', text: second } }] });
    expect((await lastReplies(db, 'practice', 'place-1', 3)).map(({ text }) => text)).toEqual([second]);
    expect(await db.cases.toArray()).toEqual(await refolded(db));
  });

  it('A2: the same words sent as the second reply are another submission', async () => {
    const db = await journal();
    await capture(recorder(db), input([wroteOn]));
    expect(await append(recorder(db, MONDAY + HOUR), [{ kind: 'reply.submitted', case: KEY, payload: { text: answer, page: page({ visit: 'visit-4' }) } }])).toHaveLength(1);
    expect(await caseOf(db, KEY)).toMatchObject({ rounds: [{ reply: { state: 'submitted', text: answer } }] });
  });
});

describe('questions and doubts', () => {
  const question = (n: number) => sighting({ key: `practice:q${n}`, kind: 'question', author: `Гость ${n}`, text: `Вопрос номер ${n}: есть ли постное?`, rating: null, ratingScale: null });

  it('a question is no review of the same person with the same words', async () => {
    const db = await journal();
    await capture(recorder(db), input([sighting({ text: 'Есть ли постное меню?' })]));
    const { items } = await capture(recorder(db), input([sighting({ text: 'Есть ли постное меню?', kind: 'question', rating: null, ratingScale: null })], { visit: 'visit-2' }));
    expect(items).toMatchObject([{ outcome: 'captured' }]);
    expect(await db.cases.count()).toBe(2);
  });

  it('a list of reviews says nothing of questions, and a list of questions nothing of reviews', async () => {
    const db = await journal();
    await capture(recorder(db), input([sighting({ key: 'practice:7' }), sighting({ key: 'practice:8', author: 'Гость 8' }), question(1), question(2)]));
    const seen = { page: at(), placeId: 'place-1', whole: true, falling: null };
    expect(await look(recorder(db), { ...seen, cases: ['practice:7'] })).toEqual({ vanished: ['practice:8'] });
    expect(await look(recorder(db), { ...seen, cases: ['practice:q1'] })).toEqual({ vanished: ['practice:q2'] });
  });

  it('a doubtful capture keeps its doubt until a surer reading of it', async () => {
    const db = await journal();
    const guess = sighting({ key: KEY, via: 'records', doubt: 'guess', confidence: 0.7 });
    await capture(recorder(db), input([guess]));
    expect(await caseOf(db, KEY)).toMatchObject({ review: { doubt: 'guess', confidence: 0.7 } });
    await see(recorder(db, MONDAY + HOUR), input([first], { visit: 'visit-2' }));
    expect(await caseOf(db, KEY)).toMatchObject({ editedAt: null, review: { doubt: null, confidence: null } });
    await see(recorder(db, MONDAY + 2 * HOUR), input([guess], { visit: 'visit-3' }));
    expect(await caseOf(db, KEY)).toMatchObject({ review: { doubt: null } });
    expect(await historyOf(db, KEY)).toHaveLength(2);
  });

  it('A2: a review that can not be answered waits for nothing until it has words', async () => {
    const db = await journal();
    const mute = { ...first, text: null, replyable: false };
    const { items } = await capture(recorder(db), input([mute]));
    expect(items).toMatchObject([{ mark: { kind: 'unanswerable', dueAt: null } }]);
    expect((await queue(db)).total).toBe(0);
    const dated = { postedEarliest: iso(MONDAY), postedLatest: iso(MONDAY) };
    await see(recorder(db, MONDAY + HOUR), input([{ ...first, ...dated }], { visit: 'visit-2' }));
    expect((await queue(db)).total).toBe(1);
  });
});
