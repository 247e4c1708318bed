import type { Room } from '../../model/sighting.ts';
import { isWeb } from '../kit/links.ts';

const PUBLIC_HOST = 'www.wildberries.ru';
const CABINET_HOST = 'seller.wildberries.ru';
const PRODUCT = /^\/catalog\/(\d{1,20})\/(?:feedbacks|detail\.aspx)(?:\/|$)/;
const CABINET = /^\/(?:feedbacks-questions\/feedbacks|feedbacks\/feedbacks-tab)(?:\/|$)/;

/** The product's number in a public address (`nmId`). */
export function productOf(path: string): string | null {
  return PRODUCT.exec(path)?.[1] ?? null;
}

export function roomOf(url: URL): Room | null {
  if (!isWeb(url)) return null;
  if (url.hostname === PUBLIC_HOST) return productOf(url.pathname) === null ? null : 'public';
  // Questions and complaints are lists of the same look beside the reviews.
  return url.hostname === CABINET_HOST && CABINET.test(url.pathname) ? 'cabinet' : null;
}
