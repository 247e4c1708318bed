import { existsSync, readFileSync } from 'node:fs';
import { sightingSchema, type Sighting } from '../../../lib/model/sighting.ts';
import type { Adapter, OpenPage } from '../../../lib/platforms/adapter.ts';
import { documentOf, momentOf } from './cases.ts';

/** Real saved pages, read where they are by one adapter; none of their words stand in this project. */
const folder = new URL('../../../../shared/pages/', import.meta.url);
const NOW = momentOf('2026-08-31T12:00:00+03:00');

export interface SavedPage {
  document: Document;
  url: URL;
  page: OpenPage;
  sightings: Sighting[];
}

export function savedPages(adapter: Adapter): { isAbsent: boolean; open: (file: string, change?: (document: Document) => void) => SavedPage } {
  const isAbsent = !existsSync(new URL('INDEX.tsv', folder));
  const index = isAbsent ? [] : readFileSync(new URL('INDEX.tsv', folder), 'utf8').split('\n').map((line) => line.split('\t'));

  function open(file: string, change?: (document: Document) => void): SavedPage {
    const address = index.find(([name]) => name === file)?.[1];
    if (address === undefined) throw new Error(`${file} is not in the index`);
    const url = new URL(address);
    const document = documentOf(readFileSync(new URL(file, folder), 'utf8'), url);
    change?.(document);
    const before = document.documentElement.outerHTML;
    const page = adapter.open({ document, url, now: NOW });
    const sightings = page.entries.flatMap((entry) => page.read(entry) ?? []);
    if (document.documentElement.outerHTML !== before) throw new Error(`reading changed ${file}`);
    for (const sighting of sightings) sightingSchema.parse(sighting);
    return { document, url, page, sightings };
  }

  return { isAbsent, open };
}

/** Words without any spaces, as two extractions differ in nothing else. */
export function bare(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, '');
}

/** The words of an element without the parts that are no words of it. */
export function words(element: Element | null | undefined, ...cut: string[]): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const selector of cut) for (const part of copy?.querySelectorAll(selector) ?? []) part.remove();
  return bare(copy?.textContent);
}
