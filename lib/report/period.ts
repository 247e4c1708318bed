/** What a report is about: a week from Monday to Sunday, in the company's time zone. Moments are milliseconds since the epoch. */
export interface Period {
  /** `2026-W47`. */
  id: string;
  from: number;
  /** The first moment after it. */
  to: number;
  /** Its days in order, `2026-11-16` to `2026-11-22`. */
  days: readonly string[];
}

/** The week that a day (`2026-11-22`) lies in, by ISO 8601: its first week is the one with the first Thursday. */
export function weekOf(day: string, zone: string): Period {
  const date = Temporal.PlainDate.from(day);
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  const start = (of: Temporal.PlainDate): number => of.toZonedDateTime(zone).epochMilliseconds;
  const week = String(date.weekOfYear).padStart(2, '0');
  return {
    id: `${String(date.yearOfWeek)}-W${week}`,
    from: start(monday),
    to: start(monday.add({ days: 7 })),
    days: Array.from({ length: 7 }, (_, n) => monday.add({ days: n }).toString()),
  };
}

/** The week of an id such as `2026-W47`. Throws a RangeError for anything else. */
export function weekOfId(id: string, zone: string): Period {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(id) ?? [];
  if (year === undefined || week === undefined) throw new RangeError(`${id} is no week`);
  // The fourth of January lies in the first week of its year.
  const first = Temporal.PlainDate.from(`${year}-01-04`);
  const found = weekOf(first.add({ weeks: Number(week) - 1 }).toString(), zone);
  if (found.id !== id) throw new RangeError(`${id} is no week of that year`);
  return found;
}

/** The week before, or after. */
export function neighbour(period: Period, by: -1 | 1, zone: string): Period {
  const [monday] = period.days;
  return weekOf(Temporal.PlainDate.from(monday ?? '').add({ days: 7 * by }).toString(), zone);
}

/** The company's day of a moment. */
export function dayOf(moment: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The weeks a company has reports of, from the one that `since` lies in to the running one; the last one first. */
export function weeksSince(since: number, now: number, zone: string): Period[] {
  const weeks: Period[] = [];
  for (let week = weekOf(dayOf(now, zone), zone); weeks.length === 0 || week.to > since; week = neighbour(week, -1, zone)) weeks.push(week);
  return weeks;
}

/** The day on which the report of a week is to be read (A9, A13): the first such weekday after it, 1 is Monday. */
export function reportDay({ days }: Period, weekday: number): string {
  return Temporal.PlainDate.from(days[6] ?? '').add({ days: weekday }).toString();
}

/** Until when it is to be read, milliseconds since the epoch: the end of that day. */
export function readBy(period: Period, weekday: number, zone: string): number {
  return Temporal.PlainDate.from(reportDay(period, weekday)).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
}
