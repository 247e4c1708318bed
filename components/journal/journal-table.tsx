import type { CaseRow } from '../../lib/journal/row.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { useApp, useJournal } from '../app/context.ts';
import { statusName } from '../app/rule-names.ts';
import { Due } from './due.tsx';
import { authorOf, noWords, platformName } from './names.ts';
import { firstWords } from './queue-row.tsx';
import { Score } from './score.tsx';
import s from './desk.module.css';

interface Props {
  rows: readonly CaseRow[];
  now: number;
  shown: Key | null;
  /** Columns that fit beside an opened case. */
  narrow: boolean;
  onOpen: (key: Key) => void;
}

/** One line a review, newest first. The name is the button that opens it; the whole line takes the mouse. */
export function JournalTable({ rows, now, shown, narrow, onOpen }: Props) {
  const { t, f, language, sites } = useApp();
  const { regulation } = useJournal();
  return (
    <table className={s.table}>
      <thead>
        <tr>
          <th scope="col">{t('journal.when')}</th>
          <th scope="col">{t('journal.rating')}</th>
          <th scope="col">{t('journal.author')}</th>
          <th scope="col" className={s.wideCell}>{t('journal.text')}</th>
          {!narrow && <th scope="col">{t('journal.place')}</th>}
          <th scope="col">{t('journal.status')}</th>
          {!narrow && <th scope="col">{t('journal.deadline')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.key === shown ? s.current : undefined} onClick={() => { onOpen(row.key); }}>
            <td className={s.when}>
              {row.appeared.earliest === null ? f.moment(row.firstSeenAt, now) : f.interval(row.appeared.earliest, row.appeared.latest, now)}
            </td>
            <td>
              <Score review={row.review} />
            </td>
            <td className={s.cut}>
              <button
                type="button"
                className={s.nameButton}
                data-case={row.key}
                aria-current={row.key === shown ? 'true' : undefined}
                onClick={(event) => {
                  event.stopPropagation();
                  onOpen(row.key);
                }}
              >
                {authorOf(row, t)}
              </button>
            </td>
            <td className={s.wideCell}>
              <span className={s.clip}>{firstWords(row.review) ?? noWords(row, t)}</span>
            </td>
            {!narrow && (
              <td className={s.cut}>{[platformName(row.platform, { language, sites }), row.review.place.name].filter(Boolean).join(' · ')}</td>
            )}
            <td className={narrow ? undefined : s.status}>{statusName(regulation, row.status, t)}</td>
            {!narrow && (
              <td>
                <Due subject={row} now={now} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
