import { collected } from '../../../../lib/journal/backup/collect.ts';
import { JournalFileError, type JournalFileProblem } from '../../../../lib/journal/backup/error.ts';
import type { JournalHeader } from '../../../../lib/journal/backup/header.ts';
import type { JournalLine } from '../../../../lib/journal/backup/line.ts';
import { pack, type PackOptions, type RawLine } from '../../../../lib/journal/backup/pack.ts';
import { readJournal, type ReadOptions } from '../../../../lib/journal/backup/read.ts';
import type { CaseEvent } from '../../../../lib/model/event.ts';
import { captured, history, iso, MONDAY } from '../invent.ts';

/** Journal files made of nothing but lines, honest ones and such as only an enemy would write. */

export const HEADER: JournalHeader = {
  format: 'otklik-journal',
  version: 1,
  minReader: 1,
  app: '0.1.0',
  schema: 2,
  createdAt: iso(MONDAY),
  author: { id: 'anna', name: 'Анна' },
  for: 'backup',
};

export function event(n: number, changes: Partial<CaseEvent> = {}): CaseEvent {
  return { ...history(['review.captured', captured({ text: `Отзыв номер ${n}` })])[0], id: `event-no-${n}`, case: `practice:${n}`, ...changes } as CaseEvent;
}

export async function packed(lines: readonly RawLine[], options: PackOptions & { newer?: boolean; header?: JournalHeader } = {}): Promise<Blob> {
  const { newer = false, header = HEADER, ...rest } = options;
  async function* batches(): AsyncGenerator<readonly RawLine[]> {
    for (let from = 0; from < lines.length; from += 100) yield lines.slice(from, from + 100);
  }
  return collected(pack({ header, total: lines.length, lines: batches(), newer }, rest));
}

/** Lines of text as they are, with a last line that is right about them: what an enemy writes who knows the format. */
export async function forged(texts: readonly string[], end: Record<string, unknown> = {}): Promise<Blob> {
  const body = texts.map((text) => `${text}\n`).join('');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body)));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const counts = { event: texts.length - 1, question: 0, look: 0, lesson: 0 };
  for (const kind of ['question', 'look', 'lesson'] as const) {
    counts[kind] = texts.filter((text) => text.startsWith(`{"${kind}":`)).length;
    counts.event -= counts[kind];
  }
  return zipped(`${body}${JSON.stringify({ end: { counts, leftOut: 0, sha256, ...end } })}\n`);
}

export async function zipped(content: string | Uint8Array<ArrayBuffer>): Promise<Blob> {
  return new Response(new Blob([content]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

export async function unzipped(file: Blob): Promise<string> {
  return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

/** All lines of a file. */
export async function linesIn(file: Blob, options: Omit<ReadOptions, 'take'> = {}): Promise<JournalLine[]> {
  const all: JournalLine[] = [];
  await readJournal(file, {
    ...options,
    take: async (lines) => {
      all.push(...lines);
    },
  });
  return all;
}

/** Why a file is refused; what it holds when it is not. */
export async function refusal(made: Blob | Promise<Blob>, options: ReadOptions = {}): Promise<JournalFileProblem | object> {
  try {
    return await readJournal(await made, options);
  } catch (error) {
    if (error instanceof JournalFileError) return error.code;
    throw error;
  }
}
