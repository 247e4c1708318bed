import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { clipboardOf } from '../../../lib/delivery/clipboard.ts';
import { csvOf } from '../../../lib/delivery/csv.ts';
import { guard } from '../../../lib/delivery/formula-guard.ts';
import { cell, couldRun, physicalLines, table, unguarded } from './cells.ts';
import { readSeparated } from './rfc4180.ts';

const RUNS = 10_000;
const oneLineEnd = (text: string) => text.replace(/\r\n|\r/g, '\n');

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
  ])('%j → %j', (text, expected) => {
    expect(guard(text)).toBe(expected);
  });

  test.each(['', 'вкусно', '-5', '+5', '-3,14', '+79991234567', '+7 999 123-45-67', '+7 (999) 123-45-67', '8 800 100-20-30', 'a=1', "'вкусно", 'вкусно\n\nдорого', 'вкусно\n+7 999 123-45-67'])(
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
      { numRuns: RUNS },
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
  test('BOM, CRLF, every field quoted, the chosen delimiter', () => {
    expect(csvOf([['a', 'б "в"'], ['', '=1\nx']], { delimiter: ';' })).toBe('\uFEFF"a";"б ""в"""\r\n"";"\'=1\nx"\r\n');
    expect(csvOf([['a', 'b']], { delimiter: ',' })).toBe('\uFEFF"a","b"\r\n');
  });

  test.each([';', ','] as const)('any table written with %s reads back equal and runs nothing (A7)', (delimiter) => {
    fc.assert(
      fc.property(table, (rows) => {
        const csv = csvOf(rows, { delimiter });
        expect(csv.startsWith('\uFEFF"')).toBe(true);
        const read = readSeparated(csv.slice(1), delimiter);
        expect(read.flat().flatMap(physicalLines).filter(couldRun)).toEqual([]);
        expect(read.map((row) => row.map(unguarded))).toEqual(rows);
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

  test('cells are text for Excel, and lines stay in one cell', () => {
    const { html } = clipboardOf([['<b>&"', 'a\nb']]);
    expect(html).toContain(`<td style="mso-number-format:'\\@';white-space:pre-wrap">&lt;b&gt;&amp;&quot;</td>`);
    expect(html).toContain('a<br style="mso-data-placement:same-cell">b');
  });

  test('any table as TSV reads back equal and runs nothing', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const read = readSeparated(clipboardOf(rows).tsv, '\t');
        expect(read.flat().flatMap(physicalLines).filter(couldRun)).toEqual([]);
        expect(read.map((row) => row.map(unguarded))).toEqual(rows.map((row) => row.map(oneLineEnd)));
      }),
      { numRuns: RUNS },
    );
  });

  test('any table as HTML is parsed to equal cells and runs nothing', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const read = tableIn(clipboardOf(rows).html);
        expect(read.flat().flatMap(physicalLines).filter(couldRun)).toEqual([]);
        // A page holds no U+0000; everything else comes back.
        expect(read).toEqual(rows.map((row) => row.map((text) => oneLineEnd(guard(text).replaceAll('\u0000', '')))));
        expect(read.map((row) => row.map(unguarded))).toEqual(rows.map((row) => row.map((text) => oneLineEnd(text.replaceAll('\u0000', '')))));
      }),
      { numRuns: RUNS },
    );
  });
});
