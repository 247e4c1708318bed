/**
 * Hybrid logical time (Kulkarni et al., 2014): the wall clock, and a tick where the clock stands still or was set back.
 * Compared as text, so that an index orders events the same on every machine.
 */
const TIME_DIGITS = 10;
const TICK_DIGITS = 4;
const TICKS = 36 ** TICK_DIGITS;

/** The logical time after `last` (null at the very first event) when the clock shows `now`, milliseconds since the epoch. */
export function nextHlc(last: string | null, now: number): string {
  if (last === null) return write(now, 0);
  const at = hlcTime(last);
  if (now > at) return write(now, 0);
  const tick = Number.parseInt(last.slice(TIME_DIGITS + 1), 36) + 1;
  return tick < TICKS ? write(at, tick) : write(at + 1, 0);
}

/** The milliseconds since the epoch that a logical time carries. */
export function hlcTime(hlc: string): number {
  return Number.parseInt(hlc.slice(0, TIME_DIGITS), 36);
}

/** The first logical time that a clock which shows `now` can give. */
export function hlcAt(now: number): string {
  return write(now, 0);
}

function write(ms: number, tick: number): string {
  const time = Math.max(0, Math.floor(ms)).toString(36).padStart(TIME_DIGITS, '0');
  return `${time}-${tick.toString(36).padStart(TICK_DIGITS, '0')}`;
}
