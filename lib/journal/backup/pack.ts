import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { goOn, JournalFileError } from './error.ts';
import { headerSchema, type JournalFooter, type JournalHeader, type LineCounts, type LineKind } from './header.ts';
import { INFLATED_BYTES, LINE_BYTES, LINES_LIMIT } from './limits.ts';
import type { JournalLine } from './line.ts';
import { pauses } from './pace.ts';
import { parseLine } from './parse-line.ts';

/** A line as it lies in the database: nobody has looked at the row yet. */
export type RawLine = { [K in LineKind]: Record<K, unknown> }[LineKind];

export interface JournalSource {
  header: JournalHeader;
  /** How many lines there will be, for the progress. */
  total: number;
  lines: AsyncIterable<readonly RawLine[]>;
  /** Rows that were lost before they could become lines. */
  leftOut?: () => number;
  /** The rows are of a newer build, which alone can judge them. */
  newer: boolean;
}

export interface PackOptions {
  /** What becomes of each line on its way out; null leaves it out. */
  change?: (line: JournalLine) => JournalLine | null;
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Lines as the bytes of a journal file, compressed. Each is read back by the reader's own rules before it goes out: a row
 * that the reader would refuse is left out and counted, because one bad row must not make the whole file unreadable.
 */
export function pack(source: JournalSource | Promise<JournalSource>, options: PackOptions = {}): ReadableStream<Bytes> {
  const bytes = plainBytes(source, options);
  const plain = new ReadableStream<Bytes>({
    async pull(controller) {
      const next = await bytes.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await bytes.return(undefined);
    },
  });
  return plain.pipeThrough(new CompressionStream('gzip'));
}

async function* plainBytes(from: JournalSource | Promise<JournalSource>, options: PackOptions): AsyncGenerator<Bytes, undefined> {
  const { signal, onProgress } = options;
  const encoder = new TextEncoder();
  const hash = sha256.create();
  const encoded = (text: string): Bytes => {
    const bytes = encoder.encode(text);
    hash.update(bytes);
    return bytes;
  };
  goOn(signal);
  const source = await from;
  const { total, newer } = source;
  // A file whose head its reader would refuse must not come about.
  const header = headerSchema.parse(source.header);
  const counts: LineCounts = { event: 0, question: 0, look: 0, lesson: 0 };
  // A salvaged table may give a row twice; the reader would take that for a forgery.
  const ids = new Set<string>();
  let [leftOut, lines, size] = [0, 0, 0];
  let done = 0;
  const pause = pauses();
  yield encoded(`${JSON.stringify(header)}\n`);
  for await (const batch of source.lines) {
    const texts: string[] = [];
    for (const line of batch) {
      goOn(signal);
      if (isRepeated(ids, line)) continue;
      const written = textOf(line, newer, options.change);
      if (written === 'unreadable') leftOut += 1;
      else if (written !== null) {
        texts.push(written, '\n');
        counts[kindOf(line)] += 1;
        lines += 1;
      }
      await pause();
    }
    const bytes = encoded(texts.join(''));
    size += bytes.length;
    if (lines > LINES_LIMIT || size > INFLATED_BYTES - LINE_BYTES) throw new JournalFileError('too-large', 'The journal is larger than a file may be');
    if (bytes.length > 0) yield bytes;
    done += batch.length;
    onProgress?.(done, total);
  }
  goOn(signal);
  const footer: JournalFooter = { end: { counts, leftOut: leftOut + (source.leftOut?.() ?? 0), sha256: bytesToHex(hash.digest()) } };
  yield encoder.encode(`${JSON.stringify(footer)}\n`);
}

function textOf(line: RawLine, newer: boolean, change: PackOptions['change']): string | 'unreadable' | null {
  const text = jsonOf(line);
  const parsed = readBack(text);
  if (!parsed) return newer && !change && text !== '' ? text : 'unreadable';
  if (!change) return text;
  const changed = change(parsed);
  if (changed === null) return null;
  const changedText = jsonOf(changed);
  return readBack(changedText) ? changedText : 'unreadable';
}

/** '' of what JSON has no words for: a damaged row may hold anything that a table can. */
function jsonOf(line: RawLine): string {
  try {
    return JSON.stringify(line);
  } catch {
    return '';
  }
}

function readBack(text: string): JournalLine | null {
  try {
    // A character is at most three bytes.
    if (text.length * 3 > LINE_BYTES && new TextEncoder().encode(text).length >= LINE_BYTES) return null;
    return parseLine(text);
  } catch {
    return null;
  }
}

function isRepeated(ids: Set<string>, line: RawLine): boolean {
  if (!('event' in line) || typeof line.event !== 'object' || line.event === null) return false;
  const { id } = line.event as { id?: unknown };
  if (typeof id !== 'string') return false;
  if (ids.has(id)) return true;
  ids.add(id);
  return false;
}

function kindOf(line: RawLine): LineKind {
  return Object.keys(line)[0] as LineKind;
}
