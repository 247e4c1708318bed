import { useEffect, useId, useState } from 'react';
import { emptySent, noteSent, readSent, SENT_LIMIT, trimSent } from '../../../lib/browser/sent-log.ts';
import type { Sent } from '../../../lib/model/drafting.ts';
import type { PlainKey } from '../../../lib/i18n/texts.ts';
import { useApp } from '../../app/context.ts';
import { useAction } from '../../app/use-action.ts';
import { useNow } from '../../app/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { Notice, Said } from '../../ui/notice.tsx';
import { SentView } from './sent-view.tsx';
import s from './model.module.css';

const PAGE = 20;

function outcomeKey(outcome: Sent['outcome']): PlainKey {
  if (outcome === 'drafted') return 'model.wasDrafted';
  if (outcome === 'stopped') return 'model.wasStopped';
  return outcome === 'asked' ? 'model.wasAsked' : 'model.wasTrouble';
}

/** What was sent to models: when, where to, how much, and the words themselves. */
export function SentLog() {
  const { t, f } = useApp();
  const now = useNow();
  const [sent, setSent] = useState<readonly Sent[] | null>(null);
  const [emptied, setEmptied] = useState<readonly Sent[]>([]);
  const [shown, setShown] = useState(PAGE);
  const { busy, error, run } = useAction();
  const title = useId();
  useEffect(() => {
    let gone = false;
    const look = (): void => {
      // Nothing may have been sent for a month: what is past its time goes on looking, too.
      trimSent(Date.now()).then(readSent).then(
        (all) => { if (!gone) setSent(all); },
        (failure: unknown) => {
          // Firefox opens no database in a private window; nothing was kept there then.
          console.warn(failure);
          if (!gone) setSent([]);
        },
      );
    };
    look();
    // The panel beside may have sent something.
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, []);
  if (sent === null) return null;
  const empty = (): void =>
    void run(async () => {
      await emptySent();
      setEmptied(sent);
      setSent([]);
    });
  const bring = (): void =>
    void run(async () => {
      for (const one of emptied) await noteSent(one);
      setEmptied([]);
      setSent(await readSent());
    });
  return (
    <section className={s.model} aria-labelledby={title}>
      <h3 id={title}>{t('model.log')}</h3>
      <p className={s.where}>{t('model.logLead', { n: SENT_LIMIT })}</p>
      {sent.length === 0 && emptied.length === 0 && <p>{t('model.logEmpty')}</p>}
      <ul className={s.log} aria-labelledby={title}>
        {sent.slice(0, shown).map((one) => (
          <li key={one.id}>
            <span>
              {f.moment(one.at, now)} · {one.case === null ? t('model.trial') : t('model.forReview')} · {t(outcomeKey(one.outcome))}
            </span>
            <SentView messages={one.messages} to={one.to} model={one.model} />
          </li>
        ))}
      </ul>
      <div className={s.row}>
        {sent.length > shown && <Button onClick={() => { setShown(shown + PAGE); }}>{t('privacy.more', { n: sent.length - shown })}</Button>}
        {sent.length > 0 && <Button disabled={busy} onClick={empty}>{t('model.emptyLog')}</Button>}
      </div>
      <Said>
        {emptied.length > 0 && (
          <Notice text={t('model.emptied')}>
            <Button disabled={busy} onClick={bring}>{t('model.bringBack')}</Button>
          </Notice>
        )}
        {error && <Notice tone="bad" text={t(error)} />}
      </Said>
    </section>
  );
}
