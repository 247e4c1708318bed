import type { Case, CaseReply } from '../model/case.ts';
import type { CaseEvent, CaseEventDraft } from '../model/event.ts';
import type { PageVisit } from '../model/page-visit.ts';
import { isAwaited, isLive } from '../model/reply-state.ts';
import type { Key, SeenReply, SeenTurn, Sighting } from '../model/sighting.ts';
import { tellsOfReplies } from '../model/sighting-says.ts';
import { sameReply } from '../model/words.ts';
import { difference } from './difference.ts';
import { fold } from './fold.ts';
import { joinings } from './joins.ts';
import { inOrder, standing } from './order.ts';
import { NO_REPLY, ourReply, tellsDate } from './reply-fold.ts';
import { isUnanswered } from './rounds.ts';
import { withoutWords } from './scrub.ts';
import { newTurns, shownReplies, turnOf } from './turns.ts';

/** What of the replies' past is not in the case and decides what a page proves. */
export interface ReplyPast {
  /** The visits in which one was inserted or submitted, also such as were undone: what they show afterwards is their own echo and proves nothing. */
  sentFrom: ReadonlySet<string>;
  /** By round: the reply that was live last and then gone. */
  lost: ReadonlyMap<number, { text: string | null }>;
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
export function replyPast(history: readonly CaseEvent[]): ReplyPast {
  const ordered = inOrder(history);
  const { counting } = standing(ordered);
  const sentFrom = new Set<string>();
  for (const event of ordered) if (event.kind === 'reply.inserted' || event.kind === 'reply.submitted') sentFrom.add(event.payload.page.visit);
  const lost = new Map<number, { text: string | null }>();
  counting.forEach((event, index) => {
    if (event.kind !== 'reply.vanished') return;
    const before = fold([...counting.slice(0, index), ...joinings(ordered)]);
    const round = event.payload.round ?? 0;
    const reply = round === 0 ? before?.reply : before?.rounds.find(({ after }) => after === round)?.reply;
    if (reply) lost.set(round, { text: reply.text });
  });
  return { sentFrom, lost };
}

/** Nothing is known of the past: what is then told is at most too much. */
export const NO_PAST: ReplyPast = { sentFrom: new Set(), lost: new Map() };

/**
 * What a sighting of a known case tells that the journal does not know yet. Recording the outcome and looking again gives
 * nothing: no fact is recorded twice.
 */
export function observe(c: Case, seen: Sighting, looked: Looked, past: ReplyPast): CaseEventDraft[] {
  const { page } = looked;
  // Of an erased case no words are looked at, so none come back: what remains is whether it stands there, and its replies.
  const sighting = c.erasedAt === null ? seen : withoutWords(seen);
  const found: CaseEventDraft[] = [];
  if (c.vanishedAt !== null && page.room === 'public') found.push({ kind: 'review.returned', case: c.key, payload: { page } });
  if (difference(c.review, sighting) !== 'same') found.push({ kind: 'review.edited', case: c.key, payload: { sighting, page } });
  const turns = newTurns(c.turns, sighting);
  if (turns.length > 0) found.push({ kind: 'review.continued', case: c.key, payload: { turns, unanswered: isUnanswered(sighting), page } });
  // What the page shows of the conversation is cut where the customer wrote on, now known to the last turn.
  const known = turns.length === 0 ? c : continued(c, turns);
  const shown = shownReplies(known, sighting);
  const about = (reply: CaseReply, round: number, replies: readonly SeenReply[]): void => {
    const rest = shown.turnsShown || (round > 0 && isAwaited(reply));
    const told = rest ? observeReply({ key: c.key, reply, round, replies }, sighting, looked, past) : null;
    if (told) found.push(told);
  };
  about(c.reply, 0, shown.first);
  known.rounds.forEach(({ reply, after }, index) => { about(reply, after, shown.rounds[index] ?? []); });
  return found;
}

/** The case as it will be once these turns are recorded, as far as its conversation goes. */
function continued(c: Case, turns: readonly SeenTurn[]): Pick<Case, 'turns' | 'rounds'> {
  const rounds = [...c.rounds];
  for (const { after } of turns) {
    if (after === 0 || rounds.some((round) => round.after === after)) continue;
    rounds.push({ after, appeared: { earliest: null, latest: 0 }, seenAt: 0, surely: false, reply: NO_REPLY });
  }
  return { turns: [...c.turns, ...turns.map((turn) => turnOf(turn, 0))], rounds: rounds.sort((a, b) => a.after - b.after) };
}

/** One of the replies of a case, and what the page shows of it. */
interface About {
  key: Key;
  reply: CaseReply;
  round: number;
  replies: readonly SeenReply[];
}

function observeReply(about: About, sighting: Sighting, looked: Looked, past: ReplyPast): CaseEventDraft | null {
  return looked.page.room === 'public' ? inPublic(about, sighting, looked, past) : inCabinet(about, looked.page, past);
}

/** A cabinet says what was sent, not what customers see. */
function inCabinet({ key, reply, round, replies }: About, page: PageVisit, past: ReplyPast): CaseEventDraft | null {
  const shown = ourReply(reply.text, replies);
  if (!shown || !isAwaited(reply)) return null;
  // The cabinet still lists the reply that customers no longer see.
  const lost = past.lost.get(round);
  if (lost && (shown.text === null || lost.text === null || sameReply(lost.text, shown.text))) return null;
  const { postedShown, postedEarliest, postedLatest } = shown;
  // Hidden words are ''; the fold then knows that there is a reply, and not which.
  const payload = { text: shown.text ?? '', page, listed: { postedShown, postedEarliest, postedLatest }, ...named(round) };
  return { kind: 'reply.submitted', case: key, payload };
}

function inPublic({ key, reply, round, replies }: About, sighting: Sighting, { page, grown, settled }: Looked, past: ReplyPast): CaseEventDraft | null {
  const shown = ourReply(reply.text, replies);
  if (!shown) {
    // Only a reader that knows the page's replies can say that there is none, and only of a card that is drawn to its end.
    const surely = tellsOfReplies(sighting) && settled;
    return isLive(reply) && surely ? { kind: 'reply.vanished', case: key, payload: { page, ...named(round) } } : null;
  }
  // A page that does not know the case yet names it by the platform's own key.
  if (past.sentFrom.has(page.visit) || grown.has(key) || (sighting.key !== null && grown.has(sighting.key))) return null;
  const { text, postedShown, postedEarliest, postedLatest } = shown;
  const seen: CaseEventDraft = { kind: 'reply.seen', case: key, payload: { text, postedShown, postedEarliest, postedLatest, page, ...named(round) } };
  if (!isLive(reply)) return seen;
  if (text === null) return null;
  if (reply.text === null) return seen;
  if (!sameReply(reply.text, text)) return { kind: 'reply.changed', case: key, payload: { text, page, ...named(round) } };
  return tellsDate(reply, shown) ? seen : null;
}

function named(round: number): { round?: number } {
  return round === 0 ? {} : { round };
}
