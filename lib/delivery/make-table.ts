import { caseKeys, type CaseFilter } from '../journal/queries.ts';
import type { JournalDatabase } from '../journal/database.ts';
import { clipboardWriter } from './clipboard.ts';
import { csvWriter } from './csv.ts';
import { jsonWriter } from './json.ts';
import { rowMaker, type TableOptions } from './table.ts';
import type { TableWriter } from './writer.ts';
import { xlsxWriter } from './xlsx.ts';

export const FILE_FORMATS = ['xlsx', 'csv;', 'csv,', 'json'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];
export type TableFormat = FileFormat | 'clipboard';

export interface MadeTable {
  /** One file; for the clipboard the table as `text/html` and as `text/plain`. */
  blobs: Blob[];
  rows: number;
}

export interface TableWork {
  filter: CaseFilter;
  format: TableFormat;
  options: TableOptions;
}

/** Cases read at a time. */
const CHUNK = 1_000;

/**
 * The table of all cases that the filter lets through, the latest appeared first. Every case stands in it once, as it is
 * when its turn comes: which they are is asked first, so that a capture meanwhile moves nothing. `progress` hears how many
 * are done; an aborted signal throws its reason.
 */
export async function makeTable(db: JournalDatabase, { filter, format, options }: TableWork, progress: (done: number, total: number) => void, signal?: AbortSignal): Promise<MadeTable> {
  const writer = writerOf(format, options);
  const rowsOf = rowMaker(options);
  const keys = await caseKeys(db, filter);
  let rows = 0;
  for (let from = 0; from < keys.length; from += CHUNK) {
    signal?.throwIfAborted();
    progress(from, keys.length);
    const found = await db.cases.bulkGet(keys.slice(from, from + CHUNK));
    const made = rowsOf(found.filter((row) => row?.shown === 1).filter((row) => row !== undefined));
    await writer.add(made);
    rows += made.length;
  }
  signal?.throwIfAborted();
  progress(keys.length, keys.length);
  return { blobs: await writer.end(), rows };
}

export function writerOf(format: TableFormat, { columns, words, zone }: TableOptions): TableWriter {
  const titles = columns.map((id) => words.titles[id]);
  switch (format) {
    case 'xlsx':
      return xlsxWriter({ columns, titles, words });
    case 'csv;':
      return csvWriter(titles, ';');
    case 'csv,':
      return csvWriter(titles, ',');
    case 'json':
      return jsonWriter(columns.map((id) => ({ id, title: words.titles[id] })), zone);
    case 'clipboard':
      return clipboardWriter(titles);
  }
}
