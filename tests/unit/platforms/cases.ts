import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { readPage, type PageReading } from '../../../lib/platforms/read.ts';

const platforms = new URL('../../../lib/platforms/', import.meta.url);

/** The rooms that hold cases. */
export const ROOMS = ['avito', 'web', 'wildberries', 'yandex-maps'] as const;

/** A page of ours in the structure of a platform, and what must be read from it. */
export interface PageCase {
  room: string;
  name: string;
  html: string;
  url: URL;
  now: Temporal.ZonedDateTime;
  expected: PageReading;
}

export function casesOf(room: string): PageCase[] {
  const folder = new URL(`${room}/cases/`, platforms);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const name = file.slice(0, -'.html'.length);
      const { url, now, expected } = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as {
        url: string;
        now: string;
        expected: PageReading;
      };
      return { room, name, html: readFileSync(new URL(file, folder), 'utf8'), url: new URL(url), now: momentOf(now), expected };
    });
}

export const allCases: readonly PageCase[] = ROOMS.flatMap(casesOf);

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
