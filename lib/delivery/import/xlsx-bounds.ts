import { COLUMNS_LIMIT, ROWS_LIMIT, SourceError } from './source.ts';

/**
 * How much a sheet would become, told before it is read: the library makes a row for each number left out and fills every row up
 * to the widest, so two cells far apart are seventeen thousand million.
 */

/** The last row and column of Excel 2007 and later (Microsoft, «Excel specifications and limits»). */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** Longer than any row or cell needs for its attributes. */
const TAG_LIMIT = 2_000;
/** All sheets together. */
const CELLS_LIMIT = ROWS_LIMIT * COLUMNS_LIMIT;

/** Where a tag of interest begins. Those inside of comments count too: the bound may be too strict, and never too lax. */
const TAG = /<(?:[\w.-]+:)?(row|c|sheetData)(?=[\s/>])/g;
/** An attribute `r` in either quotes, with a prefix or without one. */
const NUMBER = /[\s:]r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ADDRESS = { row: /^()(\d{1,7})$/, c: /^([A-Z]{1,3})(\d{1,7})$/ };
/** What follows a cell in which nothing stands. */
const CLOSED = /\s*<\//y;

/** Throws SourceError unless the sheets among these texts fit in memory together. */
export function checkBounds(texts: Iterable<string>): void {
  let area = 0;
  for (const text of texts) {
    area += areaOf(text);
    if (area > CELLS_LIMIT) throw new SourceError('too-large');
  }
}

/** The cells and rows that the library would make of one sheet. Empty cells with a look of their own make rows, and fill none. */
function areaOf(text: string): number {
  let [rows, filledRows, filledColumns, unnumbered, begun] = [0, 0, 0, 0, 0];
  for (const found of text.matchAll(TAG)) {
    const name = found[1];
    if (name === 'sheetData') {
      // The library starts to count anew and keeps what it has.
      if (++begun > 1) throw new SourceError('damaged');
      continue;
    }
    if (name !== 'row' && name !== 'c') continue;
    const from = found.index + found[0].length;
    const end = endOf(text, from);
    const places = [...text.slice(from, end).matchAll(NUMBER)].map(([, double, single]) => placeOf(name, double ?? single ?? ''));
    if (places.length === 0 && name === 'row') unnumbered++;
    const filled = name === 'c' && !isEmpty(text, end);
    for (const { row, column } of places) {
      rows = Math.max(rows, row);
      if (!filled) continue;
      filledRows = Math.max(filledRows, row);
      filledColumns = Math.max(filledColumns, column);
    }
  }
  return rows + unnumbered + (filledRows + unnumbered) * filledColumns;
}

/** Written in any other way (`1e9`, `&#57;`, blanks), it would be read otherwise by the library than here. */
function placeOf(name: 'row' | 'c', address: string): { row: number; column: number } {
  const [, letters = '', digits] = ADDRESS[name].exec(address) ?? [];
  const place = { row: Number(digits), column: columnOf(letters) + 1 };
  if (!(place.row >= 1 && place.row <= LAST_ROW && place.column <= LAST_COLUMN)) throw new SourceError('damaged');
  return place;
}

/** Where the `>` of a tag stands; one between quotes ends nothing. */
function endOf(text: string, from: number): number {
  for (let at = from; at < Math.min(text.length, from + TAG_LIMIT); at++) {
    const sign = text[at];
    if (sign === '>') return at;
    if (sign !== '"' && sign !== "'") continue;
    at = text.indexOf(sign, at + 1);
    if (at < 0) break;
  }
  throw new SourceError('damaged');
}

function isEmpty(text: string, end: number): boolean {
  CLOSED.lastIndex = end + 1;
  return text[end - 1] === '/' || CLOSED.test(text);
}

/** `A` is 0, `AA` is 26. */
export function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
