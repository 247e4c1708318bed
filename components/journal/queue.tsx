import { useLiveQuery } from 'dexie-react-hooks';
import { Fragment, useCallback, useDeferredValue, useRef, useState } from 'react';
import { queue, questions } from '../../lib/journal/queries.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useKeys } from '../app/use-keys.ts';
import { useNow } from '../app/use-now.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useSay } from '../ui/say.tsx';
import { More } from './more.tsx';
import { NothingWaits } from './nothing-waits.tsx';
import { PlatformSelect } from './platform-select.tsx';
import { QuestionCard } from './question-card.tsx';
import { queueWish, WHOLE_QUEUE, type QueueFilter } from './queue-filter.ts';
import { QueueRow } from './queue-row.tsx';
import { moveAlong } from './rows.ts';
import { SearchField } from './search-field.tsx';
import s from './queue.module.css';

/** So many rows at first, and again at each end of the list. */
const PAGE = 60;

interface Props {
  filter: QueueFilter;
  onFilter: (filter: QueueFilter) => void;
  onOpen: (key: Key) => void;
}

/** The reviews that wait for a reply, by time left. Lives from the journal: what another part records appears at once. */
export function Queue({ filter, onFilter, onOpen }: Props) {
  const { t, f } = useApp();
  const { db } = useJournal();
  const { undoLast } = useSay();
  const now = useNow();
  const [limit, setLimit] = useState(PAGE);
  const search = useDeferredValue(filter.search.trim());
  const list = useRef<HTMLUListElement>(null);

  const { platform } = filter;
  const found = useLiveQuery(
    () => queue(db, queueWish({ platform, search }, limit)),
    [db, platform, search, limit],
  );
  const asked = useLiveQuery(() => questions(db), [db]);
  const open = useCallback((key: Key) => { onOpen(key); }, [onOpen]);

  const move = (by: 1 | -1): void => {
    if (list.current) moveAlong(list.current, by);
  };
  const openFirst = (): void => {
    const first = found?.rows[0];
    if (first) onOpen(first.key);
  };
  useKeys({
    j: () => { move(1); },
    k: () => { move(-1); },
    arrowdown: () => { move(1); },
    arrowup: () => { move(-1); },
    n: openFirst,
    enter: openFirst,
    u: () => {
      undoLast();
    },
  });

  const filtered = platform !== null || search !== '';
  return (
    <>
      <header className={s.top}>
        <h1>{t('queue.title')}</h1>
        <span className={s.total}>
          {found && (
            <>
              <span aria-hidden="true">{f.number(found.total - found.backlog)}</span>
              <span className="quiet" role="status">
                {t('queue.count', { n: found.total - found.backlog })}
              </span>
            </>
          )}
        </span>
        <PlatformSelect value={platform} onChoose={(chosen) => { onFilter({ ...filter, platform: chosen }); }} />
        <SearchField value={filter.search} onChange={(words) => { onFilter({ ...filter, search: words }); }} />
      </header>
      {asked?.[0] && <QuestionCard key={asked[0].id} question={asked[0]} more={asked.length - 1} now={now} />}
      {found === undefined ? (
        <Skeleton />
      ) : found.total === 0 ? (
        filtered ? (
          <Empty title={t('queue.notFound')} text={t('queue.notFoundDo')}>
            <Button onClick={() => { onFilter(WHOLE_QUEUE); }}>{t('queue.reset')}</Button>
          </Empty>
        ) : (
          <NothingWaits />
        )
      ) : (
        <ul ref={list} aria-label={t('queue.title')}>
          {found.rows.map((row, index) => (
            <Fragment key={row.key}>
              {row.open === 2 && found.rows[index - 1]?.open !== 2 && <li className={s.apart}>{t('queue.backlog', { n: found.backlog })}</li>}
              <QueueRow subject={row} now={now} onOpen={open} />
            </Fragment>
          ))}
        </ul>
      )}
      {found && found.rows.length < found.total && <More left={found.total - found.rows.length} page={PAGE} onMore={() => { setLimit(found.rows.length + PAGE); }} />}
    </>
  );
}
