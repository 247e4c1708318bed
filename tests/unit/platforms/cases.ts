import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { readPage, type PageReading } from '../../../lib/platforms/read.ts';

const platforms = new URL('../../../lib/platforms/', import.meta.url);

/** The folders that hold cases: one per platform, and the generic reader. */
export const FOLDERS: readonly string[] = readdirSync(platforms).filter((name) => ['about.ts', 'index.ts'].every((file) => existsSync(new URL(`${name}/${file}`, platforms))));

/** A page of ours in the structure of a platform, and what must be read from it. */
export interface PageCase {
  folder: string;
  name: string;
  html: string;
  url: URL;
  now: Temporal.ZonedDateTime;
  expected: PageReading;
}

export function casesOf(folder: string): PageCase[] {
  const cases = new URL(`${folder}/cases/`, platforms);
  return readdirSync(cases)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const name = file.slice(0, -'.html'.length);
      const { url, now, expected } = JSON.parse(readFileSync(new URL(`${name}.json`, cases), 'utf8')) as {
        url: string;
        now: string;
        expected: PageReading;
      };
      return { folder, name, html: readFileSync(new URL(file, cases), 'utf8'), url: new URL(url), now: momentOf(now), expected };
    });
}

export const allCases: readonly PageCase[] = FOLDERS.flatMap(casesOf);

/** A moment in the zone of its own offset. */
export function momentOf(iso: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(iso).toZonedDateTimeISO(iso.slice(-6));
}

/** A document at an address, without scripts and without loading anything. */
export function documentOf(html: string, url: URL | string): Document {
  return new JSDOM(html, { url: String(url) }).window.document;
}

export function readCase(pageCase: PageCase, document = documentOf(pageCase.html, pageCase.url)): PageReading {
  return readPage({ document, url: pageCase.url, now: pageCase.now });
}
