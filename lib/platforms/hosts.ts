import { about as avito } from './avito/about.ts';
import { about as wildberries } from './wildberries/about.ts';
import { about as yandexMaps } from './yandex-maps/about.ts';
import type { Platform } from './adapter.ts';

/** Every platform with an adapter, alphabetically by id. Data only: safe to import where no page is read. */
export const platforms: readonly Platform[] = [avito, wildberries, yandexMaps];

/** Host permissions that the manager may grant, for the manifest. */
export function platformHosts(): string[] {
  return platforms.flatMap((platform) => platform.origins);
}

/** The platform whose hosts this address belongs to; null for any other site. Looks at the parsed host, never at a part of it. */
export function platformAt(url: URL): Platform | null {
  const origin = `${url.origin}/*`;
  return platforms.find((platform) => platform.origins.includes(origin)) ?? null;
}
