import { useEffect, useState } from 'react';
import { keySchema, type Key } from '../../lib/model/sighting.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useKeys } from '../app/use-keys.ts';
import { useNow } from '../app/use-now.ts';
import { CaseView } from '../journal/case-view.tsx';
import { reasons, RegulationBadge } from '../journal/regulation-badge.tsx';
import { focusRow, moveAlong } from '../journal/rows.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { useSay } from '../ui/say.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import desk from '../journal/desk.module.css';
import { Breaches } from './breaches.tsx';
import { DayLine } from './day-line.tsx';
import { Reminders } from './reminders.tsx';
import { Todo } from './todo.tsx';
import { useToday } from './use-today.ts';
import s from './today.module.css';

/** The case that the address asks for: a notification leads to it. */
function wantedCase(hash: string): Key | null {
  const wanted = keySchema.safeParse(new URLSearchParams(hash.split('?')[1] ?? '').get('case'));
  return wanted.success ? wanted.data : null;
}

/** The day: how the regulation stands, what happened when, what to do next, what went wrong. A case opens beside it. */
export function TodayPage() {
  const { t, f } = useApp();
  const { db } = useJournal();
  const { undoLast } = useSay();
  const now = useNow();
  const today = useToday(now);
  const [shown, setShown] = useState<Key | null>(() => wantedCase(location.hash));
  useEffect(() => {
    const changed = (): void => {
      const wanted = wantedCase(location.hash);
      if (wanted !== null) setShown(wanted);
    };
    window.addEventListener('hashchange', changed);
    return () => { window.removeEventListener('hashchange', changed); };
  }, []);
  const move = (by: 1 | -1): void => {
    const to = moveAlong(document, by, shown);
    if (shown !== null && to !== null) setShown(to);
  };
  useKeys({
    j: () => { move(1); },
    k: () => { move(-1); },
    n: () => { move(1); },
    ...(shown === null && { u: () => void undoLast() }),
  });
  const close = (): void => {
    const from = shown;
    setShown(null);
    focusRow(document, from);
  };
  const why = today ? reasons(today.stake.state, t, f) : [];
  return (
    <div className={cx(desk.journal, shown !== null && desk.split)}>
      <div className={cx(desk.listSide, s.page)}>
        <header className={s.head}>
          <h1>{t('today.title')}</h1>
          <RegulationBadge />
          <a href="#compliance">{t('compliance.title')}</a>
        </header>
        {today === undefined ? (
          <Skeleton rows={6} />
        ) : (
          <>
            <p className={s.why}>{why.length === 0 ? t('today.calm') : why.join('; ')}</p>
            <DayLine today={today} now={now} />
            <Todo today={today} now={now} onOpen={setShown} />
            <Breaches today={today} now={now} onOpen={setShown} />
            {!db.readOnly && <Reminders />}
          </>
        )}
      </div>
      {shown !== null && (
        <aside className={desk.caseSide} aria-label={t('journal.caseRegion')}>
          <div className={desk.caseBar}>
            <Button look="plain" hotkey="Esc" onClick={close}>
              {t('app.close')}
            </Button>
          </div>
          <CaseView key={shown} caseKey={shown} onBack={close} beside />
        </aside>
      )}
    </div>
  );
}
