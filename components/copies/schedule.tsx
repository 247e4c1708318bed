import { useEffect, useId, useRef, useState } from 'react';
import { nextCopyDay } from '../../lib/browser/copy-schedule.ts';
import { canPickFolder } from '../../lib/browser/folder.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import type { CopySchedule, CopyTrouble } from '../../lib/model/copy.ts';
import { useApp } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { useNow } from '../app/use-now.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { Notice, Said } from '../ui/notice.tsx';
import { useSchedule } from './use-schedule.ts';
import s from './copies.module.css';

type Every = Exclude<CopySchedule['every'], 'never'>;

export const troubles: Record<CopyTrouble['why'], PlainKey> = {
  permission: 'schedule.noPermission',
  folder: 'schedule.noFolder',
  full: 'schedule.full',
  failed: 'schedule.failed',
};

/** Copies that the extension writes by itself: how often, where to, when the next one is due, and what stood in the way of the last. */
export function Schedule() {
  const { t, f, settings, zone } = useApp();
  const now = useNow();
  const title = useId();
  const { folder, turnOn, turnOff, tryAgain, otherFolder } = useSchedule();
  const { busy, error, run } = useAction();
  const [every, setEvery] = useState<Every>('day');
  const [way, setWay] = useState<CopySchedule['way']>('downloads');
  const [refused, setRefused] = useState(false);
  const { copySchedule: present, copyTrouble: trouble, copyUnderWay, copies } = settings;
  const region = useRef<HTMLElement>(null);
  const acted = useRef(false);
  const act = (work: () => Promise<unknown>): void => {
    acted.current = true;
    setRefused(false);
    void run(async () => { setRefused((await work()) === 'refused'); });
  };

  const next = nextCopyDay(present, copies, now, zone);
  const on = next !== null;
  // The button that was pressed has given its place to another one, or was out of use for a while.
  useEffect(() => {
    if (!busy && acted.current && document.activeElement === document.body) region.current?.querySelector('button')?.focus();
  }, [busy, on, trouble]);
  return (
    <section ref={region} className={s.part} aria-labelledby={title}>
      <h2 id={title}>{t('schedule.title')}</h2>
      {next === null ? (
        <>
          <p className={s.aside}>{t('schedule.lead')}</p>
          <form
            className={s.row}
            onSubmit={(event) => {
              event.preventDefault();
              act(() => turnOn({ every, way }));
            }}
          >
            <Select
              label={t('schedule.every')}
              value={every}
              options={[
                { value: 'day', label: t('schedule.day') },
                { value: 'week', label: t('schedule.week') },
              ]}
              onChoose={setEvery}
            />
            {canPickFolder() && (
              <Select
                label={t('schedule.where')}
                value={way}
                options={[
                  { value: 'downloads', label: t('schedule.toDownloads') },
                  { value: 'folder', label: t('schedule.toFolder') },
                ]}
                onChoose={setWay}
              />
            )}
            <Button type="submit" disabled={busy}>
              {t(way === 'folder' ? 'schedule.onFolder' : 'schedule.on')}
            </Button>
          </form>
        </>
      ) : (
        <div className={s.state}>
          <p>
            {present.way === 'folder' && folder !== null
              ? t(present.every === 'day' ? 'schedule.dailyFolder' : 'schedule.weeklyFolder', { folder })
              : t(present.every === 'day' ? 'schedule.daily' : 'schedule.weekly')}{' '}
            {copyUnderWay ? t('schedule.underWay') : t('schedule.next', { day: f.relativeDay(Math.max(next.toZonedDateTime(zone).epochMilliseconds, now), now) })}
          </p>
          <Button disabled={busy} onClick={() => { act(turnOff); }}>
            {t('schedule.off')}
          </Button>
        </div>
      )}
      {trouble && next !== null && (
        <Notice tone="bad" announce text={t('schedule.trouble', { when: f.moment(trouble.at, now), why: t(troubles[trouble.why]) })}>
          <Button disabled={busy} onClick={() => { act(() => tryAgain(present.way)); }}>
            {t(trouble.why === 'permission' || trouble.why === 'folder' ? 'schedule.allow' : 'schedule.again')}
          </Button>
          {trouble.why === 'folder' && canPickFolder() && (
            <Button disabled={busy} onClick={() => { act(otherFolder); }}>
              {t('schedule.otherFolder')}
            </Button>
          )}
        </Notice>
      )}
      <Said>{refused && <Notice tone="warn" text={t('schedule.refused')} />}</Said>
      {error !== null && <Notice tone="bad" announce text={t(error)} />}
    </section>
  );
}
