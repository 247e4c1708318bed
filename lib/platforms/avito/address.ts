import type { Room } from '../../model/sighting.ts';
import { isWeb } from '../kit/links.ts';

const HOST = 'www.avito.ru';
const PROFILE = /^\/(?:brands|user)\/([\w.-]{1,100})(?:\/|$)/;

/** The seller: the name in the address of the profile, which every such address has; `sellerId` stands there only at times. */
export function sellerOf(url: URL): string | null {
  return PROFILE.exec(url.pathname)?.[1] ?? url.searchParams.get('sellerId');
}

export function roomOf(url: URL): Room | null {
  return isWeb(url) && url.hostname === HOST && PROFILE.test(url.pathname) ? 'public' : null;
}
