/** The parts of a workbook beside its sheet, after ECMA-376; what Excel insists on and nothing more. */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const XLSX_TYPE = `${TYPES}.sheet`;

/** Characters that XML 1.0 cannot hold. */
const UNHOLDABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
/** `_x000D_` means a character to a spreadsheet: one that a customer typed gets its `_` written so (ST_Xstring). */
const LOOKS_ESCAPED = /_(?=x[0-9a-f]{4}_)/gi;
const LINE_END = /\r\n?/g;

/** Text as it may stand between tags and in an attribute. */
export function xmlText(text: string): string {
  const clean = text.toWellFormed().replace(UNHOLDABLE, '').replace(LINE_END, '\n').replace(LOOKS_ESCAPED, '_x005F_');
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export const sheetHead = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`;

/** Everything but the styles and the sheet, by the name of the part. */
export function frameParts(sheet: string): Record<string, string> {
  const override = (part: string, type: string): string => `<Override PartName="/xl/${part}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  const relation = (id: number, type: string, target: string): string => `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('worksheets/sheet1', 'worksheet')}${override('styles', 'styles')}</Types>`,
    '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${xmlText(sheetName(sheet))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(relation(1, 'worksheet', 'worksheets/sheet1.xml') + relation(2, 'styles', 'styles.xml')),
  };
}

/** Where the links of the sheet lead, by their numbers from 1. */
export function linkParts(addresses: readonly string[]): string {
  return relations(addresses.map((address, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/hyperlink" Target="${xmlText(address)}" TargetMode="External"/>`).join(''));
}

function relations(inside: string): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
}

/** A sheet's name has at most 31 characters and none of these. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31).trim() || '1';
}

/** The places of the styles below in their list. */
export const STYLE = { title: 1, text: 2, moment: 3, day: 4, link: 5, number: 6, firstFormat: 7 } as const;

/** Formats of one's own begin here, those before are Excel's. */
const OWN_FORMAT = 164;
const AS_TEXT = 49;

/** The styles: the fixed ones, then one for each of these number formats. */
export function styleParts(formats: readonly string[]): string {
  const all = ['yyyy\\-mm\\-dd\\ hh:mm', 'yyyy\\-mm\\-dd', ...formats];
  const own = all.map((format, index) => `<numFmt numFmtId="${OWN_FORMAT + index}" formatCode="${xmlText(format)}"/>`).join('');
  const style = (format: number, { font = 0, fill = 0, wraps = false } = {}): string =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top"${wraps ? ' wrapText="1"' : ''}/></xf>`;
  const styles = [
    style(0),
    style(AS_TEXT, { font: 1, fill: 2, wraps: true }),
    style(AS_TEXT, { wraps: true }),
    style(OWN_FORMAT),
    style(OWN_FORMAT + 1),
    style(AS_TEXT, { font: 2 }),
    style(0),
    ...formats.map((_, index) => style(OWN_FORMAT + 2 + index)),
  ];
  const font = (extra: string, colour = ''): string => `<font>${extra}<sz val="11"/>${colour}<name val="Calibri"/><family val="2"/></font>`;
  const fill = (pattern: string, colour = ''): string => `<fill><patternFill patternType="${pattern}">${colour}</patternFill></fill>`;
  return [
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${all.length}">${own}</numFmts>`,
    `<fonts count="3">${font('')}${font('<b/>')}${font('<u/>', '<color rgb="FF0563C1"/>')}</fonts>`,
    // Excel takes the first two fills for its own, whatever stands there.
    `<fills count="3">${fill('none')}${fill('gray125')}${fill('solid', '<fgColor rgb="FFEAECF0"/><bgColor indexed="64"/>')}</fills>`,
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}
