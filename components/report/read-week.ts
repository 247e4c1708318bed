import { companyOf } from '../../lib/journal/company.ts';
import type { JournalDatabase } from '../../lib/journal/database.ts';
import { daysBetween } from '../../lib/journal/days.ts';
import { casesOfReport } from '../../lib/journal/report-cases.ts';
import type { Case } from '../../lib/model/case.ts';
import type { Company } from '../../lib/model/company.ts';
import type { DayCheck } from '../../lib/model/day.ts';
import type { Key } from '../../lib/model/sighting.ts';
import type { Regulation } from '../../lib/regulation/regulation.ts';
import { regulationAt } from '../../lib/regulation/versions.ts';
import { watchedSince } from '../../lib/report/check.ts';
import { figuresOf, type Figures } from '../../lib/report/figures.ts';
import { neighbour, type Period } from '../../lib/report/period.ts';
import { weekReport, type WeekReport } from '../../lib/report/week.ts';
import { toneOf } from '../../lib/triage/tone.ts';

/** A week as the journal tells of it at `now`. */
export interface Week {
  report: WeekReport;
  /** By name: of the same moment as the report. */
  figures: Figures;
  company: Company;
  days: ReadonlyMap<string, DayCheck>;
  /** The cases of its breaches. */
  breached: ReadonlyMap<Key, Case>;
  now: number;
}

export async function readWeek(db: JournalDatabase, beginning: Regulation, period: Period, now: number, signal: AbortSignal): Promise<Week> {
  const company = await companyOf(db);
  const { zone } = regulationAt(company.regulations, beginning, now);
  const [places, cases, days] = await Promise.all([
    db.places.toArray(),
    casesOfReport(db, { before: neighbour(period, -1, zone).from, from: period.from, to: period.to }, signal),
    daysBetween(db, period.days[0] ?? '', period.days.at(-1) ?? ''),
  ]);
  // In the lists behind the figures, as in the journal, the latest stand first.
  cases.sort((a, b) => b.appearedLatest - a.appearedLatest);
  const report = weekReport({ cases, days, company, beginning, period, now, watchedSince: watchedSince(places), toneOf: ({ review }) => toneOf(review).tone });
  const breaches = new Set(report.breaches.map((breach) => breach.case));
  return {
    report,
    figures: figuresOf(report),
    company,
    days: new Map(days.map((day) => [day.day, day])),
    breached: new Map(cases.flatMap((one): [Key, Case][] => (breaches.has(one.key) ? [[one.key, one]] : []))),
    now,
  };
}
