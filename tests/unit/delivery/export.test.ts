import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { clipboardWriter } from '../../../lib/delivery/clipboard.ts';
import { csvWriter, type Delimiter } from '../../../lib/delivery/csv.ts';
import { guard } from '../../../lib/delivery/formula-guard.ts';
import { jsonWriter } from '../../../lib/delivery/json.ts';
import type { TableWriter } from '../../../lib/delivery/writer.ts';
import { cell, couldRun, physicalLines, textsOf, typedTable, unguarded, type RandomTable } from './cells.ts';
import { readSeparated } from './rfc4180.ts';

/** All of them with `npm run test:long`. */
const RUNS = process.env.OTKLIK_LONG === '1' ? 10_000 : 1_000;
const oneLineEnd = (text: string) => text.replace(/\r\n|\r/g, '\n');

/** What a writer makes of a table, given to it in two portions. A Blob's own text() would take the BOM off. */
async function written(writer: TableWriter, rows: RandomTable['rows']): Promise<string[]> {
  const half = Math.ceil(rows.length / 2);
  await writer.add(rows.slice(0, half));
  await writer.add(rows.slice(half));
  const blobs = await writer.end();
  return Promise.all(blobs.map(async (blob) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer())));
}
const csvOf = async (table: RandomTable, delimiter: Delimiter) => (await written(csvWriter(table.titles, delimiter), table.rows))[0] ?? '';
const clipboardOf = async (table: RandomTable) => {
  const [html = '', tsv = ''] = await written(clipboardWriter(table.titles), table.rows);
  return { html, tsv };
};
const small = (titles: string[], ...rows: string[][]): RandomTable => ({ columns: [], titles, rows });

describe('formula guard', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1+1', "'+1+1"],
    ['-1-1', "'-1-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r'=1"],
    ['\n=1', "'\n'=1"],
    ['\nвкусно', "'\nвкусно"],
    ['  =1', "'  =1"],
    ['\u00A0=1', "'\u00A0=1"],
    ['\u200B=1', "'\u200B=1"],
    ['\uFEFF=1', "'\uFEFF=1"],
    ['＝1', "'＝1"],
    ['＋1+1', "'＋1+1"],
    ['－1', "'－1"],
    ['＠A1', "'＠A1"],
    ['вкусно\n=1', "вкусно\n'=1"],
    ['вкусно\r\n- дорого', "вкусно\r\n'- дорого"],
    ['вкусно\u2028=1', "вкусно\u2028'=1"],
    ["'=1", "''=1"],
    ['- плохо', "'- плохо"],
    ['+7-999-123-45-67', "'+7-999-123-45-67"],
    ['-1 (2)', "'-1 (2)"],
    ['+7 -9999999', "'+7 -9999999"],
    ['+7- 9999999', "'+7- 9999999"],
    ['+(7)-9999999', "'+(7)-9999999"],
    ['+7 (-9999999)', "'+7 (-9999999)"],
    ['+7 999 123 - 4567', "'+7 999 123 - 4567"],
  ])('%j → %j', (text, expected) => {
    expect(guard(text)).toBe(expected);
  });

  test.each(['', 'вкусно', '-5', '+5', '-3,14', '+79991234567', '+7 999 123-45-67', '+7 (999) 123-45-67', '+7(999)1234567', '+7\u00A0999\u00A0123-45-67', '+86 13800138000', '+44 20 7946 0958', '8 800 100-20-30', 'a=1', "'вкусно", 'вкусно\n\nдорого', 'вкусно\n+7 999 123-45-67'])(
    '%j stays as it is',
    (text) => {
      expect(guard(text)).toBe(text);
    },
  );

  test('any cell: no line of it can run, and the guard comes off without a trace', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(physicalLines(guard(text)).filter(couldRun)).toEqual([]);
        expect(guard(text)).not.toMatch(/^[\t\r\n]/);
        expect(unguarded(guard(text))).toBe(text);
      }),
      { numRuns: 10 * RUNS },
    );
  });

  test('linear on hostile text', () => {
    for (const piece of ["'", ' ', '\u200B', '1', '+', '( ', '1 ']) {
      const start = performance.now();
      guard(piece.repeat(100_000));
      guard(`${piece.repeat(100_000)}x`);
      expect(performance.now() - start, piece).toBeLessThan(500);
    }
  });
});

describe('CSV', () => {
  test('BOM, CRLF, every field quoted, the chosen delimiter', async () => {
    expect(await csvOf(small(['a', 'б "в"'], ['', '=1\nx']), ';')).toBe('\uFEFF"a";"б ""в"""\r\n"";"\'=1\nx"\r\n');
    expect(await csvOf(small(['a', 'b']), ',')).toBe('\uFEFF"a","b"\r\n');
  });

  test.each([';', ','] as const)('any table written with %s reads back equal, by our reader and by papaparse, and runs nothing (A7)', async (delimiter) => {
    await fc.assert(
      fc.asyncProperty(typedTable, async (table) => {
        const csv = await csvOf(table, delimiter);
        expect(csv.startsWith('\uFEFF"')).toBe(true);
        const read = readSeparated(csv.slice(1), delimiter);
        expect(read.flat().flatMap(physicalLines).filter(couldRun)).toEqual([]);
        expect(read.map((row) => row.map(unguarded))).toEqual(textsOf(table));
        const { data, errors } = Papa.parse<string[]>(csv.slice(1), { delimiter, newline: '\r\n', skipEmptyLines: false });
        expect(errors).toEqual([]);
        // The last line end begins one more line for it.
        expect(data.slice(0, -1)).toEqual(read);
      }),
      { numRuns: RUNS / 2 },
    );
  });
});

describe('clipboard', () => {
  const parser = new JSDOM('').window;
  const tableIn = (html: string): string[][] => {
    const page = new parser.DOMParser().parseFromString(html, 'text/html');
    for (const br of page.querySelectorAll('br')) br.replaceWith('\n');
    return [...page.querySelectorAll('tr')].map((row) => [...row.children].map((one) => one.textContent ?? ''));
  };

  test('cells are text for Excel, and lines stay in one cell', async () => {
    const { html } = await clipboardOf(small(['<b>&"', 'a\nb']));
    expect(html).toContain(`<td sdnum="1033;0;@" style="mso-number-format:'\\@';white-space:pre-wrap">&lt;b&gt;&amp;&quot;</td>`);
    expect(html).toContain('a<br style="mso-data-placement:same-cell">b');
  });

  test('any table as TSV reads back equal and runs nothing', async () => {
    await fc.assert(
      fc.asyncProperty(typedTable, async (table) => {
        const read = readSeparated((await clipboardOf(table)).tsv, '\t');
        expect(read.flat().flatMap(physicalLines).filter(couldRun)).toEqual([]);
        expect(read.map((row) => row.map(unguarded))).toEqual(textsOf(table).map((row) => row.map(oneLineEnd)));
      }),
      { numRuns: RUNS },
    );
  });

  test('any table as HTML is parsed to equal cells and runs nothing', async () => {
    await fc.assert(
      fc.asyncProperty(typedTable, async (table) => {
        const read = tableIn((await clipboardOf(table)).html);
        expect(read.flat().flatMap(physicalLines).filter(couldRun)).toEqual([]);
        // Everything but control characters comes back.
        const held = (text: string) => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '');
        expect(read).toEqual(textsOf(table).map((row) => row.map((text) => oneLineEnd(guard(held(text))))));
        expect(read.map((row) => row.map(unguarded))).toEqual(textsOf(table).map((row) => row.map((text) => oneLineEnd(held(text)))));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('JSON', () => {
  test('any table is parsed to equal cells, what is known as a value and not as words', async () => {
    await fc.assert(
      fc.asyncProperty(typedTable, async (table) => {
        const columns = table.columns.map((id, index) => ({ id, title: table.titles[index] ?? '' }));
        const [json = ''] = await written(jsonWriter(columns, 'Europe/Moscow'), table.rows);
        const value = (one: RandomTable['rows'][number][number]) => {
          if (typeof one === 'string') return one === '' ? null : one;
          if (one.kind === 'number') return { value: one.value, of: one.of };
          return one.kind === 'link' ? one.text : one.iso;
        };
        expect(JSON.parse(json)).toEqual({
          format: 'otklik-table',
          version: 1,
          zone: 'Europe/Moscow',
          columns,
          rows: table.rows.map((row) => Object.fromEntries(columns.map(({ id }, index) => [id, value(row[index] ?? '')]))),
        });
      }),
      { numRuns: RUNS },
    );
  });
});
