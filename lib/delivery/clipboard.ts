import { textOf, type Cell } from './cell.ts';
import { guard } from './formula-guard.ts';
import { collected, type TableWriter } from './writer.ts';

/** Control characters: a page cannot hold the one, and what reads pages stumbles over the others. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;
const LINE_END = /\r\n|\r|\n/g;

/**
 * The table for pasting: first as `text/html` for spreadsheets and documents, then as `text/plain` for the rest, both with
 * the formula guard on every cell: a pasted `=…` runs like a typed one.
 */
export function clipboardWriter(titles: readonly string[]): TableWriter {
  const html = collected('text/html', `<meta charset="utf-8"><table>${htmlRow(titles)}`);
  const tsv = collected('text/plain', tsvRow(titles));
  return {
    add(rows) {
      html.add(rows.map((row) => `\n${htmlRow(row)}`).join(''));
      tsv.add(rows.map((row) => `\r\n${tsvRow(row)}`).join(''));
      return Promise.resolve();
    },
    end: () => Promise.resolve([html.end('</table>'), tsv.end()]),
  };
}

function htmlRow(row: readonly Cell[]): string {
  return `<tr>${row.map(htmlCell).join('')}</tr>`;
}

function tsvRow(row: readonly Cell[]): string {
  return row.map(tsvCell).join('\t');
}

/**
 * `mso-number-format:'\@'` is Excel's «text», `sdnum` with `@` LibreOffice's: long ids and dates stay as written. The `br`
 * style keeps lines in one cell.
 */
function htmlCell(cell: Cell): string {
  const text = escaped(guard(textOf(cell).replace(CONTROL, ''))).replace(LINE_END, '<br style="mso-data-placement:same-cell">');
  return `<td sdnum="1033;0;@" style="mso-number-format:'\\@';white-space:pre-wrap">${text}</td>`;
}

/** Quoted only where it must be: a spreadsheet takes the quotes off a cell with a TAB or a line end in it. */
function tsvCell(cell: Cell): string {
  const text = guard(textOf(cell)).replace(LINE_END, '\n');
  return /["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
