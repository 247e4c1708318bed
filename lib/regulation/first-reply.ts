import type { Case, Given } from '../model/case.ts';
import { isAwaited, REPLY_STATES } from '../model/reply-state.ts';
import { DAY, HOUR, type Regulation } from './regulation.ts';

/**
 * The first-reply clock (A2). It starts when the review appeared, stops when the reply was given, provisionally, and is
 * confirmed when the reply is seen live. Where a moment is not known, the interval it lies in counts. Nothing but a reply stops it: neither a hand-over nor an edit of the review.
 */
export interface FirstReplyClock {
  /**
   * `running`: no reply, or one that vanished, or one nobody has seen for too long. `provisional`: submitted, not yet seen
   * live. `kept`, `missed`: surely stopped before, surely after `dueLatest`. `unproven`: answered, and which of both cannot be
   * proven: the page shows no date of the reply, or a day with the deadline in it. `before-capture`: the reply stood there when we first
   * looked, so it is neither. `backlog`: the review appeared before the regulation began. `closed`: not a review,
   * archived, or its capture undone.
   */
  state: 'running' | 'provisional' | 'kept' | 'missed' | 'unproven' | 'before-capture' | 'backlog' | 'closed';
  /** Warn by this one, milliseconds since the epoch. */
  dueEarliest: number;
  /** A breach only past this one. */
  dueLatest: number;
  /** The page shows no date: counted from when the review was first seen. */
  guessed: boolean;
  /** The deadline has surely passed and nothing confirmed has stopped the clock; false once it has stopped for good. */
  late: boolean;
  /** By when the clock had stopped, also provisionally; null while it runs or never counts. */
  stoppedAt: number | null;
}

/** Where the first-reply clock of a case stands at `now` (milliseconds since the epoch). */
export function firstReply(c: Case, regulation: Regulation, now: number): FirstReplyClock {
  const allowed = regulation.replyWithinHours * HOUR;
  const { earliest, latest } = c.appeared;
  const due = { dueEarliest: (earliest ?? latest) + allowed, dueLatest: latest + allowed, guessed: earliest === null };
  const idle = (state: FirstReplyClock['state']): FirstReplyClock => ({ state, ...due, late: false, stoppedAt: null });
  const running = (): FirstReplyClock => ({ state: 'running', ...due, late: now > due.dueLatest, stoppedAt: null });
  const stopped = (by: Given): FirstReplyClock => {
    const surelyLate = isAfter(by, due.dueLatest, c);
    const state = by.latest <= due.dueLatest ? 'kept' : surelyLate ? 'missed' : 'unproven';
    return { state, ...due, late: false, stoppedAt: by.latest };
  };

  if (c.withdrawn || c.status === 'not-review' || c.status === 'archived') return idle('closed');
  const { reply } = c;
  const { clock } = REPLY_STATES[reply.state];
  if (reply.beforeCapture && clock !== 'again') return idle('before-capture');
  if (latest < regulation.since) return idle('backlog');
  const by: Given = reply.given ?? { earliest: null, latest: reply.at ?? now };
  switch (clock) {
    case 'stops':
      return stopped(by);
    case 'provisional':
      // A second submission makes the wait begin anew (`at`), and leaves the moment of the first.
      if (now > (reply.at ?? by.latest) + regulation.unseenAfterDays * DAY) return running();
      return { state: 'provisional', ...due, late: isAfter(by, due.dueLatest, c), stoppedAt: by.latest };
    case 'again':
      return running();
    case 'runs':
      // «Отмечено вручную»: where no page can show a reply, the person's word that it was given stops the clock.
      return c.status === 'answered' && c.statusByHand ? stopped({ earliest: null, latest: c.statusAt }) : running();
  }
}

/** Whether a reply was surely given after `moment`: by its date, or because none stood there at the first look. */
function isAfter(by: Given, moment: number, c: Case): boolean {
  // Only a reader that knows the page's replies can say that there was none. A date before the first look outweighs that look.
  const none = c.versions[0]?.sighting.via === 'adapter' && c.firstSeenAt <= by.latest ? c.firstSeenAt : -Infinity;
  return Math.max(by.earliest ?? -Infinity, none) > moment;
}

/** Whether a reply is still awaited, or awaited to be seen: such a case stands in the queue. */
export function isOpen(clock: FirstReplyClock): boolean {
  return clock.state === 'running' || clock.state === 'provisional';
}

/** Whether a review from before the regulation still has no reply: no duty by its clock, and worth an answer. */
export function isBacklog(clock: FirstReplyClock, c: Case): boolean {
  return clock.state === 'backlog' && c.status !== 'answered' && isAwaited(c.reply);
}
