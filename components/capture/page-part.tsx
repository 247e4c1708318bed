import { useState } from 'react';
import { readThisPage } from '../../lib/browser/tabs.ts';
import { requestPlatforms } from '../../lib/browser/permissions.ts';
import type { Platform } from '../../lib/platforms/adapter.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AnyPageWays } from './any-page-ways.tsx';
import { doubtfulIn } from './sum.ts';
import { usePage } from './use-page.ts';
import { PageReviews } from './page-reviews.tsx';
import { PanelButton } from './panel-button.tsx';
import s from './capture.module.css';

/** The upper part of the popup: what stands on this page, and the one thing to do about it. */
export function PagePart() {
  const { t } = useApp();
  const { page, look } = usePage();
  switch (page.kind) {
    case 'asking':
      return <Skeleton rows={1} />;
    case 'read':
      if (page.summary.reviews + page.summary.unread + doubtfulIn(page.summary) > 0) {
        return <PageReviews key={`${String(page.tab)} ${page.summary.place ?? ''}`} tab={page.tab} summary={page.summary} around={page.around} look={look} />;
      }
      return <Words title={t('popup.nothing')} text={t('popup.nothingDo')} tab={page.tab} />;
    case 'elsewhere':
      return <Words title={t('popup.nothing')} text={t('popup.nothingDo')} />;
    case 'not-granted':
      return <NotGranted platform={page.platform} look={look} />;
    case 'stale':
      return <Words title={t('popup.stale')} />;
    case 'unknown':
      return <UnknownPage tab={page.tab} look={look} />;
    case 'none':
      return <Words title={t('popup.unreadable')} text={t('popup.unreadableDo')} />;
  }
}

/** `tab`: a page that can be read by hand or taught. */
function Words({ title, text, tab }: { title: string; text?: string; tab?: number }) {
  return (
    <section className={s.part}>
      <p>{title}</p>
      {text && <p className={s.aside}>{text}</p>}
      <PanelButton />
      {tab !== undefined && <AnyPageWays tab={tab} />}
    </section>
  );
}

function NotGranted({ platform, look }: { platform: Platform; look: () => Promise<void> }) {
  const { t, language } = useApp();
  const [refused, setRefused] = useState(false);
  return (
    <section className={s.part}>
      <p>{t('popup.notGranted', { platform: platform.name[language] })}</p>
      <div className={s.buttons}>
        <Button
          look="primary"
          onClick={() => {
            // The request comes first: one await before it loses the click.
            void requestPlatforms(platform.origins).then((granted) => {
              setRefused(!granted);
              return look();
            });
          }}
        >
          {t('popup.grant')}
        </Button>
        <PanelButton />
      </div>
      <p role="status" className={s.aside}>
        {refused && t('popup.refused')}
      </p>
    </section>
  );
}

function UnknownPage({ tab, look }: { tab: number; look: () => Promise<void> }) {
  const { t } = useApp();
  const [refused, setRefused] = useState(false);
  if (refused) return <Words title={t('popup.unreadable')} text={t('popup.unreadableDo')} />;
  return (
    <section className={s.part}>
      <p>{t('popup.unknownPage')}</p>
      <div className={s.buttons}>
        <Button
          look="primary"
          onClick={() => {
            void readThisPage(tab).then((read) => {
              setRefused(!read);
              return look();
            });
          }}
        >
          {t('popup.readPage')}
        </Button>
        <PanelButton />
      </div>
      <AnyPageWays tab={tab} />
    </section>
  );
}
