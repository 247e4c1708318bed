import type { DayCheck } from '../model/day.ts';
import type { Place } from '../model/place.ts';
import type { Regulation } from '../regulation/regulation.ts';
import { NO_CHECK, type CheckToday } from '../regulation/state.ts';
import { checkDue, checkPoints, dayState, pointStates } from './check.ts';

/** How the check of one day stands at `now` (milliseconds since the epoch), for the state of the regulation (A15). */
export function checkOf(day: string, check: DayCheck, places: readonly Place[], regulation: Regulation, now: number): CheckToday {
  const by = checkDue(day, regulation);
  const points = checkPoints(places);
  // A place that became known after the check's time is looked at from the next day on.
  if (by === null || points.length === 0 || (check.signed === null && !checkPoints(places.filter(({ since }) => since < by)).length && now > by)) return NO_CHECK;
  const done = pointStates(points, check).filter(({ state }) => state === 'checked' || state === 'ticked').length;
  return { state: dayState(day, check, regulation, now), by, points: points.length, done };
}
