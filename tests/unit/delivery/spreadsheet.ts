import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { JSDOM } from 'jsdom';

/** What LibreOffice makes of a file: the cells of its first sheet, and whether any of them is a formula. */
export interface Opened {
  formulas: number;
  rows: OpenedCell[][];
  /** Addresses that lead out of the sheet, in the order of the cells. */
  links: string[];
}

export interface OpenedCell {
  type: string;
  /** What is shown, lines apart by `\n`. */
  text: string;
  /** The value of a number or a date. */
  value: string | null;
}

/** Opens the file in LibreOffice without a screen; `filter` says what it is where the ending does not. */
export async function openedIn(office: string, name: string, content: Blob, filter?: string): Promise<Opened> {
  const folder = mkdtempSync(path.join(tmpdir(), 'otklik-office-'));
  try {
    writeFileSync(path.join(folder, name), Buffer.from(await content.arrayBuffer()));
    // A profile of its own: two of them at once would wait for each other, or fail.
    const parameters = [`-env:UserInstallation=file://${folder}/profile`, '--headless', ...(filter === undefined ? [] : [`--infilter=${filter}`]), '--convert-to', 'fods', '--outdir', `${folder}/out`, name];
    await promisify(execFile)(office, parameters, { cwd: folder, timeout: 240_000 });
    return readFods(readFileSync(path.join(folder, 'out', name.replace(/\.\w+$/, '.fods')), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A flat OpenDocument spreadsheet, as far as our files go. */
function readFods(text: string): Opened {
  const page = new (new JSDOM('').window.DOMParser)().parseFromString(text, 'application/xml');
  const table = page.getElementsByTagName('table:table')[0];
  if (!table) throw new Error('LibreOffice shows no sheet');
  const rows = [...table.getElementsByTagName('table:table-row')].flatMap((row) => {
    const cells = [...row.children].flatMap((cell) => repeated(cellOf(cell), Number(cell.getAttribute('table:number-columns-repeated') ?? 1)));
    while (cells.at(-1)?.type === '') cells.pop();
    return repeated(cells, Number(row.getAttribute('table:number-rows-repeated') ?? 1));
  });
  while (rows.at(-1)?.length === 0) rows.pop();
  return {
    formulas: text.split('table:formula=').length - 1,
    rows,
    links: [...table.getElementsByTagName('text:a')].map((link) => link.getAttribute('xlink:href') ?? ''),
  };
}

/** The rest of the sheet comes as one cell or row that is repeated to its end. */
function repeated<T>(one: T, times: number): T[] {
  return Array.from({ length: times > 1_000 ? 1 : times }, () => one);
}

function cellOf(cell: Element): OpenedCell {
  const value = cell.getAttribute('office:value') ?? cell.getAttribute('office:date-value') ?? cell.getAttribute('office:time-value');
  const lines = [...cell.children].filter((child) => child.nodeName === 'text:p').map(textOf);
  return { type: cell.getAttribute('office:value-type') ?? '', text: lines.join('\n'), value };
}

/** Runs of blanks, TABs and line ends stand as elements. */
function textOf(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeName === 'text:s') return ' '.repeat(Number((node as Element).getAttribute('text:c') ?? 1));
  if (node.nodeName === 'text:tab') return '\t';
  if (node.nodeName === 'text:line-break') return '\n';
  return [...node.childNodes].map(textOf).join('');
}
