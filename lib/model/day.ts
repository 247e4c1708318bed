import type { CheckPoint } from './day-event.ts';
import type { DayEventOf } from './event.ts';

/** One day's check as its events tell (A1, A12). Moments are milliseconds since the epoch. */
export interface DayCheck {
  /** `2026-11-22`. */
  day: string;
  /** By check point (`pointId`), what was seen of it: every look, in order. */
  looks: ReadonlyMap<string, CheckLook[]>;
  /** Ticked by hand, with the reason. */
  ticks: ReadonlyMap<string, Tick>;
  signed: { at: number; author: string } | null;
  /** The breach, once it is recorded; it stays when the check is signed later. */
  missed: { event: string; at: number; by: number; lacking: CheckPoint[]; onDuty: string | null } | null;
  explained: { at: number; reason: string; approvedBy: string | null } | null;
}

/** A check that was not signed in time (A14). */
export interface MissedCheck {
  day: string;
  /** When it was due. */
  by: number;
  /** The check points that had no evidence by then. */
  lacking: CheckPoint[];
  onDuty: string | null;
}

export interface CheckLook {
  event: string;
  at: number;
  author: string;
  saw: DayEventOf<'check.looked'>['payload'];
}

export interface Tick {
  point: CheckPoint;
  reason: string;
  at: number;
  author: string;
}

/** What makes two check points one: the place, else the address. */
export function pointId({ place, address }: CheckPoint): string {
  return place ?? address;
}
