import type { PlatformId, Sighting } from '../../lib/model/sighting.ts';

/**
 * Where the place of a review is the company itself: a branch on a map, a seller's page. On a marketplace it is the card
 * of a product, on any other site nobody can tell.
 */
const COMPANY_PLACES: readonly PlatformId[] = ['avito', 'yandex-maps'];

/** The name a reply may be signed with; null where nobody would sign so. */
export function signature(platform: PlatformId, review: Pick<Sighting, 'place'>): string | null {
  return COMPANY_PLACES.includes(platform) ? review.place.name : null;
}
