import * as fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import type { JournalDatabase } from '../../../lib/journal/database.ts';
import { erase } from '../../../lib/journal/erase.ts';
import { foldAll } from '../../../lib/journal/fold.ts';
import { joinCases, keepApart, suggestedPairs } from '../../../lib/journal/joining.ts';
import { normalised, unionOf } from '../../../lib/journal/merge.ts';
import { allCases, caseOf, historyOf, queue, questions } from '../../../lib/journal/queries.ts';
import { rebuild } from '../../../lib/journal/rebuild.ts';
import { answerQuestion, append, capture, look, see } from '../../../lib/journal/record.ts';
import { isCaseEvent, type JournalEvent } from '../../../lib/model/event.ts';
import { HOUR, iso, MONDAY, page, reply, sighting } from '../../unit/journal/invent.ts';
import { threeJournals } from '../../unit/journal/colleagues.ts';
import { lineMasker } from '../../../lib/delivery/mask.ts';
import { dropStaged, stageFile } from '../../../lib/journal/restore.ts';
import { fileOf, fill, kept, merge } from './files.ts';
import { isComputed } from '../../../lib/journal/same-review.ts';
import { at, input, journal, recorder, refolded, refoldedPlaces, rules } from './journal.ts';

/** In the database a triple costs as much as a hundred in memory, where ten thousand are merged: tests/unit/journal/merge.test.ts. */
const RUNS = inject('long') ? 1_000 : 60;

const sorted = (events: readonly JournalEvent[]): JournalEvent[] => events.toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('merging a file', () => {
  it(`is the union of events in either direction, and its rows are those that the events give (seed ${inject('seed')})`, { timeout: 1_200_000 }, async () => {
    const [one, other] = [await journal(), await journal()];
    let joined = 0;
    await fc.assert(
      fc.asyncProperty(threeJournals, async ([first, second]) => {
        const [a, b] = [normalised(first), normalised(second)];
        await fill(one, a);
        await fill(other, b);
        const [fileA, fileB] = [await fileOf(one), await fileOf(other)];
        const ids = new Set(a.map(({ id }) => id));
        const before = await one.events.toArray();
        // What a colleague erased in part is erased as a whole here: a deed of its own, beyond the union.
        fc.pre(!foldAll(unionOf(a, b).filter(isCaseEvent)).some((c) => c.joined.length > 0 && c.erasedAt !== null));
        const erased = new Set(unionOf(a, b).flatMap((event) => (event.kind === 'case.erased' ? [event.case] : [])));
        fc.pre(![...a, ...b].some((event) => event.kind === 'case.joined' && isComputed(event) && erased.has(event.case) !== erased.has(event.payload.into)));
        const preview = await merge(recorder(one), fileB);
        const both = unionOf(a, b);
        expect(preview).toMatchObject({ newEvents: b.filter((event) => !ids.has(event.id) && !isComputed(event)).length });
        expect(await one.events.toArray()).toEqual(sorted(both));
        expect(await one.cases.toArray()).toEqual(await refolded(one));
        expect(await one.places.toArray()).toEqual(await refoldedPlaces(one));
        const merged = await kept(one);
        expect(await merge(recorder(one), fileB)).toMatchObject({ newEvents: 0, newErasures: 0, rewritten: { events: 0, cases: [] }, joined: 0, changedCases: 0 });
        expect(await kept(one)).toEqual(merged);
        await merge(recorder(other), fileA);
        expect(await kept(other)).toEqual(merged);
        await rebuild(one, rules);
        expect(await kept(one)).toEqual(merged);
        if (before.length < both.length) joined += (await one.cases.where('joinedInto').above('').count()) > 0 ? 1 : 0;
      }),
      { numRuns: RUNS, seed: inject('seed'), endOnFailure: true },
    );
    expect(joined).toBeGreaterThan(RUNS / 20);
  });
});

const boris = { author: 'boris' };
/** Anna and Boris have captured the same review, where no page shows an id, and others. */
async function bothCaptured(changes: Parameters<typeof sighting>[0] = {}): Promise<{ db: JournalDatabase; mine: string; theirs: string }> {
  const [db, other] = [await journal(), await journal()];
  const mine = await capture(recorder(db), input([sighting()]));
  const theirs = await capture(recorder(other, MONDAY + HOUR, boris), input([sighting(changes), sighting({ author: 'Пётр', text: 'Долго ждали столик у окна, зато вкусно' })]));
  await append(recorder(other, MONDAY + 2 * HOUR, boris), [{ kind: 'status.set', case: theirs.items[0]?.case ?? '', payload: { status: 'rework' } }]);
  await merge(recorder(db), await fileOf(other, { for: 'colleague' }));
  return { db, mine: mine.items[0]?.case ?? '', theirs: theirs.items[0]?.case ?? '' };
}

describe('one review, captured by two people', () => {
  it('is one case in lists, history and counts, under the earlier key; the other key leads there', async () => {
    const { db, mine, theirs } = await bothCaptured();
    expect(await caseOf(db, theirs)).toMatchObject({ key: mine, joined: [theirs], status: 'rework' });
    expect((await historyOf(db, mine)).map(({ kind }) => kind)).toEqual(['review.captured', 'review.captured', 'case.joined', 'status.set']);
    expect(await historyOf(db, theirs)).toEqual(await historyOf(db, mine));
    expect(await queue(db)).toMatchObject({ total: 2 });
    expect(await allCases(db, { limit: 10, search: 'пироги свежие' })).toMatchObject({ total: 1, rows: [{ key: mine }] });
    expect((await db.cases.where('[place+stands+firstSeenAt]').between(['practice:place-1', 1, 0], ['practice:place-1', 1, Infinity]).toArray()).map(({ key }) => key)).not.toContain(theirs);
    expect(await db.cases.toArray()).toEqual(await refolded(db));
  });

  it('is known on its page, and what happens is recorded once, whichever key is named', async () => {
    const { db, mine, theirs } = await bothCaptured();
    const before = await kept(db);
    const { items } = await capture(recorder(db, MONDAY + 3 * HOUR), input([sighting()], { visit: 'visit-2' }));
    expect(items).toMatchObject([{ case: mine, outcome: 'known' }]);
    expect(await kept(db)).toEqual(before);
    const text = 'Спасибо, Ирина, музыку сделали тише.';
    await append(recorder(db, MONDAY + 4 * HOUR), [{ kind: 'reply.submitted', case: theirs, payload: { text, page: page() } }]);
    await see(recorder(db, MONDAY + 5 * HOUR), input([sighting({ replies: [reply(text)] })], { visit: 'visit-3' }));
    expect(await caseOf(db, mine)).toMatchObject({ reply: { state: 'live' }, status: 'rework' });
    expect(await db.cases.toArray()).toEqual(await refolded(db));
    // A page from before the merge still names the case that stands in the other one: it is not gone, and no second card gets it.
    expect(await look(recorder(db, MONDAY + 6 * HOUR), { page: at({ visit: 'visit-4' }), placeId: 'place-1', cases: [theirs], whole: true, falling: null })).toMatchObject({ vanished: [expect.not.stringContaining(mine)] });
    const again = await capture(recorder(db, MONDAY + 6 * HOUR), input([sighting()], { visit: 'visit-4' }, [theirs]));
    expect(again.items[0]?.case).not.toBe(mine);
  });

  it('is two again when the joining is undone, and undoing that joins them', async () => {
    const { db, mine, theirs } = await bothCaptured();
    const join = (await historyOf(db, mine)).find(({ kind }) => kind === 'case.joined');
    const [undoing] = await append(recorder(db, MONDAY + 3 * HOUR), [{ kind: 'event.undone', case: mine, payload: { event: join?.id ?? '' } }]);
    expect(undoing?.case).toBe(join?.case);
    expect(await caseOf(db, theirs)).toMatchObject({ key: theirs, status: 'rework', joined: [] });
    expect(await caseOf(db, mine)).toMatchObject({ status: 'new', joined: [] });
    expect(await db.cases.toArray()).toEqual(await refolded(db));
    // A colleague's file says the same once more: what the manager decided stands, and is not asked about.
    await merge(recorder(db), await fileOf(db));
    expect(await caseOf(db, theirs)).toMatchObject({ key: theirs });
    expect(await suggestedPairs(db)).toEqual([]);
    await append(recorder(db, MONDAY + 4 * HOUR), [{ kind: 'event.undone', case: theirs, payload: { event: undoing?.id ?? '' } }]);
    expect(await caseOf(db, theirs)).toMatchObject({ key: mine, joined: [theirs] });
    expect(await db.cases.toArray()).toEqual(await refolded(db));
  });

  it('with other words is only suggested; joined or kept apart by the manager it is asked about no more, until that is taken back', async () => {
    for (const decided of ['one', 'two'] as const) {
      const { db, mine, theirs } = await bothCaptured({ text: 'Пироги свежие, но за столиками тесно и музыка играла слишком тихо.', postedLatest: iso(MONDAY) });
      expect(await suggestedPairs(db)).toMatchObject([{ earlier: { key: mine }, later: { key: theirs } }]);
      const pair = { earlier: mine, later: theirs };
      const r = recorder(db, MONDAY + 5 * HOUR);
      const done = await (decided === 'two' ? keepApart : joinCases)(r, pair);
      expect(done).toMatchObject({ case: theirs });
      expect(await suggestedPairs(db)).toEqual([]);
      expect(await caseOf(db, theirs)).toMatchObject({ key: decided === 'one' ? mine : theirs });
      expect(await db.cases.toArray()).toEqual(await refolded(db));
      // Once more says nothing new.
      const events = await db.events.count();
      expect(await (decided === 'two' ? keepApart : joinCases)(r, pair)).toEqual(done);
      expect(await db.events.count()).toBe(events);
      // Taken back, it is asked again; on a colleague's machine too.
      await append(recorder(db, MONDAY + 6 * HOUR), [{ kind: 'event.undone', case: done.case, payload: { event: done.event } }]);
      expect(await suggestedPairs(db)).toMatchObject([{ earlier: { key: mine }, later: { key: theirs } }]);
      const other = await journal();
      await merge(recorder(other), await fileOf(db));
      expect(await suggestedPairs(other)).toHaveLength(1);
      expect(await db.cases.toArray()).toEqual(await refolded(db));
    }
  });

  it('is erased with the case that a colleague joined it with, who did not know of the erasure', async () => {
    const { db, mine, theirs } = await bothCaptured({ text: 'Пироги свежие, но за столиками тесно и музыка играла слишком тихо.', postedLatest: iso(MONDAY) });
    const other = await journal();
    await merge(recorder(other), await fileOf(db));
    await joinCases(recorder(other, MONDAY + 5 * HOUR, boris), { earlier: mine, later: theirs });
    await erase(recorder(db, MONDAY + 6 * HOUR), { cases: [mine], questions: [], because: 'person' });
    expect(JSON.stringify(await kept(db))).toContain('слишком тихо');
    await merge(recorder(db), await fileOf(other));
    expect(await caseOf(db, theirs)).toMatchObject({ key: mine, joined: [theirs], erasedAt: MONDAY + 6 * HOUR });
    expect(JSON.stringify(await kept(db))).not.toContain('слишком тихо');
    expect(await db.cases.toArray()).toEqual(await refolded(db));
  });

  it('that was joined by its words alone goes with its twin, which a colleague erased', async () => {
    const { db, mine, theirs } = await bothCaptured();
    const other = await journal();
    await capture(recorder(other), input([sighting()]));
    await merge(recorder(other), await fileOf(db));
    // The colleague has Boris's half only, and erases it.
    const third = await journal();
    await fill(third, (await db.events.toArray()).filter((event) => event.case === theirs && !isComputed(event)));
    await erase(recorder(third, MONDAY + 6 * HOUR), { cases: [theirs], questions: [], because: 'person' });
    await merge(recorder(db, MONDAY + 7 * HOUR), await fileOf(third));
    expect((await historyOf(db, mine)).some(({ kind }) => kind === 'case.erased')).toBe(true);
    expect(JSON.stringify(await kept(db))).not.toContain('столиками тесно');
    expect(await db.cases.toArray()).toEqual(await refolded(db));
  });

  it('captured under the platform’s own id elsewhere is found by that id once it is joined', async () => {
    const [db, other] = [await journal(), await journal()];
    const { items } = await capture(recorder(db), input([sighting()]));
    await capture(recorder(other, MONDAY + HOUR, boris), input([sighting({ key: 'practice:7001' })]));
    await merge(recorder(db), await fileOf(other));
    expect(await suggestedPairs(db)).toHaveLength(1);
    await joinCases(recorder(db, MONDAY + 2 * HOUR), { earlier: items[0]?.case ?? '', later: 'practice:7001' });
    const seen = await see(recorder(db, MONDAY + 3 * HOUR), input([sighting({ key: 'practice:7001' })]));
    expect(seen.items).toMatchObject([{ case: items[0]?.case }]);
  });
});

describe('a file that has known events otherwise', () => {
  /** The journal as a file, its events changed by hand. */
  const forged = async (db: JournalDatabase, change: (event: JournalEvent) => JournalEvent): Promise<Blob> => {
    const other = await journal();
    await fill(other, (await db.events.toArray()).map(change));
    return fileOf(other, { for: 'colleague' });
  };

  it('is told of before it is taken: how many, and of which cases', async () => {
    const db = await journal();
    const { items } = await capture(recorder(db), input([sighting(), sighting({ author: 'Пётр', text: 'Долго ждали столик у окна, зато вкусно' })]));
    await append(recorder(db, MONDAY + HOUR), [{ kind: 'status.set', case: items[0]?.case ?? '', payload: { status: 'answered' } }]);
    const ours = async (file: Blob): Promise<unknown> => {
      const staged = await stageFile(db, file);
      await dropStaged(staged);
      return staged.preview;
    };
    expect(await ours(await fileOf(db))).toMatchObject({ newEvents: 0, rewritten: { events: 0, cases: [] } });
    const later = await forged(db, (event) => (event.kind === 'status.set' ? { ...event, payload: { status: 'rework' as const } } : event));
    expect(await ours(later)).toMatchObject({ newEvents: 0, changedCases: 0, rewritten: { events: 1, cases: [items[0]?.case] } });
    // A place has its own events.
    expect(await ours(await forged(db, (event) => (event.kind === 'place.seen' ? { ...event, payload: { ...event.payload, place: { ...event.payload.place, name: 'Ярмарка' } } } : event)))).toMatchObject({ rewritten: { events: 1, cases: [], others: 1 } });
    // Under the id of a capture: the erasure would stand instead of it.
    expect(await ours(await forged(db, (event) => (event.case === items[1]?.case ? ({ ...event, kind: 'case.erased', payload: { because: 'person' } } as JournalEvent) : event)))).toMatchObject({ rewritten: { cases: [items[1]?.case] } });
  });

  it('is nothing to tell of where it was erased, or its names are hidden on one side', async () => {
    const [db, masked] = [await journal(), await journal()];
    const { items } = await capture(recorder(db), input([sighting({ author: 'Ирина Лунина', replies: [reply('Ирина, спасибо')] }), sighting({ author: 'Пётр', text: 'Долго ждали столик у окна, зато вкусно' })]));
    await append(recorder(db, MONDAY + HOUR), [{ kind: 'reply.drafted', case: items[1]?.case ?? '', payload: { text: 'Ждём снова', template: null } }]);
    const [whole, hidden] = [await fileOf(db), await fileOf(db, { for: 'colleague', change: lineMasker() })];
    await merge(recorder(masked), hidden);
    expect(JSON.stringify(await masked.events.toArray())).toContain('И. Л.');
    expect(await merge(recorder(masked), whole)).toMatchObject({ newEvents: 0, rewritten: { events: 0 } });
    expect(JSON.stringify(await masked.events.toArray())).toContain('Ирина Лунина');
    expect(await merge(recorder(masked), hidden)).toMatchObject({ rewritten: { events: 0 } });
    await erase(recorder(masked, MONDAY + 2 * HOUR), { cases: items.flatMap(({ case: key }) => key ?? []), questions: [], because: 'person' });
    expect(await merge(recorder(db), await fileOf(masked))).toMatchObject({ erasedThere: 2, rewritten: { events: 0 } });
    expect(await merge(recorder(masked), whole)).toMatchObject({ erasedHere: 2, rewritten: { events: 0 } });
  });
});

describe('merging', () => {
  it('erases all of a review that a colleague erased without knowing that it stands here twice', async () => {
    const { db, mine, theirs } = await bothCaptured({ text: 'Пироги свежие, но за столиками тесно и музыка играла слишком тихо.', postedLatest: iso(MONDAY) });
    await joinCases(recorder(db, MONDAY + 3 * HOUR), { earlier: mine, later: theirs });
    const other = await journal();
    await fill(other, (await db.events.toArray()).filter((event) => event.case === mine && event.kind !== 'case.joined'));
    await erase(recorder(other, MONDAY + 4 * HOUR, boris), { cases: [mine], questions: [], because: 'person' });
    await merge(recorder(db, MONDAY + 5 * HOUR), await fileOf(other));
    expect(JSON.stringify(await kept(db))).not.toContain('за столиками тесно');
    expect(JSON.stringify(await kept(db))).not.toContain('Ирина Л.');
    expect(await caseOf(db, theirs)).toMatchObject({ key: mine, joined: [theirs] });
    expect((await caseOf(db, theirs))?.erasedAt).not.toBeNull();
    expect(await db.cases.toArray()).toEqual(await refolded(db));
    const erased = await kept(db);
    await merge(recorder(db, MONDAY + 6 * HOUR), await fileOf(other));
    expect(await kept(db)).toEqual(erased);
  });

  it('brings a question of an own backup back only while it is open', async () => {
    const db = await journal();
    const two = [sighting({ key: 'practice:1', text: `${sighting().text ?? ''} Утром.` }), sighting({ key: 'practice:2', text: `${sighting().text ?? ''} Вечером.` })];
    await capture(recorder(db), input(two));
    await capture(recorder(db), input([sighting()]));
    const file = await fileOf(db);
    const [open] = await questions(db);
    expect(open).toBeDefined();
    await db.questions.clear();
    await merge(recorder(db), file);
    expect(await questions(db)).toEqual([open]);
    await answerQuestion(recorder(db, MONDAY + HOUR), { question: open?.id ?? '', case: 'practice:1' });
    await merge(recorder(db), file);
    expect(await questions(db)).toEqual([]);
  });
});
