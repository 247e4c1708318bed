import { clipboardOf } from '../../lib/delivery/clipboard.ts';
import { csvOf, type CsvOptions } from '../../lib/delivery/csv.ts';
import { tableOf, type TableOptions } from '../../lib/delivery/table.ts';
import type { JournalDatabase } from '../../lib/journal/database.ts';
import { allCases, type CasesWish } from '../../lib/journal/queries.ts';
import type { Case } from '../../lib/model/case.ts';
import { downloadFile } from '../ui/download.ts';

export type Delimiter = CsvOptions['delimiter'];

/** What the table above shows, whatever page of it. */
export type CaseFilter = Omit<CasesWish, 'limit' | 'after'>;

/** Rows read from the journal at a time, so that the screen can say how far it is. */
const CHUNK = 2_000;

/** The table of all cases that the filter lets through, titles first. `progress` hears how many are read. */
export async function filteredTable(db: JournalDatabase, filter: CaseFilter, words: TableOptions, progress: (done: number) => void): Promise<string[][]> {
  const cases: Case[] = [];
  for (;;) {
    const { rows } = await allCases(db, { ...filter, limit: CHUNK, after: cases.at(-1)?.key });
    cases.push(...rows);
    progress(cases.length);
    if (rows.length < CHUNK) return tableOf(cases, words);
  }
}

/** Puts the table into the clipboard as a table and as text; true only when the clipboard has taken it. */
export async function copyTable(table: Promise<string[][]>): Promise<boolean> {
  const out = table.then(clipboardOf);
  const part = (type: string, text: Promise<string>): Promise<Blob> => text.then((whole) => new Blob([whole], { type }));
  const item = new ClipboardItem({
    'text/html': part('text/html', out.then(({ html }) => html)),
    'text/plain': part('text/plain', out.then(({ tsv }) => tsv)),
  });
  try {
    await navigator.clipboard.write([item]);
    return true;
  } catch (error) {
    await table; // A table that failed is another failure than a clipboard that refused.
    console.error(error);
    return false;
  }
}

/** Hands the file to the browser's own saving. */
export function downloadCsv(table: string[][], delimiter: Delimiter, name: string): void {
  downloadFile(csvOf(table, { delimiter }), 'text/csv;charset=utf-8', name);
}
