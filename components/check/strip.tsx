import { useState } from 'react';
import { pointId } from '../../lib/model/day.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { evidenceWords, lackWords, pointName } from './check-words.ts';
import { TickForm } from './tick-form.tsx';
import { useCheck, useToday, useWalk, type Check } from './use-check.ts';
import { useCheckActs } from './use-check-acts.ts';
import { lacking, nextOf } from './walk.ts';
import s from './check.module.css';

/** In the side panel while a check is under way: what this page proves, and «Дальше». */
export function CheckStrip() {
  const day = useToday();
  const walk = useWalk(day);
  const today = useCheck(day);
  return walk && today && !today.check.signed ? <Strip key={walk.point} today={today} at={walk.point} /> : null;
}

function Strip({ today: { day, states, places }, at }: { today: Check; at: string }) {
  const app = useApp();
  const { t } = app;
  const acts = useCheckActs(day);
  const [ticking, setTicking] = useState(false);
  const state = states.find(({ point }) => pointId(point) === at) ?? null;
  const left = lacking(states);
  const wants = state !== null && left.includes(state);
  const { name } = state ? pointName(state.point, places, app) : { name: t('check.title') };
  const next = nextOf(states, at);
  const lack = state && lackWords(state, app);
  return (
    <section className={s.strip} aria-labelledby="check-strip">
      <header className={s.head}>
        <h2 id="check-strip">{t('check.title')}</h2>
        <span>{t('check.progress', { done: states.length - left.length, n: states.length })}</span>
        <Button look="plain" className={s.close} onClick={() => void acts.end()}>
          {t('check.end')}
        </Button>
      </header>
      <div role="status" className={s.what}>
        {state ? (
          <>
            <p>
              <strong>{name}</strong>
            </p>
            <p>{evidenceWords(state, app)}</p>
            {lack !== null && <p className={s.lack}>{lack}</p>}
          </>
        ) : (
          <p>{t('check.lacking', { n: left.length })}</p>
        )}
      </div>
      {ticking && state ? (
        <TickForm
          label={t('check.tick')}
          busy={acts.busy}
          onCancel={() => { setTicking(false); }}
          onReason={(reason) => {
            void acts.tick([state.point], name, reason).then((done) => { setTicking(!done); });
          }}
        />
      ) : (
        <div className={s.bar}>
          {left.length === 0 ? (
            <Button look="primary" disabled={acts.busy} onClick={() => void acts.sign()}>
              {t('check.sign')}
            </Button>
          ) : (
            <Button look="primary" disabled={acts.busy} onClick={() => void acts.next(states, at)}>
              {t(next === state ? 'check.again' : 'check.next')}
            </Button>
          )}
          {wants && (
            <Button onClick={() => { setTicking(true); }}>
              {t('check.tick')}
            </Button>
          )}
        </div>
      )}
      {acts.error && <Notice tone="bad" announce text={t(acts.error)} />}
    </section>
  );
}
