import { guard } from './formula-guard.ts';

/** What goes to the clipboard as one item: `text/html` for spreadsheets and documents, `text/plain` for the rest. */
export interface ClipboardTable {
  html: string;
  tsv: string;
}

/** Characters that a page cannot hold. */
const UNHOLDABLE = /\u0000/g;
const LINE_END = /\r\n|\r|\n/g;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** `mso-number-format:'\@'` is Excel's «text»: long ids and dates stay as written. The `br` style keeps lines in one cell. */
function htmlCell(cell: string): string {
  const text = escaped(guard(cell).replace(UNHOLDABLE, '')).replace(LINE_END, '<br style="mso-data-placement:same-cell">');
  return `<td style="mso-number-format:'\\@';white-space:pre-wrap">${text}</td>`;
}

/** Quoted only where it must be: a spreadsheet takes the quotes off a cell with a TAB or a line end in it. */
function tsvCell(cell: string): string {
  const text = guard(cell).replace(LINE_END, '\n');
  return /["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The table for pasting, with the formula guard on every cell: a pasted `=…` runs like a typed one. */
export function clipboardOf(table: readonly (readonly string[])[]): ClipboardTable {
  const rows = table.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`);
  return {
    html: `<meta charset="utf-8"><table>${rows.join('\n')}</table>`,
    tsv: table.map((row) => row.map(tsvCell).join('\t')).join('\r\n'),
  };
}
