import { isCaseEvent, type CaseEvent } from '../model/event.ts';
import type { OwedErasure } from '../model/owed-erasure.ts';
import type { Key, Sighting } from '../model/sighting.ts';
import { normal } from '../model/words.ts';
import type { JournalLine } from './backup/line.ts';
import type { JournalDatabase } from './database.ts';
import { lineEraser } from './erase.ts';
import { gravesOf } from './graves.ts';
import type { Question } from './inputs.ts';
import type { CaseRow } from './row.ts';

/** How a person stands in a case: as who wrote it, under that very name; under a longer or shorter one; or named in somebody's words. */
export type FoundAs = 'author' | 'alike' | 'mention';

export interface FoundCase {
  row: CaseRow;
  as: FoundAs;
  /** The name it was found under; of a mention, the words around it. */
  shown: string;
}

export interface FoundQuestion extends Omit<FoundCase, 'row'> {
  question: Question;
}

export interface FoundPerson {
  /** Authors first, then those who are called alike, then mentions; the latest first. */
  cases: FoundCase[];
  /** Questions whose review names them, in the same order. */
  questions: FoundQuestion[];
}

export interface FindOptions {
  /** Events so far. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

const CHUNK = 2_000;
const RANK: readonly FoundAs[] = ['author', 'alike', 'mention'];

/** Everything of the journal that names this person, the undone and the overwritten too. Throws the signal's reason. */
export async function findPerson(db: JournalDatabase, name: string, { onProgress, signal }: FindOptions = {}): Promise<FoundPerson> {
  const person = personOf(name);
  if (!person) return { cases: [], questions: [] };
  const total = await db.events.count();
  const found = new Map<Key, { as: FoundAs; shown: string }>();
  let done = 0;
  // By id: a steady way through the table, whatever is recorded meanwhile.
  for (let after = ''; ; ) {
    const chunk = await db.events.where('id').above(after).limit(CHUNK).toArray();
    for (const event of chunk) {
      if (!isCaseEvent(event)) continue;
      const here = seenIn(saidIn(event), person);
      const before = found.get(event.case);
      if (here && (!before || RANK.indexOf(here.as) < RANK.indexOf(before.as))) found.set(event.case, here);
    }
    done += chunk.length;
    onProgress?.(done, total);
    signal?.throwIfAborted();
    after = chunk.at(-1)?.id ?? after;
    if (chunk.length < CHUNK) break;
  }
  const rows = await db.cases.bulkGet([...found.keys()]);
  const cases = [...found.values()].flatMap((one, index): FoundCase[] => {
    const row = rows[index];
    return row ? [{ row, ...one }] : [];
  });
  const questions = (await db.questions.toArray()).flatMap((question): FoundQuestion[] => {
    const here = seenIn(saidInSighting(question.sighting), person);
    return here ? [{ question, ...here }] : [];
  });
  return {
    cases: cases.sort((a, b) => RANK.indexOf(a.as) - RANK.indexOf(b.as) || b.row.appearedLatest - a.row.appearedLatest),
    questions: questions.sort((a, b) => RANK.indexOf(a.as) - RANK.indexOf(b.as) || b.question.at - a.question.at),
  };
}

/**
 * The change of a copy that takes out of it what the journal has erased and, as a copy may hold cases which the journal has no
 * more, every other case that these persons wrote. What the journal still has was left there by choice, or the erasing never
 * came to its end: it stays. A copy's lines come in order of time, so a case's first words come before all else.
 */
export async function copiesEraser(db: JournalDatabase, owed: readonly OwedErasure[]): Promise<(line: JournalLine) => JournalLine | null> {
  const persons = owed.flatMap(({ name }) => (name === null ? [] : (personOf(name) ?? [])));
  const { erased, standing } = await casesOf(db);
  for (const key of await gravesOf(db)) erased.add(key);
  const asked = new Set(await db.questions.toCollection().primaryKeys());
  const change = lineEraser(erased, new Set(owed.flatMap(({ questions }) => questions)).difference(asked));
  const wrote = (said: Said): boolean => persons.some((person) => seenIn(said, person)?.as === 'author');
  return (line) => {
    if ('question' in line && !asked.has(line.question.id) && wrote(saidInSighting(line.question.sighting))) return null;
    if ('event' in line && isCaseEvent(line.event) && !standing.has(line.event.case) && wrote(saidIn(line.event))) erased.add(line.event.case);
    return change(line);
  };
}

/** The cases of the journal: without words, and with them. */
async function casesOf(db: JournalDatabase): Promise<{ erased: Set<Key>; standing: Set<Key> }> {
  const [erased, standing] = [new Set<Key>(), new Set<Key>()];
  for (let after = ''; ; ) {
    const chunk = await db.cases.where('key').above(after).limit(CHUNK).toArray();
    for (const { key, erasedAt } of chunk) (erasedAt === null ? standing : erased).add(key);
    after = chunk.at(-1)?.key ?? after;
    if (chunk.length < CHUNK) return { erased, standing };
  }
}

interface Person {
  words: readonly string[];
  /** Their name as it begins in the middle of a sentence: «Марина» is also «Марину», «Марине». */
  stems: readonly string[];
}

function personOf(name: string): Person | null {
  const words = normal(name).split(' ').filter(Boolean);
  if (words.length === 0) return null;
  return { words, stems: words.map((word) => (word.length > 3 ? word.replace(/[аеёийоуыьэюя]$/u, '') : word)) };
}

interface Said {
  names: (string | null)[];
  texts: (string | null)[];
}

/** The customer's names and all words of an event. */
function saidIn(event: CaseEvent): Said {
  switch (event.kind) {
    case 'review.captured': {
      const said = saidInSighting(event.payload.sighting);
      return { ...said, texts: [...said.texts, ...stringsIn(event.payload.registration)] };
    }
    case 'review.edited':
      return saidInSighting(event.payload.sighting);
    case 'review.continued':
      return { names: event.payload.turns.map((turn) => turn.author), texts: event.payload.turns.map((turn) => turn.text) };
    default:
      return { names: [], texts: stringsIn(event.payload) };
  }
}

/** Replies, drafts, and whatever people wrote beside the case. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function saidInSighting(s: Sighting): Said {
  return {
    names: [s.author, ...s.turns.map((turn) => turn.author)],
    texts: [s.title, s.text, s.pros, s.cons, ...s.replies.flatMap((reply) => [reply.author, reply.text]), ...s.turns.map((turn) => turn.text)],
  };
}

function seenIn({ names, texts }: Said, person: Person): { as: FoundAs; shown: string } | null {
  let alike: string | null = null;
  for (const name of names) {
    if (name === null) continue;
    const words = normal(name).split(' ').filter(Boolean);
    if (words.join(' ') === person.words.join(' ')) return { as: 'author', shown: name };
    if (areAlike(words, person.words)) alike ??= name;
  }
  if (alike !== null) return { as: 'alike', shown: alike };
  for (const text of texts) {
    const shown = text === null ? null : mentioned(text, person.stems);
    if (shown !== null) return { as: 'mention', shown };
  }
  return null;
}

/** «Марина», «Марина К.» and «Марина Ковалёва»: the words of the shorter name begin those of the longer one, in any order. */
function areAlike(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.length > 0 && few.every((word) => many.some((other) => other.startsWith(word) || word.startsWith(other)));
}

const AROUND = 40;

/** The words around the first place of a text where the name stands; null where it does not. */
function mentioned(text: string, stems: readonly string[]): string | null {
  // Most texts do not name them, and the whole text is brought into one form far faster than word by word.
  const whole = normal(text);
  if (!stems.every((stem) => whole.includes(stem))) return null;
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const plain = words.map(([word]) => normal(word));
  const at = plain.findIndex((_, from) => stems.every((stem, index) => plain[from + index]?.startsWith(stem) === true && (plain[from + index]?.length ?? 0) <= stem.length + 2));
  const first = words[at];
  if (!first) return null;
  const from = Math.max(0, first.index - AROUND);
  const to = Math.min(text.length, first.index + AROUND * 2);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
}
