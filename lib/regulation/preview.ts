import type { Case } from '../model/case.ts';
import type { Key } from '../model/sighting.ts';
import { clocksOf } from './pressing.ts';
import type { ReplyClock } from './reply-clock.ts';
import type { Regulation } from './regulation.ts';

/** What a change of the rules would do to the replies that are awaited, each figure with its cases (D10). */
export interface RevisionPreview {
  earlier: Key[];
  later: Key[];
  /** Late by the new rules and not by the old. */
  newlyLate: Key[];
  /** Late by the old rules and not by the new; a breach that was recorded stays. */
  noLongerLate: Key[];
  /** No duty by the old rules because it came before they began, or the other way round. */
  counted: Key[];
  notCounted: Key[];
  same: number;
}

/** Compares what waits under the rules in force and under a draft of new ones, at `now` (milliseconds since the epoch). */
export function previewRevision(cases: readonly Case[], present: Regulation, draft: Regulation, now: number): RevisionPreview {
  const preview: RevisionPreview = { earlier: [], later: [], newlyLate: [], noLongerLate: [], counted: [], notCounted: [], same: 0 };
  for (const c of cases) {
    const [before, after] = [present, draft].map((rules) => awaited(clocksOf(c, rules, now).map(({ clock }) => clock)));
    if (!before && !after) continue;
    if (!before || !after) {
      preview[after ? 'counted' : 'notCounted'].push(c.key);
      continue;
    }
    if (after.dueEarliest < before.dueEarliest) preview.earlier.push(c.key);
    else if (after.dueEarliest > before.dueEarliest) preview.later.push(c.key);
    else preview.same += 1;
    if (after.late && !before.late) preview.newlyLate.push(c.key);
    if (before.late && !after.late) preview.noLongerLate.push(c.key);
  }
  return preview;
}

/** Of the clocks that run or are stopped provisionally, the one that is due first. */
function awaited(clocks: readonly ReplyClock[]): ReplyClock | null {
  const open = clocks.filter(({ state }) => state === 'running' || state === 'provisional');
  return open.reduce<ReplyClock | null>((best, clock) => (best && best.dueEarliest <= clock.dueEarliest ? best : clock), null);
}
