import { useLiveQuery } from 'dexie-react-hooks';
import { Fragment, useState } from 'react';
import { companyOf } from '../../lib/journal/company.ts';
import { daysBetween } from '../../lib/journal/days.ts';
import { casesTelling } from '../../lib/journal/today.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { DAY } from '../../lib/regulation/regulation.ts';
import { compliance, type Behind, type ClauseRow, type Verdict } from '../../lib/report/compliance.ts';
import { dayOf } from '../../lib/report/period.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { beginningOf } from '../app/beginning.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useNow } from '../app/use-now.ts';
import { cx } from '../ui/cx.ts';
import { Select } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import desk from '../settings/desk.module.css';
import { clauseNames } from './clause-names.ts';
import { CasesBehind } from './cases-behind.tsx';
import s from './today.module.css';

/** The whole of it is computed anew so often, milliseconds: deadlines pass without an event. */
const REFRESH = 60_000;
const LENGTHS = ['7', '30', '90'] as const;
type Length = (typeof LENGTHS)[number];

const verdicts: Record<Verdict, { sign: string; name: PlainKey; look: string | undefined }> = {
  kept: { sign: '✓', name: 'compliance.kept', look: s.kept },
  broken: { sign: '×', name: 'compliance.broken', look: s.broken },
  'no-data': { sign: '–', name: 'compliance.noData', look: s.aside },
  'not-ours': { sign: '·', name: 'compliance.notOurs', look: s.aside },
};

/** The regulation clause by clause, each with what the journal shows of it and the list behind every figure. */
export function CompliancePage() {
  const { t, settings } = useApp();
  const { db, regulation } = useJournal();
  const now = useNow(REFRESH);
  const [length, setLength] = useState<Length>('30');
  const { since, zone } = settings;
  const rows = useLiveQuery(async () => {
    const beginning = beginningOf({ since, zone });
    const from = Math.max(now - Number(length) * DAY, beginning.since);
    const [cases, days, company] = await Promise.all([casesTelling(db, from), daysBetween(db, dayOf(from, regulation.zone), dayOf(now, regulation.zone)), companyOf(db)]);
    return compliance({ cases, days, company, beginning, from, now });
  }, [db, regulation, now, length, since, zone]);
  const broken = rows?.filter(({ verdict }) => verdict === 'broken').length ?? 0;
  return (
    <div className={desk.page}>
      <header className={s.head}>
        <h1>{t('compliance.title')}</h1>
        <span role="status" className={s.aside}>
          {rows && (broken === 0 ? t('compliance.allKept') : t('compliance.count', { n: broken }))}
        </span>
        <a href="#today">{t('today.title')}</a>
      </header>
      <p className={desk.lead}>{t('compliance.lead')}</p>
      <div className={s.period}>
        <Select label={t('compliance.period')} value={length} options={LENGTHS.map((one) => ({ value: one, label: t('compliance.days', { n: Number(one) }) }))} onChoose={setLength} />
      </div>
      {rows === undefined ? (
        <Skeleton rows={8} />
      ) : (
        <table className={s.table}>
          <thead>
            <tr>
              <th scope="col">{t('compliance.clause')}</th>
              <th scope="col">{t('compliance.duty')}</th>
              <th scope="col">{t('compliance.verdict')}</th>
              <th scope="col">{t('compliance.figures')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.clause} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Row({ row }: { row: ClauseRow }) {
  const { t } = useApp();
  const [shown, setShown] = useState<'kept' | 'broken' | null>(null);
  const { sign, name, look } = verdicts[row.verdict];
  const figure = (which: 'kept' | 'broken', words: 'compliance.keptN' | 'compliance.brokenN') => {
    const n = row[which].cases.length + row[which].days.length;
    return n === 0 ? null : (
      <button type="button" className={s.figure} aria-expanded={shown === which} onClick={() => { setShown(shown === which ? null : which); }}>
        {t(words, { n })}
      </button>
    );
  };
  return (
    <Fragment>
      <tr>
        <th scope="row">{row.clause}</th>
        <td>{t(clauseNames[row.clause])}</td>
        <td className={cx(s.verdict, look)}>
          <span aria-hidden="true">{sign} </span>
          {t(name)}
        </td>
        <td>
          <span className={s.figures}>
            {figure('broken', 'compliance.brokenN')}
            {figure('kept', 'compliance.keptN')}
          </span>
        </td>
      </tr>
      {shown !== null && (
        <tr>
          <td />
          <td colSpan={3}>
            <List behind={row[shown]} label={`${row.clause}: ${t(shown === 'kept' ? 'compliance.kept' : 'compliance.broken')}`} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function List({ behind: { cases, days }, label }: { behind: Behind; label: string }) {
  const { f } = useApp();
  const now = useNow();
  return (
    <div className={s.behind}>
      {days.length > 0 && (
        <ul className={s.figures} aria-label={label}>
          {days.map((day) => (
            <li key={day}>
              {day.includes('W') ? <a href={`#report?week=${day}`}>{day}</a> : <a href="#check">{f.relativeDay(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: Temporal.Now.timeZoneId(), plainTime: '12:00' }).epochMilliseconds, now)}</a>}
            </li>
          ))}
        </ul>
      )}
      {cases.length > 0 && <CasesBehind keys={cases} label={label} onOpen={open} />}
    </div>
  );

  function open(key: Key): void {
    location.hash = `today?case=${encodeURIComponent(key)}`;
  }
}
