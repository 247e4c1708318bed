import { describe, expect, it } from 'vitest';
import { textOf } from '../../../lib/platforms/kit/text.ts';
import { readPage, type PageReading } from '../../../lib/platforms/read.ts';
import { printed } from '../../tools/printed.mjs';

const pages = import.meta.glob<string>('../../../lib/platforms/*/cases/*.html', { query: '?raw', import: 'default', eager: true });
const notes = import.meta.glob<{ url: string; now: string; expected: PageReading }>('../../../lib/platforms/*/cases/*.json', { import: 'default', eager: true });

describe('cases in a real browser', () => {
  it.each(Object.keys(pages))('%s', (file) => {
    const note = notes[file.replace(/html$/, 'json')];
    if (note === undefined) throw new Error(`${file} has no note`);
    const document = new DOMParser().parseFromString(pages[file] ?? '', 'text/html');
    const now = Temporal.Instant.from(note.now).toZonedDateTimeISO(note.now.slice(-6));
    const before = document.documentElement.outerHTML;
    expect(printed(readPage({ document, url: new URL(note.url), now }))).toEqual(note.expected);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('a nesting deeper than a call stack has its words', () => {
    const parts = Array.from({ length: 20_000 }, () => document.createElement('span'));
    parts.at(-1)?.append('bottom');
    for (let i = parts.length - 1; i > 0; i--) parts[i - 1]?.append(parts[i] as Element);
    expect(textOf(parts[0] as Element)).toBe('bottom');
  });
});
