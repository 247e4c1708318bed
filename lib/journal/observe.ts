import type { Case } from '../model/case.ts';
import type { EventDraft, JournalEvent } from '../model/event.ts';
import type { PageVisit } from '../model/page-visit.ts';
import { isAwaited, isLive } from '../model/reply-state.ts';
import type { Key, Sighting } from '../model/sighting.ts';
import { sameReply } from '../model/words.ts';
import { difference } from './difference.ts';
import { fold } from './fold.ts';
import { inOrder, standing } from './order.ts';
import { ourReply, tellsDate } from './reply-fold.ts';

/** What of a reply's past is not in the case and decides what a page proves. */
export interface ReplyPast {
  /** The visits in which it was inserted or submitted, also such as were undone: what they show afterwards is their own echo and proves nothing. */
  sentFrom: ReadonlySet<string>;
  /** The reply that was live last and then gone; null when none was. */
  lost: { text: string | null } | null;
}

/** How a part of a page was looked at. */
export interface Looked {
  page: PageVisit;
  /** Cases whose replies appeared in this very visit: an echo, also where no sending was noticed. */
  grown: ReadonlySet<Key>;
  /** The part has not changed for a while: what is not there is not merely still being drawn. */
  settled: boolean;
}

/** Only the history of the case tells. */
export function replyPast(history: readonly JournalEvent[]): ReplyPast {
  const ordered = inOrder(history);
  const { counting } = standing(ordered);
  const sentFrom = new Set<string>();
  for (const event of ordered) if (event.kind === 'reply.inserted' || event.kind === 'reply.submitted') sentFrom.add(event.payload.page.visit);
  const gone = counting.findLast((event) => event.kind === 'reply.vanished');
  const before = gone ? fold(counting.slice(0, counting.indexOf(gone))) : null;
  return { sentFrom, lost: before ? { text: before.reply.text } : null };
}

/** Nothing is known of the past: what is then told is at most too much. */
export const NO_PAST: ReplyPast = { sentFrom: new Set(), lost: null };

/**
 * What a sighting of a known case tells that the journal does not know yet. Recording the outcome and looking again gives
 * nothing: no fact is recorded twice.
 */
export function observe(c: Case, sighting: Sighting, looked: Looked, past: ReplyPast): EventDraft[] {
  const { page } = looked;
  const found: EventDraft[] = [];
  if (c.vanishedAt !== null && page.room === 'public') found.push({ kind: 'review.returned', case: c.key, payload: { page } });
  if (difference(c.review, sighting) !== 'same') found.push({ kind: 'review.edited', case: c.key, payload: { sighting, page } });
  const reply = page.room === 'public' ? inPublic(c, sighting, looked, past) : inCabinet(c, sighting, page, past);
  if (reply) found.push(reply);
  return found;
}

/** A cabinet says what was sent, not what customers see. */
function inCabinet(c: Case, sighting: Sighting, page: PageVisit, past: ReplyPast): EventDraft | null {
  const shown = ourReply(c.reply.text, sighting.replies);
  if (!shown || !isAwaited(c.reply)) return null;
  // The cabinet still lists the reply that customers no longer see.
  if (past.lost && (shown.text === null || past.lost.text === null || sameReply(past.lost.text, shown.text))) return null;
  const { postedShown, postedEarliest, postedLatest } = shown;
  // Hidden words are ''; the fold then knows that there is a reply, and not which.
  return { kind: 'reply.submitted', case: c.key, payload: { text: shown.text ?? '', page, listed: { postedShown, postedEarliest, postedLatest } } };
}

function inPublic(c: Case, sighting: Sighting, { page, grown, settled }: Looked, past: ReplyPast): EventDraft | null {
  const { reply } = c;
  const shown = ourReply(reply.text, sighting.replies);
  if (!shown) {
    // Only a reader that knows the page's replies can say that there is none, and only of a card that is drawn to its end.
    const surely = sighting.via === 'adapter' && settled;
    return isLive(reply) && surely ? { kind: 'reply.vanished', case: c.key, payload: { page } } : null;
  }
  // A page that does not know the case yet names it by the platform's own key.
  if (past.sentFrom.has(page.visit) || grown.has(c.key) || (sighting.key !== null && grown.has(sighting.key))) return null;
  const { text, postedShown, postedEarliest, postedLatest } = shown;
  const seen: EventDraft = { kind: 'reply.seen', case: c.key, payload: { text, postedShown, postedEarliest, postedLatest, page } };
  if (!isLive(reply)) return seen;
  if (text === null) return null;
  if (reply.text === null) return seen;
  if (!sameReply(reply.text, text)) return { kind: 'reply.changed', case: c.key, payload: { text, page } };
  return tellsDate(reply, shown) ? seen : null;
}
