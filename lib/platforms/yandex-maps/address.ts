import { isWeb } from '../kit/links.ts';
import type { Room } from '../../model/sighting.ts';

export const PLATFORM = 'yandex-maps';
const HOSTS = new Set(['yandex.ru', 'yandex.com', 'yandex.kz', 'yandex.by', 'yandex.uz']);
const ID = /^\d{1,20}$/;

/** The id of the place that a public address leads to: `/maps/org/<slug>/<id>/…`, `/maps/org/<id>`, `oid=<id>`. */
export function orgOf(url: URL): string | null {
  const parts = url.pathname.split('/');
  const at = parts.indexOf('org');
  if (at > 0) {
    // With two numbers the first is a slug made of digits.
    const id = [parts[at + 2], parts[at + 1]].find((part) => part !== undefined && ID.test(part));
    if (id !== undefined) return id;
  }
  const direct = url.searchParams.get('oid');
  if (direct !== null && ID.test(direct)) return direct;
  return /[?&]oid=(\d{1,20})(?:&|$)/.exec(url.searchParams.get('poi[uri]') ?? '')?.[1] ?? null;
}

/** The id of the place whose reviews the frame on another site shows: `/maps-reviews-widget/<id>?comments`. */
export function widgetOf(url: URL): string | null {
  return /^\/maps-reviews-widget\/(\d{1,20})\/?$/.exec(url.pathname)?.[1] ?? null;
}

/** The id of the company in the cabinet's address: `/sprav/<id>/p/edit/reviews/`. */
export function companyOf(url: URL): string | null {
  return /^\/sprav\/(\d{1,20})\/(?:p\/)?edit\/reviews(?:\/|$)/.exec(url.pathname)?.[1] ?? null;
}

export function roomOf(url: URL): Room | null {
  if (!isWeb(url) || !HOSTS.has(url.hostname)) return null;
  if (url.pathname.startsWith('/sprav/')) return companyOf(url) === null ? null : 'cabinet';
  return widgetOf(url) !== null || (url.pathname.startsWith('/maps/') && orgOf(url) !== null) ? 'public' : null;
}
