import { useLiveQuery } from 'dexie-react-hooks';
import { dayOf as dayCheckOf, daysBetween } from '../../lib/journal/days.ts';
import { questions, queue } from '../../lib/journal/queries.ts';
import type { CaseRow } from '../../lib/journal/row.ts';
import { breachesSince, dayFacts, type CaseBreach, type DayFacts } from '../../lib/journal/today.ts';
import type { DayCheck } from '../../lib/model/day.ts';
import type { Span } from '../../lib/regulation/calendar.ts';
import { DAY } from '../../lib/regulation/regulation.ts';
import { dayOf } from '../../lib/report/period.ts';
import { useJournal } from '../app/context.ts';
import { useAtStake } from '../journal/regulation-badge.tsx';
import type { AtStake } from '../../lib/journal/at-stake.ts';

/** So many days back a breach is shown here; all of them stand in the reports. */
const BACK = 7;

export interface TodayFacts {
  day: string;
  /** From its first moment to the first one after it. */
  span: Span;
  check: DayCheck;
  facts: DayFacts;
  /** All that is awaited, by time left, without backlog. */
  open: CaseRow[];
  asked: number;
  breaches: CaseBreach[];
  /** Days of the last week whose check was missed. */
  missedDays: DayCheck[];
  stake: AtStake;
}

/** All that the page shows, live; undefined until the journal has told. */
export function useToday(now: number): TodayFacts | undefined {
  const { db, regulation } = useJournal();
  const stake = useAtStake();
  const day = dayOf(now, regulation.zone);
  const { zone } = regulation;
  const found = useLiveQuery(async () => {
    const date = Temporal.PlainDate.from(day);
    const span = { from: date.toZonedDateTime(zone).epochMilliseconds, to: date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds };
    const [check, facts, { rows }, asked, breaches, days] = await Promise.all([
      dayCheckOf(db, day),
      dayFacts(db, span),
      queue(db),
      questions(db),
      breachesSince(db, span.to - BACK * DAY),
      daysBetween(db, date.subtract({ days: BACK - 1 }).toString(), day),
    ]);
    return { day, span, check, facts, open: rows.filter(({ open }) => open === 1), asked: asked.length, breaches, missedDays: days.filter(({ missed }) => missed !== null).reverse() };
  }, [db, day, zone]);
  return found && stake && { ...found, stake };
}
