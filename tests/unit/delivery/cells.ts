import fc from 'fast-check';

/** Cells made of what customers write and of what goes round a formula guard. */

const pieces = [
  '=', '+', '-', '@', '＝', '＋', '－', '＠', '−', '\t', '\r', '\n', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029',
  ' ', '\u00A0', '\u3000', '\u200B', '\u200E', '\u2060', '\uFEFF', '\u00AD', '\u0000', '\u001F', '\u180E', '\uFE0F',
  "'", '"', '""', ',', ';', '|', '<b>', '&amp;', '&', '<', '>', '<br>', '</td>',
  '1+1', 'HYPERLINK("https://example.com/?"&A1,"да")', "cmd|' /C calc'!A0", 'SUM(A1:A9)', '-5', '+7 999 123-45-67', '3,14',
  'вкусно', 'но дорого', 'Анна', '👍🏽', '味道不错', 'é', '𝒜',
];

export const cell = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 7 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.toWellFormed()) },
);

/** Two to four columns, as a table of ours always has more than one. */
export const table = fc.integer({ min: 2, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));

const SIGN = ['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠'];
const isBlank = (sign: string) => /[\p{Zs}\p{Cf}\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u034F\u115F\u1160\u3164\uFFA0\uFE00-\uFE0F]/u.test(sign);

export const physicalLines = (text: string): string[] => text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);

/** Whether a spreadsheet could run this line; plain and telephone numbers run nothing. Written apart from the guard, sign by sign. */
export function couldRun(line: string): boolean {
  if (/^[+-]?\d+([.,]\d+)?$/.test(line)) return false;
  if (/^\+?[\d\s()-]+$/.test(line) && /[\s(]/.test(line) && line.replace(/\D/g, '').length >= 7 && !/^-/.test(line)) return false;
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
