import { Dexie } from 'dexie';
import { isCaseEvent, parseCaseEvent, type CaseEvent, type CaseEventDraft } from '../model/event.ts';
import type { Key, Sighting } from '../model/sighting.ts';
import { traceOf, TRACES_LIMIT } from '../model/trace.ts';
import type { JournalLine } from './backup/line.ts';
import { assertWriter, type StagedLine } from './database.ts';
import { foldAll } from './fold.ts';
import { nextHlc } from './hlc.ts';
import type { Question } from './inputs.ts';
import { joinings } from './joins.ts';
import { inOrder } from './order.ts';
import { rowOf } from './row.ts';
import { isComputed } from './same-review.ts';
import { isErased, scrubbed } from './scrub.ts';
import type { Recorder } from './write.ts';

/** What is to be erased. */
export interface Erasing {
  cases: readonly Key[];
  /** Ids of questions whose sighting is of the same person. */
  questions: readonly string[];
  because: 'person' | 'retention';
}

export interface EraseOptions {
  /** Cases so far. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Heard until the transaction commits: nothing is erased then. */
  signal?: AbortSignal | undefined;
}

/** What became of it. */
export interface Erased {
  cases: number;
  questions: number;
}

const AT_ONCE = 200;

/**
 * Takes the names and texts of these cases out of events, projection, questions and a staged file, in one transaction. A case
 * keeps its skeleton and says that it was erased; that stands for good. Throws NewerJournalError, and the signal's reason.
 */
export async function erase(r: Recorder, erasing: Erasing, { onProgress, signal }: EraseOptions = {}): Promise<Erased> {
  const { db } = r;
  if (db.readOnly) await assertWriter(db);
  return db.transaction('rw', [db.events, db.cases, db.questions, db.staged, db.meta], async () => {
    await assertWriter(db);
    const groups = await groupsOf(r, erasing.cases);
    const last = await db.events.orderBy('hlc').reverse().limit(1).keys();
    const stamping: Stamping = { r, because: erasing.because, hlc: (last[0] as string | undefined) ?? null };
    let cases = 0;
    for (let from = 0; from < groups.length; from += AT_ONCE) {
      const chunk = groups.slice(from, from + AT_ONCE);
      const members = chunk.flat();
      const counted = new Map((await db.cases.bulkGet(members)).map((row, index) => [members[index], row?.counted ?? true]));
      const histories = await Promise.all(chunk.map((group) => historyOfGroup(r, group)));
      const left = histories.map((history) => skeleton(stamping, history));
      cases += histories.filter((history) => history.length > 0 && !isErased(history)).length;
      await db.events.bulkPut(left.flat());
      await db.cases.bulkPut(left.flatMap(foldAll).map((c) => rowOf({ ...c, counted: counted.get(c.key) ?? true }, r.regulation)));
      onProgress?.(Math.min(from + AT_ONCE, groups.length), groups.length);
      signal?.throwIfAborted();
    }
    const keys = groups.flat();
    const questions = await eraseQuestions(r, { ...erasing, cases: keys });
    await eraseStaged(r, lineEraser(new Set(keys), new Set(erasing.questions)));
    return { cases, questions };
  });
}

/** What a line of a journal file becomes: without the words of these cases; null, a question that goes altogether. */
export function lineEraser(cases: ReadonlySet<Key>, questions: ReadonlySet<string>): (line: JournalLine) => JournalLine | null {
  return (line) => {
    if ('event' in line && isCaseEvent(line.event) && cases.has(line.event.case)) return { event: scrubbed(line.event) };
    if ('question' in line) return questions.has(line.question.id) || asksOnlyOf(line.question, cases) ? null : { question: without(line.question, cases) };
    return line;
  };
}

/** Cases that are joined are one person's, so they are erased together: each with the cases that are one with it, the one that stands for them first. */
export async function groupsOf({ db }: Pick<Recorder, 'db'>, cases: readonly Key[]): Promise<Key[][]> {
  const rows = (await db.cases.bulkGet([...new Set(cases)])).filter((row) => row !== undefined);
  const roots = [...new Set(rows.map((row) => row.joinedInto ?? row.key))];
  return (await db.cases.bulkGet(roots)).flatMap((root) => (root ? [[root.key, ...root.joined]] : []));
}

async function historyOfGroup({ db }: Recorder, group: readonly Key[]): Promise<CaseEvent[]> {
  const own = await Promise.all(group.map((key) => db.events.where('[case+hlc]').between([key, Dexie.minKey], [key, Dexie.maxKey]).toArray()));
  return inOrder(own.flat().filter(isCaseEvent));
}

interface Stamping {
  r: Recorder;
  because: Erasing['because'];
  hlc: string | null;
}

/** What is left of a group: its events without words, and for each of its cases the event that says so. */
function skeleton(stamping: Stamping, history: readonly CaseEvent[]): CaseEvent[] {
  const left = history.map(scrubbed);
  const stamped = (draft: CaseEventDraft): void => {
    const { r } = stamping;
    stamping.hlc = nextHlc(stamping.hlc, r.now);
    left.push(parseCaseEvent({ ...draft, id: r.newId(), at: r.now, hlc: stamping.hlc, author: r.author, regulation: r.regulation.version }));
  };
  for (const [key, own] of Map.groupBy(history, (event) => event.case)) {
    if (isErased(own)) continue;
    // What was found to be one review by its words stays one without them.
    for (const { payload } of joinings(history).filter((event) => event.case === key && isComputed(event))) stamped({ kind: 'case.joined', case: key, payload });
    stamped({ kind: 'case.erased', case: key, payload: { because: stamping.because, traces: tracesOf(own) } });
  }
  return left;
}

/** By these the review is known again where its page shows no id of it. */
function tracesOf(history: readonly CaseEvent[]): number[] {
  const seen = history.flatMap((event): Sighting[] => (event.kind === 'review.captured' || event.kind === 'review.edited' ? [event.payload.sighting] : []));
  return [...new Set(seen.map(traceOf))].slice(0, TRACES_LIMIT);
}

/** Questions about the same person go; no other one offers an erased case as an answer any more. */
async function eraseQuestions(r: Recorder, erasing: Erasing): Promise<number> {
  const { questions } = r.db;
  const [cases, named] = [new Set(erasing.cases), new Set(erasing.questions)];
  const all = await questions.toArray();
  const gone = all.filter((question) => named.has(question.id) || asksOnlyOf(question, cases));
  await questions.bulkDelete(gone.map(({ id }) => id));
  const left = all.filter((question) => !gone.includes(question) && question.candidates.some((key) => cases.has(key)));
  await questions.bulkPut(left.map((question) => without(question, cases)));
  return gone.length;
}

async function eraseStaged(r: Recorder, change: (line: JournalLine) => JournalLine | null): Promise<void> {
  const { staged } = r.db;
  for (let after = 0; ; ) {
    const lines = await staged.where('n').above(after).limit(2_000).toArray();
    const [changed, gone]: [StagedLine[], number[]] = [[], []];
    for (const { n = 0, line } of lines) {
      after = n;
      const now = change(line);
      if (now === null) gone.push(n);
      else if (now !== line) changed.push({ n, line: now });
    }
    await staged.bulkPut(changed);
    await staged.bulkDelete(gone);
    if (lines.length < 2_000) return;
  }
}

function asksOnlyOf(question: Question, cases: ReadonlySet<Key>): boolean {
  return question.candidates.length > 0 && question.candidates.every((key) => cases.has(key));
}

function without(question: Question, cases: ReadonlySet<Key>): Question {
  return { ...question, candidates: question.candidates.filter((key) => !cases.has(key)) };
}
