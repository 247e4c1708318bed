import type { Case } from '../model/case.ts';
import type { EventDraft, JournalEvent } from '../model/event.ts';
import type { PageVisit } from '../model/page-visit.ts';
import type { SeenReply, Sighting } from '../model/sighting.ts';
import { difference } from './difference.ts';
import { fold } from './fold.ts';
import { likeness } from '../model/likeness.ts';
import { inOrder, standing } from './order.ts';
import { isLive } from './reply-fold.ts';
import { normal, sameReply } from '../model/words.ts';

/** What of a reply's past is not in the case and decides what a page proves. */
export interface ReplyPast {
  /** The visits in which it was inserted or submitted: what they show afterwards is their own echo and proves nothing. */
  sentFrom: ReadonlySet<string>;
  /** The reply that was live last and then gone; null when none was. */
  lost: { text: string | null } | null;
}

/** Only the history of the case tells. */
export function replyPast(history: readonly JournalEvent[]): ReplyPast {
  const ordered = inOrder(history);
  const { counting } = standing(ordered);
  const sentFrom = new Set<string>();
  for (const event of counting) if (event.kind === 'reply.inserted' || event.kind === 'reply.submitted') sentFrom.add(event.payload.page.visit);
  const gone = counting.findLast((event) => event.kind === 'reply.vanished');
  const before = gone ? fold(counting.slice(0, counting.indexOf(gone))) : null;
  return { sentFrom, lost: before ? { text: before.reply.text } : null };
}

/** Where the past of the reply cannot matter: there is none, or it is live. */
export function hasPast(c: Case): boolean {
  return c.reply.state !== 'none' && !isLive(c.reply);
}

/**
 * What a sighting of a known case tells that the journal does not know yet. Recording the outcome and looking again gives
 * nothing: no fact is recorded twice.
 */
export function observe(c: Case, sighting: Sighting, page: PageVisit, past: ReplyPast): EventDraft[] {
  const found: EventDraft[] = [];
  if (c.vanishedAt !== null && page.room === 'public') found.push({ kind: 'review.returned', case: c.key, payload: { page } });
  if (difference(c.review, sighting) !== 'same') found.push({ kind: 'review.edited', case: c.key, payload: { sighting, page } });
  const reply = page.room === 'public' ? inPublic(c, sighting, page, past) : inCabinet(c, sighting, page, past);
  if (reply) found.push(reply);
  return found;
}

/** A cabinet says what was sent, not what customers see. */
function inCabinet(c: Case, sighting: Sighting, page: PageVisit, past: ReplyPast): EventDraft | null {
  const { reply } = c;
  const shown = ours(c, sighting.replies);
  if (!shown || isLive(reply) || reply.state === 'submitted') return null;
  // The cabinet still lists the reply that customers no longer see.
  if (past.lost && (shown.text === null || past.lost.text === null || sameReply(past.lost.text, shown.text))) return null;
  // Hidden words are ''; the fold then knows that there is a reply, and not which.
  return { kind: 'reply.submitted', case: c.key, payload: { text: shown.text ?? '', page } };
}

function inPublic(c: Case, sighting: Sighting, page: PageVisit, past: ReplyPast): EventDraft | null {
  const { reply } = c;
  const shown = ours(c, sighting.replies);
  if (!shown) {
    // Only a reader that knows the page's replies can say that there is none.
    const surely = sighting.via === 'adapter' && !sighting.missing.includes('replies');
    return isLive(reply) && surely ? { kind: 'reply.vanished', case: c.key, payload: { page } } : null;
  }
  const seen: EventDraft = { kind: 'reply.seen', case: c.key, payload: { text: shown.text, postedShown: shown.postedShown, page } };
  if (!isLive(reply)) return past.sentFrom.has(page.visit) ? null : seen;
  if (shown.text === null) return null;
  if (reply.text === null) return seen;
  return sameReply(reply.text, shown.text) ? null : { kind: 'reply.changed', case: c.key, payload: { text: shown.text, page } };
}

/** Which of the shown replies is the one we know: the most like it, else the first whose words are shown, else the first. */
function ours(c: Case, replies: readonly SeenReply[]): SeenReply | undefined {
  const withWords = replies.filter((reply) => reply.text !== null);
  if (c.reply.text === null || withWords.length < 2) return withWords[0] ?? replies[0];
  const known = normal(c.reply.text);
  let best = withWords[0];
  let most = 0;
  for (const reply of withWords) {
    const alike = likeness(known, normal(reply.text ?? ''));
    if (alike > most) [best, most] = [reply, alike];
  }
  return best;
}
