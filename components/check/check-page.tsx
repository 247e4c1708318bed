import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { daysBetween } from '../../lib/journal/days.ts';
import type { Place } from '../../lib/model/place.ts';
import type { Regulation } from '../../lib/regulation/regulation.ts';
import { regulationAt } from '../../lib/regulation/versions.ts';
import { checkDue, dayState, type DayState } from '../../lib/report/check.ts';
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
  const { t } = useApp();
  const { regulation } = useJournal();
  const { undoLast } = useSay();
  const today = useCheck(useToday());
  useKeys({ u: () => void undoLast() });
  return (
    <div className={s.page}>
      <h1>{t('check.title')}</h1>
      {today ? (
        <>
          <TodayPart today={today} due={dueOf(today.day, regulation, today.places)} />
          {today.places.length > 0 && <Days today={today} />}
        </>
      ) : (
        <Skeleton rows={4} />
      )}
    </div>
  );
}

/** When the check of a day was due; null where none was: there was nothing to look at before the first place was known. */
function dueOf(day: string, rules: Regulation, places: readonly Place[]): number | null {
  const due = checkDue(day, rules);
  return due === null || places.every(({ since }) => since > due) ? null : due;
}

function Days({ today: { day: today, places } }: { today: Check }) {
  const { settings } = useApp();
  const { db } = useJournal();
  const now = useNow();
  const company = useCompany('regulation');
  const [chosen, setChosen] = useState(today);
  const [month, setMonth] = useState(today.slice(0, 7));
  const days = useLiveQuery(() => daysBetween(db, `${month}-01`, `${month}-31`), [db, month]);
  if (!company || !days) return <Skeleton rows={4} />;
  const beginning = beginningOf(settings);
  const rulesOf = (day: string) => regulationAt(company.regulations, beginning, Temporal.PlainDate.from(day).toZonedDateTime(beginning.zone).epochMilliseconds);
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
        hasBefore={Temporal.PlainDate.from(`${month}-01`).toZonedDateTime(beginning.zone).epochMilliseconds > first}
        onMonth={setMonth}
        onChoose={setChosen}
      />
      {chosen !== today && chosen.startsWith(month) && <DayPart key={chosen} day={chosen} state={stateOf(chosen)} due={dueOf(chosen, rulesOf(chosen), places)} />}
    </>
  );
}
