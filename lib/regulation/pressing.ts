import type { Case, Round } from '../model/case.ts';
import { subjectOf } from './deadlines.ts';
import { asideOf, firstReply } from './first-reply.ts';
import type { Regulation } from './regulation.ts';
import { isOpen, replyClock, type ReplyClock } from './reply-clock.ts';

/** A clock of a case, and what it is for: `round` 0 is the review itself, n what the customer wrote after n replies. */
export interface CaseClock {
  round: number;
  clock: ReplyClock;
}

/**
 * The clock of what the customer wrote after a reply: the same hours, counted from when they wrote. What was decided of the
 * case before they wrote («в архиве», «ответ дан» by hand) does not answer it. Milliseconds since the epoch.
 */
function roundReply(c: Case, round: Round, regulation: Regulation, now: number): ReplyClock {
  const decidedSince = c.statusAt >= round.seenAt;
  const aside = asideOf(c);
  return replyClock(
    {
      appeared: round.appeared,
      reply: round.reply,
      heldSince: round.seenAt,
      noneAt: round.surely ? round.seenAt : null,
      aside: aside === 'archived' && !decidedSince ? null : aside,
      asideAt: c.statusAt,
      answeredByHandAt: c.status === 'answered' && c.statusByHand && decidedSince ? c.statusAt : null,
      subject: subjectOf(c),
    },
    regulation,
    now,
  );
}

/** All clocks of a case, the first-reply clock first. */
export function clocksOf(c: Case, regulation: Regulation, now: number): CaseClock[] {
  return [{ round: 0, clock: firstReply(c, regulation, now) }, ...c.rounds.map((round) => ({ round: round.after, clock: roundReply(c, round, regulation, now) }))];
}

/**
 * The clock that a screen shows. Of those that run the earliest deadline wins, and is named by its round; where none runs,
 * what waits to be seen; else how the last one ended.
 */
export function pressing(c: Case, regulation: Regulation, now: number): CaseClock {
  const all = clocksOf(c, regulation, now);
  const running = all.filter(({ clock }) => clock.state === 'running');
  const open = running.length > 0 ? running : all.filter(({ clock }) => isOpen(clock));
  const soonest = open.reduce<CaseClock | null>((best, one) => (best && best.clock.dueEarliest <= one.clock.dueEarliest ? best : one), null);
  return soonest ?? (all.at(-1) as CaseClock);
}
