import { existsSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { adapter } from '../../../lib/platforms/2gis/index.ts';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { sightingSchema } from '../../../lib/model/sighting.ts';
import { documentOf, momentOf } from './cases.ts';

/** A real saved page of 2GIS, read where it is; none of its words stand here. Each field is held against a second extraction: the browser's own way. */
const file = new URL('../../../../shared/pages/ru/2gis-2026-03.html', import.meta.url);
const absent = !existsSync(file); // skip reason: the folder ../shared/pages is absent
const FIRM = '70000001019437403';
const NOW = momentOf('2026-03-25T18:00:00+03:00');

interface Saved {
  id: string;
  text: string;
  rating: number;
  date_created: string;
  media: unknown[];
  user: { name: string };
  object: { id: string };
  official_answer: { text: string; date_created: string; org_name: string } | null;
}

/** What the page's own script would have made of it: the string literal is run as the JavaScript that it is. */
function savedReviews(html: string): Saved[] {
  const [, literal = ''] = /var initialState = JSON\.parse\(('.*?[^\\]')\);\s/s.exec(html) ?? [];
  const state = JSON.parse(runInNewContext(literal) as string) as { data: { review: Record<string, { data: Saved }>; reviewSearch: Record<string, { data: { items: string[] } }> } };
  const [list] = Object.values(state.data.reviewSearch);
  return (list?.data.items ?? []).flatMap((id) => state.data.review[id]?.data ?? []);
}

function read(html: string, address: string): { sightings: Sighting[]; page: ReturnType<typeof adapter.open> } {
  const url = new URL(address);
  const document = documentOf(html, url);
  const before = document.documentElement.outerHTML;
  const page = adapter.open({ document, url, now: NOW });
  const sightings = page.entries.flatMap((entry) => page.read(entry) ?? []);
  expect(document.documentElement.outerHTML === before, 'reading changes nothing').toBe(true);
  return { sightings, page };
}

describe.skipIf(absent)('2GIS, saved page of 2026-03 (skipped where ../shared/pages is absent)', () => {
  const html = absent ? '' : readFileSync(file, 'utf8');

  it('50 reviews and 46 replies, each field as the data has it', () => {
    const { sightings, page } = read(html, `https://2gis.ru/vologda/firm/${FIRM}`);
    const saved = savedReviews(html);
    expect([sightings.length, saved.length]).toEqual([50, 50]);
    expect(sightings.filter(({ replies }) => replies.length === 1)).toHaveLength(46);
    sightings.forEach((sighting, i) => {
      const one = saved[i];
      expect(sightingSchema.safeParse(sighting).success).toBe(true);
      expect(sighting.key).toBe(`2gis:${one?.id ?? ''}`);
      expect([sighting.author, sighting.text, sighting.rating, sighting.ratingScale]).toEqual([one?.user.name, one?.text.trim(), one?.rating, 5]);
      expect(Date.parse(sighting.postedEarliest ?? '')).toBe(Date.parse(one?.date_created ?? ''));
      expect(sighting.postedLatest).toBe(sighting.postedEarliest);
      expect(sighting.photos).toBe(one?.media.length);
      const answer = one?.official_answer ?? null;
      expect(sighting.replies.map(({ text, author }) => [text, author])).toEqual(answer === null ? [] : [[answer.text.trim(), answer.org_name]]);
      expect(sighting.replies.map(({ postedEarliest }) => Date.parse(postedEarliest ?? ''))).toEqual(answer === null ? [] : [Date.parse(answer.date_created)]);
      expect([sighting.kind, sighting.via, sighting.truncated, sighting.replyable]).toEqual(['review', 'state', false, true]);
      expect(sighting.place.id).toBe(FIRM);
    });
    expect(page.stated).toEqual({ reviews: 251, rating: 4.8, ratingScale: 5 });
    expect(page.list.whole).toBe(false);
    expect(page.entries.every(({ element }) => element === null), 'the tab of contacts holds no reviews').toBe(true);
  });

  it('the place has the name that the page shows', () => {
    const { sightings } = read(html, `https://2gis.ru/vologda/firm/${FIRM}/tab/reviews`);
    const heading = documentOf(html, 'https://2gis.ru/').querySelector('h1')?.textContent.trim();
    expect(new Set(sightings.map(({ place }) => place.name))).toEqual(new Set([heading]));
  });

  it('at the address of another firm the same page gives nothing: its data is of the first load', () => {
    const { sightings, page } = read(html, 'https://2gis.ru/vologda/firm/70000001019437402');
    expect([sightings, page.stated]).toEqual([[], null]);
  });
});
