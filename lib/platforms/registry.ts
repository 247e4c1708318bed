import type { Adapter } from './adapter.ts';
import { all } from './all-adapters.ts';

export { generic } from './web/index.ts';

/** Every adapter of a platform, alphabetically by id. */
export const adapters: readonly Adapter[] = all;

/** The adapter whose reviews stand at this address; null where none do. By host and path, never by a part of a name. */
export function adapterFor(url: URL): Adapter | null {
  return adapters.find((adapter) => adapter.roomOf(url) !== null) ?? null;
}
