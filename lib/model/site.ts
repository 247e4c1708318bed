import type { PlatformId } from './sighting.ts';

/** Apart from the lesson's schema, so that code which runs in web pages can use it without zod. */

/** Id of the platform that a taught site becomes: made of its host alone, so that two people who teach one site name one platform. */
export function siteId(host: string): PlatformId {
  return `site-${host.replace(/^www\./, '').replace(/[^a-z0-9]+/g, '-').slice(0, 35)}`;
}

/** The parts of a review that can be taught, in the order in which they are asked for. */
export const LESSON_PARTS = ['author', 'posted', 'rating', 'text', 'reply'] as const;
export type LessonPart = (typeof LESSON_PARTS)[number];
