import { companyOf } from '../../lib/journal/company.ts';
import { dayOf as dayCheckOf } from '../../lib/journal/days.ts';
import type { JournalDatabase } from '../../lib/journal/database.ts';
import type { Regulation } from '../../lib/regulation/regulation.ts';
import type { CheckToday } from '../../lib/regulation/state.ts';
import { rulesOfCheck } from '../../lib/report/check-rules.ts';
import { checkOf } from '../../lib/report/check-today.ts';
import { dayOf } from '../../lib/report/period.ts';

/** Today's check, by the company's own day. `beginning`: what held before the company's first version. */
export async function checkToday(db: JournalDatabase, { zone }: Regulation, beginning: Regulation, now: number): Promise<CheckToday> {
  const day = dayOf(now, zone);
  const [check, places, { regulations }] = await Promise.all([dayCheckOf(db, day), db.places.toArray(), companyOf(db, ['regulation'])]);
  return checkOf(day, check, places, rulesOfCheck(day, regulations, beginning, zone), now);
}
