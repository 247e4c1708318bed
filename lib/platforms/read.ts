import type { PlatformId, Sighting, Via } from '../model/sighting.ts';
import type { Adapter, PageInput } from './adapter.ts';
import { adapterFor, generic } from './registry.ts';

export interface PageReading {
  platform: PlatformId;
  via: Via;
  sightings: Sighting[];
  /** Editors' reviews and testimonials: captured only when the manager says so. */
  asked: Sighting[];
}

/** Reads a whole page at once: the platform's own adapter, else generically. A key that stands twice is one review. */
export function readPage(input: PageInput, adapter: Adapter = adapterFor(input.url) ?? generic): PageReading {
  const page = adapter.open(input);
  const keys = new Set<string>();
  const all = page.entries.flatMap((entry) => page.read(entry) ?? []).filter(({ key }) => {
    if (key === null) return true;
    const isNew = !keys.has(key);
    keys.add(key);
    return isNew;
  });
  const isAsked = ({ doubt }: Sighting): boolean => doubt === 'editor' || doubt === 'testimonial';
  return { platform: adapter.platform, via: page.via, sightings: all.filter((s) => !isAsked(s)), asked: all.filter(isAsked) };
}

/** Reads a page as if no platform were known. */
export function readGenerically(input: PageInput): PageReading {
  return readPage(input, generic);
}
