import type { Company } from '../model/company.ts';
import { pointId, type DayCheck, type MissedCheck } from '../model/day.ts';
import type { Place } from '../model/place.ts';
import { onDuty } from '../regulation/duty.ts';
import type { Regulation } from '../regulation/regulation.ts';
import { regulationAt } from '../regulation/versions.ts';
import { rulesOfCheck } from './check-rules.ts';
import { checkDue, checkPoints, pointStates } from './check.ts';
import { dayOf } from './period.ts';

/** Checks that were missed (A1, A12, A14), computed from the facts alone: a browser that was closed finds on waking what one that ran found. */

export interface CheckFacts {
  places: readonly Place[];
  /** Those that any event tells of. */
  days: readonly DayCheck[];
  company: Company;
  /** What held before the company's first revision. */
  beginning: Regulation;
}

/** The days from `from` (`2026-11-22`) on whose check was surely missed by `now`, and that no event has recorded. */
export function missedChecks({ places, days, company, beginning }: CheckFacts, from: string, now: number): MissedCheck[] {
  const known = new Map(days.map((one) => [one.day, one]));
  const { zone } = regulationAt(company.regulations, beginning, now);
  const last = dayOf(now, zone);
  const result: MissedCheck[] = [];
  for (let date = Temporal.PlainDate.from(from); date.toString() <= last; date = date.add({ days: 1 })) {
    const day = date.toString();
    const check = known.get(day) ?? null;
    const rules = rulesOfCheck(day, company.regulations, beginning, zone);
    const by = checkDue(day, rules);
    if (by === null || now <= by || check?.missed || (check?.signed && check.signed.at <= by)) continue;
    // There was nothing to look at before the first place was known.
    const points = checkPoints(places.filter(({ since }) => since < by));
    if (points.length === 0) continue;
    const lacking = pointStates(points, asOf(check ?? emptyDay(day), by)).filter(({ state }) => state === 'open' || state === 'partly');
    const end = date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
    result.push({ day, by, lacking: lacking.slice(0, LACKING).map(({ point }) => point), onDuty: onDuty(company, day, end) });
  }
  return result;
}

/** An event names no more. */
const LACKING = 500;

/** The day as it stood at a moment. */
function asOf(check: DayCheck, moment: number): DayCheck {
  const looks = [...check.looks.values()].map((all) => all.filter(({ at }) => at <= moment)).flatMap((all) => (all[0] ? [[pointId(all[0].saw.point), all] as const] : []));
  return { ...check, looks: new Map(looks), ticks: new Map([...check.ticks].filter(([, { at }]) => at <= moment)) };
}

/** A day that nobody has told of. */
function emptyDay(day: string): DayCheck {
  return { day, looks: new Map(), ticks: new Map(), signed: null, missed: null, explained: null };
}
