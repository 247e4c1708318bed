import { keyOf } from '../../model/key.ts';
import { LINE_LIMIT } from '../../model/limits.ts';
import type { Key, PlatformId } from '../../model/sighting.ts';

/** The key with the platform's own id; null where the id is absent or could not be an id. */
export function certainKey(platform: PlatformId, id: string | null): Key | null {
  if (id === null || id.trim() === '') return null;
  const key = keyOf(platform, id);
  return key.length <= LINE_LIMIT ? key : null;
}
