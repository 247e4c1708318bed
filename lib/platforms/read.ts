import type { PlatformId, Sighting, Via } from '../model/sighting.ts';
import type { PageInput } from './adapter.ts';
import { adapterFor, structured } from './registry.ts';

export interface PageReading {
  platform: PlatformId;
  via: Via;
  sightings: Sighting[];
}

/** Reads a whole page at once: the platform's own adapter, else the structured data. A key that stands twice is one review. */
export function readPage(input: PageInput): PageReading {
  const adapter = adapterFor(input.url) ?? structured;
  const page = adapter.open(input);
  const keys = new Set<string>();
  const sightings = page.entries.flatMap((entry) => page.read(entry) ?? []).filter(({ key }) => {
    if (key === null) return true;
    const isNew = !keys.has(key);
    keys.add(key);
    return isNew;
  });
  return { platform: adapter.platform, via: page.via, sightings };
}
