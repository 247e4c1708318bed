import type { ReportNotes } from '../../lib/model/company.ts';

/** What people write into a report (A9), as it is being typed. */

export interface Proposal {
  text: string;
  owner: string;
  /** A day, or ''. */
  by: string;
  decided: string;
}

export interface Notes {
  conclusions: string;
  proposals: readonly Proposal[];
}

export const NO_PROPOSAL: Proposal = { text: '', owner: '', by: '', decided: '' };
/** As many as the journal takes. */
export const PROPOSALS_LIMIT = 100;

export function typedFrom(stored: Pick<ReportNotes, 'conclusions' | 'proposals'> | null): Notes {
  return {
    conclusions: stored?.conclusions ?? '',
    proposals: (stored?.proposals ?? []).map(({ text, owner, by, decided }) => ({ text, owner: owner ?? '', by: by ?? '', decided: decided ?? '' })),
  };
}

/** As the journal keeps it: a proposal without words is none yet. */
export function toStore({ conclusions, proposals }: Notes): Pick<ReportNotes, 'conclusions' | 'proposals'> {
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return {
    conclusions,
    proposals: proposals.filter(({ text }) => text.trim() !== '').map(({ text, owner, by, decided }) => ({ text: text.trim(), owner: orNull(owner), by: orNull(by), decided: orNull(decided) })),
  };
}

/** Whether something was typed that the journal will not keep. */
export function isNameless({ text, ...rest }: Proposal): boolean {
  return text.trim() === '' && Object.values(rest).some((value) => value.trim() !== '');
}
