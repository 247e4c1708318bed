import type { Platform } from '../../lib/platforms/adapter.ts';
import { isOnHost, platformAt } from '../../lib/platforms/hosts.ts';

/** What an address alone says of a page. `none`: the browser lets no extension read it. */
export type PageKind =
  | { kind: 'none' }
  /** No platform of ours; an address that the browser does not tell may be any page. */
  | { kind: 'unknown' }
  /** A platform's site, and a part of it where reviews never stand: nothing reads it. */
  | { kind: 'elsewhere' }
  | { kind: 'platform'; platform: Platform };

/** `sites`: those that the manager taught. */
export function pageKind(address: string | null, sites: readonly Platform[]): PageKind {
  if (address === null) return { kind: 'unknown' };
  if (!URL.canParse(address)) return { kind: 'none' };
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { kind: 'none' };
  const platform = platformAt(url) ?? sites.find(({ origins }) => origins.some((origin) => isOnHost(url, origin)));
  if (!platform) return { kind: 'unknown' };
  return platform.pages.some((pattern) => matches(pattern, url)) ? { kind: 'platform', platform } : { kind: 'elsewhere' };
}

/** Whether a match pattern covers this address; its path is compared with path and query, as browsers do it. */
function matches(pattern: string, url: URL): boolean {
  const path = /^https?:\/\/[^/]+(\/.*)$/.exec(pattern)?.[1];
  if (path === undefined || !isOnHost(url, pattern)) return false;
  const literal = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`, 's').test(url.pathname + url.search);
}
