import type { Case } from '../../lib/model/case.ts';
import { useApp } from '../app/context.ts';
import { platformName } from '../journal/names.ts';

/** When and where a review was written, in one line. */
export function useCaseLine(now: number): (c: Case) => string {
  const { f, language, sites } = useApp();
  return ({ appeared, firstSeenAt, platform, review }) =>
    [
      appeared.earliest === null ? f.moment(firstSeenAt, now) : f.interval(appeared.earliest, appeared.latest, now),
      platformName(platform, { language, sites }),
      review.place.name,
    ]
      .filter(Boolean)
      .join(' · ');
}
