import { useRef, type KeyboardEvent } from 'react';
import { localeOf } from '../../lib/i18n/language.ts';
import type { DayState } from '../../lib/report/check.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { daySigns, dayStates } from './check-words.ts';
import s from './check.module.css';

const WEEK = 7;
/** How far each arrow goes. */
const ARROWS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -WEEK, ArrowDown: WEEK };

interface Props {
  /** `2026-11` */
  month: string;
  /** The last day that can be chosen; later ones are yet to come. */
  today: string;
  chosen: string;
  stateOf: (day: string) => DayState;
  /** Whether there is anything before this month. */
  hasBefore: boolean;
  onMonth: (month: string) => void;
  onChoose: (day: string) => void;
}

/** A month of checks: kept, late, missed, free. One stop of the Tab key; arrows go from day to day. */
export function Calendar({ month, today, chosen, stateOf, hasBefore, onMonth, onChoose }: Props) {
  const { t, f, language } = useApp();
  const table = useRef<HTMLTableElement>(null);
  const first = Temporal.PlainYearMonth.from(month);
  const start = first.toPlainDate({ day: 1 });
  const days = Array.from({ length: first.daysInMonth }, (_, index) => start.add({ days: index }));
  const cells = [...Array.from({ length: start.dayOfWeek - 1 }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / WEEK) }, (_, week) => Array.from({ length: WEEK }, (__, day) => cells[week * WEEK + day] ?? null));
  const weekday = new Intl.DateTimeFormat(localeOf(language), { weekday: 'short', timeZone: 'UTC' });
  const spoken = new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const utc = (day: Temporal.PlainDate): number => Date.parse(`${day.toString()}T00:00:00Z`);
  const enabled = days.filter((day) => day.toString() <= today);
  /** The one that the Tab key reaches. */
  const reached = enabled.find((day) => day.toString() === chosen) ?? enabled.at(-1);

  const move = (event: KeyboardEvent): void => {
    const step = ARROWS[event.key];
    const from = event.target instanceof HTMLElement ? event.target.dataset.day : undefined;
    if (step === undefined || from === undefined) return;
    event.preventDefault();
    const to = Temporal.PlainDate.from(from).add({ days: step }).toString();
    table.current?.querySelector<HTMLElement>(`button[data-day="${to}"]:not(:disabled)`)?.focus();
  };

  return (
    <section className={s.part} aria-labelledby="check-month">
      <header className={s.head}>
        <Button look="plain" aria-label={t('check.monthBefore')} disabled={!hasBefore} onClick={() => { onMonth(first.subtract({ months: 1 }).toString()); }}>
          ‹
        </Button>
        <h2 id="check-month" aria-live="polite">
          {f.month(month)}
        </h2>
        <Button look="plain" aria-label={t('check.monthAfter')} disabled={month >= today.slice(0, 7)} onClick={() => { onMonth(first.add({ months: 1 }).toString()); }}>
          ›
        </Button>
      </header>
      <table ref={table} className={s.calendar} aria-labelledby="check-month" onKeyDown={move}>
        <thead>
          <tr>
            {Array.from({ length: WEEK }, (_, index) => (
              <th key={index} scope="col">
                {weekday.format(Date.UTC(2024, 0, 1 + index))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find(Boolean)?.toString()}>
              {week.map((day, index) => {
                if (!day) return <td key={index} />;
                const date = day.toString();
                const ahead = date > today;
                const state = ahead ? 'free' : stateOf(date);
                return (
                  <td key={index}>
                    <button
                      type="button"
                      data-day={date}
                      className={cx(s.day, s[state])}
                      disabled={ahead}
                      tabIndex={day === reached ? 0 : -1}
                      aria-pressed={date === chosen}
                      aria-label={t('check.dayState', { day: spoken.format(utc(day)), state: t(dayStates[state]) })}
                      onClick={() => { onChoose(date); }}
                    >
                      <span>{day.day}</span>
                      <span aria-hidden="true">{ahead ? '' : daySigns[state]}</span>
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={s.legend} aria-label={t('check.legend')}>
        {(['kept', 'late', 'missed', 'free'] as const).map((state) => (
          <li key={state} className={s[state]}>
            <span aria-hidden="true">{daySigns[state]}</span> {t(dayStates[state])}
          </li>
        ))}
      </ul>
    </section>
  );
}
