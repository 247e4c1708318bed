import { goOn, JournalFileError } from './error.ts';
import type { JournalSummary } from './header.ts';
import type { JournalLine } from './line.ts';
import { isSealed, unseal } from './passphrase.ts';
import { unpack } from './unpack.ts';

export interface ReadOptions {
  passphrase?: string;
  /** Bytes of the file so far, and how many it has. */
  onProgress?: (bytes: number, total: number) => void;
  signal?: AbortSignal;
  /**
   * Is handed the lines, some hundreds at a time, and waited for. Whether the file is whole is known only when `readJournal`
   * returns: who cannot take back what was handed out reads the file once without it. What it throws comes out as it is.
   */
  take?: (lines: JournalLine[]) => Promise<void>;
}

/** Reads a journal file to its end and says what it holds. Throws JournalFileError; nothing is ever half accepted. */
export async function readJournal(file: Blob, options: ReadOptions = {}): Promise<JournalSummary> {
  const lines = journalLines(file, options);
  for (;;) {
    const next = await lines.next();
    if (next.done) return next.value;
    await options.take?.(next.value);
  }
}

/** The lines, some hundreds at a time; they count only when the generator has returned. */
async function* journalLines(file: Blob, options: Omit<ReadOptions, 'take'> = {}): AsyncGenerator<JournalLine[], JournalSummary> {
  const { signal, onProgress, passphrase } = options;
  goOn(signal);
  try {
    const start = new Uint8Array(await file.slice(0, START_BYTES).arrayBuffer());
    const encrypted = isSealed(start);
    if (!encrypted && !isGzip(start)) throw new JournalFileError('not-ours', 'Neither gzip nor age');
    const bytes = file.stream().pipeThrough(metered(file.size, onProgress));
    const packed = encrypted ? await unseal(bytes, start, passphrase, signal) : bytes;
    const { lines } = await unpack(packed.pipeThrough(new DecompressionStream('gzip')), signal);
    return { ...(yield* lines), bytes: file.size, encrypted };
  } catch (cause) {
    if (cause instanceof JournalFileError) throw cause;
    // The platform's own words for it differ: a broken compression, a broken seal, a file that was changed or taken away meanwhile.
    throw new JournalFileError('damaged', 'The file cannot be read to its end', { cause });
  }
}

/** Enough to tell what a file is. */
const START_BYTES = 512;

function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

function metered(total: number, onProgress: ReadOptions['onProgress']): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.length;
      onProgress?.(bytes, total);
      controller.enqueue(chunk);
    },
  });
}
