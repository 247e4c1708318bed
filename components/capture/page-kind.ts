import type { Platform } from '../../lib/platforms/adapter.ts';
import { platformAt } from '../../lib/platforms/hosts.ts';

/** What an address alone says of a page. `none`: the browser lets no extension read it. */
export type PageKind =
  | { kind: 'none' }
  /** No platform of ours; an address that the browser does not tell may be any page. */
  | { kind: 'unknown' }
  /** A platform's site, and a part of it where reviews never stand: nothing reads it. */
  | { kind: 'elsewhere' }
  | { kind: 'platform'; platform: Platform };

export function pageKind(address: string | null): PageKind {
  if (address === null) return { kind: 'unknown' };
  if (!URL.canParse(address)) return { kind: 'none' };
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { kind: 'none' };
  const platform = platformAt(url);
  if (!platform) return { kind: 'unknown' };
  return platform.pages.some((pattern) => matches(pattern, url)) ? { kind: 'platform', platform } : { kind: 'elsewhere' };
}

/**
 * Whether a match pattern of one host covers this address; stars stand in its path only, and the path is compared with
 * the query, as browsers do it.
 */
function matches(pattern: string, url: URL): boolean {
  const [, origin, path] = /^(https?:\/\/[^/*]+)(\/.*)$/.exec(pattern) ?? [];
  if (origin === undefined || path === undefined || origin !== url.origin) return false;
  const literal = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`, 's').test(url.pathname + url.search);
}
