import type { RegulationVersion } from '../model/company.ts';
import type { Regulation } from '../regulation/regulation.ts';
import { regulationAt } from '../regulation/versions.ts';
import { checkDue } from './check.ts';

/**
 * By which rules the check of a day is judged (A1, D10): by those that were in force when it was due. A revision before that time
 * moves it; one after it comes too late for that day, and so does one whose own time had passed when it was made. `zone`: where
 * the company's days begin.
 */
export function rulesOfCheck(day: string, versions: readonly RegulationVersion[], beginning: Regulation, zone: string): Regulation {
  const date = Temporal.PlainDate.from(day);
  const [start, end] = [date, date.add({ days: 1 })].map((one) => one.toZonedDateTime(zone).epochMilliseconds) as [number, number];
  let rules = regulationAt(versions, beginning, start);
  for (const { regulation, from } of versions.filter((one) => one.from > start && one.from < end)) {
    const due = checkDue(day, rules);
    if (due !== null && due <= from) break;
    const moved = checkDue(day, regulation);
    if (moved === null || moved > from) rules = regulation;
  }
  return rules;
}
