import readWorkbook, { type CellValue } from 'read-excel-file/universal';
import { bounded, COLUMNS_LIMIT, INFLATED_LIMIT, SourceError, type Sheet } from './source.ts';
import { stored, unzipped } from './unzip.ts';
import { checkBounds, columnOf } from './xlsx-bounds.ts';

/** Parts that the reading of cells needs; pictures, charts and macros stay packed. */
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:[^/]+\.xml|_rels\/[^/]+\.rels|worksheets\/(?:_rels\/)?[^/]+\.(?:xml|rels)))$/i;
const SHEET = /^xl\/worksheets\/([^/]+)\.xml$/i;
/** What a cell of Excel holds at most (Microsoft, «Excel specifications and limits»). */
const CELL_LIMIT = 32_767;
/** Characters in all cells: a text that many cells share is one text here, and as many as there are cells once it is sent on. */
const TEXT_LIMIT = 200_000_000;
/** What a cell takes beside its characters: so many empty ones are as much as a sheet may hold. */
const EMPTY_COST = 10;

/**
 * The sheets of a workbook (XLSX). The library that reads them would start workers of code that it writes itself, which our
 * pages forbid, wherever a part is large and packed; so it gets the parts unpacked. Throws SourceError.
 */
export async function xlsxSheets(file: Uint8Array): Promise<Sheet[]> {
  const parts = await unzipped(file, (name) => WANTED.test(name), INFLATED_LIMIT);
  const texts = new Map([...parts].filter(([name]) => SHEET.test(name)).map(([name, part]) => [name, new TextDecoder().decode(part)]));
  if (texts.size === 0) throw new SourceError('not-a-table');
  checkBounds(decoded(parts));
  const sheets = await readWorkbook(stored(parts).buffer).catch(() => {
    throw new SourceError('damaged');
  });
  const paths = pathsOf(parts);
  let left = TEXT_LIMIT;
  const found = sheets.flatMap(({ sheet, data }): Sheet[] => {
    const rows = data.map((row) => row.slice(0, COLUMNS_LIMIT).map(cellOf));
    // One part under many names comes back as many sheets: an empty cell counts too.
    for (const row of rows) for (const cell of row) left -= cell.length + EMPTY_COST;
    if (left < 0) throw new SourceError('too-large');
    if (!rows.some((row) => row.some((cell) => cell !== ''))) return [];
    return [{ name: sheet, rows: bounded(rows), links: linksOf(paths.get(sheet), parts, texts) }];
  });
  if (found.length === 0) throw new SourceError('empty');
  return found;
}

/** One by one, since together they are as large again as the parts. Any of them can be named as a sheet. */
function* decoded(parts: ReadonlyMap<string, Uint8Array>): Generator<string> {
  for (const part of parts.values()) yield new TextDecoder().decode(part);
}

/** A date as ISO text: a spreadsheet keeps the day and the time of its own clock, and no zone. */
function cellOf(value: CellValue | null): string {
  if (value === null) return '';
  // Half a character at the cut is dropped.
  if (!(value instanceof Date)) return String(value).slice(0, CELL_LIMIT).replace(/[\uD800-\uDBFF]$/, '');
  if (Number.isNaN(value.getTime())) return '';
  const [day = '', time = ''] = new Date(Math.round(value.getTime() / 1_000) * 1_000).toISOString().slice(0, 19).split('T');
  return time === '00:00:00' ? day : `${day} ${time.endsWith(':00') ? time.slice(0, 5) : time}`;
}

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : unescaped(found);
};

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|apos|amp);/g, (name) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' })[name] ?? name);
}

/** Where each sheet lies: by its name in the workbook, over the number of its relation. */
function pathsOf(parts: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const text = (name: string): string => new TextDecoder().decode(parts.get(name));
  const targets = relations(text('xl/_rels/workbook.xml.rels'));
  const tags = text('xl/workbook.xml').match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  return new Map(
    tags.flatMap((tag) => {
      const target = targets.get(attribute(tag, 'id') ?? '');
      return target === undefined ? [] : [[attribute(tag, 'name') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`] as const];
    }),
  );
}

function relations(xml: string): Map<string, string> {
  const tags = xml.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? [];
  return new Map(tags.map((tag) => [attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? '']));
}

/** The addresses behind the cells of one sheet. */
function linksOf(path: string | undefined, parts: ReadonlyMap<string, Uint8Array>, texts: ReadonlyMap<string, string>): Record<string, string> {
  const links: Record<string, string> = {};
  const text = path === undefined ? undefined : texts.get(path);
  if (path === undefined || text === undefined) return links;
  const start = text.indexOf('<hyperlinks');
  const rels = parts.get(path.replace(/([^/]+)$/, '_rels/$1.rels'));
  if (start < 0 || rels === undefined) return links;
  const targets = relations(new TextDecoder().decode(rels));
  for (const tag of text.slice(start).match(/<(?:\w+:)?hyperlink\s[^>]*>/g) ?? []) {
    const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})/.exec(attribute(tag, 'ref') ?? '') ?? [];
    const target = targets.get(attribute(tag, 'id') ?? '');
    if (letters !== undefined && target !== undefined) links[`${Number(row) - 1}:${columnOf(letters)}`] = target;
  }
  return links;
}
