import type { SeenHealth } from '../model/place.ts';
import type { Sighting } from '../model/sighting.ts';
import type { Usual } from './adapter.ts';

/**
 * How well a page was read, against what is usual on its platform: «18 cards, 0 dates» is a message to the manager, not a
 * silent hole.
 */
export type Health = SeenHealth;
export type Field = keyof Usual;

/** In the order in which a sentence names them. */
export const FIELDS = ['author', 'rating', 'text', 'posted', 'key'] as const satisfies readonly Field[];

/** `structured`: how many reviews the page's structured data names; null where that was not asked. */
export function healthOf(usual: Usual, sightings: readonly Sighting[], structured: number | null): Health {
  const lacking = FIELDS.flatMap((field) => {
    // A question has no rating, on the healthiest page.
    const asked = field === 'rating' ? sightings.filter(({ kind }) => kind === 'review') : sightings;
    const without = asked.filter((sighting) => lacks(sighting, field)).length;
    // Rounded in favour of the page: one pinned review without a date among three is no change of the page.
    return asked.length - without < Math.floor((usual[field] ?? 0) * asked.length) ? [{ field, without }] : [];
  });
  const read = sightings.length;
  return { read, lacking, more: structured !== null && structured > read ? structured - read : null };
}

export function lacks(s: Sighting, field: Field): boolean {
  if (field === 'posted') return s.postedLatest === null;
  if (field === 'text') return (s.text ?? s.pros ?? s.cons ?? s.title) === null;
  return s[field] === null;
}

const MARKED = '[itemtype$="/Review"]';
const SCRIPTS = 'script[type="application/ld+json"]';
const NAMED = /"@type"\s*:\s*\[?\s*"(?:User)?Review"/g;

/** The data of the page that stands in scripts, as it is. */
export function dataIn(document: Document): string {
  return [...document.querySelectorAll(SCRIPTS)].map(({ textContent }) => textContent).join();
}

/** How many reviews the page's structured data names. Counted and not read: asked at every look, of every page. */
export function structuredCount(document: Document): number {
  return Math.max(dataIn(document).match(NAMED)?.length ?? 0, document.querySelectorAll(MARKED).length);
}
