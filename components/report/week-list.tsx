import { useState } from 'react';
import type { Company } from '../../lib/model/company.ts';
import type { Period } from '../../lib/report/period.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { Button } from '../ui/button.tsx';
import { addressOf } from './address.ts';
import type { ReportTeller } from './teller.ts';
import s from './report.module.css';

const FEW = 5;

type State = 'running' | 'ready' | 'checked';
const states: Record<State, PlainKey> = { running: 'report.state.running', ready: 'report.state.ready', checked: 'report.state.checked' };

interface Props {
  /** The last one first. */
  weeks: readonly Period[];
  current: Period;
  reports: Company['reports'];
  teller: ReportTeller;
}

/** The weeks that have a report, each with how far it is; the one on screen is among them, however old. */
export function WeekList({ weeks, current, reports, teller }: Props) {
  const { t, f, now } = teller;
  const [all, setAll] = useState(false);
  const few = weeks.filter(({ id }, index) => all || index < FEW || id === current.id);
  const stateOf = ({ id, to }: Period): State => (reports.get(id)?.checked ? 'checked' : to <= now ? 'ready' : 'running');
  return (
    <nav className={s.weeks} aria-label={t('report.weeks')}>
      <ul>
        {few.map((week) => (
          <li key={week.id}>
            <a href={addressOf({ week: week.id })} aria-current={week.id === current.id ? 'page' : undefined}>
              <span>{f.interval(week.from, week.to - 1, now)}</span>
              <span className={s.state}>{t(states[stateOf(week)])}</span>
            </a>
          </li>
        ))}
        {few.length < weeks.length && (
          <li>
            <Button look="plain" onClick={() => { setAll(true); }}>
              {t('report.moreWeeks')}
            </Button>
          </li>
        )}
      </ul>
    </nav>
  );
}
