import type { PlatformId } from './sighting.ts';

/** Apart from the lesson's schema, so that code which runs in web pages can use it without zod. */

/**
 * Id of the platform that a taught site becomes: made of its host alone, so that two people who teach one site name one
 * platform. The readable part may be the same for two hosts, the number at the end is not.
 */
export function siteId(host: string): PlatformId {
  return `site-${host.replace(/[^a-z0-9]+/g, '-').slice(0, 26)}-${numberOf(host).toString(36)}`;
}

/** FNV-1a, 32 bits. */
function numberOf(text: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) number = Math.imul(number ^ text.charCodeAt(at), 0x01000193);
  return number >>> 0;
}

/** The parts of a review that can be taught, in the order in which they are asked for. */
export const LESSON_PARTS = ['author', 'posted', 'rating', 'text', 'reply'] as const;
export type LessonPart = (typeof LESSON_PARTS)[number];
