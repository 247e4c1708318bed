import type { Role } from './person.ts';
import type { Regulation } from './regulation.ts';

/** The company as its events tell: its rules, its people, what was written into its reports. Moments are milliseconds since the epoch. */
export interface Company {
  /** All versions in the order they came into force; empty where the company never revised what it began with. */
  regulations: RegulationVersion[];
  people: Person[];
  duty: DutyRota;
  /** By the id of the report, `2026-W47`. */
  reports: ReadonlyMap<string, ReportNotes>;
}

export interface RegulationVersion {
  event: string;
  regulation: Regulation;
  from: number;
  author: string;
}

export interface Person {
  id: string;
  name: string;
  roles: Role[];
  department: string | null;
  active: boolean;
}

export interface DutyRota {
  /** By day, `2026-11-22`; null: nobody on that day. */
  days: ReadonlyMap<string, string | null>;
  /** By weekday, 1 is Monday: each from the day on which it was given. */
  weekdays: ReadonlyMap<number, { from: number; person: string | null }[]>;
}

export interface ReportNotes {
  conclusions: string;
  proposals: { text: string; owner: string | null; by: string | null; decided: string | null }[];
  /** «Проверено»: by whom and when, with the figures as they then were. */
  checked: { at: number; author: string; figures: Record<string, number | string[] | null> } | null;
}
