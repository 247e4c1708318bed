/** Dates in the words of each platform. All take the moment, the moment of the look and the zone of the visitor. */

interface Look {
  now: () => number;
  zone: string;
}

function zoned(at: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}

const two = (number: number) => String(number).padStart(2, '0');

/** «21 июля», with the year when it is not this one. */
export function dayAndMonth(at: number, { now, zone }: Look): string {
  const day = zoned(at, zone);
  const year = day.year === zoned(now(), zone).year ? '' : ` ${String(day.year)}`;
  return `${String(day.day)} ${monthOf(day)}${year}`;
}

/** «5 июля 2026». */
export function fullDay(at: number, { zone }: Look): string {
  const day = zoned(at, zone);
  return `${String(day.day)} ${monthOf(day)} ${String(day.year)}`;
}

/** «Сегодня, 13:28», «Вчера, 9:05», «21 июля, 13:28», «21 июля 2025, 13:28». */
export function dayAndTime(at: number, look: Look): string {
  const moment = zoned(at, look.zone);
  const today = zoned(look.now(), look.zone).toPlainDate();
  const ago = moment.toPlainDate().until(today).days;
  const day = ago === 0 ? 'Сегодня' : ago === 1 ? 'Вчера' : dayAndMonth(at, look);
  return `${day}, ${two(moment.hour)}:${two(moment.minute)}`;
}

/** «27.01.2026 в 15:05». */
export function numbersAndTime(at: number, { zone }: Look): string {
  const moment = zoned(at, zone);
  return `${two(moment.day)}.${two(moment.month)}.${String(moment.year)} в ${two(moment.hour)}:${two(moment.minute)}`;
}

function monthOf(day: Temporal.ZonedDateTime): string {
  const months = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'];
  return months[day.month - 1] ?? '';
}
