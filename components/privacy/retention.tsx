import { useId, useRef, useState } from 'react';
import { changeSettings } from '../../lib/browser/settings.ts';
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
import { useDoneText } from './done-text.ts';
import { eraseEverywhere, type Done } from './erasing.ts';
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
  const [choice, setChoice] = useState<Choice | null>(null);
  const [going, setGoing] = useState<Going | null>(null);
  const [asking, setAsking] = useState(false);
  const [erased, setErased] = useState<Done | null>(null);
  const title = useId();
  const field = useRef<HTMLDivElement>(null);
  const doneText = useDoneText();
  const { retentionMonths } = settings;
  const busy = work.running !== null;
  const present: Choice = CHOICES.find((one) => one === String(retentionMonths)) ?? 'never';
  const chosen = choice ?? present;
  const labelOf = (one: Choice): string => (one === 'never' ? t('retention.never') : t('retention.months', { n: Number(one) }));

  const choose = (one: Choice): void => {
    setErased(null);
    setGoing(null);
    setChoice(one);
  };
  const look = (): void => {
    setErased(null);
    setGoing(null);
    if (chosen === 'never') {
      void work.run(async ({ show }) => {
        show('retention.counting', false);
        await changeSettings({ retentionMonths: null, retainedAt: null });
        setChoice(null);
      });
      return;
    }
    const months = Number(chosen);
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
      long.show('retention.counting', false);
      if (cases.length + questions.length > 0) {
        setErased(await eraseEverywhere(recorder(), { cases, questions, because: 'retention' }, null, long));
      }
      await changeSettings({ retentionMonths: months, retainedAt: Date.now() });
      setGoing(null);
      setChoice(null);
    });
  };
  const leave = (): void => {
    setGoing(null);
    setChoice(null);
    field.current?.querySelector('select')?.focus();
  };
  const goingText = ({ cases, questions, oldest }: Going): string =>
    [
      oldest !== null && t('retention.going', { n: cases.length, oldest: f.interval(oldest, oldest, now) }),
      questions.length > 0 && t('erase.questionsGo', { n: questions.length }),
    ]
      .filter(Boolean)
      .join(' ') || t('retention.nothing');
  const switchOnText = ({ cases, questions }: Going): string =>
    cases.length > 0 && questions.length > 0
      ? `${t('retention.onAndErase', { n: cases.length })} ${t('retention.andQuestions', { n: questions.length })}`
      : t('retention.onAndErase', { n: cases.length + questions.length });
  const goes = going ? going.cases.length + going.questions.length : 0;
  return (
    <section className={s.part} aria-labelledby={title}>
      <h3 id={title}>{t('retention.title')}</h3>
      <p className={s.aside}>{t('retention.lead')}</p>
      <div ref={field} className={s.row}>
        <Select label={t('retention.keep')} value={chosen} disabled={busy} options={CHOICES.map((value) => ({ value, label: labelOf(value) }))} onChoose={choose} />
        {chosen !== present && !going && (
          <Button disabled={busy} onClick={look}>
            {t(chosen === 'never' ? 'retention.off' : 'retention.look')}
          </Button>
        )}
      </div>
      <Working work={work}>
        {retentionMonths !== null && !going && <p>{t('retention.on', { time: t('retention.months', { n: retentionMonths }) })}</p>}
        {going && <Notice tone={goes > 0 ? 'warn' : 'plain'} text={goingText(going)} />}
        {erased && <Notice tone="good" text={doneText(erased)} />}
      </Working>
      {going && (
        <>
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
            <Button look="primary" disabled={busy} onClick={() => { if (goes > 0) setAsking(true); else switchOn(going); }}>
              {goes > 0 ? switchOnText(going) : t('retention.switchOn')}
            </Button>
            <Button disabled={busy} onClick={leave}>{t('app.dismiss')}</Button>
          </div>
          {asking && <Surely cases={going.cases.length} questions={going.questions.length} onYes={() => { switchOn(going); }} onNo={() => { setAsking(false); }} />}
        </>
      )}
    </section>
  );
}
