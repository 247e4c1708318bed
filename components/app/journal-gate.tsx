import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { openJournal, type JournalDatabase } from '../../lib/journal/database.ts';
import { defaultRegulation } from '../../lib/regulation/regulation.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { JournalContext, useApp } from './context.ts';
import s from './app.module.css';

/** Opens the journal for what stands inside. One handle for the life of the page. */
export function JournalGate({ children, rows = 4 }: { children: ReactNode; rows?: number }) {
  const { t, settings } = useApp();
  const [db, setDb] = useState<JournalDatabase | 'failed' | null>(null);
  useEffect(() => {
    openJournal().then(setDb, (error: unknown) => {
      console.error(error);
      setDb('failed');
    });
  }, []);
  const value = useMemo(() => (db && db !== 'failed' ? { db, regulation: defaultRegulation(settings.since) } : null), [db, settings.since]);

  if (db === 'failed') {
    return (
      <div className={s.banner}>
        <Notice tone="bad" announce text={`${t('app.journalFailed')}. ${t('app.journalFailedDo')}`}>
          <Button onClick={() => { location.reload(); }}>{t('app.reload')}</Button>
        </Notice>
      </div>
    );
  }
  if (!value) return <Skeleton rows={rows} />;
  return (
    <JournalContext value={value}>
      {value.db.readOnly && (
        <div className={s.banner}>
          <Notice tone="warn" text={t('app.readOnly')} />
        </div>
      )}
      {children}
    </JournalContext>
  );
}
