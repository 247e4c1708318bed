/** Comparing words as pages show them: the same text comes with other spaces, cut, or in other letters' forms. */

// Zero-width characters, soft hyphens, direction marks and variation selectors: invisible, and pages differ in them.
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE0E\uFE0F\uFEFF]/gu;
const ENDS_CUT = /(?:…|\.{3})\s*$/u;

/** The text as a reader sees it: one form of each letter, single spaces, nothing invisible. */
export function plain(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}

/** Only what tells texts apart: small letters and digits, single spaces; «ё» as «е». */
export function normal(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').toLowerCase().replaceAll('ё', 'е').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Whether `part` is the beginning of `whole`, the mark of cutting («…») apart. Both as `plain` gives them. */
export function isBeginning(part: string, whole: string): boolean {
  const kept = part.replace(ENDS_CUT, '').trimEnd();
  return kept !== '' && whole.startsWith(kept);
}

/** Whether the text itself says that it was cut. */
export function endsCut(text: string): boolean {
  return ENDS_CUT.test(text);
}

/** The words of a reply shown now are those known before: platforms reformat and cut. */
export function sameReply(known: string, shown: string): boolean {
  const before = normal(known);
  const now = normal(shown);
  // Signs only («👍», «+»): nothing is left to compare but the text itself.
  if (before === '' || now === '') return plain(known) === plain(shown);
  if (before === now) return true;
  return (endsCut(shown) && before.startsWith(now)) || (endsCut(known) && now.startsWith(before));
}
