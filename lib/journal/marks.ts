import type { Case } from '../model/case.ts';
import { NEW_MARK, type Mark } from '../model/mark.ts';
import { isLive } from '../model/reply-state.ts';
import { pressing } from '../regulation/pressing.ts';
import { HOUR, type Regulation } from '../regulation/regulation.ts';

/** What the mark beside a review says of its case at `now` (milliseconds since the epoch). */
export function markOf(c: Case, regulation: Regulation, now: number): Mark {
  if (c.withdrawn) return NEW_MARK;
  if (c.erasedAt !== null) return { ...NEW_MARK, kind: 'erased', since: c.erasedAt };
  const { round, clock } = pressing(c, regulation, now);
  const runs = clock.state === 'running';
  const mark = (kind: Mark['kind'], since: number | null): Mark => ({
    kind,
    since,
    dueAt: runs ? clock.dueEarliest : null,
    warnAt: runs ? clock.dueEarliest - regulation.warnWithinHours * HOUR : null,
    lateAt: runs ? clock.dueLatest : null,
    backlog: clock.state === 'backlog',
  });
  const { draft, status } = c;
  const last = c.rounds.at(-1);
  const reply = last?.reply ?? c.reply;
  // Written after the case was put away, or handed over: the customer waits again.
  const turned = runs && round > 0 ? mark('turned', last?.seenAt ?? null) : null;
  if (status === 'not-review' || (status === 'archived' && !turned)) return mark(status, c.statusAt);
  // Under way: what is left to do comes before where the case was handed.
  if (draft?.state === 'inserted') return mark('inserted', draft.at);
  if (reply.state === 'submitted' && clock.state !== 'running') return mark('submitted', reply.submittedAt ?? reply.at);
  if (turned) return turned;
  if (editedSince(c)) return mark('edited', c.editedAt);
  if (status === 'rework' || status === 'quality') return mark(status, c.statusAt);
  if (isLive(reply)) return mark('answered', reply.liveAt ?? reply.at);
  if (status === 'answered') return mark('answered', c.statusAt);
  return mark(clock.state === 'unanswerable' ? 'unanswerable' : 'waiting', null);
}

/** The customer changed the review after we captured it and, where it is answered, after the answer was seen. */
function editedSince(c: Case): boolean {
  if (c.editedAt === null) return false;
  return !isLive(c.reply) || c.editedAt > (c.reply.at ?? 0);
}
