import type { Formatters } from '../../lib/i18n/format.ts';
import { localeOf, type Language } from '../../lib/i18n/language.ts';
import type { Translate } from '../../lib/i18n/texts.ts';
import type { Company } from '../../lib/model/company.ts';
import { personOf } from '../../lib/regulation/duty.ts';
import type { Regulation } from '../../lib/regulation/regulation.ts';
import type { Platform } from '../../lib/platforms/adapter.ts';
import type { Period } from '../../lib/report/period.ts';

/** What reports are told with. */
export interface ReportTeller {
  t: Translate;
  f: Formatters;
  dates: ReportDates;
  language: Language;
  sites: readonly Platform[];
  regulation: Regulation;
  company: Company;
  /** Who works here: they may not stand among the people yet. */
  me: { id: string; name: string };
  now: number;
}

/** Dates as a report has them: those of the company, wherever this machine stands, and the same on whichever day it is read. */
export interface ReportDates {
  /** «16–22 ноября 2026 г.» */
  week(period: Pick<Period, 'from' | 'to'>): string;
  /** «среда, 18 ноября», of `2026-11-18`. */
  day(day: string): string;
  /** «18 ноября, 14:20» */
  moment(at: number): string;
}

export function reportDates(language: Language, timeZone: string): ReportDates {
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat(localeOf(language), { timeZone, day: 'numeric', month: 'long', ...options });
  const week = format({ year: 'numeric' });
  const day = format({ weekday: 'long', timeZone: 'UTC' });
  const moment = format({ hour: 'numeric', minute: '2-digit' });
  return {
    week: ({ from, to }) => week.formatRange(from, to - 1),
    day: (date) => day.format(Date.parse(`${date}T00:00:00Z`)),
    moment: (at) => moment.format(at),
  };
}

/** A person by name; without one, that it was somebody. */
export function nameOf(id: string, { company, me, t }: Pick<ReportTeller, 'company' | 'me' | 't'>): string {
  const named = personOf(company, id)?.name ?? (id === me.id ? me.name : '');
  return named === '' ? t('report.somebody') : named;
}
