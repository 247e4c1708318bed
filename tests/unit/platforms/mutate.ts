/** Small seeded generator (mulberry32): the same seed gives the same pages on every machine. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

/** Text that has broken readers before. */
const HOSTILE = [
  '\u0000', '\ud83d', '\udc00\ud83d', '\u202e', '<!--', ']]>', '</script><script>alert(1)</script>', '"\'><img src=x onerror=1>', '&#x0;&amp;&lt;',
  '=HYPERLINK("http://x")', '{{x}}', '😀'.repeat(600), 'a'.repeat(30_000), ' \n\t'.repeat(5_000), '9'.repeat(400), '1e999', '-5', 'NaN',
  '99999-99-99', '2026-02-30T99:99:99Z', '31 февраля', '9999 лет назад', '1 секунду назад', '__proto__', 'constructor', 'javascript:alert(1)', 'http://[', '//',
  '{"@type":"Review","author":{"name":{"name":[[]]}},"reviewRating":[[[{}]]]}', '[]', 'null', '…',
];

const deep = (n: number, inside: string): string => `${'<div>'.repeat(n)}${inside}${'</div>'.repeat(n)}`;

const MUTATIONS: ((html: string, random: Random) => string)[] = [
  // Truncated anywhere, also inside a tag.
  (html, random) => html.slice(0, Math.floor(random() * html.length)),
  // A piece is gone.
  (html, random) => {
    const at = Math.floor(random() * html.length);
    return html.slice(0, at) + html.slice(at + Math.floor(random() * 400));
  },
  // A piece stands twice or elsewhere: cards inside cards.
  (html, random) => {
    const at = Math.floor(random() * html.length);
    const piece = html.slice(at, at + Math.floor(random() * 2_000));
    const to = Math.floor(random() * html.length);
    return html.slice(0, to) + piece + html.slice(to);
  },
  // Hostile text at any place.
  (html, random) => {
    const at = Math.floor(random() * html.length);
    return html.slice(0, at) + pick(random, HOSTILE) + html.slice(at);
  },
  // Hostile text as what an element holds.
  (html, random) => html.replace(/>[^<>]+</g, (found) => (random() < 0.2 ? `>${pick(random, HOSTILE)}<` : found)),
  // Hostile text as values of attributes.
  (html, random) => html.replace(/="[^"]*"/g, (found) => (random() < 0.05 ? `="${pick(random, HOSTILE).replaceAll('"', '&quot;')}"` : found)),
  // Elements change their kind.
  (html, random) => html.replaceAll(pick(random, ['<div', '<span', '<p', '<li', '<meta', '<script']), pick(random, ['<table', '<template', '<svg', '<select', '<a', '<textarea'])),
  // Deeply nested, around everything or in the middle.
  (html, random) => {
    const at = html.indexOf('>', Math.floor(random() * html.length)) + 1;
    return html.slice(0, at) + deep(Math.floor(random() * 300), pick(random, HOSTILE)) + html.slice(at);
  },
  // Values of embedded data change their kind.
  (html, random) => html.replace(/":("[^"]*"|\d+|\{|\[)/g, (found) => (random() < 0.1 ? `":${pick(random, ['null', '[]', '{}', '1e400', '"x"', '[[['])}` : found)),
  // Another encoding of the same: entities and case.
  (html) => html.toUpperCase(),
];

/** A page made from ours: one to four mutations. */
export function mutated(html: string, seed: number): string {
  const random = randomOf(seed);
  let page = html;
  for (let n = 1 + Math.floor(random() * 4); n > 0; n--) page = pick(random, MUTATIONS)(page, random);
  return page.slice(0, 400_000);
}
