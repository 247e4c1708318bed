import type { DateReader } from '../kit/dates.ts';
import type { Interval } from '../kit/moment.ts';
import { dateShapeIn } from './date-shapes.ts';

const NUMBERS = /^(\d{1,2})([-.\/])(\d{1,2})\2(\d{4}|\d{2})(.*)$/;
const YEAR_FIRST = /^(\d{4})[-.\/](\d{1,2})[-.\/](\d{1,2})(.*)$/;
const CLOCK = /(\d{1,2})[:.](\d{2})(?::\d{2})?(?:\s?([ap])\.?\s?m)?/i;

/**
 * Reads the dates of one list. Days in numbers say nothing of their order, «03/04/2020», unless another date of the list
 * does: a list in which no number tells is not understood, and not guessed at.
 */
export function momentReader(dates: DateReader, all: readonly (string | null)[]): (machine: string | null, shown: string | null) => Interval | null {
  const order = orderOf(all);
  return (machine, shown) => {
    const exact = read(machine);
    return exact ?? read(shown);
  };

  function read(shown: string | null): Interval | null {
    if (shown === null) return null;
    const whole = dates(shown);
    if (whole !== null) return whole;
    const core = dateShapeIn(shown)?.shown ?? null;
    if (core === null) return null;
    return (core === shown ? null : dates(core)) ?? dates(inOrder(core, order)) ?? dates(withoutWeekday(core));
  }
}

type Order = 'day' | 'month' | null;

function orderOf(all: readonly (string | null)[]): Order {
  let day = false;
  let month = false;
  for (const shown of all) {
    const found = NUMBERS.exec(coreOf(shown));
    if (found === null) continue;
    if (found[2] === '.' || Number(found[1]) > 12) day = true;
    else if (Number(found[3]) > 12) month = true;
  }
  return day === month ? null : day ? 'day' : 'month';
}

function coreOf(shown: string | null): string {
  return shown === null ? '' : (dateShapeIn(shown)?.shown ?? '');
}

/** «10-31-2017, 01:56 PM» as data: “2017-10-31 13:56”. */
function inOrder(core: string, order: Order): string | null {
  const found = NUMBERS.exec(core);
  const [year, month, day, rest] =
    found === null
      ? (YEAR_FIRST.exec(core) ?? []).slice(1)
      : order === null
        ? []
        : [found[4], order === 'month' ? found[1] : found[3], order === 'month' ? found[3] : found[1], found[5]];
  if (year === undefined || month === undefined || day === undefined) return null;
  const whole = year.length === 2 ? `20${year}` : year;
  return `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${clockOf(rest ?? '')}`;
}

function clockOf(rest: string): string {
  const found = CLOCK.exec(rest);
  if (found === null) return '';
  const half = found[3]?.toLowerCase();
  const hour = (Number(found[1]) % (half === undefined ? 24 : 12)) + (half === 'p' ? 12 : 0);
  return ` ${String(hour).padStart(2, '0')}:${found[2] ?? '00'}`;
}

function withoutWeekday(core: string): string {
  return core.replace(/^\p{L}{2,12}\.?,?\s+(?=\d|\p{L}{3,}\s\d)/u, '');
}
