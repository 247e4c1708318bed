import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { casesOf } from '../../lib/journal/queries.ts';
import type { PreviewOfAll } from '../../lib/journal/revise.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useNow } from '../app/use-now.ts';
import { More } from '../journal/more.tsx';
import { authorOf, platformName } from '../journal/names.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import s from './regulation.module.css';

const PAGE = 20;

/** The cases behind a figure of the preview, each with its deadline before and after. */
export function MovedCases({ title, keys, dues, onOpen }: { title: string; keys: readonly Key[]; dues: PreviewOfAll['dues']; onOpen: (key: Key) => void }) {
  const app = useApp();
  const { t, f } = app;
  const { db } = useJournal();
  const now = useNow();
  const [limit, setLimit] = useState(PAGE);
  const rows = useLiveQuery(() => casesOf(db, keys.slice(0, limit)), [db, keys, limit]);
  const words = (due: number | null): string => (due === null ? t('regulation.noDue') : f.moment(due, now));
  if (!rows) return <Skeleton rows={2} />;
  return (
    <div className={s.moved}>
      <ul aria-label={title}>
        {rows.map((row) => (
          <li key={row.key} className={s.movedCase}>
            <button type="button" className={s.opens} data-case={row.key} onClick={() => { onOpen(row.key); }}>
              {authorOf(row, t)}
            </button>{' '}
            <span className={s.aside}>{[platformName(row.platform, app), row.review.place.name].filter(Boolean).join(' · ')}</span>{' '}
            <span className={s.dues}>{t('regulation.dueMoves', { before: words(dues.get(row.key)?.before ?? null), after: words(dues.get(row.key)?.after ?? null) })}</span>
          </li>
        ))}
      </ul>
      {keys.length > limit && <More left={keys.length - limit} page={PAGE} onMore={() => { setLimit(limit + PAGE); }} />}
    </div>
  );
}
