import type { Approval } from '../model/care.ts';
import type { ReplyRules } from '../model/regulation.ts';
import { plain } from '../model/words.ts';
import type { Tone } from '../triage/tone.ts';

/**
 * What keeps a draft from the page by the company's own rules: findings that it wants mended, facts that were not written
 * down (C2), the agreement of the head of quality (A10). Nothing of it holds unless the company switched it on.
 */
export type Hindrance =
  | { why: 'mend'; rules: readonly string[] }
  | { why: 'facts' }
  /** `ask`: nobody was asked. `waiting`: they were. `declined`: they gave it back. `changed`: they agreed to other words. */
  | { why: 'approval'; state: 'ask' | 'waiting' | 'declined' | 'changed' };

export interface Ready {
  rules: ReplyRules;
  tone: Tone;
  text: string;
  /** Rules that the checks found broken. */
  found: readonly string[];
  /** Facts were written down. */
  facts: boolean;
  approval: Approval | null;
  /** Whoever is at work answers for the quality of replies: they wait for nobody. */
  approves: boolean;
}

export function hindrances({ rules, tone, text, found, facts, approval, approves }: Ready): Hindrance[] {
  const mend = found.filter((rule) => rules.mustMend.includes(rule));
  const negative = tone === 'negative';
  const list: Hindrance[] = [];
  if (mend.length > 0) list.push({ why: 'mend', rules: mend });
  if (rules.factsFirst && negative && !facts) list.push({ why: 'facts' });
  const state = approves || !needsApproval(rules, tone) ? null : approvalState(approval, text);
  if (state !== null) list.push({ why: 'approval', state });
  return list;
}

export function needsApproval({ approval }: ReplyRules, tone: Tone): boolean {
  return approval === 'all' || (approval === 'negative' && tone === 'negative');
}

/** The head of quality was asked and has said nothing yet. */
export function isWaiting(approval: Approval | null): boolean {
  return approval !== null && approval.given === null && approval.declined === null;
}

/** Word for word and sign for sign; what nobody sees apart. Alike is not enough: «не можем, вернём» and «не можем вернуть», a point more or less, an end added after «…» say other things. */
export function sameWords(agreed: string, now: string): boolean {
  return plain(agreed) === plain(now);
}

/** Null where these very words were agreed to. */
function approvalState(approval: Approval | null, text: string): 'ask' | 'waiting' | 'declined' | 'changed' | null {
  if (!approval) return 'ask';
  if (approval.given) return sameWords(approval.given.text, text) ? null : 'changed';
  if (!sameWords(approval.asked.text, text)) return 'ask';
  return approval.declined ? 'declined' : 'waiting';
}
