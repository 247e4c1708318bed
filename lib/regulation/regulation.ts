import type { Regulation } from '../model/regulation.ts';
import { russian } from './presets/russian.ts';

export type { Regulation } from '../model/regulation.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/**
 * What holds until the company revises it: the Russian regulation as written, 24 hours round the clock (A2).
 * `since`: when the company began to work by it, milliseconds since the epoch. `zone`: where its days begin.
 */
export function defaultRegulation(since: number, zone = 'Europe/Moscow'): Regulation {
  return russian(since, zone);
}
