import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { Period } from '../../lib/report/period.ts';
import { beginningOf } from '../app/beginning.ts';
import { useApp, useJournal } from '../app/context.ts';
import { readWeek, type Week } from './read-week.ts';

/** The week as the journal tells it at `now`; null until it is read. It is read anew when anything is written into the journal. */
export function useWeek(period: Period | null, now: number): Week | null {
  const { settings: { since, zone } } = useApp();
  const { db } = useJournal();
  // Every write is an event. A live query over the cases themselves would follow and freeze each row of a large journal.
  const written = useLiveQuery(async () => ({ events: await db.events.count() }), [db]);
  const [week, setWeek] = useState<Week | null>(null);
  useEffect(() => {
    if (!written || !period) return;
    const stopping = new AbortController();
    readWeek(db, beginningOf({ since, zone }), period, now, stopping.signal).then(setWeek, (error: unknown) => {
      // To the boundary around the journal, which knows what to do about it.
      if (!stopping.signal.aborted) setWeek(() => { throw error; });
    });
    return () => { stopping.abort(); };
  }, [db, since, zone, period, now, written]);
  return week?.report.period.id === period?.id ? week : null;
}
