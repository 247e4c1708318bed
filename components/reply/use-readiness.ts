import { lastReplies } from '../../lib/journal/queries.ts';
import type { Case } from '../../lib/model/case.ts';
import { hindrances, type Hindrance } from '../../lib/reply/readiness.ts';
import type { Tone } from '../../lib/triage/tone.ts';
import { useJournal } from '../app/context.ts';
import { lookAt } from './checks-load.ts';
import { COMPARED } from './checks-view.ts';
import { useApprover } from './use-approver.ts';

/** Asks whether these words may go into the page by the company's own rules; what keeps them from it, the first to mend first. */
export function useReadiness(subject: Case, tone: Tone, limit: number | null): (text: string) => Promise<Hindrance[]> {
  const { db, regulation } = useJournal();
  const { approves } = useApprover();
  const rules = regulation.replies;
  return async (text) => {
    let found: string[] = [];
    if (rules.mustMend.length > 0) {
      const recent = (await lastReplies(db, subject.platform, subject.review.place.id, COMPARED)).map((one) => one.text);
      const view = await lookAt(subject, text, { recent, limit, authority: rules.authority });
      found = [...view.parts.flatMap(({ rule, missing }) => (missing ? [rule] : [])), ...view.rows.map(({ rule }) => rule)];
    }
    return hindrances({ rules, tone, text, found, facts: subject.care.notes.some(({ about }) => about === 'facts'), approval: subject.care.approval, approves });
  };
}
