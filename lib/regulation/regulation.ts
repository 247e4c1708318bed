/**
 * The company's rules as data. So far the numbers of the first-reply clock (A2, A15); every number is a setting with a
 * version, never a constant in code (D10).
 */
export interface Regulation {
  version: number;
  /** Reviews that appeared before this moment are backlog: shown and counted apart, never breaches. Milliseconds since the epoch. */
  since: number;
  /** Hours from the appearance of a review to its reply, round the clock (A2). */
  replyWithinHours: number;
  /** From how many hours before the deadline on a case burns. */
  warnWithinHours: number;
  /** After how many days without being seen live a submitted reply no longer stops the clock. */
  unseenAfterDays: number;
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The regulation as written: 24 hours, a warning 6 hours before. `since`: when the company began to work by it, milliseconds since the epoch. */
export function defaultRegulation(since: number): Regulation {
  return { version: 1, since, replyWithinHours: 24, warnWithinHours: 6, unseenAfterDays: 3 };
}
