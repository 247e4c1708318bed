import type { Translate } from '../../lib/i18n/texts.ts';
import { CHANNELS, ON_PAGE } from '../../lib/model/channel.ts';
import { prioritySchema, type Deadline, type Regulation } from '../../lib/model/regulation.ts';
import { useApp } from '../app/context.ts';
import { channelNames, className, priorityNames } from '../app/rule-names.ts';
import { Checkbox } from '../ui/field.tsx';
import { calendarName } from './calendar-name.ts';
import { Choice } from './inputs.tsx';
import s from './regulation.module.css';

type When = Deadline['when'];

interface Props {
  deadline: Deadline;
  rules: Regulation;
  off: boolean;
  /** How it is called for who hears the screen. */
  name: string;
  /** It has to hold for every case. */
  last: boolean;
  onChange: (to: Partial<Deadline>) => void;
}

/** For which cases a deadline holds, and by which calendar; folded until it is asked for. */
export function Conditions({ deadline, rules, off, name, last, onChange }: Props) {
  const { t } = useApp();
  const { when, unit, calendar } = deadline;
  const working = unit === 'working-hours' || unit === 'working-days';
  return (
    <details className={s.when}>
      <summary>{conditionWords(when, rules, t)}</summary>
      <div className={s.whenBody} role="group" aria-label={name}>
        {last ? (
          <p className={s.aside}>{t('regulation.lastOfAll')}</p>
        ) : (
          groups(when, rules, t).map(({ of, title, choices }) => (
            <fieldset key={of} className={s.choices} disabled={off}>
              <legend>{title}</legend>
              {choices.map(({ value, label }) => {
                const chosen: readonly string[] = when[of];
                return <Checkbox key={value} label={label} checked={chosen.includes(value)} onChange={({ target }) => { onChange({ when: { ...when, [of]: target.checked ? [...chosen, value] : chosen.filter((one) => one !== value) } }); }} />;
              })}
            </fieldset>
          ))
        )}
        {working && rules.calendars.length > 1 && (
          <div className={s.row}>
            <span>{t('regulation.byCalendar')}</span>
            <Choice label={t('regulation.byCalendar')} value={calendar ?? rules.calendars[0]?.id ?? ''} disabled={off} options={rules.calendars.map((one, index) => ({ value: one.id, label: calendarName(one, index, t) }))} onChange={(id) => { onChange({ calendar: id }); }} />
          </div>
        )}
      </div>
    </details>
  );
}

interface Group {
  of: keyof When;
  title: string;
  choices: { value: string; label: string }[];
}

/** With the classes that the deadline names and the company has no more: cases of them are still there. */
function groups(when: When, rules: Regulation, t: Translate): Group[] {
  const classes = new Set([...rules.classes.map(({ id }) => id), ...when.classes]);
  return [
    { of: 'channels', title: t('regulation.when.channels'), choices: [{ value: ON_PAGE, label: t('regulation.onPage') }, ...CHANNELS.map((value) => ({ value, label: t(channelNames[value]) }))] },
    { of: 'priorities', title: t('regulation.when.priorities'), choices: prioritySchema.options.map((value) => ({ value, label: t(priorityNames[value]) })) },
    { of: 'classes', title: t('regulation.when.classes'), choices: [...classes].map((id) => ({ value: id, label: className(rules, id, t) })) },
  ];
}

/** «для всех», «только: почта, телефон; срочно». */
export function conditionWords(when: When, rules: Regulation, t: Translate): string {
  const parts = groups(when, rules, t).flatMap(({ of, choices }) => {
    const chosen: readonly string[] = when[of];
    return chosen.length === 0 ? [] : [chosen.map((id) => choices.find(({ value }) => value === id)?.label ?? id).join(', ')];
  });
  return parts.length === 0 ? t('regulation.forAll') : t('regulation.onlyFor', { list: parts.join('; ') });
}
