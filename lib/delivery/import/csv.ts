import Papa from 'papaparse';
import { bounded, SourceError } from './source.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** Rows that are looked at to find the sign between the cells. */
const SAMPLE = 200;

/**
 * The rows of a delimited text: CSV with whatever sign, or what a spreadsheet puts on the clipboard. Papa Parse knows
 * quotes, line ends inside of cells and the rest of RFC 4180. Throws SourceError.
 */
export function csvRows(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, '');
  // «sep=;» in the first line is Excel's own note to itself.
  const noted = /^sep=(.)\r?\n/i.exec(plain);
  const body = noted ? plain.slice(noted[0].length) : plain;
  if (body.includes('\u0000')) throw new SourceError('not-a-table');
  const delimiter = noted?.[1] ?? delimiterOf(body);
  const { data, errors } = parse(body, delimiter);
  const open = errors.find(({ type }) => type === 'Quotes');
  if (!open) return bounded(data);
  // A quote at the start of a cell that is only the customer's own («"Ромашка" – лучшие»): then quotes mean nothing here.
  const bare = parse(body, delimiter, '');
  if (widths(bare.data) === 1) return bounded(bare.data);
  throw new SourceError('open-quote', open.row === undefined ? null : open.row + 1);
}

function parse(text: string, delimiter: string, quoteChar = '"', preview = 0): Papa.ParseResult<string[]> {
  // An empty quote sign would mean the usual one: a sign that no text has means none.
  return Papa.parse<string[]>(text, { delimiter, quoteChar: quoteChar === '' ? '\u0000' : quoteChar, preview, delimitersToGuess: DELIMITERS });
}

/** How many different widths the rows have, the empty ones apart. */
function widths(rows: readonly (readonly string[])[]): number {
  return new Set(rows.filter((row) => row.length > 1 || row[0]?.trim()).map((row) => row.length)).size;
}

/** The sign that gives most rows the same number of cells, and the more cells the better. */
function delimiterOf(text: string): string {
  const scores = DELIMITERS.map((delimiter) => {
    const { data, errors } = parse(text, delimiter, '"', SAMPLE);
    const rows = data.filter((row) => row.length > 1 || row[0]?.trim());
    const sizes = Map.groupBy(rows, (row) => row.length);
    const [size, common] = [...sizes].sort(([a, x], [b, y]) => (y.length - x.length) || (b - a))[0] ?? [1, []];
    // A sign inside of quotes is no sign between cells: taken for one, it leaves quotes in the midst of cells.
    const torn = errors.some(({ type }) => type === 'Quotes');
    return { delimiter, score: size < 2 ? 0 : (torn ? 0 : 1_000) + (common.length / rows.length) * 100 + Math.min(size, 50) };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}
