import { describe, expect, it } from 'vitest';
import { caseOf, historyOf, questions } from '../../../lib/journal/queries.ts';
import { answerQuestion, append, capture, look, see, UnknownCaseError } from '../../../lib/journal/record.ts';
import { NEW_MARK } from '../../../lib/model/mark.ts';
import type { Key } from '../../../lib/model/sighting.ts';
import { DAY, HOUR, iso, MONDAY, page, reply, sighting } from '../../unit/journal/invent.ts';
import { at, contents, input, journal, recorder, refolded } from './journal.ts';

const text = 'Спасибо, Ирина, музыку сделали тише.';
const kindsOf = async (db: Awaited<ReturnType<typeof journal>>, key: Key): Promise<string[]> => (await historyOf(db, key)).map((event) => event.kind);
const numbered = (n: number) => sighting({ key: `practice:${n}`, author: `Гость ${n}`, text: `Отзыв номер ${n} о пирогах` });

describe('capture', () => {
  it('A3: puts reviews into the journal and answers in their order', async () => {
    const db = await journal();
    const { items } = await capture(recorder(db), input([numbered(1), sighting()]));
    expect(items.map((item) => item.outcome)).toEqual(['captured', 'captured']);
    expect(items[0]).toMatchObject({ case: 'practice:1', mark: { kind: 'waiting', dueAt: MONDAY - 2 * HOUR + DAY } });
    expect(items[1]?.case).toMatch(/^practice:~/);
    expect(await db.cases.toArray()).toEqual(await refolded(db));
  });

  it('a second capture changes nothing', async () => {
    const db = await journal();
    const all = [numbered(1), numbered(2), sighting(), sighting({ author: null, text: 'Без имени' })];
    const first = await capture(recorder(db), input(all));
    const before = await contents(db);
    const again = await capture(recorder(db, MONDAY + DAY), input(all, { visit: 'visit-2' }));
    expect(again.items.map((item) => item.outcome)).toEqual(['known', 'known', 'known', 'known']);
    expect(again.items.map((item) => item.case)).toEqual(first.items.map((item) => item.case));
    expect(await contents(db)).toEqual(before);
  });

  it('C1: an edited review gets a new version of the same case', async () => {
    const db = await journal();
    await capture(recorder(db), input([numbered(1)]));
    const { items } = await capture(recorder(db, MONDAY + HOUR), input([{ ...numbered(1), text: 'Теперь всё иначе', rating: 1 }]));
    expect(items).toMatchObject([{ case: 'practice:1', outcome: 'edited', mark: { kind: 'edited' } }]);
    expect((await caseOf(db, 'practice:1'))?.versions.map((v) => v.sighting.text)).toEqual([numbered(1).text, 'Теперь всё иначе']);
  });

  it('one review listed twice on a page is one case', async () => {
    const db = await journal();
    const { items } = await capture(recorder(db), input([numbered(1), numbered(1)]));
    expect(items.map((item) => item.outcome)).toEqual(['captured', 'known']);
    expect(await kindsOf(db, 'practice:1')).toEqual(['review.captured']);
  });

  it('a keyless review listed twice, pinned without a date and in its place, is one case with that date, and stays one', async () => {
    const db = await journal();
    const pinned = sighting({ postedShown: null, postedEarliest: null, postedLatest: null });
    const { items } = await capture(recorder(db), input([pinned, sighting()]));
    const key = items[0]?.case as Key;
    expect(items).toMatchObject([{ case: key, outcome: 'captured' }, { case: key, outcome: 'known' }]);
    expect(await caseOf(db, key)).toMatchObject({ appeared: { earliest: MONDAY - 2 * HOUR }, editedAt: null });
    const before = await contents(db);
    await capture(recorder(db), input([sighting(), pinned], { visit: 'visit-2' }));
    for (const one of [pinned, sighting()]) expect((await capture(recorder(db), input([one], { visit: 'visit-3' }, [key]))).items).toMatchObject([{ case: key, outcome: 'known' }]);
    expect(await contents(db)).toEqual(before);
    expect(await db.cases.toArray()).toEqual(await refolded(db));
  });

  it('two equal reviews of two people of one name are two cases, and stay two', async () => {
    const db = await journal();
    const same = sighting({ author: 'Анна', text: 'всё отлично', rating: 5 });
    const first = await capture(recorder(db), input([same, same]));
    const keys = first.items.map((item) => item.case);
    expect(new Set(keys).size).toBe(2);
    const again = await capture(recorder(db), input([same, same], { visit: 'visit-2' }));
    expect(again.items.map((item) => item.outcome)).toEqual(['known', 'known']);
    expect(new Set(again.items.map((item) => item.case))).toEqual(new Set(keys));
    // Read card by card: the card that is known already keeps its case.
    const one = await capture(recorder(db), input([same], {}, [keys[0] as Key]));
    expect(one.items).toMatchObject([{ case: keys[1], outcome: 'known' }]);
    expect(await db.cases.count()).toBe(2);
  });

  it('a withdrawn capture counts as not captured, and captured again it is the same case', async () => {
    const db = await journal();
    await capture(recorder(db), input([numbered(1)]));
    const [event] = await historyOf(db, 'practice:1');
    await append(recorder(db), [{ kind: 'event.undone', case: 'practice:1', payload: { event: event?.id ?? '' } }]);
    expect(await caseOf(db, 'practice:1')).toBeUndefined();
    expect((await see(recorder(db), input([numbered(1)]))).items).toEqual([{ case: null, mark: NEW_MARK }]);
    const { items } = await capture(recorder(db), input([numbered(1)]));
    expect(items).toMatchObject([{ case: 'practice:1', outcome: 'captured', mark: { kind: 'waiting' } }]);
    expect(await kindsOf(db, 'practice:1')).toEqual(['review.captured', 'event.undone', 'event.undone']);
    expect(await caseOf(db, 'practice:1')).toMatchObject({ withdrawn: false });
  });

  it('a key that is not of the page’s platform is not believed', async () => {
    const db = await journal();
    const { items } = await capture(recorder(db), input([sighting({ key: 'otherplace:5' }), sighting({ key: 'practice:~mine', author: 'Пётр' })]));
    for (const item of items) expect(item.case).toMatch(/^practice:~[0-9a-f-]{36}$/);
  });

  it('more than a batch is refused', async () => {
    const db = await journal();
    const many = Array.from({ length: 201 }, (_, n) => numbered(n));
    await expect(capture(recorder(db), input(many))).rejects.toThrow(RangeError);
    expect(await db.events.count()).toBe(0);
  });

  it('a failing event in a batch leaves nothing half-written', async () => {
    const db = await journal();
    await capture(recorder(db), input([numbered(1)]));
    const before = await contents(db);
    const spoilt = { ...numbered(3), text: 'ы'.repeat(20_001) };
    await expect(capture(recorder(db), input([numbered(2), spoilt, numbered(4)]))).rejects.toThrow(/too_big/);
    const fixed = recorder(db, MONDAY, { newId: () => 'the-same-id-twice' });
    await expect(capture(fixed, input([numbered(5), numbered(6)]))).rejects.toThrow();
    expect(await contents(db)).toEqual(before);
  });
});

describe('see', () => {
  it('captures nothing, and knows what is known', async () => {
    const db = await journal();
    await capture(recorder(db), input([numbered(1)]));
    const before = await contents(db);
    const { items } = await see(recorder(db), input([numbered(1), numbered(2)]));
    expect(items).toMatchObject([{ case: 'practice:1', mark: { kind: 'waiting' } }, { case: null, mark: NEW_MARK }]);
    expect(await contents(db)).toEqual(before);
  });

  it('A2, A8: follows a reply from submission to being live, then changed, then gone, each fact once', async () => {
    const db = await journal();
    const key = 'practice:1';
    await capture(recorder(db), input([numbered(1)]));
    await append(recorder(db, MONDAY + HOUR), [{ kind: 'reply.submitted', case: key, payload: { text, page: page() } }]);
    const answered = { ...numbered(1), replies: [reply(text)] };
    const own = await see(recorder(db, MONDAY + HOUR), input([answered]));
    expect(own.items[0]?.mark.kind).toBe('submitted');
    for (let n = 0; n < 2; n++) {
      const { items } = await see(recorder(db, MONDAY + 2 * HOUR), input([answered], { visit: 'visit-2' }));
      expect(items[0]?.mark).toMatchObject({ kind: 'answered', since: MONDAY + 2 * HOUR });
    }
    expect(await caseOf(db, key)).toMatchObject({ status: 'answered', statusByHand: false, open: 0 });
    const changed = { ...numbered(1), replies: [reply('Ждём вас снова на пироги с вишней.')] };
    for (let n = 0; n < 2; n++) await see(recorder(db, MONDAY + 3 * HOUR), input([changed], { visit: 'visit-3' }));
    for (let n = 0; n < 2; n++) await see(recorder(db, MONDAY + 4 * HOUR), input([numbered(1)], { visit: 'visit-4' }));
    expect(await kindsOf(db, key)).toEqual(['review.captured', 'reply.submitted', 'reply.seen', 'reply.changed', 'reply.vanished']);
    expect(await caseOf(db, key)).toMatchObject({ status: 'new', open: 1 });
    expect(await db.cases.toArray()).toEqual(await refolded(db));
  });

  it('A2: a reply that appeared in this very visit is no proof, the next load is', async () => {
    const db = await journal();
    await capture(recorder(db), input([numbered(1)]));
    const answered = { ...numbered(1), replies: [reply(text)] };
    const own = await see(recorder(db, MONDAY + HOUR), input([answered], {}, [], { grown: ['practice:1'] }));
    expect(own.items[0]?.mark.kind).toBe('waiting');
    const inserted = await append(recorder(db, MONDAY + HOUR), [{ kind: 'reply.inserted', case: 'practice:1', payload: { text, page: page() } }]);
    await append(recorder(db, MONDAY + HOUR), [{ kind: 'event.undone', case: 'practice:1', payload: { event: inserted[0]?.id ?? '' } }]);
    expect((await see(recorder(db, MONDAY + HOUR), input([answered]))).items[0]?.mark.kind).toBe('waiting');
    expect((await see(recorder(db, MONDAY + HOUR), input([answered], { visit: 'visit-2' }))).items[0]?.mark.kind).toBe('answered');
  });

  it('A2: a reply is gone only from a settled card, and not while another card of the same review may show it', async () => {
    const db = await journal();
    const answered = { ...numbered(1), replies: [reply(text)] };
    await capture(recorder(db), input([answered]));
    const key = 'practice:1';
    const mark = async (...args: Parameters<typeof input>) => (await see(recorder(db, MONDAY + HOUR), input(...args))).items.map((item) => item.mark.kind);
    expect(await mark([numbered(1)], {}, [], { settled: false })).toEqual(['answered']);
    expect(await mark([numbered(1), answered])).toEqual(['answered', 'answered']);
    expect(await mark([numbered(1)], {}, [key])).toEqual(['answered']);
    expect(await mark([numbered(1)])).toEqual(['waiting']);
    expect(await kindsOf(db, key)).toEqual(['review.captured', 'reply.vanished']);
  });

  it('joins cabinet and public page by author, place, date and words where only one shows an id', async () => {
    const db = await journal();
    const first = await capture(recorder(db), input([sighting()]));
    const key = first.items[0]?.case as Key;
    const cabinet = sighting({ key: 'practice:77', replies: [reply(text)] });
    const { items } = await see(recorder(db, MONDAY + HOUR), input([cabinet], { room: 'cabinet', visit: 'visit-5' }));
    expect(items).toMatchObject([{ case: key, mark: { kind: 'submitted' } }]);
    // The id is remembered: now it decides, whatever else changes.
    const renamed = sighting({ key: 'practice:77', author: 'Ирина Лесная', text: 'Всё переписала заново', replies: [reply(text)] });
    expect((await see(recorder(db, MONDAY + HOUR), input([renamed], { room: 'cabinet', visit: 'visit-6' }))).items[0]?.case).toBe(key);
    expect(await db.cases.count()).toBe(1);
  });
});

describe('look («не найден»)', () => {
  const dated = (n: number, day: number) => ({ ...numbered(n), postedEarliest: iso(MONDAY - day * DAY - HOUR), postedLatest: iso(MONDAY - day * DAY) });
  const falling = { newest: iso(MONDAY - DAY), oldest: iso(MONDAY - 9 * DAY) };

  it('C1: a review absent between its neighbours vanishes, is kept with its versions, and returns', async () => {
    const db = await journal();
    await capture(recorder(db), input([dated(1, 1), dated(2, 4), dated(3, 20)]));
    const seen = { page: at(), placeId: 'place-1', cases: ['practice:1'], whole: false, falling };
    expect(await look(recorder(db), seen)).toEqual({ vanished: ['practice:2'] });
    expect(await look(recorder(db), seen)).toEqual({ vanished: [] });
    expect(await caseOf(db, 'practice:2')).toMatchObject({ vanishedAt: MONDAY, versions: [{ sighting: { text: dated(2, 4).text } }] });
    await see(recorder(db, MONDAY + DAY), input([dated(2, 4)], { visit: 'visit-2' }));
    expect(await kindsOf(db, 'practice:2')).toEqual(['review.captured', 'review.vanished', 'review.returned']);
    expect(await db.cases.toArray()).toEqual(await refolded(db));
  });

  it('a list with a filter on says nothing of the reviews it hides, a deletion among many does', async () => {
    const db = await journal();
    const all = Array.from({ length: 20 }, (_, n) => dated(n + 1, 4));
    await capture(recorder(db), input(all));
    const listed = (count: number) => ({ page: at(), placeId: 'place-1', cases: all.slice(0, count).map((s) => s.key as Key), whole: false, falling });
    expect(await look(recorder(db), listed(8))).toEqual({ vanished: [] });
    expect(await look(recorder(db), { ...listed(8), whole: true, falling: null })).toEqual({ vanished: [] });
    expect(await look(recorder(db), listed(17))).toMatchObject({ vanished: [{}, {}, {}].map(() => expect.stringMatching(/^practice:/)) });
  });

  it('is no evidence in the cabinet, without an order, at another place, or of what the cabinet alone has shown', async () => {
    const db = await journal();
    await capture(recorder(db), input([dated(1, 4)]));
    await capture(recorder(db), input([dated(2, 4)], { room: 'cabinet' }));
    const seen = { page: at(), placeId: 'place-1', cases: ['practice:1'], whole: true, falling: null };
    expect(await look(recorder(db), seen)).toEqual({ vanished: [] });
    const none = { ...seen, cases: [] };
    expect(await look(recorder(db), { ...none, page: at({ room: 'cabinet' }) })).toEqual({ vanished: [] });
    expect(await look(recorder(db), { ...none, whole: false })).toEqual({ vanished: [] });
    expect(await look(recorder(db), { ...none, placeId: 'place-2' })).toEqual({ vanished: [] });
    expect(await look(recorder(db), none)).toEqual({ vanished: ['practice:1'] });
  });
});

describe('questions', () => {
  async function asked() {
    const db = await journal();
    const first = await capture(recorder(db), input([sighting()]));
    const doubtful = sighting({ text: 'Кофе остыл.' });
    const second = await capture(recorder(db), input([doubtful], { visit: 'visit-2' }));
    return { db, key: first.items[0]?.case as Key, doubtful, second };
  }

  it('a doubtful review is asked about once, and says so on the page', async () => {
    const { db, key, doubtful, second } = await asked();
    expect(second.items).toEqual([{ case: null, outcome: 'asked', mark: { ...NEW_MARK, kind: 'asking' } }]);
    await capture(recorder(db), input([doubtful], { visit: 'visit-3' }));
    expect(await questions(db)).toMatchObject([{ candidates: [key], sighting: doubtful, platform: 'practice' }]);
    expect((await see(recorder(db), input([doubtful]))).items[0]?.mark.kind).toBe('asking');
    // Its candidate may be the very review that stands there.
    expect(await look(recorder(db), { page: at(), placeId: 'place-1', cases: [], whole: true, falling: null })).toEqual({ vanished: [] });
  });

  it('C1: answered with a case, it is a version of that case from then on', async () => {
    const { db, key, doubtful } = await asked();
    const [question] = await questions(db);
    expect(await answerQuestion(recorder(db, MONDAY + HOUR), { question: question?.id ?? '', case: key })).toBe(key);
    expect(await questions(db)).toEqual([]);
    expect((await see(recorder(db), input([doubtful]))).items).toMatchObject([{ case: key, mark: { kind: 'edited' } }]);
    expect(await db.cases.count()).toBe(1);
    await expect(answerQuestion(recorder(db), { question: question?.id ?? '', case: key })).rejects.toThrow('No question');
  });

  it('answered with «новый», it is a case of its own from then on', async () => {
    const { db, key, doubtful } = await asked();
    const [question] = await questions(db);
    const fresh = await answerQuestion(recorder(db), { question: question?.id ?? '', case: null });
    expect(fresh).not.toBe(key);
    expect((await capture(recorder(db), input([doubtful]))).items).toMatchObject([{ case: fresh, outcome: 'known' }]);
  });

  it('a case that was not asked about is refused, and the question stays', async () => {
    const { db } = await asked();
    await capture(recorder(db), input([numbered(9)]));
    const [question] = await questions(db);
    await expect(answerQuestion(recorder(db), { question: question?.id ?? '', case: 'practice:9' })).rejects.toThrow(UnknownCaseError);
    expect(await questions(db)).toHaveLength(1);
  });

  it('two cases that are both alike: the answer is remembered at the next look', async () => {
    const db = await journal();
    const long = 'Заказывали торт на день рождения: привезли вовремя, крем нежный, но надпись перепутали.';
    const pair = await capture(recorder(db), input([sighting({ text: long }), sighting({ text: `${long} И чай хорош.` })]));
    const key = pair.items[1]?.case as Key;
    const third = sighting({ text: 'Заказывали торт на день рождения: привезли…', truncated: true });
    expect((await capture(recorder(db), input([third]))).items[0]?.outcome).toBe('asked');
    const [question] = await questions(db);
    await answerQuestion(recorder(db), { question: question?.id ?? '', case: key });
    expect((await capture(recorder(db), input([third]))).items).toMatchObject([{ case: key, outcome: 'known' }]);
    expect(await caseOf(db, key)).toMatchObject({ editedAt: null, review: { text: `${long} И чай хорош.` } });
  });
});

describe('append', () => {
  it('A8: a status is set and undone, and undone again it counts', async () => {
    const db = await journal();
    await capture(recorder(db), input([numbered(1)]));
    const key = 'practice:1';
    const [set] = await append(recorder(db, MONDAY + HOUR), [{ kind: 'status.set', case: key, payload: { status: 'quality' } }]);
    const undo = { kind: 'event.undone' as const, case: key, payload: { event: set?.id ?? '' } };
    const [undone] = await append(recorder(db, MONDAY + HOUR), [undo]);
    expect(await caseOf(db, key)).toMatchObject({ status: 'new', statusByHand: false });
    expect(await append(recorder(db), [undo])).toEqual([undone]);
    await append(recorder(db), [{ ...undo, payload: { event: undone?.id ?? '' } }]);
    expect(await caseOf(db, key)).toMatchObject({ status: 'quality', statusByHand: true });
    expect(await kindsOf(db, key)).toHaveLength(4);
    expect(await db.cases.toArray()).toEqual(await refolded(db));
  });

  it('the page and the cabinet may both tell of one submission: it is written once', async () => {
    const db = await journal();
    await capture(recorder(db), input([numbered(1)]));
    const sent = { kind: 'reply.submitted' as const, case: 'practice:1', payload: { text, page: page() } };
    expect(await append(recorder(db), [sent])).toHaveLength(1);
    expect(await append(recorder(db), [sent])).toEqual([]);
    expect(await kindsOf(db, 'practice:1')).toEqual(['review.captured', 'reply.submitted']);
  });

  it('A8: a status or a draft that already stands is not written again: the result is the event that stands', async () => {
    const db = await journal();
    const key = 'practice:1';
    await capture(recorder(db), input([numbered(1)]));
    const status = (to: 'new' | 'quality') => append(recorder(db), [{ kind: 'status.set' as const, case: key, payload: { status: to } }]);
    const [first] = await status('quality');
    expect(await status('quality')).toEqual([first]);
    await status('new');
    expect((await status('quality'))[0]?.id).not.toBe(first?.id);
    const draft = (words: string) => append(recorder(db), [{ kind: 'reply.drafted' as const, case: key, payload: { text: words, template: null } }]);
    const [drafted] = await draft(text);
    expect(await draft(text)).toEqual([drafted]);
    expect((await draft(`${text}!`))[0]?.id).not.toBe(drafted?.id);
    expect(await kindsOf(db, key)).toEqual(['review.captured', 'status.set', 'status.set', 'status.set', 'reply.drafted', 'reply.drafted']);
  });

  it('a second reply that is sent leaves nothing in preparation, though its words already stand', async () => {
    const db = await journal();
    const key = 'practice:1';
    await capture(recorder(db), input([{ ...numbered(1), replies: [reply(text)] }]));
    await append(recorder(db), [{ kind: 'reply.inserted', case: key, payload: { text, page: page() } }]);
    expect(await caseOf(db, key)).toMatchObject({ draft: { state: 'inserted' }, reply: { state: 'live' }, repliedAt: MONDAY });
    await append(recorder(db), [{ kind: 'reply.submitted', case: key, payload: { text, page: page() } }]);
    expect(await caseOf(db, key)).toMatchObject({ draft: null, reply: { state: 'live', text } });
  });

  it('refuses an unknown case, an unknown event and a spoilt payload, and writes nothing', async () => {
    const db = await journal();
    await capture(recorder(db), input([numbered(1)]));
    const before = await contents(db);
    const good = { kind: 'status.set' as const, case: 'practice:1', payload: { status: 'quality' as const } };
    await expect(append(recorder(db), [good, { ...good, case: 'practice:none' }])).rejects.toThrow(UnknownCaseError);
    await expect(append(recorder(db), [good, { kind: 'event.undone', case: 'practice:1', payload: { event: 'not-an-event' } }])).rejects.toThrow(UnknownCaseError);
    await expect(append(recorder(db), [good, { ...good, payload: { status: 'gone' as 'quality' } }])).rejects.toThrow(/invalid_value/);
    expect(await contents(db)).toEqual(before);
  });
});
