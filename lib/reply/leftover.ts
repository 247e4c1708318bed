/** `{…}`, `[…{…}…]`, `%…%`, `<имя>`, `[имя]`, `____`. Every part is bounded, so a long text takes linear time. «10% и 20%» is none. */
const LEFTOVER = new RegExp(
  [
    /\[[^[\]{}\n]{0,80}\{[^{}\n]{0,60}\}+[^[\]{}\n]{0,80}\]/u,
    /\{{1,3}[^{}\n]{0,60}\}{1,3}/u,
    /｛[^｛｝\n]{0,60}｝/u,
    /(?<![\d%])%\p{L}[^%\n]{0,38}%/u,
    /<\s{0,3}\p{L}[^<>\n]{0,38}>/u,
    /\[\s{0,3}\p{L}[^[\]\n]{0,38}\]/u,
    /_{3,}/u,
  ]
    .map((part) => part.source)
    .join('|'),
  'gu',
);

/** The places of a reply that nobody filled in, as they stand: a reply with one of these must not go out (peers.md §3.7). */
export function leftoverPlaceholders(text: string): string[] {
  return [...text.matchAll(LEFTOVER)].map((match) => match[0]);
}
