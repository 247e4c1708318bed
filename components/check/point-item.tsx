import { useId, useState } from 'react';
import type { Place } from '../../lib/model/place.ts';
import type { PointState } from '../../lib/report/check.ts';
import { useApp } from '../app/context.ts';
import { safeAddress } from '../journal/names.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { evidenceWords, lackWords, pointName, pointSigns } from './check-words.ts';
import { TickForm } from './tick-form.tsx';
import type { CheckActs } from './use-check-acts.ts';
import s from './check.module.css';

interface Props {
  state: PointState;
  places: readonly Place[];
  /** Where the walk stands. */
  here: boolean;
  /** Null for a day that is over. */
  acts: CheckActs | null;
}

/** One check point of a day: what was seen of it, and what is missing. */
export function PointItem({ state, places, here, acts }: Props) {
  const app = useApp();
  const { t } = app;
  const [ticking, setTicking] = useState(false);
  const id = useId();
  const { name, platform } = pointName(state.point, places, app);
  const address = safeAddress(state.point.address);
  const lack = lackWords(state, app);
  const wants = state.state === 'open' || state.state === 'partly';
  return (
    <li className={cx(s.point, here && s.here)} aria-labelledby={id} aria-current={here ? 'step' : undefined}>
      <span className={cx(s.sign, s[state.state])} aria-hidden="true">
        {pointSigns[state.state]}
      </span>
      <div className={s.what}>
        <p>
          <strong id={id}>{name}</strong> <span className={s.aside}>{platform}</span>
        </p>
        <p className={wants ? s.aside : undefined}>{evidenceWords(state, app)}</p>
        {acts && lack !== null && <p className={s.lack}>{lack}</p>}
        {acts && ticking && (
          <TickForm
            label={t('check.tick')}
            busy={acts.busy}
            onCancel={() => { setTicking(false); }}
            onReason={(reason) => {
              void acts.tick([state.point], name, reason).then((done) => { setTicking(!done); });
            }}
          />
        )}
      </div>
      <div className={s.acts}>
        {address !== null && (
          <a href={address} target="_blank" rel="noreferrer" aria-label={t('check.openOf', { place: name })}>
            {t('check.openPage')} ↗
          </a>
        )}
        {acts && wants && !ticking && (
          <Button look="plain" aria-label={t('check.tickOf', { place: name })} onClick={() => { setTicking(true); }}>
            {t('check.tick')}
          </Button>
        )}
      </div>
    </li>
  );
}
