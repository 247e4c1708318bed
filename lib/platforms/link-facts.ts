import type { Key, PlatformId } from '../model/sighting.ts';
import { firmOf } from './2gis/address.ts';
import { productOf as amazonProduct, reviewOf as amazonReview } from './amazon/address.ts';
import { sellerOf } from './avito/address.ts';
import { placeOf as bookingPlace } from './booking/address.ts';
import { placeOf as googlePlace } from './google-maps/address.ts';
import { appOf } from './google-play/address.ts';
import { platformAt } from './hosts.ts';
import { certainKey } from './kit/key.ts';
import { isWeb, safeLink } from './kit/links.ts';
import { placeOf as otzovikPlace, reviewOf as otzovikReview } from './otzovik/address.ts';
import { productOf as ozonProduct } from './ozon/address.ts';
import { placeOf as tripadvisorPlace, reviewOf as tripadvisorReview } from './tripadvisor/address.ts';
import { companyOf, reviewOf as trustpilotReview } from './trustpilot/address.ts';
import { groupOf } from './vk/address.ts';
import { productOf as wildberriesProduct } from './wildberries/address.ts';
import { orgOf } from './yandex-maps/address.ts';

/** What an address alone tells: whose page it is, the place, and which review, by the ids that the adapters give. */
export interface LinkFacts {
  link: string;
  platform: PlatformId | null;
  key: Key | null;
  placeId: string | null;
}

interface Told {
  review?: string | null;
  place?: string | null;
}

/** Per platform; one that is not here tells nothing by an address but itself. */
const TELLS: Readonly<Record<string, (url: URL) => Told>> = {
  '2gis': (url) => ({ place: firmOf(url) }),
  amazon: ({ pathname }) => ({ review: amazonReview(pathname), place: amazonProduct(pathname) }),
  avito: (url) => ({ place: sellerOf(url) }),
  booking: (url) => ({ place: bookingPlace(url) }),
  'google-maps': (url) => ({ place: googlePlace(url) }),
  'google-play': (url) => ({ place: appOf(url) }),
  otzovik: ({ pathname }) => ({ review: otzovikReview(pathname), place: otzovikPlace(pathname) }),
  ozon: (url) => ({ place: ozonProduct(url) }),
  tripadvisor: (url) => ({ review: tripadvisorReview(url.pathname), place: tripadvisorPlace(url) }),
  trustpilot: (url) => ({ review: trustpilotReview(url.href), place: companyOf(url) }),
  vk: (url) => {
    const group = groupOf(url);
    const reply = url.searchParams.get('reply');
    return { review: group === null || reply === null ? null : `-${group}_${reply}`, place: group };
  },
  wildberries: ({ pathname }) => ({ place: wildberriesProduct(pathname) }),
  'yandex-maps': (url) => {
    const org = orgOf(url);
    // The link that its pages give out for a review: one author has one review of a place.
    const author = url.searchParams.get('reviews[publicId]');
    return { review: org === null || author === null ? null : `${org}/${author}`, place: org };
  },
  youtube: (url) => ({ review: url.searchParams.get('lc'), place: url.searchParams.get('v') }),
};

/** Null for what is no address of a page. */
export function linkFacts(address: string): LinkFacts | null {
  // «yandex.ru/maps/…» without the scheme is how people copy it.
  const url = URL.parse(/^https?:\/\//i.test(address) ? address : /^[\w-]+(?:\.[\w-]+)+\//.test(address) ? `https://${address}` : '');
  const link = url && isWeb(url) ? safeLink(url.href, url) : null;
  if (url === null || link === null) return null;
  const platform = platformAt(url)?.id ?? null;
  const { review = null, place = null } = (platform === null ? undefined : TELLS[platform]?.(url)) ?? {};
  return { link, platform, key: platform === null ? null : certainKey(platform, review), placeId: place };
}
