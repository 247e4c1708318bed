import fc from 'fast-check';
import { crc32, inflateRawSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { readSheet } from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../lib/delivery/cell.ts';
import { COLUMNS } from '../../../lib/delivery/columns.ts';
import { xlsxWriter } from '../../../lib/delivery/xlsx.ts';
import { zipFile } from '../../../lib/delivery/zip.ts';
import { typedTable, type RandomTable } from './cells.ts';

/** All of them with `npm run test:long`. */
const RUNS = process.env.OTKLIK_LONG === '1' ? 10_000 : 1_000;
const words = { sheet: 'Отзывы', rating: '{rating} из {scale}', cut: '(не поместилось)' };

async function workbook({ columns, titles, rows }: RandomTable): Promise<Blob> {
  const writer = xlsxWriter({ columns, titles, words });
  const half = Math.ceil(rows.length / 2);
  await writer.add(rows.slice(0, half));
  await writer.add(rows.slice(half));
  return (await writer.end())[0] ?? new Blob();
}

/** A reader of ZIP by its central directory, in Node's own zlib. */
async function partsOf(file: Blob): Promise<Map<string, string>> {
  const bytes = Buffer.from(await file.arrayBuffer());
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [crc, packed, size, length, local] = [bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24), bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)];
    const name = bytes.toString('utf8', at + 46, at + 46 + length);
    const body = inflateRawSync(bytes.subarray(local + 30 + bytes.readUInt16LE(local + 26), local + 30 + bytes.readUInt16LE(local + 26) + packed));
    expect([crc32(body), body.length], name).toEqual([crc, size]);
    expect(bytes.subarray(local + 14, local + 26), name).toEqual(bytes.subarray(at + 16, at + 28));
    parts.set(name, body.toString('utf8'));
    at += 46 + length;
  }
  return parts;
}

const xml = new JSDOM('').window;
const parsed = (text: string) => new xml.DOMParser().parseFromString(text, 'application/xml');
async function sheetOf(table: RandomTable) {
  const parts = await partsOf(await workbook(table));
  return { parts, sheet: parsed(parts.get('xl/worksheets/sheet1.xml') ?? '') };
}
const one = (...cells: Cell[]): RandomTable => ({ columns: COLUMNS.slice(0, cells.length), titles: cells.map((_, index) => `т${index}`), rows: [cells] });

/** What XML cannot hold is left out, its line ends are one. */
const holdable = (text: string) => text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(/\r\n?/g, '\n');

test('ZIP: parts of any size come back, their sums are right', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), { maxLength: 5 }), async (bodies) => {
      const zip = zipFile();
      for (const [index, pieces] of bodies.entries()) {
        const part = zip.part(`папка/${index}.xml`);
        for (const piece of pieces) await part.write(piece);
        await part.end();
      }
      const parts = await partsOf(zip.end('application/zip'));
      expect([...parts]).toEqual(bodies.map((pieces, index) => [`папка/${index}.xml`, pieces.join('').toWellFormed()]));
    }),
    { numRuns: 200 },
  );
});

describe('XLSX', () => {
  test('any table is read back equal by another reader: text as text, numbers and days as such', async () => {
    await fc.assert(
      fc.asyncProperty(typedTable, async (table) => {
        const read = await readSheet(await workbook(table), { trim: false });
        const expected = [table.titles, ...table.rows].map((row, index) => row.map((cell) => valueOf(cell, index > 0)));
        // The reader leaves out what is empty at the end of rows and of the table.
        expect(read.map(full(table.titles.length)).map((row) => row.map(toSecond))).toEqual(expected.slice(0, read.length));
        expect(expected.slice(read.length).flat().filter((value) => value !== null)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test('no cell is a formula, and every part is whole XML', async () => {
    await fc.assert(
      fc.asyncProperty(typedTable, async (table) => {
        const { parts } = await sheetOf(table);
        for (const [name, text] of parts) expect(parsed(text).querySelector('parsererror, f'), name).toBeNull();
      }),
      { numRuns: RUNS / 10 },
    );
  });

  test('what looks like a number or a formula stays text to the last sign', async () => {
    const texts = ['0123', '1234567890123456789', '=1+1', '+7 999 123-45-67', '1,5', '2026-11-22', 'TRUE', ' по краям ', '_x0041_', '&amp;<b>'];
    const { sheet } = await sheetOf(one(...texts));
    const cells = [...sheet.querySelectorAll('row:nth-of-type(2) c')];
    expect(cells.map((cell) => cell.getAttribute('t'))).toEqual(texts.map(() => 'inlineStr'));
    expect(await readSheet(await workbook(one(...texts)), { trim: false })).toEqual([texts.map((_, index) => `т${index}`), texts]);
  });

  test('a rating is a number that shows its scale; a scale that is rare is written out', async () => {
    const rating = (value: number, of: number | null): Cell => ({ kind: 'number', value, of, text: `${value} из ${of ?? ''}` });
    const { parts, sheet } = await sheetOf(one(rating(4, 5), rating(4.5, 5), rating(9, 10), rating(3, 7), rating(2, null)));
    const styles = parsed(parts.get('xl/styles.xml') ?? '');
    const formats = new Map([...styles.querySelectorAll('numFmt')].map((format) => [format.getAttribute('numFmtId'), format.getAttribute('formatCode')]));
    const style = (cell: Element) => styles.querySelectorAll('cellXfs > xf')[Number(cell.getAttribute('s'))]?.getAttribute('numFmtId') ?? null;
    const cells = [...sheet.querySelectorAll('row:nth-of-type(2) c')];
    expect(cells.map((cell) => [cell.querySelector('v')?.textContent ?? null, formats.get(style(cell)) ?? null])).toEqual([
      ['4', '0" из 5"'],
      ['4.5', '0.0#" из 5"'],
      ['9', '0" из 10"'],
      [null, null],
      ['2', null],
    ]);
    expect(cells[3]?.textContent).toBe('3 из 7');
  });

  test('the head stays in view, columns have widths and a filter', async () => {
    const { sheet } = await sheetOf(one('а', 'б'));
    expect(sheet.querySelector('pane')?.getAttribute('state')).toBe('frozen');
    expect(sheet.querySelector('pane')?.getAttribute('ySplit')).toBe('1');
    expect([...sheet.querySelectorAll('col')].map((col) => Number(col.getAttribute('width')) > 5)).toEqual([true, true]);
    expect(sheet.querySelector('autoFilter')?.getAttribute('ref')).toBe('A1:B2');
    const order = [...(sheet.documentElement.children ?? [])].map((part) => part.localName);
    expect(order).toEqual(['sheetViews', 'cols', 'sheetData', 'autoFilter']);
  });

  test('a link can be clicked where it is one; what only looks like one is text', async () => {
    const link = (text: string): Cell => ({ kind: 'link', text });
    const { parts, sheet } = await sheetOf(one(link('https://example.com/r?a[b]=1&c=2'), link('javascript:alert(1)'), link('https://example.com/' + 'a'.repeat(2_100))));
    expect([...sheet.querySelectorAll('hyperlink')].map((one) => one.getAttribute('ref'))).toEqual(['A2']);
    const targets = [...parsed(parts.get('xl/worksheets/_rels/sheet1.xml.rels') ?? '').querySelectorAll('Relationship')];
    expect(targets.map((target) => [target.getAttribute('Target'), target.getAttribute('TargetMode')])).toEqual([['https://example.com/r?a%5Bb%5D=1&c=2', 'External']]);
    expect(sheet.querySelector('row:nth-of-type(2) c')?.textContent).toBe('https://example.com/r?a[b]=1&c=2');
  });

  test('a text that is longer than a cell may be ends with words that say so', async () => {
    const [, row] = await readSheet(await workbook(one('а'.repeat(40_000), '👍'.repeat(16_383) + 'б')), { trim: false });
    const [long, fits] = (row ?? []).map(String);
    expect(long).toHaveLength(32_767);
    expect(long?.endsWith(`а\n${words.cut}`)).toBe(true);
    expect(fits).toBe('👍'.repeat(16_383) + 'б');
  });

  test('more rows than a sheet has are refused and not cut', async () => {
    const writer = xlsxWriter({ columns: ['key'], titles: ['Номер'], words });
    const rows = Array.from({ length: 1_048_576 }, () => ['']);
    await expect(writer.add(rows)).rejects.toThrow(RangeError);
  });
});

function full(width: number): (row: readonly unknown[]) => unknown[] {
  return (row) => Array.from({ length: width }, (_, index) => row[index] ?? null);
}

/** A day's fraction is no whole number of milliseconds. */
function toSecond(value: unknown): unknown {
  return value instanceof Date ? new Date(Math.round(value.getTime() / 1_000) * 1_000) : value;
}

/** What the reader says of a cell that we wrote. */
function valueOf(cell: Cell, typed: boolean): string | number | Date | null {
  const text = (words: string): string | null => holdable(words) || null;
  if (typeof cell === 'string') return text(cell);
  if (!typed) return text(cell.text);
  if (cell.kind === 'number') return cell.of === 7 ? cell.text : cell.value;
  if (cell.kind !== 'moment' && cell.kind !== 'day') return text(cell.text);
  return cell.serial === null ? cell.text : new Date(`${cell.text.replace(' ', 'T')}Z`);
}
