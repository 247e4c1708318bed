import type { CaseReply } from '../model/case.ts';
import type { EventOf, JournalEvent } from '../model/event.ts';
import { sameReply } from '../model/words.ts';

export const NO_REPLY: CaseReply = { state: 'none', text: null, at: null, submittedAt: null, liveAt: null, beforeCapture: false };

/** Whether the customer sees a reply, as far as is known. */
export function isLive(reply: CaseReply): boolean {
  return reply.state === 'live' || reply.state === 'changed';
}

/** What a reply is when it already stands at the first capture: in public live, in the cabinet submitted; since when, nobody knows. */
export function replyAtCapture(event: EventOf<'review.captured'>): CaseReply {
  const first = event.payload.sighting.replies[0];
  if (!first) return NO_REPLY;
  const live = event.payload.page.room === 'public';
  return { state: live ? 'live' : 'submitted', text: first.text, at: event.at, submittedAt: null, liveAt: live ? event.at : null, beforeCapture: true };
}

/** The reply as it stands, and the one that was live and is gone: if that comes back, it was sent when it was sent. */
export interface Replies {
  reply: CaseReply;
  lost: CaseReply | null;
}

/** The replies after one more event. Drafting and inserting never take back what was submitted or seen. */
export function nextReplies(before: Replies, event: JournalEvent): Replies {
  const { reply, lost } = before;
  const to = (next: CaseReply): Replies => (next === reply ? before : { reply: next, lost });
  switch (event.kind) {
    case 'review.captured': {
      // A colleague captured the same review, when a reply already stood there.
      const first = event.payload.sighting.replies[0];
      if (!first) return before;
      return to(event.payload.page.room === 'public' ? seen(before, event.at, first.text) : submitted(reply, event.at, first.text));
    }
    case 'reply.drafted':
      if (reply.state === 'submitted' || isLive(reply)) return before;
      if (reply.state === 'drafted' || reply.state === 'inserted') return to({ ...reply, text: event.payload.text });
      return to({ ...NO_REPLY, state: 'drafted', text: event.payload.text, at: event.at });
    case 'reply.inserted':
      if (reply.state === 'submitted' || isLive(reply)) return before;
      return to({ ...NO_REPLY, state: 'inserted', text: event.payload.text, at: event.at });
    case 'reply.submitted':
      return to(submitted(reply, event.at, event.payload.text === '' ? null : event.payload.text));
    case 'reply.seen':
      return to(seen(before, event.at, event.payload.text));
    case 'reply.changed': {
      const live = isLive(reply) ? { ...reply, at: event.at } : seen(before, event.at, event.payload.text);
      return to({ ...live, state: 'changed', text: event.payload.text });
    }
    case 'reply.vanished':
      return isLive(reply) ? { reply: { ...reply, state: 'vanished', at: event.at }, lost: reply } : before;
    default:
      return before;
  }
}

function submitted(reply: CaseReply, at: number, text: string | null): CaseReply {
  if (isLive(reply)) return reply;
  // Sent again before it was seen: the first moment stays, the wait begins anew.
  if (reply.state === 'submitted') return reply.beforeCapture ? reply : { ...reply, text: text ?? reply.text, at };
  return { ...NO_REPLY, state: 'submitted', text: text ?? (reply.state === 'inserted' ? reply.text : null), at, submittedAt: at };
}

function seen({ reply, lost }: Replies, at: number, text: string | null): CaseReply {
  if (isLive(reply)) return reply.text === null && text !== null ? { ...reply, text } : reply;
  if (reply.state === 'submitted') return { ...reply, state: 'live', text: text ?? reply.text, at, liveAt: at };
  if (lost && (reply.state === 'vanished' || reply.state === 'drafted') && isBack(lost, text)) return { ...lost, state: 'live', text: text ?? lost.text, at };
  return { ...NO_REPLY, state: 'live', text, at, liveAt: at };
}

function isBack(lost: CaseReply, text: string | null): boolean {
  return text === null || lost.text === null || sameReply(lost.text, text);
}
