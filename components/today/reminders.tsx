import { useEffect, useId, useState } from 'react';
import { dropNotifications, holdsNotifications, requestNotifications } from '../../lib/browser/notifications.ts';
import { onPermissionsChanged } from '../../lib/browser/permissions.ts';
import { changeSettings, type Settings } from '../../lib/browser/settings.ts';
import { useApp } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { useChosen } from '../app/use-chosen.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox, Field } from '../ui/field.tsx';
import { Notice, Said } from '../ui/notice.tsx';
import s from './today.module.css';

const USUAL = { from: '21:00', to: '08:00' };

/** Reminders by the browser's notifications: off until a click asks for the permission, and quiet by night. */
export function Reminders() {
  const { t, settings } = useApp();
  const title = useId();
  const { busy, error, run } = useAction();
  const [on, setOn] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  const [quiet, choose] = useChosen<Settings['quietHours']>(settings.quietHours, (quietHours) => changeSettings({ quietHours }));
  useEffect(() => {
    const look = (): void => { holdsNotifications().then(setOn, console.error); };
    look();
    return onPermissionsChanged(look);
  }, []);
  const turn = (work: () => Promise<boolean>): void => {
    setRefused(false);
    void run(async () => { setRefused(!(await work())); });
  };
  if (on === null) return null;
  return (
    <section className={s.part} aria-labelledby={title}>
      <h2 id={title}>{t('today.remind')}</h2>
      <p className={s.aside}>{on ? t('today.remindIsOn') : t('today.remindLead')}</p>
      {on && (
        <div className={s.quiet}>
          <Checkbox label={t('today.quiet')} checked={quiet !== null} onChange={(event) => { choose(event.target.checked ? USUAL : null); }} />
          {quiet && (
            <>
              <Time label={t('today.quietFrom')} value={quiet.from} onChoose={(from) => { choose({ ...quiet, from }); }} />
              <Time label={t('today.quietTo')} value={quiet.to} onChoose={(to) => { choose({ ...quiet, to }); }} />
            </>
          )}
        </div>
      )}
      <div className={s.buttons}>
        {on ? (
          <Button disabled={busy} onClick={() => { turn(() => dropNotifications().then(() => true)); }}>
            {t('today.remindOff')}
          </Button>
        ) : (
          <Button disabled={busy} onClick={() => { turn(requestNotifications); }}>
            {t('today.remindOn')}
          </Button>
        )}
      </div>
      <Said>{refused && <Notice tone="warn" text={t('today.remindRefused')} />}</Said>
      {error !== null && <Notice tone="bad" announce text={t(error)} />}
    </section>
  );
}

/** A half-typed time is no time. */
function Time({ label, value, onChoose }: { label: string; value: string; onChoose: (value: string) => void }) {
  return (
    <Field
      label={label}
      type="time"
      value={value}
      onChange={({ target }) => {
        if (target.value !== '') onChoose(target.value);
      }}
    />
  );
}
