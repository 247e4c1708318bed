import type { Company, Person } from '../model/company.ts';

/**
 * Who is on duty on a day (`2026-11-22`; A10): who was named for the day itself, else who last had its weekday by then. Null
 * where nobody was named. `end`: the moment at which the day ends, milliseconds since the epoch.
 */
export function onDuty({ duty }: Company, day: string, end: number): string | null {
  const named = duty.days.get(day);
  if (named !== undefined) return named;
  const weekday = duty.weekdays.get(Temporal.PlainDate.from(day).dayOfWeek) ?? [];
  return weekday.findLast(({ from }) => from < end)?.person ?? null;
}

/** The person's name; null for one whom nobody has named here. */
export function personOf({ people }: Company, id: string | null): Person | null {
  return people.find((person) => person.id === id) ?? null;
}
