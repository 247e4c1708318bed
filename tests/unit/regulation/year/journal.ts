import { foldCompany } from '../../../../lib/journal/company-fold.ts';
import { foldDay } from '../../../../lib/journal/day-fold.ts';
import { foldAll } from '../../../../lib/journal/fold.ts';
import { nextHlc } from '../../../../lib/journal/hlc.ts';
import { isCaseEvent, isCompanyEvent, isDayEvent, type CaseEvent, type CompanyEvent, type DayEvent, type JournalEvent } from '../../../../lib/model/event.ts';
import type { Case } from '../../../../lib/model/case.ts';
import type { Company } from '../../../../lib/model/company.ts';
import type { DayCheck } from '../../../../lib/model/day.ts';
import { unrecordedThrough } from '../../../../lib/regulation/breaches.ts';
import { inForce } from '../../../../lib/regulation/versions.ts';
import type { Chance } from './chance.ts';
import type { Told } from './run.ts';
import { awake, BEGINNING, DAY, END, ERAS, MINUTE, PEOPLE, PLACES, rulesOn, START, TICKS } from './world.ts';

/** The journal of the year as the extension would have it: its events, and what its own folds make of them. */

/** A review of a place that is not the company's to answer for: the journal tells so, a fold alone does not. */
export function isCounted(place: string | null): boolean {
  return PLACES.find(({ platform, id }) => `${platform}:${id}` === place)?.counted ?? true;
}

export interface Folded {
  cases: Case[];
  days: DayCheck[];
  company: Company;
}

export function folded(events: readonly JournalEvent[]): Folded {
  return {
    cases: foldAll(events.filter(isCaseEvent)).map((c) => ({ ...c, counted: isCounted(c.place) })).sort((a, b) => (a.key < b.key ? -1 : 1)),
    days: [...Map.groupBy(events.filter(isDayEvent), ({ day }) => day)].map(([day, own]) => foldDay(day, own)).sort((a, b) => (a.day < b.day ? -1 : 1)),
    company: foldCompany(events.filter(isCompanyEvent)),
  };
}

/** What the background records of one case that looks at its ticks, and before anybody does anything about the case. */
export function recordedBreaches(told: readonly Told[], { regulations }: Company): CaseEvent[] {
  const breaches: CaseEvent[] = [];
  const known: CaseEvent[] = [];
  told.forEach(({ true: at, event }, index) => {
    known.push(event);
    const until = told[index + 1]?.true ?? END;
    const looks = [...TICKS.filter((tick) => tick > at && tick < until), until];
    for (;;) {
      const [c] = folded([...known, ...breaches]).cases;
      const missed = (when: number) => (c ? unrecordedThrough(c, inForce(regulations, BEGINNING, when)) : []);
      // What is missed once stays so: the first look that finds it is found by halving.
      let [low, high] = [0, looks.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (missed(looks[middle] ?? 0).length > 0) high = middle;
        else low = middle + 1;
      }
      const noticed = looks[low];
      if (noticed === undefined) return;
      for (const { duty, deadline, round, due } of missed(noticed)) {
        const last = [...known, ...breaches].reduce((most, { hlc }) => (hlc > most ? hlc : most), '');
        breaches.push({ id: `breach-of-${event.case}-${breaches.length}`, at: noticed, hlc: nextHlc(last, noticed), author: 'anna', regulation: rulesOn(noticed).version, case: event.case, kind: 'breach.recorded', payload: { duty, rule: deadline.id, clause: deadline.clause, round, due, onDuty: null } });
      }
    }
  });
  return breaches;
}

/** Who has which weekday, and single days; changed in the course of the year. */
export const DUTIES: readonly { at: number; on: string | number; person: string | null }[] = [
  ...[1, 2, 3, 4, 5, 6, 7].map((on) => ({ at: START + on * MINUTE, on, person: on < 4 ? 'anna' : on < 6 ? 'boris' : 'chen' })),
  { at: START + 93 * DAY, on: 3, person: 'boris' },
  { at: START + 100 * DAY, on: '2026-05-09', person: 'anna' },
  { at: START + 130 * DAY, on: '2026-06-12', person: null },
  { at: START + 200 * DAY, on: 7, person: null },
];

export function companyEvents(): CompanyEvent[] {
  const told = [
    ...ERAS.slice(1).map(({ from, rules }) => ({ at: from, company: 'regulation', kind: 'regulation.revised', payload: { regulation: rules } })),
    ...DUTIES.map(({ at, ...payload }) => ({ at, company: 'people', kind: 'duty.given', payload })),
  ].sort((a, b) => a.at - b.at);
  return told.map((one, index) => ({ id: `of-the-company-${index}`, hlc: nextHlc(null, one.at), author: 'anna', regulation: rulesOn(one.at).version, ...one }) as CompanyEvent);
}

/** The checks of the year: mostly signed in the morning, sometimes late or by two people, sometimes not at all. */
export function dayEvents({ whole, often, one }: Chance): DayEvent[] {
  const events: DayEvent[] = [];
  for (let start = START; start < END; start += DAY) {
    const day = Temporal.Instant.fromEpochMilliseconds(start + DAY / 2).toZonedDateTimeISO('Europe/Moscow').toPlainDate().toString();
    for (let times = often(90) ? (often(10) ? 2 : 1) : 0; times > 0; times--) {
      const at = awake(start + 8.5 * 60 * MINUTE + whole(0, 240) * MINUTE);
      if (at < Math.min(start + DAY, END)) events.push({ id: `of-the-days-${events.length}`, at, hlc: nextHlc(null, at), author: one(PEOPLE), regulation: rulesOn(at).version, day, kind: 'check.signed', payload: {} });
    }
  }
  return events;
}
