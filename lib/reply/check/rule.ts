import type { ReplyLanguage } from '../template.ts';

/** What the checks look for. The clauses are those of the regulation; `C6`, `C8` of its part on honesty; `settings`, `trust`, `platform`: no clause, but a duty. */
export const CLAUSES = {
  'thanks-missing': 'A11',
  'personal-missing': 'A4',
  'question-missing': 'A5',
  'apology-missing': 'A6',
  'responsibility-missing': 'A6',
  'solution-missing': 'A6',
  'contact-missing': 'B8',
  argument: 'A11',
  excuse: 'A11',
  blame: 'A11',
  'pseudo-apology': 'A6',
  'promise-sum': 'settings',
  'personal-data': 'trust',
  'removal-request': 'C6',
  reward: 'C8',
  'link-banned': 'platform',
  'address-mixed': 'A11',
  'too-long': 'platform',
  'wrong-language': 'A11',
  'wrong-name': 'A4',
  'wrong-gender': 'A4',
  placeholder: '–',
  sameness: 'A11',
  spelling: '–',
} as const;

export type RuleId = keyof typeof CLAUSES;

/** What a reply has to hold, and where its absence is marked. */
export type PartRule = 'thanks-missing' | 'question-missing' | 'apology-missing' | 'responsibility-missing' | 'solution-missing' | 'contact-missing';
/** What must not stand in a reply, told sentence by sentence. */
export type FaultRule = 'argument' | 'excuse' | 'blame' | 'pseudo-apology' | 'promise-sum' | 'removal-request' | 'reward';

export interface CheckInput {
  review: string | null;
  /** Of five. */
  rating: number | null;
  reply: string;
  language: ReplyLanguage;
  platform: string | null;
  author: string | null;
}

export interface CheckOptions {
  /** The last replies at this place. */
  recent?: readonly string[];
  /** How long a reply may be; not given: as the platform is known for. */
  limit?: number | null;
  linksBanned?: boolean;
  /** The sum a manager may promise without asking; nothing or 0: none. */
  authority?: number | null;
}

export interface Finding {
  rule: RuleId;
  clause: string;
  /** UTF-16 offsets in the reply; equal where something is missing: there it would stand. */
  from: number;
  to: number;
  /** The words to put there; empty: nothing has to stand there; null: a person has to find them. */
  mend: string | null;
}

/** Phrases; their little language is in phrase.ts. */
export interface Signs {
  find: readonly string[];
  /** A find that touches one of these is none. */
  except?: readonly string[];
}

/** One mend, or one for each form of address: distant (вы, 您), near (ты, 你). */
export type Mend = string | { distant: string; near: string };

export interface LanguageRules {
  mends: Record<PartRule | FaultRule | 'personal-missing', Mend | null>;
  address: { distant: Signs; near: Signs; mends: Readonly<Record<string, string>> } | null;
}
