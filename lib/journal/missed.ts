import type { Appeared } from '../model/case.ts';
import type { Statement } from '../model/place.ts';

/** A review of the journal, as far as counting goes. */
export interface Counted {
  firstSeenAt: number;
  appeared: Appeared;
  vanishedAt: number | null;
}

/** What the page's own number tells of reviews that the journal does not hold. */
export interface Missed {
  /** What the page states now. */
  stated: number;
  /** By how much more that is than on the day `since`. */
  more: number;
  /** A moment on that day, milliseconds since the epoch. */
  since: number;
  /** How many of them the journal holds. */
  saved: number;
  /** How many it surely does not hold, at least. */
  left: number;
}

/**
 * The missed-review detector: where the number that a page states grew by more than was captured of what appeared since,
 * reviews were missed. Says only what is sure: reviews that were deleted meanwhile make the number smaller, so more may be missing.
 *
 * `stated`: of one place and room, the earliest first, at most one a day. `known`: the reviews of the place in the journal
 * that were first seen after the first of these days; more do no harm.
 */
export function missed(stated: readonly Pick<Statement, 'at' | 'reviews'>[], known: readonly Counted[]): Missed | null {
  const told = stated.filter((one): one is { at: number; reviews: number } => one.reviews !== null);
  const last = told.at(-1);
  if (!last) return null;
  let found: Missed | null = null;
  for (const base of told.slice(0, -1)) {
    const more = last.reviews - base.reviews;
    // A number that the page rounds tells of growth only as much as both roundings leave.
    const surely = more - (Math.min(grain(base.reviews), grain(last.reviews)) - 1);
    if (surely <= 0) continue;
    const saved = known.filter((one) => mayBeCounted(one, base.at, last.at)).length;
    const left = surely - saved;
    // Of equal ones the latest day: the manager remembers it best.
    if (left > 0 && left >= (found?.left ?? 0)) found = { stated: last.reviews, more, since: base.at, saved, left };
  }
  return found;
}

/** Whether a review may have appeared between the two moments, and was still there at the second. */
function mayBeCounted({ firstSeenAt, appeared, vanishedAt }: Counted, from: number, to: number): boolean {
  // What stood on the page at the first moment was in its number then.
  if (firstSeenAt <= from || appeared.latest <= from) return false;
  if (vanishedAt !== null && vanishedAt <= to) return false;
  return appeared.earliest === null || appeared.earliest <= to;
}

/** The step in which a page counts: «1 тыс.» is 1,000 and may be any number up to 1,999. Below a thousand pages count by ones. */
function grain(reviews: number): number {
  if (reviews < 1_000) return 1;
  let step = 1;
  while (reviews % (step * 10) === 0) step *= 10;
  return step >= 100 ? step : 1;
}
