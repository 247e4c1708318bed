import { useState } from 'react';
import { openPanel } from '../../lib/browser/panel.ts';
import { pointId } from '../../lib/model/day.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useKeys } from '../app/use-keys.ts';
import { useNow } from '../app/use-now.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Notice } from '../ui/notice.tsx';
import { PointItem } from './point-item.tsx';
import { TickForm } from './tick-form.tsx';
import { useWalk, type Check } from './use-check.ts';
import { useCheckActs } from './use-check-acts.ts';
import { lacking } from './walk.ts';
import s from './check.module.css';

/** Today's check: by when, what was seen, what is missing, and the signature. */
export function TodayPart({ today, due }: { today: Check; /** By when, milliseconds since the epoch; null where none is due today. */ due: number | null }) {
  const { t, f } = useApp();
  const { db } = useJournal();
  const now = useNow();
  const acts = useCheckActs(today.day);
  const walk = useWalk(today.day);
  const [rest, setRest] = useState(false);
  const { states, check, places } = today;
  const left = lacking(states);
  const begin = (): void => {
    // In the very turn of the press: the strip with «Дальше» stands in the panel.
    openPanel().catch((error: unknown) => { console.error(error); });
    void acts.next(states, null);
  };
  const mayWalk = !db.readOnly && left.length > 0 && !acts.busy;
  useKeys({ n: mayWalk ? () => { if (walk) void acts.next(states, walk.point); else begin(); } : undefined });

  if (states.length === 0) return <Empty title={t('check.empty')} text={t('check.emptyDo')} />;
  const done = states.length - left.length;
  return (
    <section className={s.part} aria-labelledby="check-today">
      <header className={s.head}>
        <h2 id="check-today">{t('check.today')}</h2>
        <span role="status">{t('check.progress', { done, n: states.length })}</span>
        <span className={s.aside}>{due === null ? t('check.notDue') : now <= due ? t('check.dueIn', { time: f.time(due), left: f.span(due - now) }) : t('check.dueWas', { time: f.time(due) })}</span>
      </header>
      {check.signed ? (
        <Notice tone="good" text={t('check.signed', { when: f.moment(check.signed.at, now) })} />
      ) : (
        <div className={s.bar}>
          {left.length > 0 ? (
            walk ? (
              <Button look="primary" hotkey="N" disabled={!mayWalk} onClick={() => void acts.next(states, walk.point)}>
                {t('check.next')}
              </Button>
            ) : (
              <Button look="primary" hotkey="N" disabled={!mayWalk} onClick={begin}>
                {t('check.begin')}
              </Button>
            )
          ) : (
            <Button look="primary" disabled={db.readOnly || acts.busy} onClick={() => void acts.sign()}>
              {t('check.sign')}
            </Button>
          )}
          {left.length > 0 && <p className={s.aside}>{t('check.lacking', { n: left.length })}</p>}
          {left.length > 1 && !rest && (
            <Button look="plain" disabled={db.readOnly} onClick={() => { setRest(true); }}>
              {t('check.tickRest', { n: left.length })}
            </Button>
          )}
        </div>
      )}
      {rest && left.length > 0 && (
        <TickForm
          label={t('check.tickRest', { n: left.length })}
          busy={acts.busy}
          onCancel={() => { setRest(false); }}
          onReason={(reason) => {
            void acts.tick(left.map(({ point }) => point), t('check.title'), reason).then((done) => { setRest(!done); });
          }}
        />
      )}
      {acts.error && <Notice tone="bad" announce text={t(acts.error)} />}
      <ul className={s.points} aria-label={t('check.points')}>
        {states.map((state) => (
          <PointItem key={pointId(state.point)} state={state} places={places} here={walk?.point === pointId(state.point)} acts={db.readOnly ? null : acts} />
        ))}
      </ul>
    </section>
  );
}
