import type { Room } from '../../model/sighting.ts';
import { isWeb } from '../kit/links.ts';

export const PLATFORM = 'ozon';
/** The slug ends with the product's number; `/product/<number>/` alone leads there too. */
const PRODUCT = /^\/product\/(?:[^/]*-)?(\d{3,20})(?:\/reviews)?\/?$/;
const CABINET = /^\/app\/reviews(?:\/|$)/;

/** The product's number in a public address. */
export function productOf(url: URL): string | null {
  return PRODUCT.exec(url.pathname)?.[1] ?? null;
}

export function roomOf(url: URL): Room | null {
  if (!isWeb(url)) return null;
  if (url.hostname === 'www.ozon.ru') return productOf(url) === null ? null : 'public';
  return url.hostname === 'seller.ozon.ru' && CABINET.test(url.pathname) ? 'cabinet' : null;
}
