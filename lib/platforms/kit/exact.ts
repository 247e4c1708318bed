import type { Interval } from './moment.ts';

/** A moment to the second or finer in UTC: what data of pages holds. */
const EXACT = /^\d{4}-\d\d-\d\dT[\d:]{8}(?:\.\d{1,3})?Z$/;

/** As `moment.ts` has it: the first year of reviews. */
const EARLIEST = '1991';

/** A stretch of time in which the person's zone keeps one offset; milliseconds since the epoch, the end not included. */
interface Stretch {
  from: number;
  to: number;
  milliseconds: number;
  shown: string;
}

/**
 * Reads exact moments the short way: `Temporal` is asked once for each stretch between two changes of the clocks, not
 * once for each review of a list of thousands. Null for everything else, and for what is not past.
 */
export function exactReader(now: Temporal.ZonedDateTime): (text: string) => Interval | null {
  const stretches: Stretch[] = [];
  const latest = now.epochMilliseconds;
  return (text) => {
    if (!EXACT.test(text) || text < EARLIEST) return null;
    const moment = Date.parse(text);
    // Also false for what is no moment. A thirty-first of February would become another day: the long way refuses it.
    if (!(moment <= latest) || !new Date(moment).toISOString().startsWith(text.slice(0, 10))) return null;
    let stretch = stretches.find(({ from, to }) => from <= moment && moment < to);
    if (stretch === undefined) stretches.push((stretch = stretchAt(moment, now.timeZoneId)));
    const local = new Date(moment + stretch.milliseconds).toISOString().slice(0, -1);
    const iso = (local.endsWith('0') ? local.replace(/\.?0+$/, '') : local) + stretch.shown;
    return { earliest: iso, latest: iso };
  };
}

function stretchAt(moment: number, zone: string): Stretch {
  const at = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
  // The transition before a moment that is itself one would be the one before it.
  const from = at.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const to = at.getTimeZoneTransition('next');
  return {
    from: from?.epochMilliseconds ?? -Infinity,
    to: to?.epochMilliseconds ?? Infinity,
    milliseconds: at.offsetNanoseconds / 1_000_000,
    shown: at.offset,
  };
}
