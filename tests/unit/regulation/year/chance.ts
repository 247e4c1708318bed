/** Numbers that are the same for the same seed (mulberry32). */
export interface Chance {
  /** Whole, from `from` up to and with `to`. */
  whole: (from: number, to: number) => number;
  /** True so often of 100 times. */
  often: (of100: number) => boolean;
  one: <T>(of: readonly [T, ...T[]] | readonly T[]) => T;
}

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return { whole, often: (of100) => next() * 100 < of100, one: (of) => of[whole(0, of.length - 1)] as (typeof of)[number] };
}

export function shuffled<T>(all: readonly T[], { whole }: Chance): T[] {
  const mixed = [...all];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = whole(0, at);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}
