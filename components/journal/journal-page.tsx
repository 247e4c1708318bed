import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useState } from 'react';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { allCases, type CaseFilter } from '../../lib/journal/queries.ts';
import type { Key, PlatformId } from '../../lib/model/sighting.ts';
import { statusSchema, type Status } from '../../lib/model/status.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useKeys } from '../app/use-keys.ts';
import { useNow } from '../app/use-now.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Select } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useSay } from '../ui/say.tsx';
import { CaseView } from './case-view.tsx';
import { JournalTable } from './journal-table.tsx';
import { More } from './more.tsx';
import { statusNames } from './names.ts';
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
  const { db } = useJournal();
  const { undoLast } = useSay();
  const now = useNow();
  const [platform, setPlatform] = useState<PlatformId | null>(null);
  const [status, setStatus] = useState<Status | null>(null);
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(PAGE);
  const [shown, setShown] = useState<Key | null>(null);
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
    ...(shown === null && { u: () => void undoLast() }),
  });
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
    <div className={cx(s.journal, shown !== null && s.split)}>
      <div className={s.listSide}>
        <header className={s.journalHead}>
          <div className={s.titleLine}>
            <h1>{t('desk.journal')}</h1>
            <a href="#import">{t('import.way')}</a>
          </div>
          <div className={s.filters}>
            <SearchField value={search} onChange={setSearch} />
            <PlatformSelect value={platform} onChoose={setPlatform} />
            <Select
              label={t('journal.status')}
              quietLabel
              value={status ?? ANY}
              options={[{ value: ANY, label: t('journal.allStatuses') }, ...statuses.map((one) => ({ value: one, label: t(statusNames[one] satisfies PlainKey) }))]}
              onChoose={(chosen) => { setStatus(statuses.find((one) => one === chosen) ?? null); }}
            />
            <span role="status" className={s.aside}>
              {found && t('journal.found', { n: found.total })}
            </span>
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
              <JournalTable rows={rows} now={now} shown={shown} narrow={shown !== null} onOpen={setShown} />
            </div>
            {rows.length < found.total && <More left={found.total - rows.length} page={PAGE} onMore={() => { setLimit(rows.length + PAGE); }} />}
          </>
        )}
      </div>
      {shown !== null && (
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
