import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../../../lib/model/sighting.ts';
import { openRecords } from '../../../../lib/platforms/records/index.ts';
import { figures, matched } from '../../../tools/page-score.mjs';
import { knownComments } from '../../../tools/page-truth.mjs';
import { savedHtml } from '../../../tools/saved-html.mjs';
import { documentOf, momentOf } from '../cases.ts';

/** Real saved pages read by their records alone; none of their words stand here. `npm run read-pages` prints them one by one. */
const folder = new URL('../../../../../shared/pages/', import.meta.url);
const absent = !existsSync(new URL('INDEX.tsv', folder));
const rows = absent ? [] : readFileSync(new URL('INDEX.tsv', folder), 'utf8').split('\n').map((line) => line.split('\t'));
const pagesOf = (kind: string): [file: string, address: string][] => rows.filter((row) => row[2] === kind).map(([file = '', address = '']) => [file, address]);
const NOW = momentOf('2026-08-31T12:00:00+03:00');

function read(file: string, address: string, change?: (document: Document) => void): Sighting[] {
  const html = savedHtml(readFileSync(new URL(file, folder)));
  const document = documentOf(typeof html === 'string' ? html : new TextDecoder('latin1').decode(html), address);
  change?.(document);
  const page = openRecords({ document, url: new URL(address), now: NOW });
  return page.entries.flatMap((entry) => page.read(entry) ?? []);
}

const skipped = absent; // skip reason: the folder ../shared/pages is absent

describe.skipIf(skipped)('saved pages by their records (skipped where ../shared/pages is absent)', () => {
  it('forum pages: F1 of posts against the gold beside them', () => {
    let [expected, found, hits] = [0, 0, 0];
    for (const [file, address] of pagesOf('posts')) {
      const gold = JSON.parse(readFileSync(new URL(file.replace(/\.html$/, '.gold.json'), folder), 'utf8')) as { text: string; author: string }[];
      const sightings = read(file, address);
      expected += gold.length;
      found += sightings.length;
      hits += matched(gold.map(({ text }) => ({ text })), sightings).length;
    }
    expect(figures(expected, found, hits).f1).toBeGreaterThanOrEqual(0.97);
  }, 120_000);

  it('comment pages without their JSON-LD: recall of the comments that it named', () => {
    let [expected, hits] = [0, 0];
    for (const [file, address] of pagesOf('comments')) {
      let known: ReturnType<typeof knownComments> = [];
      const sightings = read(file, address, (document) => (known = knownComments(document)));
      expected += known.length;
      hits += matched(known, sightings).length;
    }
    expect(expected).toBeGreaterThan(60);
    expect(hits / expected).toBeGreaterThanOrEqual(0.95);
  }, 120_000);

  it.each(pagesOf('negative'))('%s gives nothing', (file, address) => {
    expect(read(file, address)).toEqual([]);
  });

  it('trees of comments, posts and answers: as many as the index counts', () => {
    for (const [file, count] of [['global/hackernews-item-2012.html', 45], ['global/zhihu-question-2016.html', 50], ['global/amazon-list-couk-2024-06.html', 10], ['global/dealerrater-2021-03.html', 10]] as const) {
      const address = rows.find(([name]) => name === file)?.[1] ?? '';
      const sightings = read(file, address);
      expect([file, sightings.length]).toEqual([file, count]);
      expect(sightings.every(({ author, text, rating }) => author !== null && (text !== null || rating !== null)), file).toBe(true);
    }
  });
});

describe('pages that a crawler wrote out as XML', () => {
  const bytes = (html: string): Uint8Array => new TextEncoder().encode(html);

  it('get the ends of their empty elements back', () => {
    expect(savedHtml(bytes('<p>a<br/>b<textarea name="x"/>c<span class="i"/></p>'))).toBe('<p>a<br/>b<textarea name="x"></textarea>c<span class="i"></span></p>');
  });

  it('a page that its site sent stays as it is, also where one element is closed so', () => {
    for (const html of ['<p>a<br>b<textarea/>c', '<p>a<br/>b<img src="x">c<i/>d']) expect(savedHtml(bytes(html))).toBe(html);
  });

  it('what is no UTF-8 goes on as bytes', () => {
    const latin = Uint8Array.of(0x3c, 0x70, 0x3e, 0xe9);
    expect(savedHtml(latin)).toBe(latin);
  });
});
