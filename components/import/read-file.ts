import { SourceError, type Sheet } from '../../lib/delivery/import/source.ts';
import type { ReadAsked, ReadTold } from './read-worker.ts';

/** The sheets of a file. The signal ends the work at once. Throws SourceError, and the signal's reason. */
export async function readFile(file: File, signal: AbortSignal): Promise<Sheet[]> {
  signal.throwIfAborted();
  if (import.meta.env.COMMAND === 'serve') {
    // For the server of `npm run dev` only: a worker of another origin is refused.
    const { readTable } = await import('../../lib/delivery/import/read.ts');
    return readTable(file, file.name);
  }
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<Sheet[]>();
  worker.onmessage = ({ data }: MessageEvent<ReadTold>) => {
    if ('sheets' in data) resolve(data.sheets);
    else reject(new SourceError(data.code, data.row));
  };
  // What kills a worker is a file that is more than the machine has room for.
  worker.onerror = () => { reject(new SourceError('too-large')); };
  signal.addEventListener('abort', () => { reject(signal.reason as Error); });
  worker.postMessage({ file, name: file.name } satisfies ReadAsked);
  try {
    return await promise;
  } finally {
    worker.terminate();
  }
}
