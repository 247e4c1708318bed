import type { Appeared, CaseReply, Given } from '../model/case.ts';
import { REPLY_STATES } from '../model/reply-state.ts';
import type { Deadline } from '../model/regulation.ts';
import { earliestDue, type Due, type Subject } from './deadlines.ts';
import { DAY, type Regulation } from './regulation.ts';

/**
 * A reply clock (A2). It starts when what waits for a reply appeared, stops when the reply was given, provisionally, and is
 * confirmed when the reply is seen live. Where a moment is not known, the interval it lies in counts.
 */
export interface ReplyClock {
  /**
   * `running`: no reply, or one that vanished, or one nobody has seen for too long. `provisional`: submitted, not yet seen
   * live. `kept`, `missed`: surely stopped before, surely after `dueLatest`. `unproven`: answered, and which of both cannot be
   * proven: the page shows no date of the reply, or a day with the deadline in it. `before-capture`: the reply stood there when we first
   * looked, so it is neither. `backlog`: it appeared before the regulation began. `closed`: not a review, put into the archive
   * before the deadline without a reply, or its capture undone. `unanswerable`: the platform takes no reply to it. `not-counted`: its place is not the company's to answer for.
   */
  state: 'running' | 'provisional' | 'kept' | 'missed' | 'unproven' | 'before-capture' | 'backlog' | 'closed' | 'unanswerable' | 'not-counted';
  /** Warn by this one, milliseconds since the epoch. */
  dueEarliest: number;
  /** A breach only past this one. */
  dueLatest: number;
  /** By which of the regulation's deadlines: the earliest of those that hold. */
  deadline: Deadline;
  /** The page shows no date: counted from when it was first seen. */
  guessed: boolean;
  /** The deadline has surely passed and nothing confirmed has stopped the clock; false once it has stopped for good. */
  late: boolean;
  /** By when the clock had stopped, also provisionally; null while it runs or never counts. */
  stoppedAt: number | null;
}

/** What waits for a reply, and what is known of it. */
export interface Awaited {
  appeared: Appeared;
  reply: CaseReply;
  /** Since when the journal knows that it waits. */
  heldSince: number;
  /** When a reader that knows the page's replies saw that there was none; null where none has. */
  noneAt: number | null;
  /** Why it never counts; `archived`: it was put away, and what had ended or was missed by then stays so. */
  aside: 'closed' | 'archived' | 'unanswerable' | 'not-counted' | null;
  /** Since when it is put aside by its status. */
  asideAt: number;
  subject: Subject;
  /** «Отмечено вручную»: where no page can show a reply, the person's word that it was given. */
  answeredByHandAt: number | null;
}

/** Where the clock of what waits stands at `now` (milliseconds since the epoch). */
export function replyClock(what: Awaited, regulation: Regulation, now: number): ReplyClock {
  const { reply } = what;
  const { earliest, latest } = what.appeared;
  // A regulation has a deadline of the first reply for every case (`regulationSchema`), and a reply is due whatever pauses.
  const dueFrom = (moment: number): Due => earliestDue(regulation, 'first-reply', what.subject, moment) as Due;
  const soonest = dueFrom(earliest ?? latest);
  const due = { dueEarliest: soonest.at, dueLatest: earliest === latest ? soonest.at : dueFrom(latest).at, deadline: soonest.deadline, guessed: earliest === null };
  const idle = (state: ReplyClock['state']): ReplyClock => ({ state, ...due, late: false, stoppedAt: null });
  const running = (): ReplyClock => ({ state: 'running', ...due, late: now > due.dueLatest, stoppedAt: null });
  const stopped = (by: Given): ReplyClock => {
    const surelyLate = isAfter(by, due.dueLatest, what.noneAt);
    const state = by.latest <= due.dueLatest ? 'kept' : surelyLate ? 'missed' : 'unproven';
    return { state, ...due, late: false, stoppedAt: by.latest };
  };

  if (what.aside === 'archived') {
    // To put a case away undoes nothing (A14); put away in time, it is late for nothing that comes after.
    const since = reply.state === 'vanished' && reply.at !== null && reply.at >= what.asideAt;
    const then = replyClock({ ...what, aside: null, reply: since ? { ...reply, state: 'live' } : reply }, regulation, Math.min(now, what.asideAt));
    if (what.asideAt <= then.dueLatest && (isOpen(then) || then.state === 'missed' || then.state === 'unproven')) return idle('closed');
    if (!isOpen(then)) return then;
    return then.late ? { ...then, state: 'missed', late: false, stoppedAt: null } : idle('closed');
  }
  if (what.aside !== null) return idle(what.aside);
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
      return { state: 'provisional', ...due, late: isAfter(by, due.dueLatest, what.noneAt), stoppedAt: by.latest };
    case 'again':
      return running();
    case 'runs':
      return what.answeredByHandAt === null ? running() : stopped(saidBy(what.answeredByHandAt, what.heldSince, due.dueLatest));
  }
}

/**
 * A person's word counts from when it was said: what stood in the journal as unanswered past its deadline was late, and a word
 * lifts no breach (A14). Of what entered the journal only after its deadline nobody knows when it was answered.
 */
function saidBy(at: number, heldSince: number, due: number): Given {
  return { earliest: heldSince <= due ? at : null, latest: at };
}

/** Whether a reply was surely given after `moment`: by its date, or because none stood there at the first look. */
function isAfter(by: Given, moment: number, noneAt: number | null): boolean {
  // A date before the first look outweighs that look.
  const none = noneAt !== null && noneAt <= by.latest ? noneAt : -Infinity;
  return Math.max(by.earliest ?? -Infinity, none) > moment;
}

/** Whether a reply is still awaited, or awaited to be seen: such a case stands in the queue. */
export function isOpen(clock: ReplyClock): boolean {
  return clock.state === 'running' || clock.state === 'provisional';
}
