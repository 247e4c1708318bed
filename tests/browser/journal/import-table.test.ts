import { describe, expect, inject, test } from 'vitest';
import { importTable, isImportKnown, matchTable, undoImport, type TableRow } from '../../../lib/journal/import-table.ts';
import { historyOf } from '../../../lib/journal/queries.ts';
import { append, capture, see } from '../../../lib/journal/record.ts';
import type { Sighting } from '../../../lib/model/sighting.ts';
import type { Status } from '../../../lib/model/status.ts';
import { firstReply } from '../../../lib/regulation/first-reply.ts';
import { DAY, HOUR, iso, MONDAY, PLATFORM, sighting } from '../../unit/journal/invent.ts';
import { contents, input, journal, recorder, refolded, rules } from './journal.ts';

const LONG = inject('long');

function tableRow(change: Partial<Sighting>, status: Status | null = null): TableRow {
  return { platform: PLATFORM, status, sighting: sighting({ via: 'table', key: null, postedEarliest: iso(MONDAY - 3 * DAY), postedLatest: iso(MONDAY - 2 * DAY), link: null, replies: [], ...change }) };
}

/** Invented people who differ from each other, each with words of their own. */
function many(count: number): TableRow[] {
  return Array.from({ length: count }, (_, at) => {
    const from = MONDAY - 400 * DAY + at * 600_000;
    const change = { author: `Гость ${at} Полевой`, text: `Заказ ${at}: принесли за ${at % 50} минут, остальное потом расскажу`, rating: (at % 5) + 1, postedEarliest: iso(from), postedLatest: iso(from + HOUR) };
    const reply = { text: `Благодарим за отзыв номер ${at}`, author: null, postedShown: null, postedEarliest: null, postedLatest: null };
    return tableRow(at % 3 === 0 ? { ...change, replies: [reply] } : change, at % 3 === 0 ? 'answered' : at % 7 === 0 ? 'rework' : null);
  });
}

const how = { id: 'import-1', unsure: 'leave' as const };

describe('a table enters the journal', () => {
  test('as captures of its own, with what it says of status and reply; nobody has seen the reply live', async () => {
    const db = await journal();
    const reply = { text: 'Просим прощения', author: null, postedShown: '20.11', postedEarliest: iso(MONDAY - 2 * DAY), postedLatest: iso(MONDAY - 2 * DAY) };
    const rows = [tableRow({ author: 'Марфа', text: 'Ждали сорок минут', replies: [reply] }, 'answered'), tableRow({ author: 'Пров', text: 'Хорошее место' }), tableRow({ author: 'Лукерья', text: 'Чашка с трещиной', key: `${PLATFORM}:77` }, 'quality')];
    expect(await importTable(recorder(db), rows, how)).toEqual({ entered: 3, known: 0, unsure: 0 });
    const cases = await db.cases.toArray();
    expect(cases.map((c) => [c.review.author, c.status, c.reply.state, c.reply.liveAt, c.reply.beforeCapture]).sort()).toEqual([
      ['Лукерья', 'quality', 'none', null, false],
      ['Марфа', 'answered', 'submitted', null, true],
      ['Пров', 'new', 'none', null, false],
    ]);
    const marfa = cases.find(({ review }) => review.author === 'Марфа');
    // A breach is recorded only for what waits: this is neither kept nor missed.
    expect(marfa && firstReply(marfa, rules, MONDAY + 30 * DAY).state).toBe('before-capture');
    expect(cases.some(({ key }) => key === `${PLATFORM}:77`)).toBe(true);
    expect(await refolded(db)).toEqual(await db.cases.toArray());
  });

  test('a second time it changes nothing', async () => {
    const db = await journal();
    const rows = many(300);
    await importTable(recorder(db), rows, how);
    const before = await contents(db);
    expect((await matchTable(recorder(db), rows)).every(({ kind }) => kind === 'known')).toBe(true);
    expect(await importTable(recorder(db, MONDAY + DAY), rows, { ...how, id: 'import-2' })).toEqual({ entered: 0, known: 300, unsure: 0 });
    expect(await contents(db)).toEqual(before);
  });

  test('knows reviews that were captured before, by id and by person, place, date and words; asks where it is not sure', async () => {
    const db = await journal();
    await capture(recorder(db, MONDAY - DAY), input([
      sighting({ key: `${PLATFORM}:1`, author: 'Агафья', text: 'Кофе горячий, булки свежие' }),
      sighting({ key: null, author: 'Фома', text: 'Долго искали вход, но внутри уютно', postedEarliest: iso(MONDAY - 3 * DAY), postedLatest: iso(MONDAY - 2 * DAY) }),
    ]));
    const rows = [tableRow({ key: `${PLATFORM}:1`, author: null, text: 'кофе' }), tableRow({ author: 'фома', text: 'долго искали вход но внутри уютно' }), tableRow({ author: 'Фома', text: 'Официант забыл про десерт' }), tableRow({ author: 'Касьян', text: 'Всё понравилось' })];
    expect((await matchTable(recorder(db), rows)).map(({ kind }) => kind)).toEqual(['known', 'known', 'new', 'new']);
    // Alone in its table the other words of Фома could be the same review, rewritten.
    expect((await matchTable(recorder(db), rows.slice(2))).map(({ kind }) => kind)).toEqual(['unsure', 'new']);
    expect(await importTable(recorder(db), rows.slice(2), how)).toEqual({ entered: 1, known: 0, unsure: 1 });
    expect(await importTable(recorder(db), rows.slice(2, 3), { id: 'import-2', unsure: 'enter' })).toEqual({ entered: 1, known: 0, unsure: 0 });
    expect(await db.cases.count()).toBe(4);
  });

  test('the page that shows a review of the table later is no second review, and its fuller words no edit by the customer', async () => {
    const db = await journal();
    await importTable(recorder(db), [tableRow({ author: 'Марфа', text: 'ждали сорок минут официант не подошёл' }, 'answered')], how);
    const shown = sighting({ key: `${PLATFORM}:5`, author: 'Марфа', text: 'Ждали сорок минут, официант так и не подошёл', postedEarliest: iso(MONDAY - 3 * DAY), postedLatest: iso(MONDAY - 2 * DAY) });
    await see(recorder(db, MONDAY + HOUR), input([shown]));
    const [only, ...others] = await db.cases.toArray();
    expect(others).toEqual([]);
    expect([only?.review.text, only?.review.key, only?.editedAt, only?.status]).toEqual([shown.text, shown.key, null, 'answered']);
    expect(await refolded(db)).toEqual(await db.cases.toArray());
  });

  test('whole or not at all: stopped in the midst of it, it leaves nothing', async () => {
    const db = await journal();
    await capture(recorder(db, MONDAY - DAY), input([sighting({ key: `${PLATFORM}:1` })]));
    const before = await contents(db);
    const rows = many(1_500);
    for (const share of [0.1, 0.4, 0.7, 0.95]) {
      const stop = new AbortController();
      const work = importTable(recorder(db), rows, how, { signal: stop.signal, onProgress: (done) => { if (done / rows.length >= share) stop.abort(); } });
      await expect(work).rejects.toMatchObject({ name: 'AbortError' });
      expect(await contents(db)).toEqual(before);
    }
  });
});

describe('an import is taken back', () => {
  test('as a whole, and can enter again, and be taken back again', async () => {
    const db = await journal();
    await capture(recorder(db, MONDAY - DAY), input([sighting({ key: `${PLATFORM}:1` })]));
    const rows = many(250);
    const first = { id: 'import-1', at: MONDAY };
    await importTable(recorder(db), rows, how);
    expect(await undoImport(recorder(db, MONDAY + HOUR), first)).toEqual({ undone: 250, kept: 0 });
    expect(await isImportKnown(db, first)).toBe(true);
    expect(await db.cases.filter((c) => c.shown === 1).count()).toBe(1);
    expect(await refolded(db)).toEqual(await db.cases.toArray());
    // Once more changes nothing.
    const after = await contents(db);
    expect(await undoImport(recorder(db, MONDAY + 2 * HOUR), first)).toEqual({ undone: 0, kept: 0 });
    expect(await contents(db)).toEqual(after);

    expect((await matchTable(recorder(db), rows)).every(({ kind }) => kind === 'withdrawn')).toBe(true);
    expect(await importTable(recorder(db, MONDAY + DAY), rows, { ...how, id: 'import-2' })).toEqual({ entered: 250, known: 0, unsure: 0 });
    const [again] = await db.cases.filter((c) => c.review.author === 'Гость 0 Полевой').toArray();
    expect([again?.withdrawn, again?.status, again?.reply.state]).toEqual([false, 'answered', 'submitted']);
    expect(await undoImport(recorder(db, MONDAY + 2 * DAY), { id: 'import-2', at: MONDAY + DAY })).toEqual({ undone: 250, kept: 0 });
    expect(await db.cases.filter((c) => c.shown === 1).count()).toBe(1);
    expect(await refolded(db)).toEqual(await db.cases.toArray());
  });

  test('what somebody has worked on since, or a page has shown, stays', async () => {
    const db = await journal();
    await importTable(recorder(db), [tableRow({ author: 'Марфа', text: 'Ждали сорок минут' }, 'rework'), tableRow({ author: 'Пров', text: 'Хорошее место' }), tableRow({ author: 'Фома', text: 'Долго искали вход, но внутри уютно' })], how);
    const key = (author: string): Promise<string> => db.cases.filter((c) => c.review.author === author).first().then((c) => c?.key ?? '');
    await append(recorder(db, MONDAY + HOUR), [{ kind: 'reply.drafted', case: await key('Марфа'), payload: { text: 'Марфа, спасибо', template: null } }]);
    await see(recorder(db, MONDAY + HOUR), input([sighting({ key: `${PLATFORM}:9`, author: 'Фома', text: 'Долго искали вход, но внутри уютно', postedEarliest: iso(MONDAY - 3 * DAY), postedLatest: iso(MONDAY - 2 * DAY) })]));
    expect(await undoImport(recorder(db, MONDAY + 2 * HOUR), { id: how.id, at: MONDAY })).toEqual({ undone: 1, kept: 2 });
    const marfa = await db.cases.get(await key('Марфа'));
    expect([marfa?.status, marfa?.draft?.text, marfa?.shown]).toEqual(['rework', 'Марфа, спасибо', 1]);
    expect((await db.cases.get(await key('Пров')))?.shown).toBe(0);
  });

  test('stopped in the midst of it, it stands as a whole', async () => {
    const db = await journal();
    await importTable(recorder(db), many(1_100), how);
    const before = await contents(db);
    const stop = new AbortController();
    await expect(undoImport(recorder(db, MONDAY + HOUR), { id: how.id, at: MONDAY }, { signal: stop.signal, onProgress: () => { stop.abort(); } })).rejects.toMatchObject({ name: 'AbortError' });
    expect(await contents(db)).toEqual(before);
  });

  test('an import that the journal does not hold is not known', async () => {
    const db = await journal();
    await importTable(recorder(db), many(10), how);
    expect(await isImportKnown(db, { id: 'import-0', at: MONDAY })).toBe(false);
    expect(await undoImport(recorder(db), { id: 'import-0', at: MONDAY })).toEqual({ undone: 0, kept: 0 });
  });
});

test('the history says where it came from, in the order in which it was recorded', async () => {
  const db = await journal();
  await importTable(recorder(db), [tableRow({ author: 'Марфа', text: 'Ждали сорок минут', link: 'https://reviews.example/1' }, 'rework')], how);
  const [only] = await db.cases.toArray();
  const history = await historyOf(db, only?.key ?? '');
  expect(history.map(({ kind }) => kind)).toEqual(['review.captured', 'status.set']);
  expect(history[0]?.payload).toMatchObject({ page: { address: 'https://reviews.example/1', room: 'cabinet', visit: 'import-1' }, sighting: { via: 'table' } });
});

test.runIf(LONG)('fifty thousand rows', async () => {
  const db = await journal();
  const rows = many(50_000);
  const took: Record<string, number> = {};
  const timed = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    await work();
    took[name] = Math.round(performance.now() - start);
  };
  await timed('match', () => matchTable(recorder(db), rows));
  await timed('import', () => importTable(recorder(db), rows, how));
  await timed('match again', () => matchTable(recorder(db), rows));
  await timed('undo', () => undoImport(recorder(db, MONDAY + HOUR), { id: how.id, at: MONDAY }));
  console.log('50,000 rows, ms', JSON.stringify(took));
  expect(await db.cases.filter((c) => c.shown === 1).count()).toBe(0);
}, 600_000);
