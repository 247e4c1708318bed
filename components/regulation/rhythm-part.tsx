import { useApp } from '../app/context.ts';
import { cx } from '../ui/cx.ts';
import { Checkbox } from '../ui/field.tsx';
import { Clause } from './clause.tsx';
import type { Editing } from './edit.ts';
import { Choice, NumberInput, TimeInput, TypedInput } from './inputs.tsx';
import { open, Sentence } from './sentence.tsx';
import { weekdayNames } from './weekdays.ts';
import s from './regulation.module.css';

const MOST_REMINDERS = 5;

/** The daily check, the weekly report, and when something counts as burning or as unseen. */
export function RhythmPart({ rules, off, change }: Editing) {
  const { t, f, language } = useApp();
  const { check } = rules;
  const names = weekdayNames(language);
  const remind = (text: string): boolean => {
    const minutes = text.split(/[^\d]+/).filter((part) => part !== '').map(Number);
    const good = /^[\d\s,;，、]*$/.test(text) && minutes.length <= MOST_REMINDERS && minutes.every((one) => one >= 1 && one <= 600);
    if (good) change({ check: { ...check, remindBefore: [...new Set(minutes)].sort((a, b) => b - a) } });
    return good;
  };
  return (
    <section className={s.part} aria-labelledby="rules-rhythm">
      <h2 id="rules-rhythm">{t('regulation.rhythm')}</h2>
      <ul className={s.rules}>
        <li className={s.rule}>
          <div className={s.words}>
            <p className={s.sentence}>
              <Sentence
                text={t('regulation.say.check', open('time', 'minutes'))}
                fields={{
                  time: <TimeInput label={t('regulation.checkBy')} value={check.by} disabled={off} onChange={(by) => { change({ check: { ...check, by } }); }} />,
                  minutes: <TypedInput label={t('regulation.remindBefore')} className={s.some} value={check.remindBefore.map((one) => f.number(one)).join(', ')} disabled={off} onType={remind} />,
                }}
              />
            </p>
            <fieldset className={s.choices} disabled={off}>
              <legend>{t('regulation.checkDays')}</legend>
              {weekdayNames(language, 'short').map((day, index) => (
                <Checkbox
                  key={day}
                  label={day}
                  aria-label={names[index]}
                  checked={check.weekdays.includes(index + 1)}
                  onChange={({ target }) => {
                    const others = check.weekdays.filter((one) => one !== index + 1);
                    change({ check: { ...check, weekdays: target.checked ? [...others, index + 1].sort((a, b) => a - b) : others } });
                  }}
                />
              ))}
            </fieldset>
          </div>
          <Clause id="A1" />
        </li>
        <li className={s.rule}>
          <p className={s.sentence}>
            <Sentence
              text={t('regulation.say.report', open('day'))}
              fields={{ day: <Choice label={t('regulation.reportDay')} value={String(rules.reportOn)} disabled={off} options={names.map((label, index) => ({ value: String(index + 1), label }))} onChange={(day) => { change({ reportOn: Number(day) }); }} /> }}
            />
          </p>
          <Clause id="A9" />
        </li>
        <li className={s.rule}>
          <p className={s.sentence}>
            <Sentence text={t('regulation.say.warn', open('hours'))} fields={{ hours: <NumberInput label={t('regulation.warnHours')} value={rules.warnWithinHours} min={0} max={240} disabled={off} onChange={(hours) => { change({ warnWithinHours: hours }); }} /> }} />
          </p>
          <Clause id="B6" />
        </li>
        <li className={s.rule}>
          <p className={s.sentence}>
            <Sentence text={t('regulation.say.unseen', open('days'))} fields={{ days: <NumberInput label={t('regulation.unseenDays')} value={rules.unseenAfterDays} min={1} max={60} disabled={off} onChange={(days) => { change({ unseenAfterDays: days }); }} /> }} />
          </p>
          <Clause id="A2" />
        </li>
        <li className={s.rule}>
          <p className={s.sentence}>
            <Sentence
              text={t('regulation.say.beginning', open('day'))}
              fields={{ day: <input type="date" className={cx(s.input, s.date)} aria-label={t('regulation.beginning')} min="2000-01-01" max="2100-12-31" disabled={off} value={dayAt(rules.since, rules.zone)} onChange={({ target }) => { if (target.value !== '') change({ since: startOf(target.value, rules.zone) }); }} /> }}
            />
          </p>
        </li>
        <li className={s.rule}>
          <p>
            {t('regulation.retention')} <a href="#settings">{t('regulation.retentionWhere')}</a>
          </p>
        </li>
      </ul>
    </section>
  );
}

function dayAt(moment: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate().toString();
}

function startOf(day: string, zone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
}
