import type { Platform } from './adapter.ts';
import { abouts } from './all-abouts.ts';

/** Every platform with an adapter, alphabetically by id. Data only: safe to import where no page is read. */
export const platforms: readonly Platform[] = abouts;

/** Host permissions that the manager may grant, for the manifest. */
export function platformHosts(): string[] {
  return platforms.flatMap((platform) => platform.origins);
}

/** The platform whose hosts this address belongs to; null for any other site. Looks at the parsed host, never at a part of it. */
export function platformAt(url: URL): Platform | null {
  return platforms.find((platform) => platform.origins.some((origin) => isOnHost(url, origin))) ?? null;
}

/** Whether an address is on the host of a match pattern: `https://host/…`, `https://*.host/…` (the bare host too). Its path is not looked at. */
export function isOnHost(url: URL, pattern: string): boolean {
  const [, scheme, host = ''] = /^([a-z]+):\/\/([^/]+)/.exec(pattern) ?? [];
  if (url.protocol !== `${scheme ?? ''}:` || url.port !== '') return false;
  return host.startsWith('*.') ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1)) : url.hostname === host;
}
