import { randomOf } from '../unit/platforms/mutate.ts';

/** The size of the campaign and its seed: whole in `npm run test:long`, a tenth of it in `npm test`. */

/** Choose another with OTKLIK_SEED; every failure names the one it came from. */
export const SEED = Number(process.env.OTKLIK_SEED ?? 20_261_122);

export const isWhole = process.env.OTKLIK_LONG !== undefined;

export function sizeOf(whole: number): number {
  return isWhole ? whole : Math.max(1, Math.ceil(whole / 10));
}

/** The chance of one test: the same for the same seed and the same name. */
export function chanceOf(name: string): () => number {
  let mixed = SEED;
  for (const letter of name) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return randomOf(mixed);
}

export const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How the journal stands after an interruption. */
export type Stood = 'before' | 'after';

export interface Points {
  /** Milliseconds from the beginning of the work to the next interruption. */
  next: () => number;
  /** Named in every failure. */
  name: () => string;
  /** How the journal stood then: the aim follows, so that half of the points lie before the moment of truth and half behind. */
  stood: (how: Stood) => void;
  /** One line for the log of the whole run: a campaign that only ever hit one side would have tried little. */
  say: () => void;
}

/** The random moments of one test. `longest`: how long the work takes undisturbed, milliseconds. */
export function pointsOf(test: string, chance: () => number, longest: number): Points {
  const tally = { before: 0, after: 0 };
  let reach = longest;
  let at = 0;
  return {
    next() {
      at = chance() * reach;
      return at;
    },
    name: () => `${test}, seed ${SEED}, point ${tally.before + tally.after + 1}, ${Math.round(at)} ms after the work began`,
    stood(how) {
      tally[how] += 1;
      reach *= how === 'before' ? 1.4 : 0.7;
    },
    say() {
      const { before, after } = tally;
      console.log(`SUM ${test}: ${before + after} points, seed ${SEED}: as before ${before}, as after ${after}, between 0`);
    },
  };
}
