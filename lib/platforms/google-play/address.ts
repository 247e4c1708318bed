import type { Room } from '../../model/sighting.ts';
import { isWeb } from '../kit/links.ts';

export const PLATFORM = 'google-play';

export function roomOf(url: URL): Room | null {
  return isWeb(url) && url.hostname === 'play.google.com' && url.pathname === '/store/apps/details' ? 'public' : null;
}

/** The app's package, its id everywhere. */
export function appOf(url: URL): string | null {
  const id = url.searchParams.get('id');
  return id !== null && /^[\w.]{3,150}$/.test(id) ? id : null;
}
