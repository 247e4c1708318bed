import type { CompanyCalendar, Regulation } from '../../lib/model/regulation.ts';

/** What every part of the editor is given: the rules as they are being written, and the way to change them. */
export interface Editing {
  rules: Regulation;
  /** Nobody may write now. */
  off: boolean;
  change: (to: Partial<Regulation>) => void;
}

/** What of the rules is being changed, and nothing else: what another window changes meanwhile stays. */
export type RulesDraft = Partial<Regulation>;

/** What was noted of the version in force says nothing of the next one. */
export function draftedOver(present: Regulation, draft: RulesDraft | null): Regulation {
  return draft === null ? present : { ...present, note: null, approvedBy: null, ...draft };
}

/** The list with one entry changed, or without it where `to` is null. */
export function changedIn<T extends { id: string }>(list: readonly T[], id: string, to: Partial<T> | null): T[] {
  return to === null ? list.filter((one) => one.id !== id) : list.map((one) => (one.id === id ? { ...one, ...to } : one));
}

/** An id of something that the company adds. */
export function ownId(): string {
  return `own-${crypto.randomUUID().slice(0, 13)}`;
}

/** Whether the company added it: then we have no name for it. */
export function isOwn(id: string): boolean {
  return id.startsWith('own-');
}

/** The next version's number: above all that colleagues may have given. */
export function nextVersion(versions: readonly { regulation: Regulation }[], beginning: Regulation): number {
  return Math.max(beginning.version, ...versions.map(({ regulation }) => regulation.version)) + 1;
}

/** The same rules, whatever their number and what was noted of them. */
export function sameRules(a: Regulation, b: Regulation): boolean {
  const bare = (one: Regulation): string => JSON.stringify({ ...one, version: 0, note: null, approvedBy: null });
  return bare(a) === bare(b);
}

/** A calendar as a company would begin one. */
export function newCalendar(): CompanyCalendar {
  return { id: ownId(), name: null, week: [1, 2, 3, 4, 5, 6, 7].map((day) => (day < 6 ? [['09:00', '18:00']] : [])), holidays: null, days: {} };
}
