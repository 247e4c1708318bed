import { useState } from 'react';
import type { Company } from '../../lib/model/company.ts';
import { onDuty, personOf } from '../../lib/regulation/duty.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useNow } from '../app/use-now.ts';
import { Clause } from '../regulation/clause.tsx';
import { weekdayNames } from '../regulation/weekdays.ts';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePeople } from './use-people.ts';
import s from './people.module.css';

const NOBODY = '';

/** Who is on duty: by weekday, and on single days that are unlike their weekday. */
export function RotaPart({ company, off }: { company: Company; off: boolean }) {
  const { t, language } = useApp();
  const { regulation } = useJournal();
  const now = useNow();
  const { record, busy, error } = usePeople();
  const [date, setDate] = useState('');
  const [who, setWho] = useState(NOBODY);
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(regulation.zone).toPlainDate();
  const endOf = (day: Temporal.PlainDate): number => day.add({ days: 1 }).toZonedDateTime(regulation.zone).epochMilliseconds;
  const nameOf = (id: string | null): string => (id === null ? t('people.nobodyOnDuty') : (personOf(company, id)?.name ?? t('people.unknown')));
  const give = (on: string | number, person: string | null, day: string): void => {
    record(t('people.didGive', { day }), { id: String(on), name: nameOf(person) }, { company: 'people', kind: 'duty.given', payload: { on, person } });
  };
  const choices = (present: string | null) => [
    { value: NOBODY, label: t('people.nobodyOnDuty') },
    ...company.people.filter(({ active, id }) => active || id === present).map(({ id, name }) => ({ value: id, label: name })),
  ];
  const coming = [...company.duty.days].filter(([day]) => day >= today.toString()).sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <section className={s.part} aria-labelledby="people-rota">
      <h2 id="people-rota">
        {t('people.rota')} <Clause id="A10" />
      </h2>
      <p>{t('people.today', { name: nameOf(onDuty(company, today.toString(), endOf(today))) })}</p>
      <p className={s.aside}>{t('people.rotaHint')}</p>
      <div className={s.rota}>
        {weekdayNames(language).map((day, index) => {
          const present = company.duty.weekdays.get(index + 1)?.at(-1)?.person ?? null;
          return <Select key={day} label={day} value={present ?? NOBODY} disabled={off} options={choices(present)} onChoose={(id) => { give(index + 1, id === NOBODY ? null : id, day); }} />;
        })}
      </div>
      <h3>{t('people.days')}</h3>
      {coming.length > 0 && (
        <ul className={s.list} aria-label={t('people.days')}>
          {coming.map(([day, person]) => (
            <li key={day} className={s.row}>
              <time dateTime={day}>{day}</time> {nameOf(person)}
            </li>
          ))}
        </ul>
      )}
      <form
        className={s.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (date === '') return;
          give(date, who === NOBODY ? null : who, date);
          setDate('');
        }}
      >
        <Field label={t('people.day')} type="date" min={today.toString()} max="2100-12-31" value={date} disabled={off} onChange={({ target }) => { setDate(target.value); }} />
        <Select label={t('people.onDuty')} value={who} disabled={off} options={choices(null)} onChoose={setWho} />
        <Button type="submit" disabled={off || busy || date === ''}>
          {t('people.give')}
        </Button>
      </form>
      {error && <Notice tone="bad" announce text={t(error)} />}
    </section>
  );
}
