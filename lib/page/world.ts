import type { Adapter } from '../platforms/adapter.ts';

/**
 * What our scripts in one document find of each other, in the world that they share and the page cannot see. The adapter's
 * script runs first and leaves the adapter, so that a page loads the reading code of its own platform only.
 */
export interface PageWorld {
  otklikAdapter?: Adapter;
  /** Only on pages of no known platform: a name for reviews that name no place. */
  otklikContext?: { name: string | null };
}

export const world = globalThis as PageWorld;
