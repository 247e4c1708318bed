import { useApp } from '../app/context.ts';
import { useNow } from '../app/use-now.ts';
import { reasons, useAtStake } from '../journal/regulation-badge.tsx';
import s from './capture.module.css';

/** What burns, and why the regulation stands as it does. */
export function Today() {
  const { t, f } = useApp();
  const now = useNow();
  const stake = useAtStake();
  if (!stake) return null;
  const { state, firstDue } = stake;
  const others = reasons({ ...state, dueSoon: [], breaches: [] }, t);
  return (
    <section className={s.today}>
      <h2>{t('popup.today')}</h2>
      <dl>
        {state.breaches.length > 0 && (
          <div className={s.line}>
            <dt>{t('popup.overdue')}</dt>
            <dd className={s.failed}>{t('popup.overdueCount', { n: state.breaches.length })}</dd>
          </div>
        )}
        <div className={s.line}>
          <dt>{t('popup.burning')}</dt>
          <dd>{firstDue === null ? t('popup.burningNothing') : burning(firstDue)}</dd>
        </div>
        {others.length > 0 && (
          <div className={s.line}>
            <dt>{t('regulation.label')}</dt>
            <dd>{others.join('; ')}</dd>
          </div>
        )}
      </dl>
    </section>
  );

  function burning(due: number): string {
    const n = state.dueSoon.length;
    if (due <= now) return t('popup.burningNow', { n });
    return n === 1 ? t('popup.burningBy', { n, until: f.time(due) }) : t('popup.burningFirst', { n, until: f.time(due) });
  }
}
