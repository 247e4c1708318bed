import type { Duty, Priority } from './regulation.ts';

/** What people decided and did about a case besides replying: part of the fold of its events. Moments are milliseconds since the epoch. */
export interface Care {
  class: string | null;
  sub: string | null;
  priority: Priority | null;
  department: string | null;
  /** Id of the person in charge. */
  owner: string | null;
  /** The last time it was handed to a department by its status; null where it never was. */
  handover: Handover | null;
  /** How the reply in hand stands with the head of quality; null where nobody was asked, and after a reply was sent. */
  approval: Approval | null;
  /** Why the review cannot be answered where it stands, as a person said; null while nobody did. */
  barred: { at: number; reason: string } | null;
  /** In the order in which they began; those that still last have no end. */
  pauses: Pause[];
  /** What was done for the customer; after a reopening, null until it is done again. */
  result: { at: number; note: string | null } | null;
  /** What the customer last said of it. */
  satisfaction: { at: number; satisfied: boolean; words: string | null } | null;
  /** When the customer last said that it does not satisfy them: a new deadline began (B7). */
  reopenedAt: number | null;
  talk: { from: number; to: number | null; where: string | null } | null;
  /** When a person first said that the reply was given, where no page can show it; null once they put it back to work. */
  answeredByHandAt: number | null;
  notes: Note[];
  breaches: Breach[];
}

/** A reply that waits for the head of quality (A10), or what they said of it. */
export interface Approval {
  asked: { at: number; author: string; text: string };
  given: { at: number; author: string; text: string } | null;
  declined: { at: number; author: string; note: string } | null;
}

export interface Handover {
  to: 'quality' | 'rework';
  at: number;
  acceptedAt: number | null;
  /** When it came back, or was taken back by another status. */
  endedAt: number | null;
  /** What the department answered. */
  note: string | null;
}

export interface Pause {
  /** Null: every duty but the first reply. */
  duty: Duty | null;
  reason: string;
  from: number;
  to: number | null;
}

export interface Note {
  event: string;
  at: number;
  author: string;
  text: string;
  about: 'progress' | 'facts';
}

/** A breach stays once it is recorded; what explains it stands beside it. */
export interface Breach {
  event: string;
  /** Other events that recorded the very same: two machines may have noticed it. */
  alike: string[];
  duty: Duty;
  /** Id of the deadline that was missed. */
  deadline: string;
  clause: string | null;
  /** Of a reply, which one; 0 is the first. */
  round: number;
  due: number;
  noticedAt: number;
  /** Version of the regulation that was then in force. */
  regulation: number;
  onDuty: string | null;
  explained: { at: number; reason: string; approvedBy: string | null } | null;
}

export const NO_CARE: Care = {
  class: null,
  sub: null,
  priority: null,
  department: null,
  owner: null,
  handover: null,
  approval: null,
  barred: null,
  pauses: [],
  result: null,
  satisfaction: null,
  reopenedAt: null,
  talk: null,
  answeredByHandAt: null,
  notes: [],
  breaches: [],
};
