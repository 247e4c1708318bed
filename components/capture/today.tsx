import type { ReactNode } from 'react';
import type { CheckToday } from '../../lib/regulation/state.ts';
import { useApp } from '../app/context.ts';
import { useNow } from '../app/use-now.ts';
import { reasons, useAtStake } from '../journal/regulation-badge.tsx';
import { cx } from '../ui/cx.ts';
import s from './capture.module.css';

/** The day at a glance: the check, what burns, what waits, and why the regulation stands as it does. Each line leads to where it is done. */
export function Today({ onOpen }: { /** A section of the desk. */ onOpen: (hash: string) => void }) {
  const { t, f } = useApp();
  const now = useNow();
  const stake = useAtStake();
  if (!stake) return null;
  const { state, firstDue, returned } = stake;
  const late = new Set([...state.breaches, ...state.duties]).size;
  const others = reasons({ ...state, dueSoon: [], dutiesSoon: [], breaches: [], duties: [], check: { ...state.check, state: 'free' }, checkNear: false, colour: 'green' }, t, f);
  const check = checkLine(state.check);
  return (
    <section className={s.today}>
      <h2>{t('popup.today')}</h2>
      <dl>
        {check !== null && (
          <Line title={t('popup.check')} bad={state.check.state === 'missed'} onOpen={() => { onOpen('check'); }}>
            {check}
          </Line>
        )}
        {late > 0 && (
          <Line title={t('popup.overdue')} bad onOpen={() => { onOpen('today'); }}>
            {t('popup.overdueCount', { n: late })}
          </Line>
        )}
        <Line title={t('popup.burning')} onOpen={() => { onOpen('today'); }}>
          {firstDue === null ? t('popup.burningNothing') : burning(firstDue)}
        </Line>
        {returned.length > 0 && (
          <Line title={t('popup.waits')} onOpen={() => { onOpen('today'); }}>
            {t('popup.returned', { n: returned.length })}
          </Line>
        )}
        {others.length > 0 && (
          <Line title={t('regulation.label')} onOpen={() => { onOpen('today'); }}>
            {others.join('; ')}
          </Line>
        )}
      </dl>
    </section>
  );

  function burning(due: number): string {
    const n = new Set([...state.dueSoon, ...state.dutiesSoon]).size;
    if (due <= now) return t('popup.burningNow', { n });
    return n === 1 ? t('popup.burningBy', { n, until: f.time(due) }) : t('popup.burningFirst', { n, until: f.time(due) });
  }

  function checkLine({ state: stands, by, done, points }: CheckToday): string | null {
    if (by === null) return null;
    const until = f.time(by);
    switch (stands) {
      case 'open':
        return t('popup.checkOpen', { done, points, until, span: f.span(by - now) });
      case 'missed':
        return t('popup.checkMissed', { done, points, until });
      case 'kept':
        return t('popup.checkKept');
      case 'late':
        return t('popup.checkLate', { until });
      case 'free':
        return null;
    }
  }
}

function Line({ title, bad = false, onOpen, children }: { title: string; bad?: boolean; onOpen: () => void; children: ReactNode }) {
  return (
    <div className={s.line}>
      <dt>{title}</dt>
      <dd>
        <button type="button" className={cx(s.way, bad && s.failed)} onClick={onOpen}>
          <span>{children}</span>
          <span aria-hidden="true">›</span>
        </button>
      </dd>
    </div>
  );
}
