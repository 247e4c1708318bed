import { readTable } from '../../lib/delivery/import/read.ts';
import { SourceError, type Sheet, type SourceProblem } from '../../lib/delivery/import/source.ts';

export interface ReadAsked {
  file: Blob;
  name: string;
}
export type ReadTold = { sheets: Sheet[] } | { code: SourceProblem; row: number | null };

/** Unpacks and parses beside the screen's own thread: a workbook of fifty thousand rows takes seconds. */
addEventListener('message', ({ data }: MessageEvent<ReadAsked>) => {
  readTable(data.file, data.name).then(
    (sheets) => { postMessage({ sheets } satisfies ReadTold); },
    (error: unknown) => {
      if (!(error instanceof SourceError)) console.error(error);
      const told: ReadTold = error instanceof SourceError ? { code: error.code, row: error.row } : { code: 'damaged', row: null };
      postMessage(told);
    },
  );
});
