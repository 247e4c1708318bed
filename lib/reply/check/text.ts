/** The text as the rules see it, letter for letter where it was: what is found can be marked. */

export interface Span {
  from: number;
  to: number;
}

const LIKE: Readonly<Record<string, string>> = { ё: 'е', '’': "'", '‘': "'", '`': "'", '–': '-', '—': '-', '−': '-', '‑': '-', '\u00a0': ' ', '\u202f': ' ', '…': '.', '％': '%', '＋': '+', '＠': '@' };

/** Small letters, one kind of dash and apostrophe, full-width signs narrow; as long as the text itself. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  // A few letters grow when they are made small (İ); those stay as they are.
  const same = lower.length === text.length ? lower : [...text].map((sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join('');
  return same.replace(/[ё’‘`–—−‑\u00a0\u202f…％＋＠０-９]/g, (sign) => LIKE[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

// «т. е.», "Mr.", «г.», a number's point: no end of a sentence.
const SHORT = /(?:^|[^а-яa-z])(?:т|е|д|п|г|ул|им|руб|тел|др|mr|mrs|ms|dr|st|no|vs|e\.g|i\.e|\d)$/;

/** The sentences of a folded text, with their closing marks, without the spaces between them. */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  const close = (to: number) => {
    const start = from + (text.slice(from, to).length - text.slice(from, to).trimStart().length);
    const end = start + text.slice(start, to).trimEnd().length;
    if (end > start) found.push({ from: start, to: end });
    from = to;
  };
  for (const mark of text.matchAll(/[.!?。！？\n]+["»”')\]）」]*/g)) {
    const to = mark.index + mark[0].length;
    const next = text[to];
    const point = mark[0] === '.';
    if (point && next !== undefined && !/\s/.test(next)) continue;
    if (point && SHORT.test(text.slice(Math.max(0, mark.index - 4), mark.index)) && next !== undefined && text.slice(to, to + 2) !== '\n') continue;
    close(to);
  }
  close(text.length);
  return found;
}

/** The sentence a place stands in. */
export function sentenceAt(all: readonly Span[], at: number): Span {
  let low = 0;
  let high = all.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((all[middle]?.from ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return all[low] ?? { from: 0, to: 0 };
}

export const QUOTES = /«[^«»\n]{1,400}»|“[^“”\n]{1,400}”|"[^"\n]{1,400}"|「[^「」\n]{1,400}」|『[^『』\n]{1,400}』|‘[^‘’\n]{8,400}’/g;

/** What is quoted: those are somebody else's words. */
export function quotes(text: string): Span[] {
  return [...text.matchAll(QUOTES)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

export function touches(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}
