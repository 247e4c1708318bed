import type { Room } from '../../model/sighting.ts';
import { isWeb } from '../kit/links.ts';

export const PLATFORM = 'google-maps';

/** Google's hosts by country, after `www.google.`: where Russian is spoken, and the large ones whose languages are read. Any of them may lead on to .com. */
export const COUNTRIES: readonly string[] = 'com ru by kz kg co.uz am az ge md com.tr de at fr it es co.uk com.hk com.tw co.jp'.split(' ');
const CABINET_HOST = 'business.google.com';

const PLACE = /^\/maps\/(?:place|reviews)\//;
/** The list of one location, which Google Search shows in a frame above its results; from memory, as its address was nowhere described. */
const OVERLAY = /^\/local\/business\/[^/]+\/customers\/reviews/;
/** `/reviews`, `/groups/<id>/reviews`, with an account before them: `/u/0/reviews`. */
const CABINET = /^\/(?:[^/]+\/){0,4}reviews(?:\/|$)/;
/** Two hexadecimal numbers: a square of the map, and the place itself. */
const PLACE_ID = /!1s0x[0-9a-f]{1,16}(?::|%3a)(0x[0-9a-f]{4,16})/gi;
const NAME = /^\/maps\/place\/([^/@][^/]*)/;

export function roomOf(url: URL): Room | null {
  if (!isWeb(url)) return null;
  if (url.hostname === CABINET_HOST) return CABINET.test(url.pathname) ? 'cabinet' : null;
  if (!url.hostname.startsWith('www.google.') || !COUNTRIES.includes(url.hostname.slice('www.google.'.length))) return null;
  return PLACE.test(url.pathname) ? 'public' : OVERLAY.test(url.pathname) ? 'cabinet' : null;
}

/** The place's own number; null where the address names none, or several (a place that was reached from another one). */
export function placeOf(url: URL): string | null {
  const ids = new Set(Array.from(url.pathname.matchAll(PLACE_ID), ([, id = '']) => id.toLowerCase()));
  const [id] = ids;
  return ids.size === 1 && id !== undefined ? id : null;
}

/** The name that the address has of the place. */
export function nameOf(url: URL): string | null {
  const name = NAME.exec(url.pathname)?.[1]?.replaceAll('+', ' ');
  try {
    return name === undefined ? null : decodeURIComponent(name);
  } catch {
    return null;
  }
}
