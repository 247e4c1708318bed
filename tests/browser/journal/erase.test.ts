import { describe, expect, it, onTestFinished } from 'vitest';
import { dropErased, forgetUnsaved, keepUnsaved, unsavedOf } from '../../../components/reply/unsaved.ts';
import { readJournal } from '../../../lib/journal/backup/read.ts';
import type { JournalLine } from '../../../lib/journal/backup/line.ts';
import { writeJournal } from '../../../lib/journal/backup/write.ts';
import { keepCopy, listCopies, openCopy, rewriteCopies, dropCopy } from '../../../lib/journal/copies.ts';
import type { JournalDatabase } from '../../../lib/journal/database.ts';
import { erase, groupsOf } from '../../../lib/journal/erase.ts';
import { holdings } from '../../../lib/journal/holdings.ts';
import { importTable, matchTable } from '../../../lib/journal/import-table.ts';
import { joinCases } from '../../../lib/journal/joining.ts';
import { copiesEraser, findPerson } from '../../../lib/journal/person.ts';
import { allCases, caseOf, queue } from '../../../lib/journal/queries.ts';
import { rebuild } from '../../../lib/journal/rebuild.ts';
import { answerQuestion, append, capture, look, see } from '../../../lib/journal/record.ts';
import { restoreStaged, stageFile } from '../../../lib/journal/restore.ts';
import { expired, retainSome } from '../../../lib/journal/retention.ts';
import type { EventOf } from '../../../lib/model/event.ts';
import { ERASED_IN_JOURNAL } from '../../../lib/model/owed-erasure.ts';
import type { Key, Sighting } from '../../../lib/model/sighting.ts';
import { DAY, HOUR, iso, MONDAY, page, reply, sighting, turn } from '../../unit/journal/invent.ts';
import { fileOf, fill, merge, NO_COPY } from './files.ts';
import { at, contents, input, journal, recorder, refolded, rules } from './journal.ts';

const NAME = 'Аделина Верхоянцева';
const SECRETS = ['Аделина', 'Верхоянцева', 'Adelina', 'булочка с клещом', 'перезвоните на дачу', 'adelina-v'];
const FOOL: Partial<Sighting> = {
  author: NAME,
  text: 'В пирожке лежала булочка с клещом, и никто даже не извинился передо мной.',
  title: 'Аделина негодует',
  link: 'https://practice.example/users/adelina-v/7',
  replies: [reply('Аделина, простите, перезвоните на дачу')],
  turns: [turn('Это я, Аделина, жду', 1, { author: 'Adelina V.' })],
};
const hers = (changes: Partial<Sighting> = {}): Sighting => sighting({ ...FOOL, ...changes });
/** Another day than that of the first one. */
const EARLIER = { postedEarliest: iso(MONDAY - 50 * HOUR), postedLatest: iso(MONDAY - 49 * HOUR) };
const other = sighting({ key: 'practice:900', author: 'Борис', text: 'Хлеб хороший, но очередь длинная, приходил в субботу утром.' });

/** Her case with a key of its own, her case without one, another person's, and a question about her. */
async function town(db: JournalDatabase): Promise<{ certain: Key; minted: Key; question: string }> {
  const first = await capture(recorder(db), input([hers({ key: 'practice:7' }), other]));
  const second = await capture(recorder(db, MONDAY + HOUR), input([hers({ text: 'Второй раз пришла, и снова булочка с клещом в пирожке!', turns: [], replies: [], ...EARLIER })]));
  const [certain, minted] = [first.items[0]?.case ?? '', second.items[0]?.case ?? ''];
  await append(recorder(db, MONDAY + 2 * HOUR), [{ kind: 'reply.drafted', case: minted, payload: { text: 'Аделина, перезвоните на дачу', template: null } }]);
  await append(recorder(db, MONDAY + 3 * HOUR), [{ kind: 'reply.submitted', case: minted, payload: { text: 'Аделина, мы всё исправили', page: page() } }]);
  expect([certain, minted]).toEqual(['practice:7', expect.stringMatching(/^practice:~/)]);
  const asked = await capture(recorder(db, MONDAY + 4 * HOUR), input([hers({ text: 'Третий раз совсем иначе: булочка с клещом.', turns: [], replies: [], ...EARLIER })], { visit: 'visit-9' }));
  expect(asked.items[0]?.outcome).toBe('asked');
  return { certain, minted, question: (await db.questions.toArray())[0]?.id ?? '' };
}

const encodings = (word: string): Uint8Array[] => {
  const utf16 = new Uint8Array(word.length * 2);
  for (let index = 0; index < word.length; index++) new DataView(utf16.buffer).setUint16(index * 2, word.charCodeAt(index), true);
  const escaped = [...word].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  return [new TextEncoder().encode(word), utf16, new TextEncoder().encode(escaped)];
};

function holdsBytes(bytes: Uint8Array, wanted: Uint8Array): boolean {
  for (let from = bytes.indexOf(wanted[0] ?? 0); from !== -1; from = bytes.indexOf(wanted[0] ?? 0, from + 1)) {
    if (wanted.every((byte, index) => bytes[from + index] === byte)) return true;
  }
  return false;
}

/** The words among these that the bytes hold, in any of the encodings that a browser or a file uses. */
function found(bytes: Uint8Array): string[] {
  return SECRETS.filter((word) => [word, word.toLowerCase()].some((form) => encodings(form).some((wanted) => holdsBytes(bytes, wanted))));
}

async function bytesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Every table raw, every file that the journal can be written into, unpacked. */
async function everything(db: JournalDatabase): Promise<Record<string, Uint8Array>> {
  const options = { app: '0', author: { id: 'anna', name: 'Анна' }, createdAt: iso(MONDAY), lessons: [] };
  const file = async (purpose: 'backup' | 'colleague'): Promise<Uint8Array> => bytesOf(writeJournal(db, { ...options, for: purpose }).pipeThrough(new DecompressionStream('gzip')));
  const tables = await Promise.all(db.tables.map(async (table) => [`table ${table.name}`, new TextEncoder().encode(JSON.stringify(await table.toArray()))] as const));
  const copies = await Promise.all((await listCopies()).map(async ({ name }) => [`copy ${name}`, await bytesOf((await openCopy(name)).stream().pipeThrough(new DecompressionStream('gzip')))] as const));
  return { ...Object.fromEntries([...tables, ...copies]), backup: await file('backup'), colleague: await file('colleague'), holdings: await bytesOf(holdings(db, { local: {} })) };
}

async function linesOf(copy: string): Promise<JournalLine[]> {
  const lines: JournalLine[] = [];
  await readJournal(await openCopy(copy), { take: (some) => { lines.push(...some); return Promise.resolve(); } });
  return lines;
}

async function eraseHer(db: JournalDatabase, now = MONDAY + 5 * HOUR): ReturnType<typeof copiesEraser> {
  const { cases, questions } = await findPerson(db, NAME);
  const [keys, asked] = [cases.filter(({ as }) => as === 'author').map(({ row }) => row.key), questions.map(({ question }) => question.id)];
  await erase(recorder(db, now), { cases: keys, questions: asked, because: 'person' });
  return copiesEraser(db, [{ name: NAME, questions: asked }]);
}

describe('finding a person', () => {
  it('by the very name, by a part of it, in texts and in words that were overwritten', async () => {
    const db = await journal();
    const { certain, minted, question } = await town(db);
    await append(recorder(db, MONDAY + 5 * HOUR), [{ kind: 'reply.drafted', case: 'practice:900', payload: { text: 'Борис, передали Аделине Верхоянцевой', template: null } }]);
    await append(recorder(db, MONDAY + 6 * HOUR), [{ kind: 'reply.drafted', case: 'practice:900', payload: { text: 'Борис, спасибо', template: null } }]);
    const whole = await findPerson(db, '  аделина ВЕРХОЯНЦЕВА ');
    expect(new Map(whole.cases.map(({ row, as }) => [row.key, as]))).toEqual(new Map([[certain, 'author'], [minted, 'author'], ['practice:900', 'mention']]));
    expect(whole.cases.at(-1)?.shown).toContain('Аделине Верхоянцевой');
    expect(whole.questions.map(({ question: { id }, as }) => [id, as])).toEqual([[question, 'author']]);
    expect((await findPerson(db, 'Аделина')).cases.map(({ as }) => as)).toEqual(['alike', 'alike', 'mention']);
    expect((await findPerson(db, 'Аделина')).questions.map(({ as }) => as)).toEqual(['alike']);
    expect((await findPerson(db, 'булочка')).questions.map(({ question: { id }, as }) => [id, as])).toEqual([[question, 'mention']]);
    expect(await findPerson(db, 'Аделаида')).toEqual({ cases: [], questions: [] });
    expect(await findPerson(db, ' … ')).toEqual({ cases: [], questions: [] });
  });

  it('may be stopped', async () => {
    const db = await journal();
    await town(db);
    await expect(findPerson(db, NAME, { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});

describe('erasing a person', () => {
  it('no table, no file and no copy holds a word of theirs; the figures stay, and a rebuilding gives the same', async () => {
    const db = await journal();
    const { certain, minted } = await town(db);
    await db.staged.bulkAdd([...(await db.events.toArray()).map((event) => ({ line: { event } })), ...(await db.questions.toArray()).map((question) => ({ line: { question } }))]);
    const copy = await keepCopy(db, 'restore', { app: '0', author: { id: 'anna', name: 'Анна' }, now: MONDAY + 4 * HOUR, lessons: [] });
    const before = await everything(db);
    for (const name of ['table events', 'table cases', 'table staged', `copy ${copy.name}`, 'backup', 'holdings']) expect([name, found(before[name] as Uint8Array)]).toEqual([name, SECRETS]);
    expect(found(before['table questions'] as Uint8Array)).not.toEqual([]);
    const figures = async (): Promise<unknown> => ({
      open: (await queue(db)).total,
      rows: (await db.cases.toArray()).map(({ key, open, dueAt, review, appeared, status, place, stands, shown, reply: { state, given } }) => ({ key, open, dueAt, rating: review.rating, appeared, status, place, stands, shown, state, given })),
      places: await db.places.toArray(),
    });
    const were = await figures();

    await rewriteCopies(await eraseHer(db));

    for (const [name, bytes] of Object.entries(await everything(db))) expect([name, found(bytes)]).toEqual([name, []]);
    expect(await figures()).toEqual(were);
    expect((await caseOf(db, certain))?.erasedAt).toBe(MONDAY + 5 * HOUR);
    expect(await db.cases.toArray()).toEqual(await refolded(db));
    const rows = await db.cases.toArray();
    await rebuild(db, rules);
    expect(await db.cases.toArray()).toEqual(rows);
    expect((await allCases(db, { search: 'аделина', limit: 9 })).total).toBe(0);
    // What nobody asked to erase stands.
    expect((await caseOf(db, 'practice:900'))?.review).toMatchObject({ author: 'Борис', text: other.text });
    expect((await caseOf(db, minted))?.reply).toMatchObject({ state: 'submitted', text: null });
    // The copy is still one that can be read whole.
    expect((await linesOf(copy.name)).filter((line) => 'event' in line).length).toBeGreaterThan(4);
    await dropCopy(copy.name);
  });

  it('of a copy also the cases that the journal has no more', async () => {
    const db = await journal();
    await town(db);
    const copy = await keepCopy(db, 'restore', { app: '0', author: { id: 'anna', name: 'Анна' }, now: MONDAY + 4 * HOUR, lessons: [] });
    const empty = await journal();
    const change = await eraseHer(empty);
    await rewriteCopies(change);
    expect(found((await everything(empty))[`copy ${copy.name}`] as Uint8Array)).toEqual([]);
    await dropCopy(copy.name);
  });

  it('of a copy not the cases and questions that were left in the journal', async () => {
    const db = await journal();
    const { certain, minted, question } = await town(db);
    const copy = await keepCopy(db, 'restore', { app: '0', author: { id: 'anna', name: 'Анна' }, now: MONDAY + 4 * HOUR, lessons: [] });
    await erase(recorder(db, MONDAY + 5 * HOUR), { cases: [certain], questions: [], because: 'person' });
    await rewriteCopies(await copiesEraser(db, [{ name: NAME, questions: [] }]));
    const lines = await linesOf(copy.name);
    expect(JSON.stringify(lines.filter((line) => 'event' in line && line.event.case === minted))).toBe(
      JSON.stringify((await db.events.where('[case+hlc]').between([minted, ''], [minted, '~']).toArray()).map((event) => ({ event }))),
    );
    expect(found(new TextEncoder().encode(JSON.stringify(lines.filter((line) => 'event' in line && line.event.case === certain))))).toEqual([]);
    expect(lines.flatMap((line) => ('question' in line ? [line.question.id] : []))).toEqual([question]);
    await dropCopy(copy.name);
  });

  it('of a copy nothing, when the erasing was begun and never came to its end', async () => {
    const db = await journal();
    const { question } = await town(db);
    const copy = await keepCopy(db, 'restore', { app: '0', author: { id: 'anna', name: 'Анна' }, now: MONDAY + 4 * HOUR, lessons: [] });
    const before = await linesOf(copy.name);
    await rewriteCopies(await copiesEraser(db, [{ name: NAME, questions: [question] }]));
    expect(await linesOf(copy.name)).toEqual(before);
    await dropCopy(copy.name);
  });

  it('of a copy, after a page was closed between, by what the settings have kept: cases and questions the journal has no more', async () => {
    const db = await journal();
    const { question } = await town(db);
    const copy = await keepCopy(db, 'restore', { app: '0', author: { id: 'anna', name: 'Анна' }, now: MONDAY + 4 * HOUR, lessons: [] });
    await Promise.all([db.events.clear(), db.cases.clear(), db.questions.clear()]);
    // Only what the journal itself tells is not enough.
    await rewriteCopies(await copiesEraser(db, [ERASED_IN_JOURNAL]));
    expect(JSON.stringify(await linesOf(copy.name))).toContain('Верхоянцева');
    await rewriteCopies(await copiesEraser(db, [ERASED_IN_JOURNAL, { name: NAME, questions: [] }]));
    expect(found((await everything(db))[`copy ${copy.name}`] as Uint8Array)).toEqual([]);
    await dropCopy(copy.name);
    // A question goes by its id alone, whoever asks.
    await town(db);
    const second = await keepCopy(db, 'restore', { app: '0', author: { id: 'anna', name: 'Анна' }, now: MONDAY + 4 * HOUR, lessons: [] });
    const ids = await db.questions.toCollection().primaryKeys();
    expect([ids.length, ids.includes(question)]).toEqual([1, false]);
    await db.questions.clear();
    await rewriteCopies(await copiesEraser(db, [{ name: null, questions: ids }]));
    expect((await linesOf(second.name)).filter((line) => 'question' in line)).toEqual([]);
    await dropCopy(second.name);
  });

  it('of a copy also what a colleague’s file says was erased', async () => {
    const [db, theirs] = [await journal(), await journal()];
    const { certain } = await town(db);
    await merge(recorder(theirs, MONDAY + 4 * HOUR), await fileOf(db));
    await erase(recorder(theirs, MONDAY + 5 * HOUR), { cases: [certain], questions: [], because: 'person' });
    const copy = await keepCopy(db, 'merge', { app: '0', author: { id: 'anna', name: 'Анна' }, now: MONDAY + 6 * HOUR, lessons: [] });
    expect((await merge(recorder(db, MONDAY + 6 * HOUR), await fileOf(theirs))).erasedThere).toBe(1);
    const hers = async (): Promise<string[]> => found(new TextEncoder().encode(JSON.stringify((await linesOf(copy.name)).filter((line) => 'event' in line && line.event.case === certain))));
    expect(await hers()).not.toEqual([]);
    await rewriteCopies(await copiesEraser(db, [ERASED_IN_JOURNAL]));
    expect(await hers()).toEqual([]);
    await dropCopy(copy.name);
  });

  it('of a copy also what a colleague’s file says was erased of cases that the journal has no more', async () => {
    const [db, theirs, grave] = [await journal(), await journal(), await journal()];
    const { certain } = await town(db);
    await merge(recorder(theirs, MONDAY + 4 * HOUR), await fileOf(db));
    await erase(recorder(theirs, MONDAY + 5 * HOUR), { cases: [certain], questions: [], because: 'person' });
    await fill(grave, (await theirs.events.toArray()).filter(({ kind }) => kind === 'case.erased'));
    const hers = async (name: string): Promise<string[]> => found(new TextEncoder().encode(JSON.stringify((await linesOf(name)).filter((line) => 'event' in line && line.event.case === certain))));
    for (const file of [await fileOf(theirs), await fileOf(grave)]) {
      // Begun anew, and its copy is from before.
      const fresh = await journal();
      const copy = await keepCopy(db, 'restore', { app: '0', author: { id: 'anna', name: 'Анна' }, now: MONDAY + 6 * HOUR, lessons: [] });
      expect(await hers(copy.name)).not.toEqual([]);
      expect(await merge(recorder(fresh, MONDAY + 7 * HOUR), file)).toMatchObject({ erasedThere: 0, newErasures: 1 });
      await rewriteCopies(await copiesEraser(fresh, [ERASED_IN_JOURNAL]));
      expect(await hers(copy.name)).toEqual([]);
      expect(await merge(recorder(fresh, MONDAY + 8 * HOUR), file)).toMatchObject({ newErasures: 0 });
      await dropCopy(copy.name);
    }
  });

  it('changes nothing twice, and nothing at all when it is stopped', async () => {
    const db = await journal();
    const { certain } = await town(db);
    const before = await contents(db);
    const stopped = erase(recorder(db), { cases: [certain], questions: [], because: 'person' }, { signal: AbortSignal.abort() });
    await expect(stopped).rejects.toThrow();
    expect(await contents(db)).toEqual(before);
    expect(await erase(recorder(db, MONDAY + DAY), { cases: [certain, certain, 'practice:none'], questions: [], because: 'person' })).toEqual({ cases: 1, questions: 0 });
    const after = await contents(db);
    expect(await erase(recorder(db, MONDAY + 2 * DAY), { cases: [certain], questions: [], because: 'retention' })).toEqual({ cases: 0, questions: 0 });
    expect(await contents(db)).toEqual(after);
  });

  it('joined cases are one person’s: all of them are erased, and stay one', async () => {
    const db = await journal();
    const { certain } = await town(db);
    const twin = await capture(recorder(db, MONDAY + 5 * HOUR, { author: 'boris' }), input([hers({ key: 'practice:8', text: 'Булочка с клещом, пишу ещё раз' })]));
    await joinCases(recorder(db, MONDAY + 6 * HOUR), { earlier: certain, later: twin.items[0]?.case ?? '' });
    expect((await db.cases.get('practice:8'))?.joinedInto).toBe(certain);
    // Where a draft of any of them would be typed.
    expect(await groupsOf({ db }, ['practice:8'])).toEqual([[certain, 'practice:8']]);
    await erase(recorder(db, MONDAY + 7 * HOUR), { cases: ['practice:8'], questions: [], because: 'person' });
    expect((await db.cases.bulkGet([certain, 'practice:8'])).map((row) => [row?.joinedInto ?? null, row?.erasedAt])).toEqual([[null, MONDAY + 7 * HOUR], [certain, MONDAY + 7 * HOUR]]);
    expect(found(new TextEncoder().encode(JSON.stringify(await db.events.where('[case+hlc]').between(['practice:8', ''], ['practice:8', '~']).toArray())))).toEqual([]);
  });
});

describe('an erased case stays erased', () => {
  /** Nothing of the page was kept: what was told since holds no word of hers. */
  async function silent(db: JournalDatabase): Promise<void> {
    for (const [name, bytes] of Object.entries(await everything(db))) expect([name, found(bytes)]).toEqual([name, []]);
    expect(await db.cases.toArray()).toEqual(await refolded(db));
  }

  it('the page is looked at, saved, and looked at as a whole: with a key and without one', async () => {
    const db = await journal();
    const { certain, minted } = await town(db);
    await eraseHer(db);
    const cases = await db.cases.count();
    const shown = [hers({ key: 'practice:7' }), hers({ text: 'Второй раз пришла, и снова булочка с клещом в пирожке!', turns: [], replies: [], ...EARLIER })];
    for (const [visit, work] of [['visit-2', see], ['visit-3', capture], ['visit-4', see]] as const) {
      const { items } = await work(recorder(db, MONDAY + 2 * DAY), input(shown, { visit }));
      expect(items.map(({ case: key, mark }) => [key, mark.kind])).toEqual([[certain, 'erased'], [minted, 'erased']]);
    }
    expect(await db.cases.count()).toBe(cases);
    const events = await db.events.count();
    await see(recorder(db, MONDAY + 3 * DAY), input(shown, { visit: 'visit-5' }));
    expect(await db.events.count()).toBe(events);
    await look(recorder(db, MONDAY + 3 * DAY), { page: at({ visit: 'visit-6'}), placeId: 'place-1', cases: ['practice:900'], whole: true, falling: null });
    expect((await caseOf(db, certain))?.vanishedAt).toBe(MONDAY + 3 * DAY);
    await silent(db);
  });

  it('the customer edits it, writes on, is answered: what counts is told, and no word', async () => {
    const db = await journal();
    const { certain } = await town(db);
    await eraseHer(db);
    const edited = hers({ key: 'practice:7', rating: 1, text: 'Аделина больше не придёт', replies: [reply('Аделина, простите'), reply('Аделина, вернитесь')], turns: [turn('Аделина ждёт', 1), turn('Аделина устала ждать', 2)] });
    await see(recorder(db, MONDAY + 2 * DAY), input([edited], { visit: 'visit-2' }));
    const c = await caseOf(db, certain);
    expect(c).toMatchObject({ review: { rating: 1, author: null, text: '' } });
    expect(c?.turns.map(({ after, text }) => [after, text])).toEqual([[1, null], [2, null]]);
    await append(recorder(db, MONDAY + 3 * DAY), [
      { kind: 'reply.drafted', case: certain, payload: { text: 'Аделина, булочка с клещом', template: null } },
      { kind: 'reply.submitted', case: certain, payload: { text: 'Аделина, перезвоните на дачу', page: page() } },
    ]);
    expect((await caseOf(db, certain))?.rounds.at(-1)?.reply.state).toBe('submitted');
    await silent(db);
  });

  it('a table, a colleague’s file and an old copy of one’s own bring nothing back', async () => {
    const db = await journal();
    await town(db);
    const old = await fileOf(db);
    await eraseHer(db);
    const rows = [hers({ key: 'practice:7', via: 'table' }), hers({ text: 'Второй раз пришла, и снова булочка с клещом в пирожке!', via: 'table', turns: [], replies: [], ...EARLIER })];
    expect(await importTable(recorder(db, MONDAY + DAY), rows.map((row) => ({ platform: 'practice', sighting: row, status: 'rework' as const })), { id: 'an-import', unsure: 'enter' })).toMatchObject({ entered: 0, known: 2 });
    await silent(db);
    const before = await db.cases.toArray();
    await merge(recorder(db, MONDAY + 2 * DAY), old);
    await silent(db);
    const staged = await stageFile(db, old);
    await restoreStaged(recorder(db, MONDAY + 3 * DAY), staged, NO_COPY);
    await silent(db);
    expect((await db.cases.toArray()).map(({ key, erasedAt }) => [key, erasedAt])).toEqual(before.map(({ key, erasedAt }) => [key, erasedAt]));
  });

  it('of which only the grave is left, by a restored file, a colleague’s, or one’s own on a new machine, is not brought back by a table or a page', async () => {
    const db = await journal();
    await capture(recorder(db), input([sighting({ key: 'practice:9', author: 'Пётр' })]));
    const without = await fileOf(db);
    await capture(recorder(db), input([hers({ key: 'practice:7' })]));
    await erase(recorder(db, MONDAY + HOUR), { cases: ['practice:7'], questions: [], because: 'person' });
    await restoreStaged(recorder(db, MONDAY + 2 * HOUR), await stageFile(db, without), NO_COPY);
    const [merged, moved] = [await journal(), await journal()];
    const file = await fileOf(db);
    await merge(recorder(merged), file);
    await restoreStaged(recorder(moved), await stageFile(moved, file), NO_COPY);
    const row = { platform: 'practice', sighting: hers({ key: 'practice:7', via: 'table' as const }), status: 'rework' as const };
    for (const one of [db, merged, moved]) {
      expect(await matchTable(recorder(one, MONDAY + DAY), [row])).toEqual([{ kind: 'known', case: 'practice:7' }]);
      expect(await importTable(recorder(one, MONDAY + DAY), [row], { id: 'an-import', unsure: 'enter' })).toEqual({ entered: 0, known: 1, unsure: 0 });
      expect((await one.cases.toArray()).map(({ key }) => key)).toEqual(['practice:9']);
      await capture(recorder(one, MONDAY + 2 * DAY), input([hers({ key: 'practice:7' })]));
      await silent(one);
    }
  });

  it('other words by the same name are another review', async () => {
    const db = await journal();
    await town(db);
    await eraseHer(db);
    const { items } = await see(recorder(db, MONDAY + 2 * DAY), input([sighting({ author: NAME, text: 'Совсем другой отзыв: пироги с капустой удались на славу, спасибо пекарю.' })]));
    expect(items[0]?.mark.kind).toBe('new');
  });

  it('a question that offers it as an answer offers it no more, and an answer brings nothing back', async () => {
    const db = await journal();
    const { minted, question } = await town(db);
    await erase(recorder(db, MONDAY + 5 * HOUR), { cases: [minted], questions: [], because: 'person' });
    expect(await db.questions.count()).toBe(0);
    // Asked on another machine, and taken over from its copy.
    const asked = { id: question, at: MONDAY, platform: 'practice', page: page(), sighting: hers(), candidates: [minted, 'practice:7'], about: 'x' };
    await db.questions.add(asked);
    await answerQuestion(recorder(db, MONDAY + 6 * HOUR), { question, case: minted });
    expect(found(new TextEncoder().encode(JSON.stringify(await db.cases.get(minted))))).toEqual([]);
    expect(found(new TextEncoder().encode(JSON.stringify(await db.events.where('[case+hlc]').between([minted, ''], [minted, '~']).toArray())))).toEqual([]);
  });
});

describe('retention', () => {
  it('a part of a joined case is as old as the whole, to which the customer wrote yesterday', async () => {
    const db = await journal();
    const old = { postedEarliest: iso(MONDAY - 800 * DAY), postedLatest: iso(MONDAY - 800 * DAY) };
    const recent = turn('Я снова тут', 0, { postedEarliest: iso(MONDAY - DAY), postedLatest: iso(MONDAY - DAY) });
    await capture(recorder(db), input([sighting({ key: 'practice:1', ...old, turns: [recent] }), sighting({ key: 'practice:2', ...old, text: 'Другими словами о том же' })]));
    await joinCases(recorder(db), { earlier: 'practice:1', later: 'practice:2' });
    expect(await expired(db, 12, MONDAY, 'Europe/Moscow')).toMatchObject({ cases: [] });
  });

  it('words that were typed at a case and not saved go with it', async () => {
    const db = await journal();
    const { certain, minted } = await town(db);
    for (const key of [certain, minted, 'practice:none']) {
      keepUnsaved(key, `Аделина, ${key}`);
      onTestFinished(() => { forgetUnsaved(key, `Аделина, ${key}`); });
    }
    await retainSome(recorder(db, MONDAY + 40 * DAY), 1, 'UTC');
    expect((await db.cases.bulkGet([certain, minted])).map((row) => row?.erasedAt)).toEqual([MONDAY + 40 * DAY, MONDAY + 40 * DAY]);
    await dropErased(db);
    // Of a case that another journal may hold nobody has said that it goes.
    expect([certain, minted, 'practice:none'].map(unsavedOf)).toEqual([null, null, 'Аделина, practice:none']);
    await db.meta.update('schema', { graves: true });
    await db.events.add({ ...((await db.events.toArray()).find(({ kind }) => kind === 'case.erased') as EventOf<'case.erased'>), id: 'a-grave', case: 'practice:none' });
    await dropErased(db);
    expect(unsavedOf('practice:none')).toBeNull();
  });

  it('what is older than so many months goes, counted from its last words; the rest stays', async () => {
    const db = await journal();
    const dated = (n: number, days: number, changes: Partial<Sighting> = {}): Sighting =>
      sighting({ key: `practice:${n}`, author: NAME, postedEarliest: iso(MONDAY - days * DAY), postedLatest: iso(MONDAY - days * DAY), ...changes });
    await capture(recorder(db), input([dated(1, 800), dated(2, 400), dated(3, 100), dated(4, 800, { turns: [turn('Я снова тут', 0, { postedEarliest: iso(MONDAY - DAY), postedLatest: iso(MONDAY - DAY) })] })]));
    const now = MONDAY + HOUR;
    expect(await expired(db, 12, now, 'Europe/Moscow')).toEqual({ cases: ['practice:1', 'practice:2'], questions: [], oldest: MONDAY - 800 * DAY });
    expect((await expired(db, 24, now, 'Europe/Moscow')).cases).toEqual(['practice:1']);
    expect((await expired(db, 36, now, 'Europe/Moscow')).cases).toEqual([]);
    expect((await expired(db, 12, now, 'Europe/Moscow', 1)).cases).toEqual(['practice:1']);
    expect(await retainSome(recorder(db, now), 12, 'Europe/Moscow')).toEqual({ cases: 2, questions: 0 });
    expect(await retainSome(recorder(db, now), 12, 'Europe/Moscow')).toBeNull();
    expect((await db.cases.toArray()).map(({ erasedAt }) => erasedAt)).toEqual([now, now, null, null]);
    expect((await db.events.toArray()).flatMap((event) => (event.kind === 'case.erased' ? event.payload.because : []))).toEqual(['retention', 'retention']);
  });
});

describe('everything that is kept', () => {
  it('is one JSON text with every table and every row', async () => {
    const db = await journal();
    await town(db);
    const all = JSON.parse(new TextDecoder().decode(await bytesOf(holdings(db, { local: { settings: { me: 'Анна' } } })))) as { format: string; local: unknown; tables: Record<string, unknown[]> };
    expect(all.format).toBe('otklik-holdings');
    expect(all.local).toEqual({ settings: { me: 'Анна' } });
    expect(Object.keys(all.tables).sort()).toEqual(db.tables.map(({ name }) => name).sort());
    for (const table of db.tables) expect(all.tables[table.name]).toEqual(JSON.parse(JSON.stringify(await table.toArray())));
  });

  it('may be stopped', async () => {
    const db = await journal();
    await town(db);
    await expect(bytesOf(holdings(db, {}, { signal: AbortSignal.abort() }))).rejects.toThrow();
  });
});
