import type { Room } from '../../model/sighting.ts';
import { isWeb } from '../kit/links.ts';

export const PLATFORM = '2gis';
const PUBLIC_HOST = /^2gis\.(?:ru|kz|com|ae|uz|kg)$/;
const CABINET_HOST = 'account.2gis.com';
/** An id may have a hash of the search behind it: `70000001000000001_4pa1b…`. */
const FIRM = /\/firm\/(\d{1,20})(?=[/_]|$)/;
const GEO = /\/geo\/(\d{1,20})(?=[/_]|$)/;
const CABINET = /^\/orgs\/(\d{1,20})\/reviews(?:\/|$)/;

/** The id of the place: `/<city>/firm/<id>`, `/<city>/search/<words>/firm/<id>`, `/geo/<id>`, each maybe with `/tab/reviews`. */
export function firmOf(url: URL): string | null {
  return (FIRM.exec(url.pathname) ?? GEO.exec(url.pathname))?.[1] ?? null;
}

/** The company in the cabinet's address. */
export function companyOf(url: URL): string | null {
  return CABINET.exec(url.pathname)?.[1] ?? null;
}

export function roomOf(url: URL): Room | null {
  if (!isWeb(url)) return null;
  if (url.hostname === CABINET_HOST) return companyOf(url) === null ? null : 'cabinet';
  return PUBLIC_HOST.test(url.hostname) && firmOf(url) !== null ? 'public' : null;
}
