import { expect, it } from 'vitest';
import { sightingSchema } from '../../../../lib/model/sighting.ts';
import { readings, withData } from './page.ts';

/** Milliseconds; a page that needs more would be stopped. Parsing is in it, and other tests run beside this one. */
const WATCHDOG = 15_000;
const times = (n: number, one: (i: number) => unknown): unknown[] => Array.from({ length: n }, (_, i) => one(i));
const review = (more: object): object => ({ '@type': 'Review', author: 'A', reviewBody: 'words that are long enough', ...more });
const deep = (n: number, inside: string): string => `${'<div itemscope itemtype="https://schema.org/Comment"><i itemprop="text">w</i>'.repeat(n)}${inside}`;

const pages: [name: string, html: string, least: number][] = [
  ['a circle of references', withData(review({ '@id': '#a', author: { '@id': '#b' }, itemReviewed: { '@id': '#a' }, comment: { '@id': '#a' } }), { '@id': '#b', '@type': 'Person', name: { '@id': '#b' }, knows: { '@id': '#a' } }), 1],
  ['nested a hundred thousand deep', `<script type="application/ld+json">${'{"review":['.repeat(100_000)}1${']}'.repeat(100_000)}</script>`, 0],
  ['ten thousand reviews', withData(times(10_000, (i) => review({ reviewBody: `words number ${String(i)}` }))), 10_000],
  ['ten thousand answers to one', withData(review({ comment: times(10_000, (i) => ({ '@type': 'Comment', text: String(i) })) })), 1],
  ['a chain of comments', withData(times(2_000, (i) => i).reduce<object>((inner, i) => ({ '@type': 'Comment', author: String(i), text: `words ${String(i)}`, comment: inner }), {})), 2_000],
  ['names of prototypes', withData(review({ '@type': ['__proto__', 'constructor', 'Review'], author: { '@type': 'constructor', name: 'toString' }, reviewRating: 'hasOwnProperty', ['__proto__']: { polluted: 1 } }), { '@id': '__proto__', '@type': 'Product', name: 'x', review: [{ '@id': 'constructor' }] }), 1],
  ['values of any kind where words should be', withData(...[null, true, 0, [], {}, [[]], [null], { '@value': [] }, { '@list': {} }, { name: [[{}]] }].flatMap((odd) => [review({ author: odd, reviewRating: odd, datePublished: odd, itemReviewed: odd, name: odd, url: odd, image: odd, comment: odd, positiveNotes: odd, publisher: odd }), { '@type': odd, '@id': odd, aggregateRating: odd, review: odd }])), 1],
  ['a broken text of a million characters', `<script type="application/ld+json">{"@type":"Review","reviewBody":"${'\\'.repeat(1_000_000)}\n</script>`, 0],
  ['a million tags in a text', withData(review({ reviewBody: '<b>'.repeat(300_000) + '<script'.repeat(50_000) + '<'.repeat(100_000) })), 0],
  ['entities without end', withData(review({ reviewBody: '&'.repeat(300_000) + '&amp;'.repeat(100_000) })), 1],
  ['items in items', deep(400, ''), 400],
  ['itemref in circles', '<div id="a" itemscope itemtype="https://schema.org/Review" itemref="a b c"><p itemprop="reviewBody">words</p><div id="b" itemscope itemref="a b"></div></div>', 1],
  ['a thousand names of one property', `<div itemscope itemtype="https://schema.org/Review"><p itemprop="${'reviewBody '.repeat(1_000)}">words</p></div>`, 1],
  ['three thousand cards', `<ul>${times(3_000, (i) => `<li itemscope itemtype="https://schema.org/Review"><b itemprop="author">A ${String(i)}</b><p itemprop="reviewBody">words ${String(i)}</p><i>3 мая 2026</i></li>`).join('')}</ul>`, 3_000],
  ['a thousand hidden reviews of one name', times(1_000, () => '<div itemscope itemtype="https://schema.org/Review"><meta itemprop="author" content="Ann"><meta itemprop="datePublished" content="2026-05-03"><meta itemprop="reviewBody" content="x"></div>').join('') + '<p>Ann 3.5.2026</p>'.repeat(2_000), 1],
  ['classes alone', '<div class="hreview h-review hreview-aggregate"><div class="reviewer item rating description summary"></div></div>'.repeat(300), 0],
];

it.each(pages)('%s', { timeout: 60_000 }, (_, html, least) => {
  const start = performance.now();
  const found = readings(html);
  expect(performance.now() - start).toBeLessThan(WATCHDOG);
  expect(found.length).toBeGreaterThanOrEqual(least);
  for (const sighting of found.slice(0, 500)) expect(sightingSchema.safeParse(sighting).error).toBeUndefined();
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});
