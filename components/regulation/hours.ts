import type { Day } from '../../lib/regulation/calendar.ts';

/** The working time of a day as people write it: «09:00–13:00, 14:00–18:00»; nothing written is a day off. */

type Periods = [from: string, to: string][];

export function hoursText(day: Day): string {
  return day.map(([from, to]) => `${from}–${to}`).join(', ');
}

/** Null where it cannot be understood, or the periods are not in order and apart. `9-18` is understood as well. */
export function hoursIn(text: string): Periods | null {
  const parts = text.split(/[,;，；、]/).map((part) => part.trim()).filter((part) => part !== '');
  const periods: Periods = [];
  for (const part of parts) {
    const [from, to, ...rest] = part.split(/\s*[–—~-]\s*/).map(timeIn);
    if (!from || !to || rest.length > 0 || from >= to || from < (periods.at(-1)?.[1] ?? '')) return null;
    periods.push([from, to]);
  }
  return periods.length > 6 ? null : periods;
}

/** `9`, `9:00`, `09.00` → `09:00`; null where it is no time of the day. */
export function timeIn(text: string): string | null {
  const [, hours, minutes = '00'] = /^\s*(\d{1,2})(?:[:.：](\d{2}))?\s*$/.exec(text) ?? [];
  if (hours === undefined) return null;
  const time = `${hours.padStart(2, '0')}:${minutes}`;
  return /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time) ? time : null;
}
