import { useMemo } from 'react';
import { formatters } from '../../lib/i18n/format.ts';
import { neighbour, weekOfId, weeksSince, type Period } from '../../lib/report/period.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useCompany } from '../app/use-company.ts';
import { useKeys } from '../app/use-keys.ts';
import { useNow } from '../app/use-now.ts';
import { cx } from '../ui/cx.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { useSay } from '../ui/say.tsx';
import { addressOf, useAsked } from './address.ts';
import { FigureList } from './figure-list.tsx';
import { labelOf } from './labels.ts';
import { reportDates, type ReportTeller } from './teller.ts';
import { useWeek } from './use-week.ts';
import { WeekList } from './week-list.tsx';
import { WeekView } from './week-view.tsx';
import s from './report.module.css';

/** The figures follow the journal at once; the passing of time alone, so often. */
const AGAIN = 600_000;

/** The weekly reports (A9, A13): the weeks, the one that is asked for, and beside it the list behind a figure. */
export function ReportPage() {
  const { t, language, sites, settings } = useApp();
  const { regulation } = useJournal();
  const { undoLast } = useSay();
  const { week: wanted, show } = useAsked();
  const now = useNow(AGAIN);
  const company = useCompany();
  const { zone } = regulation;
  const weeks = useMemo(() => weeksSince(Math.min(regulation.since, settings.since), now, zone), [regulation.since, settings.since, now, zone]);
  const period = useMemo(() => weekAsked(wanted, zone) ?? weeks.find(({ to }) => to <= now) ?? weeks[0] ?? null, [wanted, zone, weeks, now]);
  const week = useWeek(period, now);
  const [f, dates] = useMemo(() => [formatters(language, zone), reportDates(language, zone)] as const, [language, zone]);
  useKeys({ u: () => void undoLast() });

  if (!company || !period) return <Skeleton rows={6} />;
  const teller: ReportTeller = { t, f, dates, language, sites, regulation, company, me: settings.me, now };
  const figures = company.reports.get(period.id)?.checked?.figures ?? week?.figures;
  const close = (): void => { location.hash = addressOf({ week: period.id }); };
  return (
    <div className={cx(s.report, show !== null && s.split)}>
      <div className={s.side}>
        <header className={s.top}>
          <h1>{t('report.title')}</h1>
          <WeekList weeks={weeks} current={period} reports={company.reports} teller={teller} />
        </header>
        {week ? <WeekView key={period.id} week={week} before={neighbour(period, -1, zone).id} shown={show} teller={teller} /> : <Skeleton rows={8} />}
      </div>
      {show !== null && figures && week && <FigureList key={`${period.id} ${show}`} title={labelOf(show, teller)} name={show} figures={figures} teller={teller} onClose={close} />}
    </div>
  );
}

/** Null where none is asked for, or what is asked for is none. */
function weekAsked(id: string | null, zone: string): Period | null {
  if (id === null) return null;
  try {
    return weekOfId(id, zone);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
