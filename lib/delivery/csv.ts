import { textOf, type Cell } from './cell.ts';
import { guard } from './formula-guard.ts';
import { collected, type TableWriter } from './writer.ts';

/** `;` is what Excel with Russian settings opens by a double click. */
export type Delimiter = ';' | ',';

const BOM = '\uFEFF';

/** The table as a CSV file: RFC 4180, every field quoted, line ends CRLF, a BOM so that Excel takes it for UTF-8, the formula guard on every cell. */
export function csvWriter(titles: readonly string[], delimiter: Delimiter): TableWriter {
  const line = (row: readonly Cell[]): string => `${row.map(quoted).join(delimiter)}\r\n`;
  const file = collected('text/csv;charset=utf-8', BOM + line(titles));
  return {
    add: (rows) => Promise.resolve(file.add(rows.map(line).join(''))),
    end: () => Promise.resolve([file.end()]),
  };
}

function quoted(cell: Cell): string {
  return `"${guard(textOf(cell)).replaceAll('"', '""')}"`;
}
