import { useState, type ReactNode } from 'react';
import { openPanel } from '../../lib/browser/panel.ts';
import type { CaseRow } from '../../lib/journal/row.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { useApp } from '../app/context.ts';
import { isWaiting } from '../../lib/reply/readiness.ts';
import { More } from '../journal/more.tsx';
import { QueueRow } from '../journal/queue-row.tsx';
import { useApprover } from '../reply/use-approver.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import type { TodayFacts } from './use-today.ts';
import s from './today.module.css';

/** So many rows of one kind at first, and again at each end of the list. */
const SHOWN = 30;

/** What to do next, what presses most first. Everything here leads to where it is done. */
export function Todo({ today, now, onOpen }: { today: TodayFacts; now: number; onOpen: (key: Key) => void }) {
  const { t, f } = useApp();
  const { stake, open, asked } = today;
  const { state } = stake;
  const { approves } = useApprover();
  // Whoever answers for the quality of replies is waited for by others (A10).
  const asks = new Set(approves ? open.filter(({ care }) => isWaiting(care.approval)).map(({ key }) => key) : []);
  const late = new Set([...state.breaches, ...state.duties].filter((key) => !asks.has(key)));
  const soon = new Set([...state.dueSoon, ...state.dutiesSoon].filter((key) => !late.has(key) && !asks.has(key)));
  const returned = new Set(stake.returned.filter((key) => !late.has(key) && !soon.has(key) && !asks.has(key)));
  const rest = open.filter(({ key }) => !late.has(key) && !soon.has(key) && !returned.has(key) && !asks.has(key)).length;
  const { check } = state;
  const checkWaits = check.by !== null && (check.state === 'open' || check.state === 'missed');
  const rows = (keys: ReadonlySet<Key>): CaseRow[] => open.filter(({ key }) => keys.has(key));
  const nothing = !checkWaits && asked === 0 && asks.size + late.size + soon.size + returned.size === 0;

  return (
    <section className={s.part} aria-labelledby="today-todo">
      <h2 id="today-todo">{t('today.todo')}</h2>
      {nothing && rest === 0 && <Empty title={t('today.nothing')} text={t('today.nothingDo')} />}
      {checkWaits && check.by !== null && (
        <Line urgent={check.state === 'missed'} way={<a href="#check">{t('today.toCheck')}</a>}>
          {check.state === 'open'
            ? t('today.checkOpen', { until: f.time(check.by), done: check.done, points: check.points, span: f.span(check.by - now) })
            : t('today.checkMissed', { until: f.time(check.by), done: check.done, points: check.points })}
        </Line>
      )}
      <Cases title={t('approval.yoursToGive')} rows={rows(asks)} now={now} onOpen={onOpen} />
      <Cases title={t('today.late')} rows={rows(late)} now={now} onOpen={onOpen} />
      <Cases title={t('today.soon')} rows={rows(soon)} now={now} onOpen={onOpen} />
      <Cases title={t('today.returned')} rows={rows(returned)} now={now} onOpen={onOpen} />
      {asked > 0 && (
        <Line way={<Button onClick={() => void openPanel()}>{t('popup.openPanel')}</Button>}>{t('today.questions', { n: asked })}</Line>
      )}
      {rest > 0 && <Line way={<a href="#journal">{t('desk.journal')}</a>}>{t('today.later', { n: rest })}</Line>}
    </section>
  );
}

interface CasesProps {
  title: string;
  rows: readonly CaseRow[];
  now: number;
  onOpen: (key: Key) => void;
}

function Cases({ title, rows, now, onOpen }: CasesProps) {
  const { f } = useApp();
  const [limit, setLimit] = useState(SHOWN);
  if (rows.length === 0) return null;
  return (
    <div>
      <h3 className={s.group}>
        {title} <span className={s.aside}>{f.number(rows.length)}</span>
      </h3>
      <ul className={s.cases} aria-label={title}>
        {rows.slice(0, limit).map((row) => (
          <QueueRow key={row.key} subject={row} now={now} onOpen={onOpen} />
        ))}
      </ul>
      {rows.length > limit && <More left={rows.length - limit} page={SHOWN} onMore={() => { setLimit(limit + SHOWN); }} />}
    </div>
  );
}

function Line({ urgent = false, way, children }: { urgent?: boolean; way: ReactNode; children: ReactNode }) {
  return (
    <div className={s.line}>
      <p className={urgent ? s.urgent : undefined}>
        {urgent && <span aria-hidden="true">! </span>}
        {children}
      </p>
      {way}
    </div>
  );
}
