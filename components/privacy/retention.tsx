import { useId, useState } from 'react';
import { changeSettings } from '../../lib/browser/settings.ts';
import { lineEraser } from '../../lib/journal/erase.ts';
import { expired, type Expired } from '../../lib/journal/retention.ts';
import type { CaseRow } from '../../lib/journal/row.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useNow } from '../app/use-now.ts';
import { useRecorder } from '../app/use-recorder.ts';
import { authorOf } from '../journal/names.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { useCaseLine } from './case-line.ts';
import { eraseEverywhere } from './erasing.ts';
import { Surely } from './surely.tsx';
import { useLongWork } from './use-long-work.ts';
import { Working } from './working.tsx';
import s from './privacy.module.css';

const CHOICES = ['never', '6', '12', '24', '36', '60'] as const;
type Choice = (typeof CHOICES)[number];
/** So many of those that will go are shown one by one. */
const SHOWN = 20;

interface Going extends Expired {
  months: number;
  first: CaseRow[];
}

/** How long names and texts are kept: what will go is shown before it is switched on, and goes with it. */
export function Retention() {
  const { t, f, settings, zone } = useApp();
  const { db } = useJournal();
  const now = useNow();
  const recorder = useRecorder();
  const work = useLongWork();
  const lineOf = useCaseLine(now);
  const [going, setGoing] = useState<Going | null>(null);
  const [asking, setAsking] = useState(false);
  const [erased, setErased] = useState<number | null>(null);
  const title = useId();
  const { retentionMonths } = settings;
  const busy = work.running !== null;
  const chosen: Choice = CHOICES.find((choice) => choice === String(going?.months ?? retentionMonths)) ?? 'never';
  const labelOf = (choice: Choice): string => (choice === 'never' ? t('retention.never') : t('retention.months', { n: Number(choice) }));

  const choose = (choice: Choice): void => {
    setErased(null);
    setGoing(null);
    if (choice === 'never') {
      void work.run(() => changeSettings({ retentionMonths: null, retainedAt: null }));
      return;
    }
    const months = Number(choice);
    if (months === retentionMonths) return;
    void work.run(async ({ show }) => {
      show('retention.counting', false);
      const what = await expired(db, months, Date.now(), zone);
      const first = await db.cases.bulkGet(what.cases.slice(0, SHOWN));
      setGoing({ ...what, months, first: first.filter((row) => row !== undefined) });
    });
  };
  const switchOn = ({ months, cases, questions }: Going): void => {
    setAsking(false);
    void work.run(async (long) => {
      if (cases.length + questions.length > 0) {
        const change = lineEraser(new Set(cases), new Set(questions));
        setErased((await eraseEverywhere(recorder(), { cases, questions, because: 'retention' }, change, long)).cases);
      }
      await changeSettings({ retentionMonths: months, retainedAt: Date.now() });
      setGoing(null);
    });
  };
  return (
    <section className={s.part} aria-labelledby={title}>
      <h3 id={title}>{t('retention.title')}</h3>
      <p className={s.aside}>{t('retention.lead')}</p>
      <div className={s.row}>
        <Select label={t('retention.keep')} value={chosen} disabled={busy} options={CHOICES.map((value) => ({ value, label: labelOf(value) }))} onChoose={choose} />
      </div>
      {retentionMonths !== null && !going && <p role="status">{t('retention.on', { time: t('retention.months', { n: retentionMonths }) })}</p>}
      <Working work={work} />
      {going && (
        <>
          <Notice
            announce
            tone={going.cases.length > 0 ? 'warn' : 'plain'}
            text={
              going.oldest === null
                ? t('retention.nothing')
                : t('retention.going', { n: going.cases.length, oldest: f.interval(going.oldest, going.oldest, now) })
            }
          />
          {going.first.length > 0 && (
            <ul className={s.list}>
              {going.first.map((row) => (
                <li key={row.key} className={s.item}>
                  <span>
                    <b>{authorOf(row, t)}</b> · {lineOf(row)}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {going.cases.length > going.first.length && <p className={s.aside}>{t('retention.others', { n: going.cases.length - going.first.length })}</p>}
          <div className={s.row}>
            <Button look="primary" disabled={busy} onClick={() => { if (going.cases.length > 0) setAsking(true); else switchOn(going); }}>
              {going.cases.length > 0 ? t('retention.onAndErase', { n: going.cases.length }) : t('retention.switchOn')}
            </Button>
            <Button disabled={busy} onClick={() => { setGoing(null); }}>{t('app.cancel')}</Button>
          </div>
          {asking && <Surely title={t('erase.surely', { n: going.cases.length })} onYes={() => { switchOn(going); }} onNo={() => { setAsking(false); }} />}
        </>
      )}
      {erased !== null && <Notice announce tone="good" text={t('erase.done', { n: erased })} />}
    </section>
  );
}
