import { describe, expect, it } from 'vitest';
import { sightingSchema } from '../../../lib/model/sighting.ts';
import { readPage } from '../../../lib/platforms/read.ts';
import { generic } from '../../../lib/platforms/registry.ts';
import { allCases, documentOf, readCase } from './cases.ts';
import { mutated } from './mutate.ts';

/** How many pages: a tenth in every run, all of them in the long one. */
const COUNT = Number(process.env.OTKLIK_FUZZ ?? 1_000);
/** One look may take so long at most, milliseconds; a page that needs more would be stopped by the watchdog. */
const WATCHDOG = 10_000;

describe('fuzzed pages', () => {
  it(`${COUNT} mutated, truncated, nested and hostile pages are read without an exception`, { timeout: 60_000 + COUNT * 300 }, async () => {
    let slowest = 0;
    let read = 0;
    for (let seed = 1; seed <= COUNT; seed++) {
      const pageCase = allCases[seed % allCases.length];
      if (pageCase === undefined) throw new Error('there are no cases');
      const document = documentOf(mutated(pageCase.html, seed), pageCase.url);
      const start = performance.now();
      const { sightings } = readCase(pageCase, document);
      const reading = generic.open({ document, url: pageCase.url, now: pageCase.now });
      const more = reading.entries.flatMap((entry) => reading.read(entry) ?? []);
      slowest = Math.max(slowest, performance.now() - start);
      for (const sighting of [...sightings, ...more]) {
        const parsed = sightingSchema.safeParse(sighting);
        if (!parsed.success) throw new Error(`seed ${seed}, ${pageCase.folder}/${pageCase.name}: ${parsed.error.message}`);
      }
      read += sightings.length + more.length;
      document.defaultView?.close();
      // jsdom gives a closed window's memory back only when the loop turns: ten thousand pages in one turn are 4 GB.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    expect(read).toBeGreaterThan(COUNT / 2);
    expect(slowest).toBeLessThan(WATCHDOG);
  });

  const now = Temporal.ZonedDateTime.from('2026-05-22T12:00:00+03:00[Europe/Moscow]');
  const ld = (data: string): string => `<script type="application/ld+json">${data}</script>`;
  const review = (body: string): string => `{"@type":"Review","author":"A","reviewBody":${JSON.stringify(body)}}`;
  const hostile: [name: string, html: string][] = [
    ['JSON-LD nested a hundred thousand deep', ld('[{"@graph":'.repeat(100_000) + '1' + '}]'.repeat(100_000))],
    ['a name of a million characters', ld(`{"@type":"Review","author":"${'😀'.repeat(500_000)}","reviewBody":"words that are long enough"}`)],
    ['words of a million characters', ld(review('ж'.repeat(1_000_000)))],
    ['two thousand reviews whose words nearly stand on a page of one letter', ld(`[${Array.from({ length: 2_000 }, (_, i) => review(`${'a'.repeat(119)}b${i}`)).join()}]`) + `<p>${'a'.repeat(1_000_000)}</p>`],
    ['ten thousand reviews alike on ten thousand days', ld(`[${Array.from({ length: 10_000 }, (_, i) => `{"@type":"Review","author":"A","reviewBody":"same words","datePublished":"${String(1990 + (i % 36))}-01-${String((i % 28) + 1).padStart(2, '0')}"}`).join()}]`)],
    ['spaces without end', `<div itemscope itemtype="https://schema.org/Review"><p itemprop="reviewBody">${' \n'.repeat(500_000)}x</p><b itemprop="author">${'\t'.repeat(500_000)}</b></div>`],
    ['five hundred reviews inside one another', '<div itemscope itemtype="https://schema.org/Review"><p itemprop="reviewBody">words</p>'.repeat(500)],
  ];
  it.each(hostile)('%s', { timeout: 60_000 }, (_, html) => {
    const url = new URL('https://page.example/x');
    const document = documentOf(html, url);
    const start = performance.now();
    const { sightings } = readPage({ document, url, now });
    expect(performance.now() - start).toBeLessThan(WATCHDOG);
    for (const sighting of sightings) expect(sightingSchema.safeParse(sighting).success).toBe(true);
  });
});
