import type { Case } from '../model/case.ts';
import { isAwaited } from '../model/reply-state.ts';
import { tellsOfReplies } from '../model/sighting-says.ts';
import { subjectOf } from './deadlines.ts';
import { replyClock, type Awaited, type ReplyClock } from './reply-clock.ts';
import type { Regulation } from './regulation.ts';

/**
 * The first-reply clock (A2): from the appearance of the review to the first reply. Nothing but a reply stops it, neither a
 * hand-over nor an edit of the review; nothing that the customer writes later touches it. Milliseconds since the epoch.
 */
export function firstReply(c: Case, regulation: Regulation, now: number): ReplyClock {
  const [first] = c.versions;
  const noneAt = first && tellsOfReplies(first.sighting) ? c.firstSeenAt : null;
  return replyClock({ appeared: c.appeared, reply: c.reply, heldSince: c.firstSeenAt, noneAt, aside: asideOf(c), asideAt: c.statusAt, answeredByHandAt: c.care.answeredByHandAt, subject: subjectOf(c) }, regulation, now);
}

/** Why nothing of a case counts, or nothing more. A reply that was given all the same shows that one can be. */
export function asideOf(c: Case): Awaited['aside'] {
  if (c.withdrawn || c.status === 'not-review') return 'closed';
  if (!c.counted) return 'not-counted';
  if (c.status === 'archived') return 'archived';
  return (!c.review.replyable || c.care.barred !== null) && c.reply.state === 'none' ? 'unanswerable' : null;
}

/** Whether a review from before the regulation still has no reply: no duty by its clock, and worth an answer. */
export function isBacklog(clock: ReplyClock, c: Case): boolean {
  return clock.state === 'backlog' && c.status !== 'answered' && c.care.answeredByHandAt === null && isAwaited(c.reply);
}
