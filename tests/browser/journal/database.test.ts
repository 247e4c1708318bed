import { Dexie } from 'dexie';
import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NewerJournalError, openJournal, SCHEMA, WRITER } from '../../../lib/journal/database.ts';
import { joinCases, keepApart } from '../../../lib/journal/joining.ts';
import { allCases, burning, caseOf, historyOf, lastReplies, queue } from '../../../lib/journal/queries.ts';
import { rebuild } from '../../../lib/journal/rebuild.ts';
import { answerQuestion, append, capture, look, see } from '../../../lib/journal/record.ts';
import type { CaseEventDraft, CaseEvent } from '../../../lib/model/event.ts';
import type { Key, Sighting } from '../../../lib/model/sighting.ts';
import { defaultRegulation } from '../../../lib/regulation/regulation.ts';
import { DAY, HOUR, iso, MONDAY, page, reply, sighting, turn } from '../../unit/journal/invent.ts';
import { at, contents, input, journal, newName, recorder, refolded, rules } from './journal.ts';

const CASES = 2_000;
const ROUNDS = 14;
const SEED = 20261005;

const numbered = (n: number, changes: Partial<Sighting> = {}) => sighting({ key: `practice:${n}`, author: `Гость ${n % 90}`, text: `Отзыв номер ${n} о пирогах`, ...changes });

describe('projection', () => {
  it(`rebuilding gives the same rows, over the random histories of ${CASES} cases`, { timeout: 240_000 }, async () => {
    const db = await journal();
    const pick = fc.sample(fc.nat(1_000_000), { seed: SEED, numRuns: CASES * ROUNDS * 2 });
    let drawn = 0;
    const draw = (below: number): number => (pick[drawn++ % pick.length] ?? 0) % below;
    const texts = ['Спасибо, ждём снова', 'Извините за ожидание', null];
    const words = (n: number) => [`Отзыв номер ${n} о пирогах`, `Отзыв номер ${n} о пирогах, дополнено`, null][draw(3)] ?? null;
    // Every third review has no id: it is found again by author, place, date and words.
    const shown = (n: number, first: boolean): Sighting =>
      numbered(n, {
        key: n % 3 === 0 ? null : `practice:${n}`,
        ...(n % 3 === 0 ? { author: `Гость ${n}` } : {}),
        ...(first ? {} : { text: words(n), rating: [4, 4, 1][draw(3)] ?? 4, truncated: draw(9) === 0 }),
        replies: draw(3) === 0 ? [reply(texts[draw(3)] ?? null)] : draw(5) === 0 ? texts.map((one) => reply(one)) : [],
        turns: draw(4) === 0 ? [turn(`Вопрос ${draw(3)}`, draw(3))] : [],
      });
    const keys: Key[] = [];
    for (let from = 0; from < CASES; from += 200) {
      const batch = Array.from({ length: 200 }, (_, n) => shown(from + n, true));
      const { items } = await capture(recorder(db, MONDAY + from, { author: ['anna', 'boris'][draw(2)] ?? '' }), input(batch, { room: draw(4) === 0 ? 'cabinet' : 'public' }));
      keys.push(...items.flatMap((item) => item.case ?? []));
    }
    expect(keys).toHaveLength(CASES);
    const doings = (key: Key, history: CaseEvent[]): CaseEventDraft => {
      const where = page({ visit: `visit-${draw(4)}` });
      const drafts: CaseEventDraft[] = [
        { kind: 'reply.drafted', case: key, payload: { text: texts[draw(2)] ?? '', template: null } },
        { kind: 'reply.inserted', case: key, payload: { text: texts[draw(2)] ?? '', page: where } },
        { kind: 'reply.submitted', case: key, payload: { text: texts[draw(2)] ?? '', page: where } },
        { kind: 'status.set', case: key, payload: { status: (['rework', 'quality', 'archived', 'new'] as const)[draw(4)] ?? 'new' } },
        { kind: 'event.undone', case: key, payload: { event: history[draw(history.length)]?.id ?? '' } },
      ];
      return drafts[draw(drafts.length)] as CaseEventDraft;
    };
    for (let round = 1; round <= ROUNDS; round++) {
      // The clock of one round in four is behind that of the round before.
      const now = MONDAY + round * HOUR - (draw(4) === 0 ? 2 * DAY : 0);
      const from = draw(CASES - 200);
      const numbers = Array.from({ length: 200 }, (_, n) => from + n);
      const r = recorder(db, now, { author: ['anna', 'boris'][draw(2)] ?? '' });
      await see(r, input(numbers.map((n) => shown(n, false)), { visit: `visit-${draw(4)}`, room: draw(3) === 0 ? 'cabinet' : 'public' }));
      const some = Array.from({ length: 400 }, () => keys[draw(keys.length)] as Key);
      const histories = await Promise.all(some.map((key) => historyOf(db, key)));
      await append(r, some.map((key, n) => doings(key, histories[n] ?? [])));
      // Cases of one review, or of two after all: the undoings above take some of them back.
      for (let n = 0; n < 12; n++) await (draw(4) === 0 ? keepApart : joinCases)(r, { earlier: keys[draw(CASES)] as Key, later: keys[draw(60)] as Key });
      if (round % 5 === 0) await look(r, { page: at(), placeId: 'place-1', cases: keys.slice(draw(20)), whole: true, falling: null });
    }
    const rows = await db.cases.toArray();
    expect(rows).toHaveLength(CASES);
    expect(await db.events.count()).toBeGreaterThan(CASES * 3);
    expect(new Set(rows.map((row) => row.reply.state)).size).toBe(5);
    expect(new Set(rows.map((row) => row.draft?.state)).size).toBe(3);
    expect(rows.some((row) => row.withdrawn) && rows.some((row) => row.vanishedAt !== null) && rows.some((row) => row.editedAt !== null)).toBe(true);
    expect(rows.some((row) => row.rounds.length > 1) && rows.some((row) => row.rounds.some(({ reply: given }) => given.state === 'live'))).toBe(true);
    expect(rows.filter((row) => row.joinedInto !== null).length).toBeGreaterThan(60);
    expect(Math.max(...rows.map((row) => row.joined.length))).toBeGreaterThan(3);
    expect(rows).toEqual(await refolded(db));
    expect(await rebuild(db, rules)).toBe(CASES);
    expect(await db.cases.toArray()).toEqual(rows);
    const hlcs = (await db.events.toArray()).map((event) => event.hlc);
    expect(new Set(hlcs).size).toBe(hlcs.length);
  });

  it('rebuilding comes to an end where more events share one moment than are read at once', async () => {
    const db = await journal();
    await capture(recorder(db), input([numbered(1)]));
    const [event] = await historyOf(db, 'practice:1');
    await db.events.bulkAdd(Array.from({ length: 4_100 }, (_, n) => ({ ...event, id: `the-same-moment-${n}`, kind: 'status.set', payload: { status: 'rework' } }) as CaseEvent));
    expect(await rebuild(db, rules)).toBe(1);
    expect(await db.cases.toArray()).toEqual(await refolded(db));
  });

  it('rebuilding under another regulation moves the deadlines and nothing else', async () => {
    const db = await journal();
    await capture(recorder(db), input([numbered(1)]));
    const before = await caseOf(db, 'practice:1');
    await rebuild(db, { ...rules, version: 2, deadlines: rules.deadlines.map((one) => (one.id === 'reply' ? { ...one, amount: 12 } : one)) });
    expect(await caseOf(db, 'practice:1')).toEqual({ ...before, regulation: 2, dueAt: (before?.dueAt ?? 0) - 12 * HOUR });
  });

  it('events of a kind that only a newer build knows are kept and passed over', async () => {
    const db = await journal();
    await capture(recorder(db), input([numbered(1)]));
    const [event] = await historyOf(db, 'practice:1');
    const newer = { ...event, id: 'newer-kind-1', kind: 'case.assigned', hlc: '0zzzzzzzzz-0000', payload: { to: 'boris' } } as unknown as CaseEvent;
    await db.events.add(newer);
    await append(recorder(db), [{ kind: 'status.set', case: 'practice:1', payload: { status: 'rework' } }]);
    expect(await rebuild(db, rules)).toBe(1);
    expect(await caseOf(db, 'practice:1')).toMatchObject({ status: 'rework' });
    expect((await historyOf(db, 'practice:1')).map((e) => e.kind)).toEqual(['review.captured', 'case.assigned', 'status.set']);
  });
});

describe('database', () => {
  it('two handles that write at once never lose an event', async () => {
    const name = newName();
    const [one, two] = [await journal(name), await openJournal(name)];
    onTestFinished(() => two.close());
    await capture(recorder(one), input([numbered(0)]));
    const writes = Array.from({ length: 60 }, (_, n) => {
      const r = recorder(n % 2 === 0 ? one : two, MONDAY + n, { author: n % 2 === 0 ? 'anna' : 'boris' });
      if (n % 3 === 0) return capture(r, input([numbered(n), numbered(n + 1)]));
      return append(r, [{ kind: 'reply.drafted', case: 'practice:0', payload: { text: `Черновик ${n}`, template: null } }]);
    });
    await Promise.all(writes);
    const drafted = (await historyOf(two, 'practice:0')).filter((event) => event.kind === 'reply.drafted');
    expect(new Set(drafted.map((event) => (event.kind === 'reply.drafted' ? event.payload.text : ''))).size).toBe(40);
    const events = await one.events.toArray();
    expect(new Set(events.map((event) => event.hlc)).size).toBe(events.length);
    expect(await one.cases.toArray()).toEqual(await refolded(one));
    // Twenty pairs that overlap nowhere; review 0 stands in the first of them and was there.
    expect(await one.cases.count()).toBe(40);
  });

  it('a database that a newer build owns is read and never written', async () => {
    const name = newName();
    const db = await journal(name);
    await capture(recorder(db), input([numbered(1)]));
    await db.meta.put({ key: 'schema', schema: 7, minWriter: 7 });
    const before = await contents(db);
    const writes = [
      () => see(recorder(db), input([numbered(1)])),
      () => capture(recorder(db), input([numbered(2)])),
      () => look(recorder(db), { page: at(), placeId: 'place-1', cases: [], whole: true, falling: null }),
      () => append(recorder(db), [{ kind: 'status.set', case: 'practice:1', payload: { status: 'rework' } }]),
      () => answerQuestion(recorder(db), { question: 'any-question', case: null }),
      () => rebuild(db, rules),
    ];
    for (const write of writes) await expect(write()).rejects.toThrow(NewerJournalError);
    expect(db.readOnly).toBe(true);
    expect(await contents(db)).toEqual(before);
    expect(await caseOf(db, 'practice:1')).toMatchObject({ key: 'practice:1' });
    const again = await openJournal(name);
    onTestFinished(() => again.close());
    expect(again.readOnly).toBe(true);
    expect((await queue(again)).total).toBe(1);
    expect(await contents(again)).toEqual(before);
  });

  it('an upgrade by another context closes this handle for good; opened anew, the newer tables are read and left as they are', async () => {
    const name = newName();
    const db = await journal(name);
    await capture(recorder(db), input([numbered(1)]));
    const newer = new Dexie(name);
    newer.version(SCHEMA + 1).stores({ events: 'id, [case+hlc], hlc', cases: 'key', questions: 'id, about', meta: 'key', outbox: 'id' });
    await newer.open();
    await newer.table('meta').put({ key: 'schema', schema: SCHEMA + 1, minWriter: WRITER + 1 });
    expect(db.isOpen()).toBe(false);
    await expect(capture(recorder(db), input([numbered(2)]))).rejects.toThrow(Dexie.DatabaseClosedError);
    const again = await openJournal(name);
    expect(again.readOnly).toBe(true);
    expect(await caseOf(again, 'practice:1')).toMatchObject({ key: 'practice:1' });
    await expect(capture(recorder(again), input([numbered(2)]))).rejects.toThrow(NewerJournalError);
    again.close();
    expect(newer.isOpen()).toBe(true);
    expect(await newer.table('events').count()).toBe(2);
    newer.close();
    const stands = await new Dexie(name).open();
    expect(stands.verno).toBe(SCHEMA + 1);
    expect(stands.table('cases').schema.indexes).toEqual([]);
    stands.close();
  });

  it('a handle that the browser closed opens itself for the next write', async () => {
    const db = await journal();
    db.close({ disableAutoOpen: true });
    await capture(recorder(db), input([numbered(1)]));
    expect(await db.cases.count()).toBe(1);
  });
});

describe('queries', () => {
  const posted = (hours: number) => ({ postedEarliest: iso(MONDAY - hours * HOUR), postedLatest: iso(MONDAY - hours * HOUR) });

  it('A2: the queue holds what awaits a reply or its proof, by time left', async () => {
    const db = await journal();
    await capture(recorder(db), input([numbered(1, posted(2)), numbered(2, posted(30)), numbered(3, posted(20)), numbered(4, { ...posted(1), replies: [reply('Спасибо')] })]));
    await append(recorder(db), [{ kind: 'reply.submitted', case: 'practice:3', payload: { text: 'Спасибо', page: page() } }]);
    const found = await queue(db);
    expect(found.rows.map((row) => row.key)).toEqual(['practice:2', 'practice:3', 'practice:1']);
    expect(await queue(db, { limit: 1 })).toMatchObject({ rows: [{ key: 'practice:2' }], total: 3 });
    expect(await queue(db, { platform: 'other' })).toEqual({ rows: [], total: 0, backlog: 0 });
    expect((await queue(db, { platform: 'practice', search: 'НОМЕР 3' })).rows.map((row) => row.key)).toEqual(['practice:3']);
    expect(await burning(db, rules, MONDAY)).toEqual({ due: ['practice:2'], late: ['practice:2'] });
    expect((await burning(db, rules, MONDAY + 17 * HOUR)).due.sort()).toEqual(['practice:1', 'practice:2']);
  });

  it('C4: all cases, the latest first, page by page, by platform, status and any words', async () => {
    const db = await journal();
    await capture(recorder(db), input(Array.from({ length: 25 }, (_, n) => numbered(n, posted(n % 5)))));
    await append(recorder(db), [{ kind: 'status.set', case: 'practice:7', payload: { status: 'archived' } }]);
    const [undone] = await historyOf(db, 'practice:9');
    await append(recorder(db), [{ kind: 'event.undone', case: 'practice:9', payload: { event: undone?.id ?? '' } }]);
    const whole = await allCases(db, { limit: 100 });
    expect(whole.total).toBe(24);
    const latest = whole.rows.map((row) => row.appearedLatest);
    expect(latest).toEqual(latest.toSorted((a, b) => b - a));
    for (const filter of [{}, { platform: 'practice' }, { search: 'пирогах' }]) {
      const seen: Key[] = [];
      for (;;) {
        const { rows, total } = await allCases(db, { ...filter, limit: 7, after: seen.at(-1) });
        expect(total).toBe(24);
        seen.push(...rows.map((row) => row.key));
        if (rows.length < 7) break;
      }
      expect(seen).toEqual(whole.rows.map((row) => row.key));
    }
    expect((await allCases(db, { status: 'archived', limit: 9 })).rows.map((row) => row.key)).toEqual(['practice:7']);
    expect((await allCases(db, { status: 'archived', platform: 'practice', limit: 9 })).total).toBe(1);
    expect((await allCases(db, { status: 'archived', platform: 'other', limit: 9 })).total).toBe(0);
  });

  it('the last replies of a place, the latest first, drafts and lost captures apart', async () => {
    const db = await journal();
    await capture(recorder(db), input([numbered(1), numbered(2), numbered(3), numbered(4, { place: { id: 'place-2', name: null } })]));
    const submitted = (n: number, hours: number) =>
      append(recorder(db, MONDAY + hours * HOUR), [{ kind: 'reply.submitted', case: `practice:${n}`, payload: { text: `Ответ ${n}`, page: page() } }]);
    await submitted(2, 1);
    await submitted(1, 2);
    await submitted(4, 3);
    await append(recorder(db), [{ kind: 'reply.drafted', case: 'practice:3', payload: { text: 'Черновик', template: null } }]);
    expect((await lastReplies(db, 'practice', 'place-1', 5)).map(({ text }) => text)).toEqual(['Ответ 1', 'Ответ 2']);
    expect((await lastReplies(db, 'practice', 'place-1', 1)).map(({ text }) => text)).toEqual(['Ответ 1']);
  });

  it('a backlog review stands after the duties and burns nowhere', async () => {
    const db = await journal();
    await capture(recorder(db, MONDAY, { regulation: defaultRegulation(MONDAY) }), input([numbered(1)]));
    expect((await queue(db)).rows.map((row) => row.open)).toEqual([2]);
    expect((await burning(db, defaultRegulation(MONDAY), MONDAY)).due).toEqual([]);
    expect((await allCases(db, { limit: 5 })).total).toBe(1);
  });
});
