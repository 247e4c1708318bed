import { useCallback, useEffect, useState } from 'react';
import { queue } from '../../lib/journal/queries.ts';
import { preparePanel, takeWantedCase, watchWantedCase } from '../../lib/browser/panel.ts';
import { openOwnPage } from '../../lib/browser/tabs.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { ByHand, useKeptSelection } from '../capture/by-hand.tsx';
import { JournalGate } from '../app/journal-gate.tsx';
import { useTitle } from '../app/app.tsx';
import { useApp, useJournal } from '../app/context.ts';
import { useKeys } from '../app/use-keys.ts';
import { Button } from '../ui/button.tsx';
import { KeysDialog } from '../ui/keys.tsx';
import { SayProvider } from '../ui/say.tsx';
import { EntryForm } from '../entry/entry-form.tsx';
import { CheckStrip } from '../check/strip.tsx';
import { CheckHint } from '../today/check-hint.tsx';
import { CaseView } from './case-view.tsx';
import { Queue } from './queue.tsx';
import { following, neighbour, queueWish, WHOLE_QUEUE, type QueueFilter } from './queue-filter.ts';
import { focusRow } from './rows.ts';
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
  const [filter, setFilter] = useState<QueueFilter>(WHOLE_QUEUE);
  const [help, setHelp] = useState(false);
  const [entering, setEntering] = useState(false);
  const selection = useKeptSelection();

  useEffect(() => {
    preparePanel();
    const take = (): void => {
      void takeWantedCase().then((wanted) => {
        // Without a case it is the queue that is wanted, with its questions.
        if (wanted) setShown(wanted.case);
      });
    };
    take();
    return watchWantedCase(take);
  }, []);

  /** Opens another case of the queue as it is narrowed now. */
  const go = async (to: (keys: readonly Key[], from: Key) => Key | null): Promise<void> => {
    if (shown === null) return;
    const { rows } = await queue(db, queueWish(filter, AHEAD));
    const key = to(rows.map((row) => row.key), shown);
    if (key !== null) setShown(key);
  };
  useKeys({
    '?': () => { setHelp(true); },
    e: () => { setEntering(true); },
    ...(shown !== null && { n: () => void go(following), j: () => void go((keys, from) => neighbour(keys, from, 1)), k: () => void go((keys, from) => neighbour(keys, from, -1)) }),
  });
  const back = useCallback(() => {
    const from = shown;
    setShown(null);
    // The row the manager came from has the focus again.
    setTimeout(() => { focusRow(document, from); }, 50);
  }, [shown]);

  return (
    <>
      <CheckStrip />
      {shown === null && <CheckHint />}
      <div className={s.inside}>
        {selection !== null ? (
          <ByHand kept={selection} onSaved={setShown} />
        ) : entering ? (
          <EntryForm
            onClose={() => { setEntering(false); }}
            onSaved={(key) => {
              setEntering(false);
              setShown(key);
            }}
          />
        ) : shown === null ? (
          <Queue filter={filter} onFilter={setFilter} onOpen={setShown} />
        ) : (
          <CaseView key={shown} caseKey={shown} onBack={back} />
        )}
      </div>
      <footer className={s.foot}>
        <Button look="plain" onClick={() => void openOwnPage('desk.html')}>
          {t('app.desk')}
        </Button>
        <Button look="plain" hotkey="E" onClick={() => { setEntering(true); }}>
          {t('entry.way')}
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
