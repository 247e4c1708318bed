import { JSDOM, VirtualConsole } from 'jsdom';
import type { OpenPage } from '../../../../lib/platforms/adapter.ts';
import type { Sighting } from '../../../../lib/model/sighting.ts';
import { openStructured } from '../../../../lib/platforms/structured/index.ts';

const NOW = Temporal.ZonedDateTime.from('2026-08-31T12:00:00+03:00[Europe/Moscow]');
export const PAGE = 'https://shop.example/lamp';

/** A document at an address, without a word of jsdom about its styles. */
export function documentAt(html: string, address: string): Document {
  return new JSDOM(html, { url: address, virtualConsole: new VirtualConsole() }).window.document;
}

/** A page of ours, opened by what its structured data says. */
export function opened(html: string, address = PAGE): OpenPage {
  return openedAt(documentAt(html, address), address);
}

export function openedAt(document: Document, address: string): OpenPage {
  return openStructured({ document, url: new URL(address), now: NOW });
}

/** All that is read from it, doubted or not, in its order. */
export function readings(html: string, address = PAGE): Sighting[] {
  const page = opened(html, address);
  return page.entries.flatMap((entry) => page.read(entry) ?? []);
}

/** A page whose data is this. */
export function withData(...data: unknown[]): string {
  return data.map((one) => `<script type="application/ld+json">${JSON.stringify(one).replaceAll('</', '<\\/')}</script>`).join('');
}
