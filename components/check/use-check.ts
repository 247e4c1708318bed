import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { readWalk, watchWalk, type CheckWalk } from '../../lib/browser/check-walk.ts';
import { dayOf } from '../../lib/journal/days.ts';
import type { DayCheck } from '../../lib/model/day.ts';
import type { Place } from '../../lib/model/place.ts';
import { checkPoints, pointStates, type PointState } from '../../lib/report/check.ts';
import { dayOf as companyDay } from '../../lib/report/period.ts';
import { useJournal } from '../app/context.ts';
import { useNow } from '../app/use-now.ts';

export interface Check {
  /** `2026-11-22` */
  day: string;
  check: DayCheck;
  places: Place[];
  states: PointState[];
}

/** The company's day as it is now. */
export function useToday(): string {
  const { regulation } = useJournal();
  return companyDay(useNow(), regulation.zone);
}

/** How the check of a day stands; undefined until it is read. `by`: only places that were known by then, milliseconds since the epoch. */
export function useCheck(day: string, by = Infinity): Check | undefined {
  const { db } = useJournal();
  return useLiveQuery(async () => {
    const [check, places] = await Promise.all([dayOf(db, day), db.places.toArray()]);
    return { day, check, places, states: pointStates(checkPoints(places.filter(({ since }) => since <= by)), check) };
  }, [db, day, by]);
}

/** The walk through the check points of this day; null while there is none. */
export function useWalk(day: string): CheckWalk | null {
  const [walk, setWalk] = useState<CheckWalk | null>(null);
  useEffect(() => {
    const read = (): void => void readWalk().then(setWalk);
    read();
    return watchWalk(read);
  }, []);
  return walk?.day === day ? walk : null;
}
