import type { Adapter } from './adapter.ts';
import { adapter as avito } from './avito/index.ts';
import { adapter as wildberries } from './wildberries/index.ts';
import { adapter as yandexMaps } from './yandex-maps/index.ts';

export { structured } from './web/index.ts';

/** Every adapter of a platform, alphabetically by id. */
export const adapters: readonly Adapter[] = [avito, wildberries, yandexMaps];

/** The adapter whose reviews stand at this address; null where none do. By host and path, never by a part of a name. */
export function adapterFor(url: URL): Adapter | null {
  return adapters.find((adapter) => adapter.roomOf(url) !== null) ?? null;
}
