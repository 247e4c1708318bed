import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { textOf } from '../../../../lib/delivery/import/bytes.ts';
import { csvRows } from '../../../../lib/delivery/import/csv.ts';
import { readPasted, readTable } from '../../../../lib/delivery/import/read.ts';
import { SourceError, type SourceProblem } from '../../../../lib/delivery/import/source.ts';
import { stored, unzipped } from '../../../../lib/delivery/import/unzip.ts';

const RUSSIAN = 'Дата;Имя;Отзыв\r\n12.03.2025;Марфа Ц.;Ждали сорок минут, кофе остыл\r\n';
const CHINESE = '日期,姓名,内容\r\n2025-03-12,小林,味道很好，服务态度不错，下次还来\r\n';

/** The text in a code page that `TextEncoder` does not write: each character looked up by decoding all codes. */
function inCodePage(text: string, encoding: 'windows-1251' | 'gb18030'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const codes = new Map<string, number[]>();
  for (let byte = 0; byte < 256; byte++) codes.set(decoder.decode(Uint8Array.of(byte)), [byte]);
  if (encoding === 'gb18030') for (let high = 0x81; high < 0xff; high++) for (let low = 0x40; low < 0xff; low++) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Uint8Array.from([...text].flatMap((letter) => codes.get(letter) ?? [0x3f]));
}

function utf16(text: string, bigEndian = false): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...text].forEach((letter, index) => { view.setUint16(index * 2, letter.charCodeAt(0), !bigEndian); });
  return bytes;
}

async function problemOf(work: () => Promise<unknown>): Promise<SourceProblem | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof SourceError) return error.code;
    throw error;
  }
}

const file = (bytes: Uint8Array | string): Blob => new Blob([bytes as BlobPart]);

describe('encodings', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(RUSSIAN), RUSSIAN],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${RUSSIAN}`), RUSSIAN],
    ['UTF-16 LE with a mark', utf16(`\uFEFF${RUSSIAN}`), RUSSIAN],
    ['UTF-16 BE with a mark', utf16(`\uFEFF${RUSSIAN}`, true), RUSSIAN],
    ['UTF-16 LE bare', utf16(RUSSIAN), RUSSIAN],
    ['UTF-16 BE bare', utf16(RUSSIAN, true), RUSSIAN],
    ['windows-1251', inCodePage(RUSSIAN, 'windows-1251'), RUSSIAN],
    ['windows-1251, one Russian word', inCodePage('Name;Text\r\nJohn;great coffee, спасибо to all of you there\r\n', 'windows-1251'), 'Name;Text\r\nJohn;great coffee, спасибо to all of you there\r\n'],
    ['GB 18030', inCodePage(CHINESE, 'gb18030'), CHINESE],
  ])('%s', (_, bytes, text) => {
    expect(textOf(bytes).replace(/^\uFEFF/, '')).toBe(text);
  });
});

describe('delimited text', () => {
  test.each([';', ',', '\t', '|'])('the sign «%s» is found among the others', (sign) => {
    const rows = [['Дата', 'Имя', 'Отзыв'], ['12.03.2025', 'Марфа', 'один, два; три | четыре'], ['13.03.2025', 'Пров', 'пять, шесть; семь']];
    expect(csvRows(rows.map((row) => row.map((cell) => (/[,;|\t]/.test(cell) ? `"${cell}"` : cell)).join(sign)).join('\n'))).toEqual(rows);
  });

  test('line ends and quotes inside of cells, blank rows keep their numbers', () => {
    expect(csvRows('a;b\r\n\r\n"он сказал ""да""";"две\r\nстроки"\r\n')).toEqual([['a', 'b'], [''], ['он сказал "да"', 'две\r\nстроки']]);
  });

  test('Excel’s own note of the sign', () => {
    expect(csvRows('sep=|\r\na|b;c\r\n1|2')).toEqual([['a', 'b;c'], ['1', '2']]);
  });

  test('a quote that is the customer’s own is no quote of the table', () => {
    expect(csvRows('Имя\tОтзыв\nМарфа\t"Ромашка" лучше всех\nПров\tхорошо')).toEqual([['Имя', 'Отзыв'], ['Марфа', '"Ромашка" лучше всех'], ['Пров', 'хорошо']]);
  });

  test('a quote that is never closed is named with its row', () => {
    expect(() => csvRows('a;b\n1;"без конца\n2;3;4\n')).toThrow(expect.objectContaining({ code: 'open-quote', row: 2 }));
  });

  test('any table that is quoted by the rules is read back equal', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ы', '"', ';', ',', '\t', '\n', '\r\n', '|', '好', ' '), maxLength: 12 });
    const row = fc.tuple(fc.constantFrom('12.03.2025', 'Марфа'), cell, cell);
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 6 }), fc.constantFrom(';', ',', '\t'), (rows, delimiter) => {
        const written = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n');
        expect(csvRows(written)).toEqual(rows);
      }),
      { numRuns: process.env.OTKLIK_LONG === '1' ? 10_000 : 1_000 },
    );
  });
});

describe('workbooks', () => {
  test('text, numbers, days, moments and long ids, sheet by sheet', async () => {
    const rows = [
      [{ value: 'Дата' }, { value: 'Оценка' }, { value: 'Номер' }, { value: 'Отзыв' }],
      [{ value: new Date('2025-03-12T00:00:00Z'), type: Date, format: 'dd.mm.yyyy' }, { value: 4.5, type: Number }, { value: '00012345678901234567', type: String }, { value: 'две\nстроки', type: String }],
      [{ value: new Date('2025-03-12T14:30:00Z'), type: Date, format: 'dd.mm.yyyy hh:mm' }, null, null, { value: 'вечер' }],
    ];
    const blob = await (writeXlsxFile as unknown as (data: unknown, options: unknown) => { toBuffer: () => Promise<Buffer> })(rows, {}).toBuffer();
    const [sheet] = await readTable(file(blob), 'отзывы.xlsx');
    expect(sheet?.rows).toEqual([
      ['Дата', 'Оценка', 'Номер', 'Отзыв'],
      ['2025-03-12', '4.5', '00012345678901234567', 'две\nстроки'],
      ['2025-03-12 14:30', '', '', 'вечер'],
    ]);
  });
});

describe('refusals', () => {
  test('an empty file, a picture, an old workbook, a locked one, a cut one', async () => {
    expect(await problemOf(() => readTable(file(''), 'a.csv'))).toBe('empty');
    expect(await problemOf(() => readTable(file('\n ; \n'), 'a.csv'))).toBe('empty');
    expect(await problemOf(() => readTable(file(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0, 7, 0, 0, 0)), 'a.png'))).toBe('not-a-table');
    const old = new Uint8Array(4_096);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await problemOf(() => readTable(file(old), 'a.xls'))).toBe('old-excel');
    old.set(utf16('EncryptedPackage'), 2_000);
    expect(await problemOf(() => readTable(file(old), 'a.xlsx'))).toBe('locked');
    expect(await problemOf(() => readTable(file(Uint8Array.of(0x50, 0x4b, 3, 4, ...new Uint8Array(100))), 'a.xlsx'))).toBe('damaged');
    expect(await problemOf(async () => readPasted('  '))).toBe('empty');
  });

  test('a workbook of nothing but zeros stops at the bound, whatever its list says of the size', async () => {
    const bomb = zipOf('xl/worksheets/sheet1.xml', deflateRawSync(Buffer.alloc(50_000_000)), 10);
    const before = process.memoryUsage().rss;
    expect(await problemOf(() => unzipped(bomb, () => true, 1_000_000))).toBe('too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });

  test('a row a thousand million further down fills no memory', async () => {
    const parts = new Map([['xl/worksheets/sheet1.xml', new TextEncoder().encode('<worksheet><sheetData><row r="900000000"><c r="A900000000"><v>1</v></c></row></sheetData></worksheet>')]]);
    expect(await problemOf(() => readTable(file(stored(parts)), 'a.xlsx'))).toBe('damaged');
  });

  test.each([
    ['a wide row and a long column', cells('KN1', 'A100000'), 'too-large'],
    ['the widest row and the longest column', cells('XFD1', 'A1048576'), 'too-large'],
    ['rows without numbers under a wide one', `${cells('KN1')}${'<row/>'.repeat(100_000)}`, 'too-large'],
    ['a number in the other quotes', "<row r='2000000'><c r='A2000000' t='str'><v>a</v></c></row>", 'damaged'],
    ['a number with blanks about its sign', '<row r = "2000000"></row><row><c r="A1" t="str"><v>a</v></c></row>', 'damaged'],
    ['a number with a prefix', '<row x:r="2000000"></row>', 'damaged'],
    ['a number by its character codes', '<row r="&#50;000000"></row>', 'damaged'],
    ['a number with an exponent', '<row r="2e6"></row>', 'damaged'],
    ['a column past the last one, after a sign of a tag’s end', '<row r="1"><c s=">" r="ZZZ1" t="str"><v>a</v></c></row>', 'damaged'],
    ['cells begun anew', '</sheetData><sheetData>', 'damaged'],
  ] as const)('%s: no memory is filled', async (_, data, code) => {
    expect(await problemOf(() => readTable(file(workbook(data)), 'a.xlsx'))).toBe(code);
  });

  test('empty cells with a look of their own, to the last row and column, hide no table', async () => {
    const looks = '<row r="2"><c r="XFD2" s="0"/></row>';
    const sheets = await readTable(file(workbook(`${cells('A1')}${looks}<row r='1048576' ><c r='A1048576'></c></row>`)), 'a.xlsx');
    expect(sheets.map(({ rows }) => rows)).toEqual([[['a']]]);
  });

  test('one sheet under four hundred names is not read into four hundred', async () => {
    expect(await problemOf(() => readTable(file(workbook(cells('KN1', 'A300'), { names: 400 })), 'a.xlsx'))).toBe('too-large');
  });

  test('a cell holds as much as Excel lets it', async () => {
    const shared = `<si><t>${'я'.repeat(40_000)}</t></si><si><t>${'я'.repeat(32_766)}👍</t></si>`;
    const [sheet] = await readTable(file(workbook('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>', { shared })), 'a.xlsx');
    expect(sheet?.rows[0]?.map((cell) => cell.length)).toEqual([32_767, 32_766]);
  });

  test('a long text that ten thousand cells point to is not sent ten thousand times', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`).join('');
    expect(await problemOf(() => readTable(file(workbook(rows, { shared: `<si><t>${'a'.repeat(32_767)}</t></si>` })), 'a.xlsx'))).toBe('too-large');
  });

  test('parts of a ZIP file that lie over one another', async () => {
    const zip = stored(new Map([['xl/a.xml', new Uint8Array(10_000)], ['xl/b.xml', new Uint8Array(1)]]));
    expect(await problemOf(() => unzipped(zip, () => true, 1_000_000))).toBe(null);
    const view = new DataView(zip.buffer);
    const second = zip.length - 22 - 46 - 'xl/b.xml'.length;
    view.setUint32(second + 20, 10_000, true);
    view.setUint32(second + 42, 0, true);
    expect(await problemOf(() => unzipped(zip, () => true, 1_000_000))).toBe('damaged');
  });

  test('two thousand damaged workbooks end in a sentence, never in anything else', async () => {
    const whole = await (writeXlsxFile as unknown as (data: unknown, options: unknown) => { toBuffer: () => Promise<Buffer> })([[{ value: 'Дата' }, { value: 'Отзыв' }], [{ value: '12.03.2025' }, { value: 'хорошо' }]], {}).toBuffer();
    const runs = process.env.OTKLIK_LONG === '1' ? 2_000 : 200;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }), fc.option(fc.nat(whole.length), { freq: 3 }), async (flips, cut) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of flips) bytes[at] = value;
        const problem = await problemOf(() => readTable(file(bytes.subarray(0, cut ?? bytes.length)), 'a.xlsx'));
        // A flipped byte may leave the table readable, or make plain text of the file.
        expect([null, 'damaged', 'not-a-table', 'empty', 'too-large', 'open-quote', 'old-excel']).toContain(problem);
      }),
      { numRuns: runs },
    );
  }, 120_000);
});

/** A ZIP file of one part, with a size in its list that may be a lie. */
function zipOf(name: string, packed: Uint8Array, said: number): Uint8Array {
  const file = stored(new Map([[name, packed]]));
  const view = new DataView(file.buffer);
  const entry = 30 + name.length + packed.length;
  view.setUint16(8, 8, true);
  view.setUint32(22, said, true);
  view.setUint16(entry + 10, 8, true);
  view.setUint32(entry + 24, said, true);
  return file;
}

/** Rows with the letter «a» in these cells, one in each. */
function cells(...refs: string[]): string {
  return refs.map((ref) => `<row r="${ref.replace(/^[A-Z]+/, '')}"><c r="${ref}" t="str"><v>a</v></c></row>`).join('');
}

/** The smallest workbook with these rows, its one sheet under one or more names. */
function workbook(rows: string, { shared = '', names = 1 } = {}): Uint8Array<ArrayBuffer> {
  const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = {
    'xl/workbook.xml': `<workbook xmlns:r="${kinds}"><sheets>${Array.from({ length: names }, (_, at) => `<sheet name="s${at}" sheetId="${at + 1}" r:id="r1"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${kinds}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst>${shared}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  };
  return stored(new Map(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])));
}
