import { useLiveQuery } from 'dexie-react-hooks';
import { openOwnPage } from '../../lib/browser/tabs.ts';
import { allCases } from '../../lib/journal/queries.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useGranted } from '../settings/use-granted.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';

/** No rows without a filter: no platform allowed, nothing captured yet, or all answered – three different things to say. */
export function NothingWaits() {
  const { t } = useApp();
  const { db } = useJournal();
  const granted = useGranted();
  const journal = useLiveQuery(() => allCases(db, { limit: 1 }), [db]);
  if (journal === undefined || granted === null) return null;
  if (journal.total > 0) return <Empty title={t('queue.empty')} text={t('queue.emptyDo')} />;
  if (granted.size > 0) return <Empty title={t('queue.first')} text={t('queue.firstDo')} />;
  return (
    <Empty title={t('queue.first')} text={t('queue.noPlatforms')}>
      <Button look="primary" onClick={() => void openOwnPage('desk.html', 'platforms')}>
        {t('queue.toPlatforms')}
      </Button>
    </Empty>
  );
}
