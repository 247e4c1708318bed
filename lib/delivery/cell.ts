/**
 * What a cell holds. Text is text everywhere: a long id, a leading zero, what looks like a formula. Every other kind carries
 * the text it shows too, for the writers that know text alone.
 */
export type Cell = string | NumberCell | TimeCell | SpanCell | LinkCell;

export interface NumberCell {
  kind: 'number';
  text: string;
  value: number;
  /** The best possible, 5 in «4 из 5». */
  of: number | null;
}

export interface TimeCell {
  kind: 'moment' | 'day';
  text: string;
  iso: string;
  /** Days since 1899-12-30 by the clock of the zone, as spreadsheets count; null where they cannot. */
  serial: number | null;
}

/** Somewhere within these days. */
export interface SpanCell {
  kind: 'span';
  text: string;
  iso: string;
}

export interface LinkCell {
  kind: 'link';
  text: string;
}

const DAY = 86_400_000;
/** From 1899-12-30, the day 0 of a spreadsheet, to 1970-01-01. */
const EPOCH = 25_569 * DAY;
/** Before March 1900 spreadsheets differ by a day: Excel knows a 29 February of that year. */
const FIRST_YEAR = 1901;
const LAST_YEAR = 9999;

export function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

/** `2026-11-22 09:15` by the clock of the zone. */
export function momentCell(at: number, zone: string): TimeCell {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).round({ smallestUnit: 'minute', roundingMode: 'trunc' });
  const clock = zoned.epochMilliseconds + zoned.offsetNanoseconds / 1e6;
  return {
    kind: 'moment',
    text: zoned.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' '),
    iso: zoned.toString({ smallestUnit: 'minute', timeZoneName: 'never' }),
    serial: serialOf(clock, zoned.year),
  };
}

/** `2026-11-22`, the day of that moment in the zone. */
export function dayCell(at: number, zone: string): TimeCell {
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  const text = day.toString();
  return { kind: 'day', text, iso: text, serial: serialOf(Date.UTC(day.year, day.month - 1, day.day), day.year) };
}

export function spanText(from: TimeCell, until: TimeCell): string {
  return `${from.text} – ${until.text}`;
}

function serialOf(clock: number, year: number): number | null {
  return year < FIRST_YEAR || year > LAST_YEAR ? null : (clock + EPOCH) / DAY;
}
