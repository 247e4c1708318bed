import { useState } from 'react';
import type { CompanyCalendar } from '../../lib/model/regulation.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { hoursIn, hoursText } from './hours.ts';
import { TypedInput } from './inputs.tsx';
import s from './regulation.module.css';

interface Props {
  calendar: CompanyCalendar;
  title: string;
  off: boolean;
  onChange: (to: Partial<CompanyCalendar>) => void;
}

/** The company's own days off and own working days, which outweigh the list of holidays. */
export function OwnDays({ calendar: { days }, title, off, onChange }: Props) {
  const { t } = useApp();
  const [date, setDate] = useState('');
  const put = (day: string, hours: CompanyCalendar['days'][string]): void => { onChange({ days: { ...days, [day]: hours } }); };
  const known = Object.keys(days).sort();
  return (
    <div className={s.ownDays}>
      <p>{t('regulation.ownDays')}</p>
      {known.length > 0 && (
        <ul className={s.dayList}>
          {known.map((day) => (
            <li key={day} className={s.row}>
              <time dateTime={day}>{day}</time>
              <TypedInput
                label={t('regulation.hoursOf', { day, calendar: title })}
                className={s.hours}
                placeholder={t('regulation.dayOff')}
                disabled={off}
                value={hoursText(days[day] ?? [])}
                onType={(text) => {
                  const hours = hoursIn(text);
                  if (hours) put(day, hours);
                  return hours !== null;
                }}
              />
              <Button look="plain" disabled={off} aria-label={t('regulation.removeNamed', { what: day })} onClick={() => { onChange({ days: Object.fromEntries(Object.entries(days).filter(([other]) => other !== day)) }); }}>
                {t('regulation.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className={s.row}
        onSubmit={(event) => {
          event.preventDefault();
          if (date === '') return;
          put(date, []);
          setDate('');
        }}
      >
        <input type="date" className={cx(s.input, s.date)} aria-label={t('regulation.newDay')} min="2000-01-01" max="2100-12-31" disabled={off} value={date} onChange={({ target }) => { setDate(target.value); }} />
        <Button type="submit" disabled={off || date === '' || date in days}>
          {t('regulation.addDay')}
        </Button>
      </form>
    </div>
  );
}
