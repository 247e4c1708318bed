import { guard } from './formula-guard.ts';

export interface CsvOptions {
  /** `;` is what Excel with Russian settings opens by a double click. */
  delimiter: ';' | ',';
}

const quoted = (cell: string) => `"${guard(cell).replaceAll('"', '""')}"`;

/** The table as a CSV file: RFC 4180, every field quoted, line ends CRLF, a BOM so that Excel takes it for UTF-8, the formula guard on every cell. */
export function csvOf(table: readonly (readonly string[])[], { delimiter }: CsvOptions): string {
  return `\uFEFF${table.map((row) => `${row.map(quoted).join(delimiter)}\r\n`).join('')}`;
}
