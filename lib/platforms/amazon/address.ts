import type { Room } from '../../model/sighting.ts';
import { isWeb } from '../kit/links.ts';

export const PLATFORM = 'amazon';

/** The shops whose languages are read, by the ending of `www.amazon.`. */
export const HOSTS: readonly string[] = 'com co.uk de fr it es nl pl se com.be com.tr ca com.mx com.br in co.jp com.au sg ae ie'
  .split(' ')
  .map((ending) => `www.amazon.${ending}`);

const PRODUCT = /\/(?:dp|product-reviews|gp\/product)\/([A-Z0-9]{10})(?:\/|$)/;
const REVIEW = /\/gp\/customer-reviews\/(R[A-Z0-9]{6,20})(?:\/|$)/;

export function roomOf(url: URL): Room | null {
  return isWeb(url) && HOSTS.includes(url.hostname) && (PRODUCT.test(url.pathname) || REVIEW.test(url.pathname)) ? 'public' : null;
}

/** The product's number (ASIN) in an address. */
export function productOf(path: string): string | null {
  return PRODUCT.exec(path)?.[1] ?? null;
}

/** The id of a review in an address of its own. */
export function reviewOf(path: string): string | null {
  return REVIEW.exec(path)?.[1] ?? null;
}
