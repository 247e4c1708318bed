import type { Room } from '../../model/sighting.ts';
import { isWeb } from '../kit/links.ts';

export const PLATFORM = 'tripadvisor';

export const HOSTS: readonly string[] = 'com ru co.uk de at fr it es com.tr'.split(' ').map((ending) => `www.tripadvisor.${ending}`);

/** `/Hotel_Review-g1-d2-Reviews-or10-Name.html`, `/AttractionProductReview-…`, `/ShowUserReviews-g1-d2-r3-…`. */
const PAGE = /^\/(?:[A-Za-z]+_?Review|ShowUserReviews)-(?:[a-z]+\d+-)*?d(\d{1,12})-/;
const REVIEW = /\/ShowUserReviews-(?:[a-z]+\d+-)*?r(\d{4,12})-/;

/** The place's number, of a hotel, a restaurant or a sight alike. */
export function placeOf(url: URL): string | null {
  return PAGE.exec(url.pathname)?.[1] ?? null;
}

/** The number of a review in its own address. */
export function reviewOf(address: string): string | null {
  return REVIEW.exec(address)?.[1] ?? null;
}

export function roomOf(url: URL): Room | null {
  return isWeb(url) && HOSTS.includes(url.hostname) && PAGE.test(url.pathname) ? 'public' : null;
}
