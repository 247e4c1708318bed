import { useState } from 'react';
import { askTab } from '../../lib/browser/messages.ts';
import type { Out } from '../../lib/browser/protocol.ts';
import type { ToPage } from '../../lib/browser/to-page.ts';
import { platforms } from '../../lib/platforms/hosts.ts';
import { useApp } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { useKeys } from '../app/use-keys.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PanelButton } from './panel-button.tsx';
import type { Summary } from './use-page.ts';
import s from './capture.module.css';

type Captured = Out<ToPage, 'page.captureAll'>;

/** «Яндекс Карты · место, 20 отзывов: 5 новых, 12 в журнале, 3 отвечены», and the button that saves the new ones. */
export function PageReviews({ tab, summary, look }: { tab: number; summary: Summary; look: () => Promise<void> }) {
  const { t, language } = useApp();
  const [captured, setCaptured] = useState<Captured | null>(null);
  const { busy, error, run } = useAction();
  const platform = platforms.find(({ id }) => id === summary.platform);
  const title = [platform?.name[language], summary.place].filter(Boolean).join(' · ') || t('popup.thisPage');

  const save = (): void => {
    if (busy || summary.fresh === 0) return;
    void run(async () => {
      setCaptured(await askTab(tab, 'page.captureAll', {}));
      await look();
    });
  };
  useKeys({ enter: save });

  return (
    <section className={s.part} aria-label={t('popup.thisPage')}>
      <div className={s.head}>
        <h2 className={s.place}>{title}</h2>
        <span className={s.total}>{t('popup.reviews', { n: summary.reviews })}</span>
      </div>
      <ul className={s.figures}>
        <li className={summary.fresh > 0 ? s.fresh : undefined}>{t('popup.fresh', { n: summary.fresh })}</li>
        <li>{t('popup.inJournal', { n: summary.inJournal })}</li>
        <li>{t('popup.answered', { n: summary.answered })}</li>
      </ul>
      <Health summary={summary} />
      <div className={s.buttons}>
        {summary.fresh > 0 && (
          <Button look="primary" hotkey="⏎" disabled={busy} onClick={save}>
            {busy ? t('popup.saving') : t('popup.save', { n: summary.fresh })}
          </Button>
        )}
        <PanelButton />
      </div>
      <div role="status" className={s.said}>
        {!captured && summary.fresh === 0 && <p className={s.aside}>{t('popup.allSaved')}</p>}
        {captured && <p>{captured.captured > 0 ? t('popup.saved', { n: captured.captured }) : t('popup.savedNone')}</p>}
        {captured && captured.asked > 0 && <p>{t('popup.asked', { n: captured.asked })}</p>}
        {captured && captured.failed > 0 && <p className={s.failed}>{t('popup.notSaved', { n: captured.failed })}</p>}
        {error && <p className={s.failed}>{t(error)}</p>}
      </div>
    </section>
  );
}

/** The adapter knows its own health: reviews without a date, or without anything, are said and not hidden. */
function Health({ summary }: { summary: Summary }) {
  const { t } = useApp();
  const all = summary.reviews;
  if (summary.unread > 0) return <Notice tone="warn" text={t('popup.unread', { n: summary.unread, all })} />;
  if (summary.undated > 0) return <Notice tone="warn" text={t('popup.undated', { n: summary.undated, all })} />;
  return null;
}
