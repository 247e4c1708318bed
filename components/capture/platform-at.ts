import { platforms } from '../../lib/platforms/hosts.ts';
import type { Platform } from '../../lib/platforms/adapter.ts';

/** The platform that an address belongs to: by its whole host, never by a part of the address. */
export function platformAt(address: string | null): Platform | null {
  if (address === null || !URL.canParse(address)) return null;
  const pattern = `${new URL(address).origin}/*`;
  return platforms.find((platform) => platform.origins.includes(pattern)) ?? null;
}

/** Whether the browser lets an extension read pages of this kind at all. An unknown address may be one. */
export function isWebPage(address: string | null): boolean {
  return address === null || /^https?:/i.test(address);
}
