import type { Case } from '../model/case.ts';
import { DAY, HOUR, type Regulation } from './regulation.ts';

/**
 * The first-reply clock (A2). It starts when the review appeared, stops at the reply's submission, provisionally, and is
 * confirmed when the reply is seen live. Nothing but a reply stops it: neither a hand-over nor an edit of the review.
 */
export interface FirstReplyClock {
  /**
   * `running`: no reply, or one that vanished, or one nobody has seen for too long. `provisional`: submitted, not yet seen
   * live. `kept`, `missed`: stopped before or after `dueLatest`. `before-capture`: the reply stood there when we first
   * looked, so it is neither. `backlog`: the review appeared before the regulation began. `closed`: not a review,
   * archived, or its capture undone.
   */
  state: 'running' | 'provisional' | 'kept' | 'missed' | 'before-capture' | 'backlog' | 'closed';
  /** Warn by this one, milliseconds since the epoch. */
  dueEarliest: number;
  /** A breach only past this one. */
  dueLatest: number;
  /** The page shows no date: counted from when the review was first seen. */
  guessed: boolean;
  /** The deadline has surely passed and nothing confirmed has stopped the clock; false once it is `missed` and over. */
  late: boolean;
  /** When the clock stopped, also provisionally; null while it runs or never counts. */
  stoppedAt: number | null;
}

/** Where the first-reply clock of a case stands at `now` (milliseconds since the epoch). */
export function firstReply(c: Case, regulation: Regulation, now: number): FirstReplyClock {
  const allowed = regulation.replyWithinHours * HOUR;
  const { earliest, latest } = c.appeared;
  const due = { dueEarliest: (earliest ?? latest) + allowed, dueLatest: latest + allowed, guessed: earliest === null };
  const idle = (state: FirstReplyClock['state']): FirstReplyClock => ({ state, ...due, late: false, stoppedAt: null });
  const running = (): FirstReplyClock => ({ state: 'running', ...due, late: now > due.dueLatest, stoppedAt: null });
  const stopped = (at: number): FirstReplyClock => ({ state: at <= due.dueLatest ? 'kept' : 'missed', ...due, late: false, stoppedAt: at });

  if (c.withdrawn || c.status === 'not-review' || c.status === 'archived') return idle('closed');
  const { reply } = c;
  if (reply.beforeCapture && reply.state !== 'vanished') return idle('before-capture');
  if (latest < regulation.since) return idle('backlog');
  switch (reply.state) {
    case 'live':
    case 'changed':
      return stopped(reply.submittedAt ?? reply.liveAt ?? reply.at ?? now);
    case 'submitted': {
      const at = reply.submittedAt ?? reply.at ?? now;
      // A second submission makes the wait begin anew (`at`), and leaves the moment of the first.
      if (now > (reply.at ?? at) + regulation.unseenAfterDays * DAY) return running();
      return { state: 'provisional', ...due, late: at > due.dueLatest, stoppedAt: at };
    }
    case 'vanished':
      return running();
    default:
      // «Отмечено вручную»: where no page can show a reply, the person's word stops the clock.
      return c.status === 'answered' && c.statusByHand ? stopped(c.statusAt) : running();
  }
}

/** Whether a reply is still awaited, or awaited to be seen: such a case stands in the queue. */
export function isOpen(clock: FirstReplyClock): boolean {
  return clock.state === 'running' || clock.state === 'provisional';
}

/** Whether a review from before the regulation still has no reply: no duty by its clock, and worth an answer. */
export function isBacklog(clock: FirstReplyClock, c: Case): boolean {
  return clock.state === 'backlog' && c.status !== 'answered' && !['submitted', 'live', 'changed'].includes(c.reply.state);
}
