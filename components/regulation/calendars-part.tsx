import { HOLIDAYS, type CompanyCalendar } from '../../lib/model/regulation.ts';
import { runningOut } from '../../lib/regulation/work-calendar.ts';
import { useApp } from '../app/context.ts';
import { useNow } from '../app/use-now.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { calendarName } from './calendar-name.ts';
import { changedIn, newCalendar, type Editing } from './edit.ts';
import { hoursIn, hoursText } from './hours.ts';
import { Choice, NameInput, TypedInput } from './inputs.tsx';
import { OwnDays } from './own-days.tsx';
import { weekdayNames } from './weekdays.ts';
import s from './regulation.module.css';

const MOST = 10;
const NONE = 'none' as const;
const lists = { none: 'regulation.holidaysNone', ru: 'regulation.holidaysRu', cn: 'regulation.holidaysCn' } as const;

/** Where the company's days begin, and when it works. */
export function CalendarsPart({ rules, off, change }: Editing) {
  const { t, f } = useApp();
  const now = useNow();
  const zones = [...new Set([rules.zone, ...Intl.supportedValuesOf('timeZone')])];
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zones.includes(rules.zone) ? rules.zone : 'UTC').toPlainDate().toString();
  const ending = runningOut(rules, today);
  return (
    <section className={s.part} aria-labelledby="rules-calendars">
      <h2 id="rules-calendars">{t('regulation.calendars')}</h2>
      {ending.map(({ calendar, list, until }) => (
        <Notice key={calendar} tone="warn" text={t('regulation.runningOut', { list: t(lists[list]), until: f.interval(...dayOf(until), now) })} />
      ))}
      <div className={s.row}>
        <span>{t('regulation.zone')}</span>
        <Choice label={t('regulation.zone')} value={rules.zone} disabled={off} options={zones.map((zone) => ({ value: zone, label: zone }))} onChange={(zone) => { change({ zone }); }} />
      </div>
      {rules.calendars.map((calendar, index) => (
        <Calendar
          key={calendar.id}
          calendar={calendar}
          title={calendarName(calendar, index, t)}
          off={off}
          onChange={(to) => { change({ calendars: changedIn(rules.calendars, calendar.id, to) }); }}
          onRemove={index === 0 || rules.deadlines.some((one) => one.calendar === calendar.id) ? null : () => { change({ calendars: changedIn(rules.calendars, calendar.id, null) }); }}
        />
      ))}
      <div>
        <Button disabled={off || rules.calendars.length >= MOST} onClick={() => { change({ calendars: [...rules.calendars, newCalendar()] }); }}>
          {t('regulation.addCalendar')}
        </Button>
      </div>
    </section>
  );
}

interface CalendarProps {
  calendar: CompanyCalendar;
  title: string;
  off: boolean;
  onChange: (to: Partial<CompanyCalendar>) => void;
  /** Null where deadlines go by it. */
  onRemove: (() => void) | null;
}

function Calendar({ calendar, title, off, onChange, onRemove }: CalendarProps) {
  const { t, language } = useApp();
  const { week, holidays, name } = calendar;
  return (
    <fieldset className={s.calendar}>
      <legend className="quiet">{title}</legend>
      <div className={s.row}>
        <NameInput label={t('regulation.calendarName')} value={name} ours={title} disabled={off} onChange={(to) => { onChange({ name: to }); }} />
        <Choice label={t('regulation.holidaysOf', { calendar: title })} value={holidays ?? NONE} disabled={off} options={([NONE, ...HOLIDAYS] as const).map((value) => ({ value, label: t(lists[value]) }))} onChange={(value) => { onChange({ holidays: HOLIDAYS.find((list) => list === value) ?? null }); }} />
        {onRemove && (
          <Button look="plain" disabled={off} onClick={onRemove}>
            {t('regulation.remove')}
          </Button>
        )}
      </div>
      <p className={s.aside}>{t('regulation.hoursHint')}</p>
      <dl className={s.week}>
        {weekdayNames(language).map((day, index) => (
          <div key={day} className={s.day}>
            <dt>{day}</dt>
            <dd>
              <TypedInput
                label={t('regulation.hoursOf', { day, calendar: title })}
                className={s.hours}
                placeholder={t('regulation.dayOff')}
                disabled={off}
                value={hoursText(week[index] ?? [])}
                onType={(text) => {
                  const hours = hoursIn(text);
                  if (hours) onChange({ week: week.map((one, at) => (at === index ? hours : one)) });
                  return hours !== null;
                }}
              />
            </dd>
          </div>
        ))}
      </dl>
      <OwnDays calendar={calendar} title={title} off={off} onChange={onChange} />
    </fieldset>
  );
}

/** A whole day, for the words of an interval. */
function dayOf(date: string): [earliest: number, latest: number] {
  const start = Temporal.PlainDate.from(date).toZonedDateTime(Temporal.Now.timeZoneId());
  return [start.epochMilliseconds, start.add({ days: 1 }).epochMilliseconds - 1];
}
