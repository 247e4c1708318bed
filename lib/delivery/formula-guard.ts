/**
 * A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@`, and a customer's words may begin so on purpose. Such
 * a line gets a `'` in front. Rules of OWASP «CSV Injection», and what was found to go round them: blanks, invisible
 * marks and full-width signs in front, the later lines of a cell, a TAB or line end at the start. The prefix is `'` and
 * not TAB, because a TAB in front is itself one of the ways (Symfony, CVE-2021-41270).
 */

/** Blanks and invisible characters that a spreadsheet may drop before it looks at a cell; no line ends and no TAB. */
const BLANK = String.raw`[\p{Zs}\p{Cf}\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u034F\u115F\u1160\u3164\uFFA0\uFE00-\uFE0F]`;
const SIGN = String.raw`[=+\-@\t＝＋－＠﹢﹣﹦﹫−]`;

/** `'` in front counts as blank, so that a line that came with its own `'` gets a second and can be told from a guarded one. */
const DANGEROUS = new RegExp(`^(?:'|${BLANK})*${SIGN}`, 'u');
/** A cell that opens with a line end. */
const OPENS_EMPTY = new RegExp(`^(?:'|${BLANK})*$`, 'u');

const LINE_END = /(\r\n|[\n\r\v\f\u0085\u2028\u2029])/;

const NUMBER = /^[+-]?\d{1,30}(?:[.,]\d{1,30})?$/;
/**
 * As people write it: after the country a blank or a bracket and at once a digit, which makes no sum of it, and then groups
 * parted by one blank or one `-`. `+7-999-123-45-67` and `+7 -9999999` would be reckoned out as differences.
 */
const PHONE = /^\+\d{1,4}(?:[ \u00A0]\d{1,15}|[ \u00A0]?\(\d{1,6}\)[ \u00A0]?\d{1,15})(?:[ \u00A0-]\d{1,15}){0,6}$/;

/** Plain numbers and telephone numbers run nothing: «+7 999 123-45-67» and «-5» stay as they are. */
function isHarmless(line: string): boolean {
  return NUMBER.test(line) || (PHONE.test(line) && line.replace(/\D/g, '').length >= 7);
}

/** The cell with a `'` before every physical line that a spreadsheet could run. The opposite is `'` taken off each such line. */
export function guard(cell: string): string {
  const pieces = cell.split(LINE_END);
  return pieces
    .map((line, index) => {
      const isText = index % 2 === 0;
      if (!isText) return line;
      const opensEmpty = index === 0 && pieces.length > 1 && OPENS_EMPTY.test(line);
      return opensEmpty || (DANGEROUS.test(line) && !isHarmless(line)) ? `'${line}` : line;
    })
    .join('');
}

/** A cell as it was before `guard`: for tables of ours that come back. */
export function unguarded(cell: string): string {
  if (!cell.includes("'")) return cell;
  const pieces = cell.split(LINE_END);
  return pieces
    .map((line, index) => {
      const isText = index % 2 === 0;
      if (!isText || !line.startsWith("'")) return line;
      const opensEmpty = index === 0 && pieces.length > 1 && OPENS_EMPTY.test(line);
      return opensEmpty || DANGEROUS.test(line) ? line.slice(1) : line;
    })
    .join('');
}
