import type { Case, ReviewVersion } from '../model/case.ts';
import type { EventOf, JournalEvent } from '../model/event.ts';
import { isLive } from '../model/reply-state.ts';
import type { Sighting } from '../model/sighting.ts';
import { difference, merged } from './difference.ts';
import { moment } from './moment.ts';
import { inOrder, standing } from './order.ts';
import { nextReplies, replyAtCapture, type Replies } from './reply-fold.ts';

/**
 * A case is the fold of its events. Pure and independent of the order they arrive in, so the same set gives the same case
 * on every machine. Events of a kind this build does not know are passed over: a newer build may have written them.
 * Returns null while the capture itself is not among the events.
 */
export function fold(events: readonly JournalEvent[]): Case | null {
  const all = inOrder(events);
  const first = all.find(isCapture);
  if (!first) return null;
  const ordered = all.filter((event) => event.case === first.case);
  const { counting } = standing(ordered);
  const captured = counting.find(isCapture);
  const start = captured ?? first;
  const { sighting } = start.payload;
  const reply = replyAtCapture(start);

  const result: Case = {
    key: start.case,
    platform: start.payload.platform,
    review: sighting,
    versions: [{ seenAt: start.at, sighting }],
    firstSeenAt: start.at,
    appeared: appeared(sighting, start.at),
    status: isLive(reply) ? 'answered' : 'new',
    statusByHand: false,
    statusAt: start.at,
    reply,
    draft: null,
    vanishedAt: null,
    editedAt: null,
    hlc: ordered[ordered.length - 1]?.hlc ?? start.hlc,
    withdrawn: captured === undefined,
  };
  let replies: Replies = { reply, draft: null, lost: null };
  for (const event of counting) {
    if (event === start) continue;
    apply(result, event);
    const before = replies.reply;
    replies = nextReplies(replies, event);
    result.reply = replies.reply;
    result.draft = replies.draft;
    if (result.reply !== before) followReply(result, event.at, isLive(before));
  }
  return result;
}

function apply(c: Case, event: JournalEvent): void {
  switch (event.kind) {
    case 'review.captured':
      // A second capture that shows nothing new is no version.
      if (difference(c.review, event.payload.sighting) !== 'same') addVersion(c, { seenAt: event.at, sighting: event.payload.sighting });
      break;
    case 'review.edited':
      addVersion(c, { seenAt: event.at, sighting: event.payload.sighting });
      c.vanishedAt = null;
      break;
    case 'review.vanished':
      c.vanishedAt ??= event.at;
      break;
    case 'review.returned':
      c.vanishedAt = null;
      break;
    case 'status.set':
      c.status = event.payload.status;
      c.statusByHand = true;
      c.statusAt = event.at;
      break;
    default:
      break;
  }
}

/** «Ответ дан» sets itself when the reply is seen, and takes itself back when it is gone. What a person set stays, except «новый», which only says that nothing has happened yet. */
function followReply(c: Case, at: number, wasLive: boolean): void {
  const own = !c.statusByHand;
  if (isLive(c.reply) && !wasLive && (own || c.status === 'new')) {
    c.status = 'answered';
  } else if (c.reply.state === 'vanished' && own && c.status === 'answered') {
    c.status = 'new';
  } else return;
  c.statusByHand = false;
  c.statusAt = at;
}

function addVersion(c: Case, version: ReviewVersion): void {
  // The rest of a text that was cut, or a field not read before, is no edit by the customer.
  if (difference(c.review, version.sighting) === 'changed') c.editedAt = version.seenAt;
  c.versions.push(version);
  c.review = merged(c.review, version.sighting);
  // A list may show a review without its date first, pinned above the others. A date after the first look is that of an edit.
  const { postedEarliest } = version.sighting;
  if (c.appeared.earliest === null && postedEarliest !== null && Date.parse(postedEarliest) <= c.firstSeenAt) {
    c.appeared = appeared(version.sighting, c.firstSeenAt);
  }
}

/** When the review appeared: what its first version with a date says, and never later than it was first seen. */
function appeared(sighting: Sighting, firstSeenAt: number): Case['appeared'] {
  const latest = Math.min(moment(sighting.postedLatest) ?? firstSeenAt, firstSeenAt);
  const earliest = moment(sighting.postedEarliest);
  return { earliest: earliest === null ? null : Math.min(earliest, latest), latest };
}

function isCapture(event: JournalEvent): event is EventOf<'review.captured'> {
  return event.kind === 'review.captured';
}
