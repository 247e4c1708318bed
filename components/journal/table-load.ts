import { makeTable, type MadeTable, type TableWork } from '../../lib/delivery/make-table.ts';
import type { JournalDatabase } from '../../lib/journal/database.ts';

export interface TableAsked {
  /** The journal's name in the browser. */
  journal: string;
  work: TableWork;
}
export type TableTold = { done: number; total: number } | { made: MadeTable } | { failed: string };

type Progress = (done: number, total: number) => void;

/** Makes the table in a worker. An aborted signal ends the worker and throws its reason. */
export function makeBeside(db: JournalDatabase, work: TableWork, progress: Progress, signal: AbortSignal): Promise<MadeTable> {
  // The server of `npm run dev` has another origin, from which a worker is refused.
  return import.meta.env.COMMAND === 'serve' ? makeTable(db, work, progress, signal) : inWorker(db.name, work, progress, signal);
}

async function inWorker(journal: string, work: TableWork, progress: Progress, signal: AbortSignal): Promise<MadeTable> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<MadeTable>();
  const stop = (): void => { reject(new DOMException('The table was stopped', 'AbortError')); };
  signal.addEventListener('abort', stop);
  worker.onerror = ({ message }) => { reject(new Error(message || 'The worker of the table did not load')); };
  worker.onmessage = ({ data }: MessageEvent<TableTold>) => {
    if ('made' in data) resolve(data.made);
    else if ('failed' in data) reject(new Error(data.failed));
    else progress(data.done, data.total);
  };
  worker.postMessage({ journal, work } satisfies TableAsked);
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', stop);
    worker.terminate();
  }
}
