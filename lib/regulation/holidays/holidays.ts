import type { HolidayList } from '../../model/regulation.ts';
import { cn } from './cn.ts';
import { ru } from './ru.ts';
import type { YearOfHolidays } from './year.ts';

export const holidayLists: Readonly<Record<HolidayList, Readonly<Record<number, YearOfHolidays>>>> = { ru, cn };

/** The last year that a list knows: after it, holidays would count as working days. */
export function lastYearOf(list: HolidayList): number {
  return Math.max(...Object.keys(holidayLists[list]).map(Number));
}
