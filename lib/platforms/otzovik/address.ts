import type { Room } from '../../model/sighting.ts';
import { isWeb } from '../kit/links.ts';

const HOST = 'otzovik.com';
const REVIEW = /\/review_(\d{1,20})\.html/;
/** The tabs of a place beside its reviews (`/info/`, `/gallery/`) hold none. */
const LIST = /^\/reviews\/([^/]{1,200})\/(?:\d{1,6}\/)?$/;
const PLACE = /\/reviews\/([^/?#]{1,200})/;

/** The number of the review that an address leads to. */
export function reviewOf(address: string | null | undefined): string | null {
  return REVIEW.exec(address ?? '')?.[1] ?? null;
}

/** The number of a review where it stands alone; null for anything else. */
export function numberOf(id: string | null): string | null {
  return id !== null && /^\d{1,20}$/.test(id) ? id : null;
}

/** The name of a place in the address of its list. */
export function placeOf(address: string | null | undefined): string | null {
  return PLACE.exec(address ?? '')?.[1] ?? null;
}

export function roomOf(url: URL): Room | null {
  if (!isWeb(url) || url.hostname !== HOST) return null;
  return LIST.test(url.pathname) || (REVIEW.exec(url.pathname)?.index === 0) ? 'public' : null;
}
