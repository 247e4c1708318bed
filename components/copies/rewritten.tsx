import { useLiveQuery } from 'dexie-react-hooks';
import { useId } from 'react';
import type { Preview } from '../../lib/journal/restore.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useCaseLine } from '../privacy/case-line.ts';
import { Notice } from '../ui/notice.tsx';
import s from './copies.module.css';

/** So many cases are named. */
const NAMED = 10;

/** A file that changes what is known already: how much, and of which reviews, before anything is taken from it. */
export function Rewritten({ events, cases, others, now }: Preview['rewritten'] & { now: number }) {
  const { t } = useApp();
  const { db } = useJournal();
  const id = useId();
  const line = useCaseLine(now);
  const named = useLiveQuery(() => db.cases.bulkGet(cases.slice(0, NAMED)), [db, cases]);
  const left = cases.length - NAMED;
  return (
    <>
      <Notice tone="warn" text={t('preview.rewritten', { n: events })} />
      {cases.length > 0 && <p id={id}>{t('preview.rewrittenCases')}</p>}
      <ul className={s.differences} aria-labelledby={cases.length > 0 ? id : undefined}>
        {(named ?? []).flatMap((row) => (row ? [<li key={row.key}>{[row.review.author ?? t('queue.noName'), line(row)].join(' · ')}</li>] : []))}
        {left > 0 && <li>{t('preview.rewrittenMore', { n: left })}</li>}
        {others > 0 && <li>{t('preview.rewrittenOther', { n: others })}</li>}
      </ul>
    </>
  );
}
