/**
 * How far the brand's reply has come. What is being prepared is no state of the reply: see `CaseDraft`.
 */
export type ReplyState = 'none' | 'submitted' | 'live' | 'changed' | 'vanished';

export interface ReplyMeaning {
  /** There is or was a reply: it belongs into tables and among the last replies. */
  published: boolean;
  /** What the first-reply clock does: `runs` without one, `provisional` until it is seen, `stops`, runs `again`. */
  clock: 'runs' | 'provisional' | 'stops' | 'again';
  /** Whether customers see it, as far as is known. */
  live: boolean;
}

/** What each state means; every room reads this table and keeps no list of its own. */
export const REPLY_STATES: Readonly<Record<ReplyState, ReplyMeaning>> = {
  none: { published: false, clock: 'runs', live: false },
  // The platform took it; nobody has seen it on the public page yet.
  submitted: { published: true, clock: 'provisional', live: false },
  live: { published: true, clock: 'stops', live: true },
  // Live, with other words than were seen before.
  changed: { published: true, clock: 'stops', live: true },
  // Was live and is gone from the public page.
  vanished: { published: true, clock: 'again', live: false },
};

/** Whether customers see a reply, as far as is known. */
export function isLive(reply: { state: ReplyState }): boolean {
  return REPLY_STATES[reply.state].live;
}

/** Whether a reply is still to be given: there is none, or it is gone. */
export function isAwaited(reply: { state: ReplyState }): boolean {
  const { clock } = REPLY_STATES[reply.state];
  return clock === 'runs' || clock === 'again';
}
