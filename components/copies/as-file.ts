import { collected } from '../../lib/journal/backup/collect.ts';

/** The bytes as a file that no browser takes for something else: what they are is not to be guessed from them. */
export function asFile(content: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  return collected(content);
}
