import { JournalFileError } from './error.ts';
import { INFLATED_BYTES, LINE_BYTES } from './limits.ts';

const NEWLINE = 0x0a;

/** The lines of a stream, each with the newline that ends it. What comes out of a compression is bounded here, while it comes. */
export async function* splitLines(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let open: Uint8Array[] = [];
  let length = 0;
  let total = 0;
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      total += value.length;
      if (total > INFLATED_BYTES) throw new JournalFileError('too-large', 'Inflates beyond the limit');
      let from = 0;
      for (let at = value.indexOf(NEWLINE); at >= 0; at = value.indexOf(NEWLINE, from)) {
        const rest = value.subarray(from, at + 1);
        if (length + rest.length > LINE_BYTES) throw new JournalFileError('too-large', 'A line beyond the limit');
        yield open.length === 0 ? rest : joined([...open, rest], length + rest.length);
        open = [];
        length = 0;
        from = at + 1;
      }
      if (from < value.length) {
        open.push(value.subarray(from));
        length += value.length - from;
        if (length > LINE_BYTES) throw new JournalFileError('too-large', 'A line beyond the limit');
      }
    }
    if (length > 0) throw new JournalFileError('damaged', 'Ends within a line');
  } finally {
    // Whoever stops early needs no more of the file; a stream that has failed says so again, which is no news.
    await reader.cancel().catch(() => undefined);
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
