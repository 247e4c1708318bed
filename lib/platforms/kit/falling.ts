import type { Sighting } from '../../model/sighting.ts';
import type { Falling } from '../adapter.ts';

/**
 * The dates of the loaded part when it falls from newest to oldest, from the inner ends of the shown intervals: what
 * lies surely between them must stand on the page. Null when a date rises anywhere, or fewer than two are shown.
 */
export function fallingDates(sightings: readonly Sighting[]): Falling | null {
  let first: Sighting | null = null;
  let last: Sighting | null = null;
  for (const s of sightings) {
    if (s.postedEarliest === null || s.postedLatest === null) continue;
    if (last && (at(s.postedLatest) > at(last.postedLatest) || at(s.postedEarliest) > at(last.postedEarliest))) return null;
    first ??= s;
    last = s;
  }
  if (!first?.postedEarliest || !last?.postedLatest || first === last) return null;
  // All of one day: nothing lies surely between.
  if (at(first.postedEarliest) <= at(last.postedLatest)) return null;
  return { newest: first.postedEarliest, oldest: last.postedLatest };
}

function at(moment: string | null): number {
  return Date.parse(moment ?? '');
}
