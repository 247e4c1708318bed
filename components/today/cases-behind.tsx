import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { casesOf } from '../../lib/journal/queries.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { useApp, useJournal } from '../app/context.ts';
import { authorOf, noWords, platformName } from '../journal/names.ts';
import { More } from '../journal/more.tsx';
import { firstWords } from '../journal/queue-row.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import s from './today.module.css';

/** So many at first, and again at each end of the list. */
const PAGE = 50;

/** The cases behind a figure: who, where, the first words, and the way to each. */
export function CasesBehind({ keys, label, onOpen }: { keys: readonly Key[]; label: string; onOpen: (key: Key) => void }) {
  const app = useApp();
  const { db } = useJournal();
  const [limit, setLimit] = useState(PAGE);
  const rows = useLiveQuery(() => casesOf(db, keys.slice(0, limit)), [db, keys, limit]);
  if (!rows) return <Skeleton rows={2} />;
  return (
    <>
      <ul aria-label={label}>
        {rows.map((row) => (
          <li key={row.key} className={s.facts}>
            <button type="button" className={s.name} onClick={() => { onOpen(row.key); }}>
              {authorOf(row, app.t)}
            </button>
            <span className={s.aside}>{platformName(row.platform, app)}</span>
            <span>{(firstWords(row.review) ?? noWords(row, app.t)).slice(0, 80)}</span>
          </li>
        ))}
      </ul>
      {keys.length > limit && <More left={keys.length - limit} page={PAGE} onMore={() => { setLimit(limit + PAGE); }} />}
    </>
  );
}
