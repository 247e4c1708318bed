import type { Key } from '../model/sighting.ts';

/**
 * Whether a list passes over what it should show: pages do not tell that a filter is on (one rating, one word, only with
 * photos), so a list in order may still hide what is new. Moments are milliseconds since the epoch.
 */

/** A row of a list, from its top. */
export interface ShownRow {
  case: Key | null;
  /** The latest moment that its date means; null where the page shows none. */
  latest: number | null;
}

/** A review that the journal holds of the place, one of its newest, and that still stood when it was last looked at. */
export interface NewestKnown {
  key: Key;
  /** Pages list reviews and questions apart. */
  kind: 'review' | 'question';
  rating: number | null;
  /** The earliest moment that its date means; null where no page showed one. */
  earliest: number | null;
}

/** Those that surely belong above the oldest known one that the list shows, and are not on it. `pinned`: so many on top may be old. */
export function passedOver(list: readonly ShownRow[], newest: readonly NewestKnown[], pinned: number): NewestKnown[] {
  const shown = new Set(list.flatMap((row) => row.case ?? []));
  const known = new Map(newest.map((one) => [one.key, one]));
  return (['review', 'question'] as const).flatMap((kind) => {
    const depth = list.slice(pinned).flatMap((row) => (row.case !== null && row.latest !== null && known.get(row.case)?.kind === kind ? [row.latest] : []));
    if (depth.length === 0) return [];
    const reach = depth.reduce((a, b) => Math.min(a, b));
    return newest.filter((one) => one.kind === kind && !shown.has(one.key) && one.earliest !== null && one.earliest > reach);
  });
}

/** One may have been taken down since, if its like is shown; more of them, or the only one of its rating, are hidden by a filter. */
export function isNarrowed(list: readonly ShownRow[], newest: readonly NewestKnown[], missing: readonly NewestKnown[]): boolean {
  const [first] = missing;
  if (!first || missing.length > 1) return missing.length > 1;
  const shown = new Set(list.map((row) => row.case));
  return !newest.some(({ key, rating }) => shown.has(key) && rating === first.rating);
}
