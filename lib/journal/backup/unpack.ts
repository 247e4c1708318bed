import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { isCaseEvent, isPlaceEvent } from '../../model/event.ts';
import { SCHEMA } from '../database.ts';
import { goOn, JournalFileError } from './error.ts';
import { footerSchema, headerSchema, JOURNAL_FORMAT, JOURNAL_VERSION, READER, type JournalHeader, type JournalSummary, type LineCounts, type LineKind } from './header.ts';
import { LINES_LIMIT } from './limits.ts';
import type { JournalLine } from './line.ts';
import { pauses } from './pace.ts';
import { parseJson, parseLine } from './parse-line.ts';
import { splitLines } from './split.ts';

/** What the lines of a file hold, without what its outside tells. */
export type Unpacked = Omit<JournalSummary, 'bytes' | 'encrypted'>;

/** So many lines, or so many bytes of them, are handed on at once. */
const BATCH_LINES = 500;
const BATCH_BYTES = 1024 * 1024;

export interface Unpacking {
  header: JournalHeader;
  /** In the order of the file, some hundreds at a time. Whether the file is whole is known only when the generator has returned. */
  lines: AsyncGenerator<JournalLine[], Unpacked, undefined>;
}

/** Takes a journal file that was opened and inflated apart into its lines. It and its lines throw JournalFileError. */
export async function unpack(plain: ReadableStream<Uint8Array>, signal?: AbortSignal): Promise<Unpacking> {
  const bytes = splitLines(plain);
  goOn(signal);
  const first = await bytes.next();
  if (first.done) throw new JournalFileError('not-ours', 'Empty');
  try {
    const header = readHeader(first.value);
    const hash = sha256.create().update(first.value);
    return { header, lines: readLines(bytes, header, hash, signal) };
  } catch (error) {
    await bytes.return(undefined);
    throw error;
  }
}

async function* readLines(lines: AsyncGenerator<Uint8Array>, header: JournalHeader, hash: ReturnType<typeof sha256.create>, signal?: AbortSignal): AsyncGenerator<JournalLine[], Unpacked, undefined> {
  const tally = newTally();
  const pause = pauses();
  let end: Unpacked | null = null;
  let batch: JournalLine[] = [];
  let size = 0;
  for await (const bytes of lines) {
    goOn(signal);
    if (end) throw damaged('Something follows the last line');
    const text = decoded(bytes);
    if (text.startsWith(FOOTER_BEGINS)) end = readFooter(text, header, tally, bytesToHex(hash.digest()));
    else {
      hash.update(bytes);
      batch.push(counted(tally, readLine(text, header)));
      size += bytes.length;
    }
    if (batch.length >= BATCH_LINES || size >= BATCH_BYTES) {
      yield batch;
      batch = [];
      size = 0;
    }
    await pause();
  }
  if (!end) throw damaged('The last line is missing');
  if (batch.length > 0) yield batch;
  return end;
}

const FOOTER_BEGINS = '{"end":';
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readHeader(bytes: Uint8Array): JournalHeader {
  let value: Record<string, unknown>;
  try {
    value = parseJson(UTF8.decode(bytes)) as Record<string, unknown>;
  } catch (cause) {
    throw new JournalFileError('not-ours', 'The first line is not ours', { cause });
  }
  if (value.format !== JOURNAL_FORMAT) throw new JournalFileError('not-ours', 'Another format');
  // Asked first: a newer header may have another shape.
  if (typeof value.minReader === 'number' && value.minReader > READER) throw new JournalFileError('newer', `Needs reader ${value.minReader}, this one is ${READER}`);
  return orDamaged('The first line is broken', () => headerSchema.parse(value));
}

function readLine(text: string, header: JournalHeader): JournalLine {
  try {
    return parseLine(text);
  } catch (cause) {
    const newer = header.version > JOURNAL_VERSION || header.schema > SCHEMA;
    throw new JournalFileError(newer ? 'newer' : 'damaged', 'A line that is not understood', { cause });
  }
}

function readFooter(text: string, header: JournalHeader, tally: Tally, sum: string): Unpacked {
  const { end } = orDamaged('The last line is broken', () => footerSchema.parse(parseJson(text)));
  if (end.sha256 !== sum) throw damaged('The checksum differs');
  const { counts, cases, places, first, last } = tally;
  if ((Object.keys(counts) as LineKind[]).some((kind) => counts[kind] !== end.counts[kind])) throw damaged('The number of lines differs');
  return { header, counts, leftOut: end.leftOut, cases: cases.size, places: places.size, first, last };
}

interface Tally {
  counts: LineCounts;
  lines: number;
  ids: Set<string>;
  cases: Set<string>;
  places: Set<string>;
  first: number | null;
  last: number | null;
}

function newTally(): Tally {
  return { counts: { event: 0, question: 0, look: 0, lesson: 0 }, lines: 0, ids: new Set(), cases: new Set(), places: new Set(), first: null, last: null };
}

function counted(tally: Tally, line: JournalLine): JournalLine {
  tally.lines += 1;
  if (tally.lines > LINES_LIMIT) throw new JournalFileError('too-large', 'Too many lines');
  if ('event' in line) {
    const { event } = line;
    tally.counts.event += 1;
    // No journal holds one event twice; tables would refuse the second in the middle of the work.
    if (tally.ids.has(event.id)) throw damaged('An event stands there twice');
    tally.ids.add(event.id);
    if (isCaseEvent(event)) tally.cases.add(event.case);
    else if (isPlaceEvent(event)) tally.places.add(event.place);
    tally.first = Math.min(tally.first ?? event.at, event.at);
    tally.last = Math.max(tally.last ?? event.at, event.at);
  } else if ('question' in line) tally.counts.question += 1;
  else if ('look' in line) tally.counts.look += 1;
  else tally.counts.lesson += 1;
  return line;
}

function decoded(bytes: Uint8Array): string {
  return orDamaged('Not UTF-8', () => UTF8.decode(bytes));
}

function orDamaged<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new JournalFileError('damaged', what, { cause });
  }
}

function damaged(what: string): JournalFileError {
  return new JournalFileError('damaged', what);
}
