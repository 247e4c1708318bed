/** A table that a company kept by hand, as it comes out of a file or of the clipboard: nothing is understood yet. */
export interface Sheet {
  name: string;
  /** Every row of the file, the empty ones too: so a row's number is the one that the person sees in the spreadsheet. */
  rows: string[][];
  /** Addresses behind cells, by `row:column` from 0: a cell of a spreadsheet may show «ссылка» and lead somewhere. */
  links: Readonly<Record<string, string>>;
}

export type SourceProblem =
  /** Neither a text nor a workbook of Excel 2007 and later. */
  | 'not-a-table'
  /** An `.xls` of old: its maker can save it as `.xlsx`. */
  | 'old-excel'
  | 'locked'
  | 'damaged'
  | 'too-large'
  | 'too-many-rows'
  | 'empty'
  /** A quote that is never closed takes the rest of the file into one cell. */
  | 'open-quote';

/** Why a table could not be read, and at which row where that is known. */
export class SourceError extends Error {
  override name = 'SourceError';
  readonly code: SourceProblem;
  readonly row: number | null;
  constructor(code: SourceProblem, row: number | null = null) {
    super(`The table was not read: ${code}`);
    this.code = code;
    this.row = row;
  }
}

/** The largest file that is looked at, in bytes. */
export const FILE_LIMIT = 100_000_000;
/** The most that a packed workbook may become: 50,000 rows of long reviews are a fifth of it. */
export const INFLATED_LIMIT = 500_000_000;
export const ROWS_LIMIT = 100_000;
/** Columns further right are left out. */
export const COLUMNS_LIMIT = 200;

/** Rows without the empty ones at the end, and within the bounds. Throws SourceError. */
export function bounded(rows: readonly (readonly string[])[]): string[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ''));
  if (last < 0) throw new SourceError('empty');
  if (last > ROWS_LIMIT) throw new SourceError('too-many-rows');
  return rows.slice(0, last + 1).map((row) => row.slice(0, COLUMNS_LIMIT));
}
