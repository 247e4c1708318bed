import { textOf, type Cell, type NumberCell } from './cell.ts';
import type { ColumnId } from './columns.ts';
import type { TableWords } from './table.ts';
import type { TableWriter } from './writer.ts';
import { frameParts, linkParts, sheetHead, STYLE, styleParts, XLSX_TYPE, xmlText } from './xlsx-parts.ts';
import { zipFile } from './zip.ts';

/**
 * The table as a workbook, written as it comes: a row is let go as soon as it is deflated. Own code, because a library that
 * holds the whole sheet took 15 s and 750 MB for 50,000 rows. Cells are typed, and text is text: nothing can run, nothing
 * needs a guard, long ids and leading zeros stay.
 */

/** What Excel can hold; a file with more is damaged to it. */
const LONGEST_TEXT = 32_767;
const MOST_ROWS = 1_048_576;
const MOST_LINKS = 65_530;
const LONGEST_LINK = 2_000;

/** In characters, as a spreadsheet counts the width of a column. */
const WIDTHS: Record<ColumnId, number> = {
  appeared: 17, shown: 16, firstSeen: 17, platform: 16, kind: 10, place: 24, product: 24, customer: 20, rating: 9, text: 60,
  reply: 50, replyState: 18, answeredAt: 17, status: 18, editedAt: 17, vanishedAt: 17, link: 30, key: 30,
};
/** Scales that a number is shown with, «4 из 5» being the number 4. Another one is written as text: Excel takes some 200 formats. */
const SCALES = [5, 10, 100] as const;

export interface XlsxOptions {
  columns: readonly ColumnId[];
  titles: readonly string[];
  words: Pick<TableWords, 'rating' | 'cut' | 'sheet'>;
}

export function xlsxWriter({ columns, titles, words }: XlsxOptions): TableWriter {
  const zip = zipFile();
  const sheet = zip.part('xl/worksheets/sheet1.xml');
  const letters = columns.map((_, index) => lettersOf(index));
  const formats = SCALES.flatMap((scale) => [ratingFormat(words.rating, scale, '0'), ratingFormat(words.rating, scale, '0.0#')]);
  const links: { cell: string; address: string }[] = [];
  let rows = 0;

  const text = (at: string, whole: string, style: number): string => {
    if (whole === '') return '';
    const fits = whole.length > LONGEST_TEXT ? `${whole.slice(0, LONGEST_TEXT - words.cut.length - 1)}\n${words.cut}` : whole;
    return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(fits)}</t></is></c>`;
  };
  const number = (at: string, value: number, style: number): string => `<c r="${at}" s="${style}"><v>${value}</v></c>`;
  const cell = (one: Cell, at: string): string => {
    if (typeof one === 'string' || one.kind === 'span') return text(at, textOf(one), STYLE.text);
    if (one.kind === 'number') {
      const style = styleOf(one);
      return style === null ? text(at, one.text, STYLE.text) : number(at, one.value, style);
    }
    if (one.kind === 'link') {
      const address = linkAddress(one.text);
      if (address === null || links.length >= MOST_LINKS) return text(at, one.text, STYLE.text);
      links.push({ cell: at, address });
      return text(at, one.text, STYLE.link);
    }
    return one.serial === null ? text(at, one.text, STYLE.text) : number(at, one.serial, STYLE[one.kind]);
  };
  const row = (cells: readonly Cell[], write: (one: Cell, at: string) => string): string => {
    rows += 1;
    if (rows > MOST_ROWS) throw new RangeError(`A sheet ends at ${MOST_ROWS} rows`);
    return `<row r="${rows}">${cells.map((one, index) => write(one, `${letters[index] ?? ''}${rows}`)).join('')}</row>`;
  };
  const head = (): string => beginning(columns) + row(titles, (one, at) => text(at, textOf(one), STYLE.title));

  return {
    async add(table) {
      await sheet.write((rows === 0 ? head() : '') + table.map((cells) => row(cells, cell)).join(''));
    },
    async end() {
      if (rows === 0) await sheet.write(head());
      const filter = rows > 1 ? `<autoFilter ref="A1:${letters.at(-1) ?? 'A'}${rows}"/>` : '';
      const linked = links.map(({ cell: at }, index) => `<hyperlink ref="${at}" r:id="rId${index + 1}"/>`).join('');
      await sheet.write(`</sheetData>${filter}${linked && `<hyperlinks>${linked}</hyperlinks>`}</worksheet>`);
      await sheet.end();
      const parts = {
        ...frameParts(words.sheet),
        'xl/styles.xml': styleParts(formats),
        ...(links.length > 0 && { 'xl/worksheets/_rels/sheet1.xml.rels': linkParts(links.map(({ address }) => address)) }),
      };
      for (const [name, body] of Object.entries(parts)) {
        const part = zip.part(name);
        await part.write(body);
        await part.end();
      }
      return [zip.end(XLSX_TYPE)];
    },
  };
}

/** The head stays in view, every column as wide as what stands in it. */
function beginning(columns: readonly ColumnId[]): string {
  const widths = columns.map((id, index) => `<col min="${index + 1}" max="${index + 1}" width="${WIDTHS[id]}" customWidth="1"/>`).join('');
  const view = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `${sheetHead}${view}<cols>${widths}</cols><sheetData>`;
}

/** The style of a rating; null where it is written as text. */
function styleOf({ value, of }: NumberCell): number | null {
  if (of === null) return STYLE.number;
  const scale = SCALES.findIndex((one) => one === of);
  return scale === -1 ? null : STYLE.firstFormat + 2 * scale + (Number.isInteger(value) ? 0 : 1);
}

/** `0" из 5"`: the number with the rest of the words around it. */
function ratingFormat(words: string, scale: number, digits: string): string {
  const literal = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '')}"`);
  const [before = '', after = ''] = words.replace('{scale}', String(scale)).split('{rating}');
  return literal(before) + digits + literal(after);
}

/** A, B … Z, AA. */
function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last;
}

/** An address that a spreadsheet can open by a click, with every sign encoded that some of them stumble over. */
function linkAddress(link: string): string | null {
  const url = URL.parse(link);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const safe = url.href.replace(/[[\]{}|\\^`"'<> ]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  return safe.length > LONGEST_LINK ? null : safe;
}
