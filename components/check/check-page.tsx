import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { daysBetween } from '../../lib/journal/days.ts';
import type { Place } from '../../lib/model/place.ts';
import type { Regulation } from '../../lib/regulation/regulation.ts';
import { rulesOfCheck } from '../../lib/report/check-rules.ts';
import { checkDue, dayState, watchedSince, type DayState } from '../../lib/report/check.ts';
import { beginningOf } from '../app/beginning.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useCompany } from '../app/use-company.ts';
import { useKeys } from '../app/use-keys.ts';
import { useNow } from '../app/use-now.ts';
import { useSay } from '../ui/say.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Calendar } from './calendar.tsx';
import { DayPart } from './day-part.tsx';
import { TodayPart } from './today-part.tsx';
import { useCheck, useToday, type Check } from './use-check.ts';
import s from './check.module.css';

/** The daily check (A1, A12): today's check points with their evidence, and the month behind. */
export function CheckPage() {
  const { t, settings } = useApp();
  const { regulation: { zone } } = useJournal();
  const { undoLast } = useSay();
  const today = useCheck(useToday());
  const company = useCompany('regulation');
  const rulesOf = (day: string): Regulation => rulesOfCheck(day, company?.regulations ?? [], beginningOf(settings), zone);
  useKeys({ u: () => void undoLast() });
  return (
    <div className={s.page}>
      <h1>{t('check.title')}</h1>
      {today && company ? (
        <>
          <TodayPart today={today} due={dueOf(today.day, rulesOf(today.day), today.places)} />
          {today.places.length > 0 && <Days today={today} rulesOf={rulesOf} />}
        </>
      ) : (
        <Skeleton rows={4} />
      )}
    </div>
  );
}

/** When the check of a day was due; null where none was: before there was anything to look at, or where there is nothing. */
function dueOf(day: string, rules: Regulation, places: readonly Place[]): number | null {
  const due = checkDue(day, rules);
  const since = watchedSince(places);
  return due === null || since === null || since >= due ? null : due;
}

function Days({ today: { day: today, places }, rulesOf }: { today: Check; rulesOf: (day: string) => Regulation }) {
  const { db, regulation: { zone } } = useJournal();
  const now = useNow();
  const [chosen, setChosen] = useState(today);
  const [month, setMonth] = useState(today.slice(0, 7));
  const days = useLiveQuery(() => daysBetween(db, `${month}-01`, `${month}-31`), [db, month]);
  if (!days) return <Skeleton rows={4} />;
  const first = Math.min(...places.map(({ since }) => since));
  const stateOf = (day: string): DayState => {
    const check = days.find((one) => one.day === day) ?? null;
    if (dueOf(day, rulesOf(day), places) !== null) return dayState(day, check, rulesOf(day), now);
    return check?.signed ? 'kept' : 'free';
  };
  return (
    <>
      <Calendar
        month={month}
        today={today}
        chosen={chosen}
        stateOf={stateOf}
        hasBefore={Temporal.PlainDate.from(`${month}-01`).toZonedDateTime(zone).epochMilliseconds > first}
        onMonth={setMonth}
        onChoose={setChosen}
      />
      {chosen !== today && chosen.startsWith(month) && <DayPart key={chosen} day={chosen} state={stateOf(chosen)} due={dueOf(chosen, rulesOf(chosen), places)} />}
    </>
  );
}
