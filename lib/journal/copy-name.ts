/**
 * Why a copy was kept: every day, or before something that changes much at once. None is kept before persons are erased:
 * it would keep what was to go.
 */
const COPY_REASONS = ['daily', 'restore', 'merge', 'migration', 'recovery'] as const;
export type CopyReason = (typeof COPY_REASONS)[number];

/** A copy of the journal that lies in the browser, apart from the database. */
export interface Copy {
  name: string;
  /** When it was taken, milliseconds since the epoch. */
  at: number;
  why: CopyReason;
  /** Cases that the lists showed then. */
  cases: number;
  bytes: number;
}

const NAME = /^(\d{8})T(\d{9})Z-([a-z]+)-(\d{1,9})\.otklik$/;

/** All that a list says of a copy stands in its name, so that no second file can be lost or disagree. */
export function copyName({ at, why, cases }: Pick<Copy, 'at' | 'why' | 'cases'>): string {
  const [day, time] = new Date(at).toISOString().replaceAll(/[-:.Z]/g, '').split('T');
  return `${day}T${time}Z-${why}-${cases}.otklik`;
}

export function readCopyName(name: string): Omit<Copy, 'bytes'> | null {
  const [, day = '', time = '', why, cases] = NAME.exec(name) ?? [];
  const reason = COPY_REASONS.find((other) => other === why);
  const at = Date.parse(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4, 6)}.${time.slice(6)}Z`);
  return reason === undefined || Number.isNaN(at) ? null : { name, at, why: reason, cases: Number(cases) };
}
