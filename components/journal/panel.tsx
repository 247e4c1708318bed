import { useCallback, useEffect, useState } from 'react';
import { queue } from '../../lib/journal/queries.ts';
import { preparePanel, takeWantedCase, watchWantedCase } from '../../lib/browser/panel.ts';
import { openOwnPage } from '../../lib/browser/tabs.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { JournalGate } from '../app/journal-gate.tsx';
import { useTitle } from '../app/app.tsx';
import { useApp, useJournal } from '../app/context.ts';
import { useKeys } from '../app/use-keys.ts';
import { Button } from '../ui/button.tsx';
import { KeysDialog } from '../ui/keys.tsx';
import { SayProvider } from '../ui/say.tsx';
import { CaseView } from './case-view.tsx';
import { Queue, type QueueFilter } from './queue.tsx';
import s from './panel.module.css';

/** The side panel: the queue, or one case of it. */
export function Panel() {
  useTitle('queue.title');
  return (
    <SayProvider>
      <main className={s.panel}>
        <JournalGate>
          <Inside />
        </JournalGate>
      </main>
    </SayProvider>
  );
}

function Inside() {
  const { t } = useApp();
  const { db } = useJournal();
  const [shown, setShown] = useState<Key | null>(null);
  const [filter, setFilter] = useState<QueueFilter>({ platform: null, search: '' });
  const [help, setHelp] = useState(false);

  useEffect(() => {
    preparePanel();
    const take = (): void => {
      void takeWantedCase().then((key) => {
        if (key !== null) setShown(key);
      });
    };
    take();
    return watchWantedCase(take);
  }, []);

  const next = async (): Promise<void> => {
    const { rows } = await queue(db, { ...(filter.platform !== null && { platform: filter.platform }), limit: AHEAD });
    const at = rows.findIndex(({ key }) => key === shown);
    const following = rows[at + 1] ?? rows[0];
    if (following) setShown(following.key);
  };
  const step = async (by: 1 | -1): Promise<void> => {
    const { rows } = await queue(db, { ...(filter.platform !== null && { platform: filter.platform }), limit: AHEAD });
    const to = rows[rows.findIndex(({ key }) => key === shown) + by];
    if (to) setShown(to.key);
  };
  useKeys({
    '?': () => { setHelp(true); },
    ...(shown !== null && { n: () => void next(), j: () => void step(1), k: () => void step(-1) }),
  });
  const back = useCallback(() => {
    const from = shown;
    setShown(null);
    // The row the manager came from has the focus again.
    setTimeout(() => {
      for (const row of document.querySelectorAll<HTMLElement>('[data-case]')) if (row.dataset.case === from) row.focus();
    }, 50);
  }, [shown]);

  return (
    <>
      <div className={s.inside}>
        {shown === null ? <Queue filter={filter} onFilter={setFilter} onOpen={setShown} /> : <CaseView key={shown} caseKey={shown} onBack={back} />}
      </div>
      <footer className={s.foot}>
        <Button look="plain" onClick={() => void openOwnPage('desk.html')}>
          {t('app.desk')}
        </Button>
        <Button look="plain" hotkey="?" onClick={() => { setHelp(true); }}>
          {t('app.help')}
        </Button>
      </footer>
      {help && <KeysDialog onClose={() => { setHelp(false); }} />}
    </>
  );
}

/** How far `n`, `j` and `k` look along the queue from an open case. */
const AHEAD = 500;
