import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useEffect, useState } from 'react';
import { allCases, type CaseFilter } from '../../lib/journal/queries.ts';
import type { Key, PlatformId } from '../../lib/model/sighting.ts';
import { statusSchema, type Status } from '../../lib/model/status.ts';
import { useApp, useJournal } from '../app/context.ts';
import { statusName } from '../app/rule-names.ts';
import { useKeys } from '../app/use-keys.ts';
import { useNow } from '../app/use-now.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Select } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useSay } from '../ui/say.tsx';
import { EntryForm } from '../entry/entry-form.tsx';
import { ArchiveClosed } from './archive-closed.tsx';
import { CaseView } from './case-view.tsx';
import { JournalTable } from './journal-table.tsx';
import { More } from './more.tsx';
import { NothingWaits } from './nothing-waits.tsx';
import { PlatformSelect } from './platform-select.tsx';
import { focusRow, moveAlong } from './rows.ts';
import { SearchField } from './search-field.tsx';
import { TableExport } from './table-export.tsx';
import { cx } from '../ui/cx.ts';
import s from './desk.module.css';

const PAGE = 100;
const ANY = '';
const statuses = statusSchema.options;

/** The whole journal as one table; the case opens beside it. */
export function JournalPage() {
  const { t } = useApp();
  const { db, regulation } = useJournal();
  const { undoLast } = useSay();
  const now = useNow();
  const [platform, setPlatform] = useState<PlatformId | null>(null);
  const [status, setStatus] = useState<Status | null>(null);
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(PAGE);
  const [shown, setShown] = useState<Key | null>(null);
  const [entering, setEntering] = useEntering();
  const wanted = useDeferredValue(search.trim());

  const filter: CaseFilter = {
    ...(platform !== null && { platform }),
    ...(status !== null && { status }),
    ...(wanted !== '' && { search: wanted }),
  };
  const found = useLiveQuery(() => allCases(db, { ...filter, limit }), [db, platform, status, wanted, limit]);
  const rows = found?.rows ?? [];

  const move = (by: 1 | -1): void => {
    const to = moveAlong(document, by, shown);
    if (shown !== null && to !== null) setShown(to);
  };
  useKeys({
    j: () => { move(1); },
    k: () => { move(-1); },
    n: () => { move(1); },
    e: () => { setEntering(true); },
    ...(shown === null && { u: () => void undoLast() }),
  });
  const open = (key: Key): void => {
    setEntering(false);
    setShown(key);
  };
  const close = (): void => {
    const from = shown;
    setShown(null);
    focusRow(document, from);
  };
  const filtered = platform !== null || status !== null || wanted !== '';
  const reset = (): void => {
    setPlatform(null);
    setStatus(null);
    setSearch('');
  };

  return (
    <div className={cx(s.journal, (shown !== null || entering) && s.split)}>
      <div className={s.listSide}>
        <header className={s.journalHead}>
          <div className={s.titleLine}>
            <h1>{t('desk.journal')}</h1>
            <span className={s.ways}>
              <a href={`#${ENTERING}`}>
                {t('entry.way')} <kbd aria-hidden="true">E</kbd>
              </a>
              <a href="#import">{t('import.way')}</a>
            </span>
          </div>
          <div className={s.filters}>
            <SearchField value={search} onChange={setSearch} />
            <PlatformSelect value={platform} onChoose={setPlatform} />
            <Select
              label={t('journal.status')}
              quietLabel
              value={status ?? ANY}
              options={[{ value: ANY, label: t('journal.allStatuses') }, ...statuses.map((one) => ({ value: one, label: statusName(regulation, one, t) }))]}
              onChoose={(chosen) => { setStatus(statuses.find((one) => one === chosen) ?? null); }}
            />
            <span role="status" className={s.aside}>
              {found && t('journal.found', { n: found.total })}
            </span>
            {status === 'answered' && <ArchiveClosed filter={filter} />}
          </div>
        </header>
        {found === undefined ? (
          <Skeleton rows={6} />
        ) : found.total === 0 ? (
          filtered ? (
            <Empty title={t('queue.notFound')} text={t('journal.notFoundDo')}>
              <Button onClick={reset}>{t('queue.reset')}</Button>
            </Empty>
          ) : (
            <NothingWaits />
          )
        ) : (
          <>
            <TableExport filter={filter} total={found.total} />
            <div className={s.scroll}>
              <JournalTable rows={rows} now={now} shown={shown} narrow={shown !== null || entering} onOpen={open} />
            </div>
            {rows.length < found.total && <More left={found.total - rows.length} page={PAGE} onMore={() => { setLimit(rows.length + PAGE); }} />}
          </>
        )}
      </div>
      {entering && (
        <aside className={s.caseSide} aria-label={t('entry.title')}>
          <EntryForm onClose={() => { setEntering(false); }} onSaved={open} />
        </aside>
      )}
      {shown !== null && !entering && (
        <aside className={s.caseSide} aria-label={t('journal.caseRegion')}>
          <div className={s.caseBar}>
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

/** The form for a remark without a page has an address of its own: the popup leads to it. */
const ENTERING = 'journal?enter';

function useEntering(): [entering: boolean, setEntering: (entering: boolean) => void] {
  const [entering, setEntering] = useState(() => location.hash === `#${ENTERING}`);
  useEffect(() => {
    const changed = (): void => { setEntering(location.hash === `#${ENTERING}`); };
    window.addEventListener('hashchange', changed);
    return () => { window.removeEventListener('hashchange', changed); };
  }, []);
  const set = (wanted: boolean): void => {
    if (wanted !== entering) location.hash = wanted ? ENTERING : 'journal';
  };
  return [entering, set];
}
