import type { Case } from '../model/case.ts';
import type { Key } from '../model/sighting.ts';
import type { Regulation } from './regulation.ts';
import { deadlinesOf, dueOf, isAwaiting } from './soonest.ts';

/** What a change of the rules would do to what waits, each figure with its cases (D10). */
export interface RevisionPreview {
  earlier: Key[];
  later: Key[];
  /** Late by the new rules and not by the old. */
  newlyLate: Key[];
  /** Late by the old rules and not by the new; a breach that was recorded stays. */
  noLongerLate: Key[];
  /** Waits for something by the new rules and for nothing by the old, or the other way round. */
  counted: Key[];
  notCounted: Key[];
  same: number;
}

/** Compares what waits under the rules in force and under a draft of new ones, at `now` (milliseconds since the epoch). */
export function previewRevision(cases: readonly Case[], present: Regulation, draft: Regulation, now: number): RevisionPreview {
  const preview: RevisionPreview = { earlier: [], later: [], newlyLate: [], noLongerLate: [], counted: [], notCounted: [], same: 0 };
  for (const c of cases) {
    const before = awaited(c, present, now);
    const after = awaited(c, draft, now);
    if (!before && !after) continue;
    if (!before || !after) {
      preview[after ? 'counted' : 'notCounted'].push(c.key);
    } else if (after.due < before.due) preview.earlier.push(c.key);
    else if (after.due > before.due) preview.later.push(c.key);
    else preview.same += 1;
    if (after?.late && !before?.late) preview.newlyLate.push(c.key);
    if (before?.late && !after?.late) preview.noLongerLate.push(c.key);
  }
  return preview;
}

/** What of a case is due first, replies and other duties alike, and whether anything of it is late; null where nothing waits. */
export function awaited(c: Case, rules: Regulation, now: number): { due: number; late: boolean } | null {
  const waiting = deadlinesOf(c, rules, now).filter((one) => isAwaiting(one) && !(one.duty !== 'first-reply' && one.state === 'paused'));
  if (waiting.length === 0) return null;
  return { due: Math.min(...waiting.map(dueOf)), late: waiting.some((one) => (one.duty === 'first-reply' ? one.clock.late : now > one.due)) };
}
