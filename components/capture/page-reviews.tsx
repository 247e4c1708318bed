import { useState, type ReactNode } from 'react';
import { askFrames } from '../../lib/browser/frames.ts';
import { readThisPage } from '../../lib/browser/tabs.ts';
import { pageCatalogues } from '../../lib/i18n/page/catalogues.ts';
import { pageTexts } from '../../lib/i18n/page/page-texts.ts';
import { platforms } from '../../lib/platforms/hosts.ts';
import { WEB } from '../../lib/platforms/web/about.ts';
import { useApp } from '../app/context.ts';
import { healthSentence } from '../app/health-sentence.ts';
import { useAction } from '../app/use-action.ts';
import { useKeys } from '../app/use-keys.ts';
import { platformName } from '../journal/names.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { AnyPageWays } from './any-page-ways.tsx';
import { PanelButton } from './panel-button.tsx';
import { SaveSelected } from './save-selected.tsx';
import { allSaved, capturedIn, doubtfulIn, type Captured, type Summary } from './sum.ts';
import s from './capture.module.css';

interface Props {
  tab: number;
  summary: Summary;
  /** The page around the frames that were read is one that was not. */
  around: boolean;
  look: () => Promise<void>;
}

/** «Яндекс Карты · место, 20 отзывов: 5 новых, 12 в журнале, 3 отвечены», and the button that saves the new ones. */
export function PageReviews({ tab, summary, around, look }: Props) {
  const { t, language, sites, zone } = useApp();
  const [captured, setCaptured] = useState<Captured | null>(null);
  const { busy, error, run } = useAction();
  const words = pageTexts(pageCatalogues[language], language, zone);
  const isKnown = platforms.some(({ id }) => id === summary.platform);
  const title = [summary.platform === WEB ? null : platformName(summary.platform, { language, sites }), summary.place].filter(Boolean).join(' · ') || t('popup.thisPage');
  const doubtful = doubtfulIn(summary);

  const save = (doubts: boolean): void => {
    if (busy) return;
    void run(async () => {
      setCaptured(capturedIn((await askFrames(tab, 'page.captureAll', { doubtful: doubts })).map(({ answer }) => answer)));
      await look();
    });
  };
  useKeys({ enter: () => { if (summary.fresh > 0) save(false); } });

  return (
    <section className={s.part} aria-label={t('popup.thisPage')}>
      <div className={s.head}>
        <h2 className={s.place}>{title}</h2>
        <span className={s.total}>{t('popup.reviews', { n: summary.reviews })}</span>
      </div>
      <ul className={s.figures}>
        <li className={summary.fresh > 0 ? s.fresh : undefined}>
          {t('popup.fresh', { n: summary.fresh })}
          {summary.unseen > 0 && `, ${words.say('unseen', { n: summary.unseen })}`}
        </li>
        <li>{t('popup.inJournal', { n: summary.inJournal })}</li>
        <li>{t('popup.answered', { n: summary.answered })}</li>
      </ul>
      <Health summary={summary}>{isKnown && <SaveSelected tab={tab} />}</Health>
      <div className={s.buttons}>
        {summary.fresh > 0 && (
          <Button look="primary" hotkey="⏎" disabled={busy} onClick={() => { save(false); }}>
            {busy ? t('popup.saving') : t('popup.save', { n: summary.fresh })}
          </Button>
        )}
        <PanelButton />
        {around && <Button onClick={() => void readThisPage(tab).then(look)}>{t('popup.readPageToo')}</Button>}
      </div>
      {!isKnown && <AnyPageWays tab={tab} />}
      {doubtful > 0 && (
        <Notice text={`${words.say('doubtfulSome', { n: doubtful })}: ${doubtsOf(summary, words)}`}>
          <Button disabled={busy} onClick={() => { save(true); }}>
            {words.say(summary.fresh > 0 ? 'saveToo' : 'saveThese', { n: doubtful })}
          </Button>
        </Notice>
      )}
      <div role="status" className={s.said}>
        {!captured && allSaved(summary) && <p className={s.aside}>{t('popup.allSaved')}</p>}
        {summary.untold > 0 && <p className={s.failed}>{t('popup.untold', { n: summary.untold })}</p>}
        {captured && captured.captured > 0 && <p>{t('popup.saved', { n: captured.captured })}</p>}
        {captured && captured.captured + captured.asked + captured.failed === 0 && <p>{t('popup.savedNone')}</p>}
        {captured && captured.asked > 0 && <p>{t('popup.asked', { n: captured.asked })}</p>}
        {captured && captured.failed > 0 && <p className={s.failed}>{t('popup.notSaved', { n: captured.failed })}</p>}
        {error && <p className={s.failed}>{t(error)}</p>}
      </div>
    </section>
  );
}

/** Why the manager is asked, and how sure the least sure one is, in words. */
function doubtsOf({ doubts, confidence }: Summary, words: ReturnType<typeof pageTexts>): string {
  const reasons = (['guess', 'editor', 'testimonial'] as const).filter((reason) => doubts[reason] > 0).map((reason) => words.say(`${reason}Many`));
  return reasons.join(', ') + (confidence === null ? '' : ` (${words.sureness(confidence)})`);
}

/** A page that has changed under its reader is said and not hidden. `children`: what to do about a review that was not read. */
function Health({ summary: { reviews, unread, health }, children }: { summary: Summary; children: ReactNode }) {
  const { t, language } = useApp();
  if (unread > 0) return <Notice tone="warn" text={t('popup.unread', { n: unread, all: reviews + unread })}>{children}</Notice>;
  const sentence = healthSentence(t, language, health);
  return sentence === null ? null : <Notice tone="warn" text={sentence} />;
}
