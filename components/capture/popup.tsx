import { useState } from 'react';
import { openOwnPage } from '../../lib/browser/tabs.ts';
import { useTitle } from '../app/app.tsx';
import { useApp } from '../app/context.ts';
import { JournalGate } from '../app/journal-gate.tsx';
import { useKeys } from '../app/use-keys.ts';
import { LastCopy } from '../copies/last-copy.tsx';
import { RegulationBadge } from '../journal/regulation-badge.tsx';
import { Button } from '../ui/button.tsx';
import { KeysDialog } from '../ui/keys.tsx';
import { PagePart } from './page-part.tsx';
import { PrivateWindow } from './private-window.tsx';
import { Today } from './today.tsx';
import s from './capture.module.css';

/** The popup: what this page holds, what burns, and the ways on. */
export function Popup() {
  const { t } = useApp();
  const [help, setHelp] = useState(false);
  useTitle('app.name');
  useKeys({ '?': () => { setHelp(true); } });
  const open = (hash: string): void => {
    void openOwnPage('desk.html', hash).then(() => { window.close(); });
  };
  return (
    <div className={s.popup}>
      <main>
        <JournalGate rows={2} short>
          <header className={s.top}>
            <h1>{t('app.name')}</h1>
            <RegulationBadge />
          </header>
          <PrivateWindow />
          <PagePart />
          <Today onOpen={open} />
          <p className={s.copy}>
            <LastCopy onOpen={() => { open('copies'); }} />
          </p>
        </JournalGate>
      </main>
      <nav className={s.foot} aria-label={t('desk.rail')}>
        <Button look="plain" onClick={() => { open('journal'); }}>
          {t('app.desk')}
        </Button>
        <Button look="plain" onClick={() => { open('journal?enter'); }}>
          {t('entry.way')}
        </Button>
        <Button look="plain" onClick={() => { open('settings'); }}>
          {t('app.settings')}
        </Button>
        <Button look="plain" aria-label={t('app.help')} onClick={() => { setHelp(true); }}>
          ?
        </Button>
      </nav>
      {help && <KeysDialog onClose={() => { setHelp(false); }} />}
    </div>
  );
}
