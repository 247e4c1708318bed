import type { Room } from '../../model/sighting.ts';
import { isWeb } from '../kit/links.ts';

export const PLATFORM = 'trustpilot';

/** `www`, `de`, `fr-be`; not `business`, `support` and other rooms of the same domain. */
const HOST = /^(?:www|[a-z]{2}(?:-[a-z]{2})?)\.trustpilot\.com$/;
const COMPANY = /^\/review\/([^/]{1,200})/;
const REVIEW = /^\/reviews\/([0-9a-f]{24})(?:\/|$)/;

export function roomOf(url: URL): Room | null {
  return isWeb(url) && HOST.test(url.hostname) && (COMPANY.test(url.pathname) || REVIEW.test(url.pathname)) ? 'public' : null;
}

/** The company: its domain in the address of its list; null at the address of one review. */
export function companyOf(url: URL): string | null {
  return COMPANY.exec(url.pathname)?.[1] ?? null;
}

/** The id that an address of a review ends with. */
export function reviewOf(address: string | null): string | null {
  return REVIEW.exec(address === null ? '' : (URL.parse(address)?.pathname ?? ''))?.[1] ?? null;
}
