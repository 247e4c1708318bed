import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { casesOf } from '../../lib/journal/queries.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { listOf, type Figures } from '../../lib/report/figures.ts';
import { useJournal } from '../app/context.ts';
import { useKeys } from '../app/use-keys.ts';
import { CaseView } from '../journal/case-view.tsx';
import { JournalTable } from '../journal/journal-table.tsx';
import { More } from '../journal/more.tsx';
import { focusRow, moveAlong } from '../journal/rows.ts';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { ReportTeller } from './teller.ts';
import s from './report.module.css';

const PAGE = 100;

interface Props {
  /** The figure in words. */
  title: string;
  name: string;
  figures: Figures;
  teller: ReportTeller;
  onClose: () => void;
}

/** The list behind a figure, beside the report: reviews, which open here, or days. */
export function FigureList({ title, name, figures, teller, onClose }: Props) {
  const { t, f } = teller;
  const [open, setOpen] = useState<Key | null>(null);
  const [from, setFrom] = useState<Key | null>(null);
  const top = useRef<HTMLHeadingElement>(null);
  // A figure stands once for each breach of a case; the list has each case once.
  const counted = listOf(figures, name);
  const list = [...new Set(counted)];
  useEffect(() => { top.current?.focus(); }, []);
  const back = (): void => {
    setFrom(open);
    setOpen(null);
  };
  return (
    <aside className={s.list} aria-label={t('report.list')}>
      <div className={s.listHead}>
        <h2 ref={top} tabIndex={-1}>
          {title} <span className={s.aside}>{f.number(counted.length)}{list.length < counted.length && ` ${t('report.inCases', { n: list.length })}`}</span>
        </h2>
        {open !== null && (
          <Button look="plain" onClick={back}>
            {t('report.back')}
          </Button>
        )}
        <Button look="plain" hotkey={open === null ? 'Esc' : undefined} onClick={onClose}>
          {t('app.close')}
        </Button>
      </div>
      {open !== null ? (
        <CaseView key={open} caseKey={open} onBack={back} beside />
      ) : name.startsWith('checks/') ? (
        <Days days={list} teller={teller} onClose={onClose} />
      ) : (
        <Cases keys={list} from={from} teller={teller} onOpen={setOpen} onClose={onClose} />
      )}
    </aside>
  );
}

function Days({ days, teller, onClose }: { days: readonly string[]; teller: ReportTeller; onClose: () => void }) {
  useKeys({ escape: onClose });
  return (
    <ul className={s.days}>
      {days.map((day) => (
        <li key={day}>{teller.dates.day(day)}</li>
      ))}
    </ul>
  );
}

function Cases({ keys, from, teller: { t, now }, onOpen, onClose }: { keys: readonly Key[]; /** The case that was just closed. */ from: Key | null; teller: ReportTeller; onOpen: (key: Key) => void; onClose: () => void }) {
  const { db } = useJournal();
  const [limit, setLimit] = useState(PAGE);
  const asked = keys.slice(0, limit);
  const rows = useLiveQuery(() => casesOf(db, asked), [db, asked.join('\n')]);
  const ready = rows !== undefined;
  useEffect(() => {
    if (ready && from !== null) focusRow(document, from);
  }, [ready, from]);
  useKeys({
    j: () => { moveAlong(document, 1); },
    k: () => { moveAlong(document, -1); },
    escape: onClose,
  });
  if (!rows) return <Skeleton rows={4} />;
  const here = new Set(rows.flatMap(({ key, joined }) => [key, ...joined]));
  const gone = asked.filter((key) => !here.has(key)).length;
  return (
    <>
      {gone > 0 && <p className={s.aside}>{t('report.gone', { n: gone })}</p>}
      <div className={s.scroll}>
        <JournalTable rows={rows} now={now} shown={null} narrow onOpen={onOpen} />
      </div>
      {keys.length > limit && <More left={keys.length - limit} page={PAGE} onMore={() => { setLimit(limit + PAGE); }} />}
    </>
  );
}
