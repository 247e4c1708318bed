import type { Room } from '../../model/sighting.ts';
import { isWeb } from '../kit/links.ts';

export const PLATFORM = 'booking';

const HOST = 'www.booking.com';
/** `/hotel/no/example.en-gb.html`, `/reviews/no/hotel/example.html`. */
const PLACE = /^\/(?:hotel\/([a-z]{2})|reviews\/([a-z]{2})\/hotel)\/([^/.]{1,200})\./;

export function roomOf(url: URL): Room | null {
  return isWeb(url) && url.hostname === HOST && PLACE.test(url.pathname) ? 'public' : null;
}

/** Country and name in the address, whatever the language of the page. */
export function placeOf(url: URL): string | null {
  const [, country, listed, name] = PLACE.exec(url.pathname) ?? [];
  return name === undefined ? null : `${country ?? listed ?? ''}/${name}`;
}
