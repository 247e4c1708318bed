import { useState } from 'react';
import { pointId } from '../../lib/model/day.ts';
import { personOf } from '../../lib/regulation/duty.ts';
import type { DayState } from '../../lib/report/check.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useCompany } from '../app/use-company.ts';
import { useNow } from '../app/use-now.ts';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { dayStates, pointName } from './check-words.ts';
import { PointItem } from './point-item.tsx';
import { useCheck } from './use-check.ts';
import { useCheckActs, type CheckActs } from './use-check-acts.ts';
import s from './check.module.css';

interface Props {
  day: string;
  state: DayState;
  /** By when it was due, milliseconds since the epoch; null where none was. */
  due: number | null;
}

/** A day that is over: whether its check was kept, its evidence, and why it was not. */
export function DayPart({ day, state, due }: Props) {
  const app = useApp();
  const { t, f, zone, settings } = app;
  const { db } = useJournal();
  const now = useNow();
  const past = useCheck(day, due ?? Infinity);
  const company = useCompany('people');
  const acts = useCheckActs(day);
  if (!past || !company) return <Skeleton rows={2} />;
  const { check, states, places } = past;
  const start = Temporal.PlainDate.from(day).toZonedDateTime(zone);
  const who = (id: string | null): string => (id === null ? t('check.nobody') : (personOf(company, id)?.name ?? (id === settings.me.id && settings.me.name !== '' ? settings.me.name : t('history.colleague'))));
  const lacking = check.missed?.lacking ?? [];
  return (
    <section className={s.part} aria-labelledby="check-day">
      <header className={s.head}>
        <h2 id="check-day">{f.interval(start.epochMilliseconds, start.add({ days: 1 }).epochMilliseconds - 1, now)}</h2>
        <span>{t(dayStates[state])}</span>
      </header>
      {check.signed && <p>{t('check.signedBy', { when: f.moment(check.signed.at, now), who: who(check.signed.author) })}</p>}
      {check.missed && <p>{t('check.onDuty', { who: who(check.missed.onDuty) })}</p>}
      {lacking.length > 0 && <p>{t('check.lackedThen', { list: lacking.map((point) => pointName(point, places, app).name).join(', ') })}</p>}
      {check.explained && (
        <p>
          {check.explained.approvedBy === null ? t('check.explained', { reason: check.explained.reason }) : t('check.explainedBy', { reason: check.explained.reason, who: who(check.explained.approvedBy) })}
        </p>
      )}
      {(state === 'missed' || state === 'late') && !db.readOnly && (
        <Explain key={check.explained?.at} day={day} acts={acts} people={company.people.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))} again={check.explained !== null} />
      )}
      {acts.error && <Notice tone="bad" announce text={t(acts.error)} />}
      {state !== 'free' && states.length > 0 && (
        <ul className={s.points} aria-label={t('check.points')}>
          {states.map((one) => (
            <PointItem key={pointId(one.point)} state={one} places={places} here={false} acts={null} />
          ))}
        </ul>
      )}
    </section>
  );
}

const NOBODY = '';

/** Why a check was late or missed, and who approved the exception (D11). The breach itself stays. */
function Explain({ day, acts, people, again }: { day: string; acts: CheckActs; people: { value: string; label: string }[]; again: boolean }) {
  const { t } = useApp();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(NOBODY);
  if (!open) {
    return (
      <div className={s.bar}>
        <Button onClick={() => { setOpen(true); }}>{t(again ? 'check.explainAgain' : 'check.explain')}</Button>
      </div>
    );
  }
  return (
    <form
      className={s.form}
      onSubmit={(event) => {
        event.preventDefault();
        void acts.explain(reason.trim(), by === NOBODY ? null : by, day).then((done) => {
          if (done) setOpen(false);
        });
      }}
    >
      <Field label={t('check.reason')} value={reason} maxLength={2_000} autoFocus onChange={(event) => { setReason(event.target.value); }} />
      {people.length > 0 && <Select label={t('check.approvedBy')} value={by} options={[{ value: NOBODY, label: t('check.notApproved') }, ...people]} onChoose={setBy} />}
      <Button type="submit" look="primary" disabled={acts.busy || reason.trim() === ''}>
        {t('check.explain')}
      </Button>
      <Button look="plain" onClick={() => { setOpen(false); }}>
        {t('check.cancel')}
      </Button>
    </form>
  );
}
