import { useId, useState } from 'react';
import type { TakenRow } from '../../lib/delivery/import/understand.ts';
import { useApp, useJournal } from '../app/context.ts';
import { statusName } from '../app/rule-names.ts';
import { useNow } from '../app/use-now.ts';
import { platformName } from '../journal/names.ts';
import { Stars } from '../ui/stars.tsx';
import { NextRows } from './next-rows.tsx';
import s from './import.module.css';

const PAGE = 5;

/** Rows as they were understood: what the journal would say of them. */
export function RowsTable({ title, rows }: { title: string; rows: readonly TakenRow[] }) {
  const app = useApp();
  const { t, f } = app;
  const { regulation } = useJournal();
  const now = useNow();
  const id = useId();
  const [limit, setLimit] = useState(PAGE);
  const when = ({ postedEarliest, postedLatest }: TakenRow['sighting']): string => (postedEarliest === null || postedLatest === null ? '–' : f.interval(Date.parse(postedEarliest), Date.parse(postedLatest), now));
  return (
    <div className={s.refused}>
      <h3 id={id}>{title}</h3>
      <div className={s.scroll} role="region" aria-labelledby={id} tabIndex={0}>
        <table className={s.rows}>
          <thead>
            <tr>
              <th scope="col">{t('import.rowTitle')}</th>
              <th scope="col">{t('column.appeared')}</th>
              <th scope="col">{t('journal.place')}</th>
              <th scope="col">{t('column.customer')}</th>
              <th scope="col">{t('column.rating')}</th>
              <th scope="col">{t('column.text')}</th>
              <th scope="col">{t('column.reply')}</th>
              <th scope="col">{t('column.status')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map(({ row, platform, sighting, status }) => (
              <tr key={row}>
                <td>{row}</td>
                <td>{when(sighting)}</td>
                <td>{[platformName(platform, app), sighting.place.name].filter(Boolean).join(', ')}</td>
                <td>{sighting.author ?? '–'}</td>
                <td>{sighting.rating === null ? '–' : <Stars rating={sighting.rating} scale={sighting.ratingScale} />}</td>
                <td>
                  <span className={s.clip}>{[sighting.text, sighting.pros, sighting.cons].filter(Boolean).join(' · ') || '–'}</span>
                </td>
                <td>
                  <span className={s.clip}>{sighting.replies[0]?.text ?? '–'}</span>
                </td>
                <td>{statusName(regulation, status ?? 'new', t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <NextRows left={rows.length - limit} page={PAGE * 10} onMore={() => { setLimit(limit + PAGE * 10); }} />
    </div>
  );
}
