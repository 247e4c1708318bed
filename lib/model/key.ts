import { LINE_LIMIT } from './limits.ts';
import type { PlaceKey } from './place.ts';
import type { Key, PlatformId, Room } from './sighting.ts';

/**
 * Keys of reviews. A certain key holds the platform's own id; where a page shows none, the journal mints one at first
 * capture and keeps it for good (design.md, Identity). Neither text nor day ever goes into a key: both may change.
 */

const MINTED = '~';

export function keyOf(platform: PlatformId, externalId: string): Key {
  return `${platform}:${externalId.trim().replace(/\s+/g, '_')}`;
}

/** A new key for a review whose platform shows no id. `unique` must be unique in the world, a UUID. */
export function mintKey(platform: PlatformId, unique: string): Key {
  return `${platform}:${MINTED}${unique}`;
}

export function platformOf(key: Key): PlatformId {
  return key.slice(0, key.indexOf(':'));
}

/** Whether the key holds the platform's own id, so that another certain key means another review. */
export function isCertain(key: Key): boolean {
  return key[key.indexOf(':') + 1] !== MINTED;
}

/**
 * The key of a place: the platform's own id of it. Where its public page shows none, the page's host and the place's name stand
 * for it (a shop of its own, a forum); a cabinet that names no place lists many, and is none.
 */
export function placeKeyOf(platform: PlatformId, place: { id: string | null; name: string | null }, page: { address: string; room: Room }): PlaceKey | null {
  if (place.id !== null && place.id.trim() !== '') return keyOf(platform, place.id);
  if (page.room !== 'public' || !URL.canParse(page.address)) return null;
  const name = place.name?.trim() ?? '';
  return keyOf(platform, `${MINTED}${new URL(page.address).host}${name === '' ? '' : `/${name}`}`.slice(0, LINE_LIMIT - platform.length - 1));
}
