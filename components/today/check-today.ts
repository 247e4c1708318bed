import { dayOf as dayCheckOf } from '../../lib/journal/days.ts';
import type { JournalDatabase } from '../../lib/journal/database.ts';
import type { Regulation } from '../../lib/regulation/regulation.ts';
import type { CheckToday } from '../../lib/regulation/state.ts';
import { checkOf } from '../../lib/report/check-today.ts';
import { dayOf } from '../../lib/report/period.ts';

/** Today's check, by the company's own day. */
export async function checkToday(db: JournalDatabase, regulation: Regulation, now: number): Promise<CheckToday> {
  const day = dayOf(now, regulation.zone);
  const [check, places] = await Promise.all([dayCheckOf(db, day), db.places.toArray()]);
  return checkOf(day, check, places, regulation, now);
}
