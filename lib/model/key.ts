import type { Key, PlatformId } from './sighting.ts';

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
