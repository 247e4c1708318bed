import type { Breach } from '../../lib/model/care.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { listOf, type Figures } from '../../lib/report/figures.ts';
import { dutyNames } from '../app/rule-names.ts';
import { authorOf, platformName } from '../journal/names.ts';
import type { Week } from './read-week.ts';
import { nameOf, type ReportTeller } from './teller.ts';

/** A breach of the week (A14) in words: of a case, or of a day whose check was not signed. */
export interface BreachLine {
  id: string;
  case: Key | null;
  /** Of whom it was, for our own screen; no customer is named in what leaves it. */
  whose: string | null;
  what: string;
  /** The reason as it was given, or that there is none. */
  why: string;
}

/** Those that the figures count, in order; the reasons are those that stand in the journal now. */
export function breachLines(figures: Figures, { report, breached, days }: Pick<Week, 'report' | 'breached' | 'days'>, teller: ReportTeller): BreachLine[] {
  const { t, dates } = teller;
  const ofCases = countedOf(report.breaches, listOf(figures, 'breaches')).map(({ case: key, breach, lifted }): BreachLine => {
    const subject = breached.get(key);
    return {
      id: breach.event,
      case: key,
      whose: subject ? authorOf(subject, t) : null,
      what: [subject && platformName(subject.platform, teller), whatOf(breach, dates.moment(breach.due), teller)].filter(Boolean).join(' · '),
      why: lifted ? t('report.breach.lifted') : whyOf(breach.explained, teller),
    };
  });
  const ofDays = listOf(figures, 'checks/missed').map((day): BreachLine => ({
    id: day,
    case: null,
    whose: null,
    what: t('report.breach.check', { day: dates.day(day) }),
    why: whyOf(days.get(day)?.explained ?? null, teller),
  }));
  return [...ofCases, ...ofDays];
}

/** So many of each case as the figures count: of a report that was checked, those that were noticed first. */
function countedOf(all: Week['report']['breaches'], counted: readonly string[]): Week['report']['breaches'] {
  const places = Map.groupBy(counted, (key) => key);
  const told = [...Map.groupBy(all, (one) => one.case)].flatMap(([key, own]) => own.toSorted((a, b) => a.breach.noticedAt - b.breach.noticedAt).slice(0, places.get(key)?.length ?? 0));
  const shown = new Set(told);
  return all.filter((one) => shown.has(one));
}

function whatOf({ duty, clause }: Breach, due: string, { t }: ReportTeller): string {
  const what = t(dutyNames[duty]);
  return clause === null ? t('report.breach.own', { duty: what, due }) : t('report.breach.due', { duty: what, clause, due });
}

function whyOf(explained: Breach['explained'], teller: ReportTeller): string {
  const { t } = teller;
  if (!explained) return t('report.breach.unexplained');
  const { reason, approvedBy } = explained;
  return approvedBy === null ? t('report.breach.why', { reason }) : t('report.breach.approved', { reason, name: nameOf(approvedBy, teller) });
}
