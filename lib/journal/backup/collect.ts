import type { Bytes } from './pack.ts';

/** So much lies in the page's own memory before the browser is given it. */
const PART_BYTES = 1024 * 1024;

/**
 * A stream as one file. `new Response(stream).blob()` would do, but of a stream that fails it says nothing except «Failed to
 * fetch»: not that the person cancelled, nor that the journal has moved.
 */
export async function collected(stream: ReadableStream<Bytes>): Promise<Blob> {
  const parts: Blob[] = [];
  let open: Bytes[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (value) {
      open.push(value);
      size += value.length;
    }
    if (done || size >= PART_BYTES) {
      parts.push(new Blob(open));
      open = [];
      size = 0;
    }
    if (done) return new Blob(parts, { type: 'application/octet-stream' });
  }
}
