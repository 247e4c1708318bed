import type { CaseDraft, CaseReply, CaseTurn, Round } from '../model/case.ts';
import type { CaseEvent, EventOf } from '../model/event.ts';
import { isAwaited, isLive } from '../model/reply-state.ts';
import type { SeenTurn, Sighting } from '../model/sighting.ts';
import { tellsOfReplies } from '../model/sighting-says.ts';
import { foundAgain, nextReplies, NO_REPLY, replyFound, type Replies } from './reply-fold.ts';
import { newTurns, shownReplies, turnOf, type ShownReplies } from './turns.ts';

/** The conversation of a case so far: the first reply, the customer's further turns with the replies to them, and the draft in hand. */
export interface Talk {
  turns: CaseTurn[];
  first: Answer;
  rounds: (Omit<Round, 'reply'> & Answer)[];
  draft: CaseDraft | null;
}

interface Answer {
  reply: CaseReply;
  /** The reply that was live and is gone. */
  lost: CaseReply | null;
}

/** The conversation as it stands at the first capture. */
export function talkAtCapture({ payload, at }: EventOf<'review.captured'>): Talk {
  const { sighting, page } = payload;
  const none: Talk = { turns: [], first: { reply: NO_REPLY, lost: null }, rounds: [], draft: null };
  const talk = withTurns(none, newTurns([], sighting), at, isUnanswered(sighting));
  const shown = shownReplies(talk, sighting);
  const found = (part: Sighting['replies']): Answer => ({ reply: replyFound(part, page.room, at), lost: null });
  return { ...talk, first: found(shown.first), rounds: talk.rounds.map((round, index) => ({ ...round, ...found(shown.rounds[index] ?? []) })) };
}

/** Whether a reader that knows the page's replies sees none after the customer's last turn. */
export function isUnanswered(sighting: Sighting): boolean {
  const last = sighting.turns.at(-1);
  return tellsOfReplies(sighting) && (last === undefined || sighting.replies.length <= last.after);
}

/** The conversation after one more event; the very same object where the event says nothing of it. */
export function nextTalk(talk: Talk, event: CaseEvent): Talk {
  switch (event.kind) {
    case 'review.captured':
      return capturedAgain(talk, event);
    case 'review.continued':
      return withTurns(talk, event.payload.turns, event.at, event.payload.unanswered);
    case 'reply.seen':
    case 'reply.changed':
    case 'reply.vanished':
      return answered(talk, event.payload.round ?? 0, event);
    case 'reply.submitted':
      // One that a cabinet lists was observed, and says which it is; one that was sent answers what waited then.
      return answered(talk, event.payload.round ?? (event.payload.listed ? 0 : waiting(talk)), event);
    case 'reply.drafted':
    case 'reply.inserted':
      return answered(talk, waiting(talk), event);
    default:
      return talk;
  }
}

/** Whether customers see an answer to all that was written: the last reply is live, and no other is gone. */
export function standsAnswered(talk: Talk): boolean {
  const all = [talk.first, ...talk.rounds];
  return isLive((talk.rounds.at(-1) ?? talk.first).reply) && all.every(({ reply }) => reply.state !== 'vanished');
}

/** The round that a reply written now would answer; 0 is the review itself. */
export function waiting(talk: { rounds: readonly { after: number; reply: CaseReply }[] }): number {
  return talk.rounds.findLast(({ reply }) => isAwaited(reply))?.after ?? 0;
}

function answered(talk: Talk, round: number, event: CaseEvent): Talk {
  return change(talk, round, (before) => nextReplies(before, event));
}

/** Changes the reply to one round. A round that is not there any more (its turn was undone) leaves all as it is. */
function change(talk: Talk, round: number, next: (before: Replies) => Replies): Talk {
  const index = talk.rounds.findIndex(({ after }) => after === round);
  const of = round === 0 ? talk.first : talk.rounds[index];
  if (!of) return talk;
  const before: Replies = { reply: of.reply, lost: of.lost, draft: talk.draft };
  const after = next(before);
  if (after === before) return talk;
  const { draft, ...answer } = after;
  if (round === 0) return { ...talk, first: answer, draft };
  return { ...talk, draft, rounds: talk.rounds.map((one, at) => (at === index ? { ...one, ...answer } : one)) };
}

function capturedAgain(talk: Talk, { payload, at }: EventOf<'review.captured'>): Talk {
  const { sighting, page } = payload;
  const fresh = newTurns(talk.turns, sighting);
  const known = fresh.length === 0 ? talk : withTurns(talk, fresh, at, isUnanswered(sighting));
  const shown = shownReplies(known, sighting);
  const parts: [number, ShownReplies['first']][] = [[0, shown.first], ...known.rounds.map(({ after }, index): [number, ShownReplies['first']] => [after, shown.rounds[index] ?? []])];
  return parts.reduce((so, [round, replies]) => change(so, round, (before) => foundAgain(before, replies, page.room, at)), known);
}

/** With what the customer wrote on. After a reply that begins a round, unless one that stands at the same place waits already. */
function withTurns(talk: Talk, shown: readonly SeenTurn[], seenAt: number, unanswered: boolean): Talk {
  const turns = shown.map((one) => turnOf(one, seenAt));
  const last = Math.max(...turns.map(({ after }) => after));
  const rounds = [...talk.rounds];
  for (const { after, appeared } of turns) {
    if (after === 0 || rounds.some((round) => round.after === after)) continue;
    rounds.push({ after, appeared, seenAt, surely: unanswered && after === last, reply: NO_REPLY, lost: null });
  }
  return { ...talk, turns: [...talk.turns, ...turns], rounds: rounds.sort((a, b) => a.after - b.after) };
}

/** The rounds as a case keeps them. */
export function roundsOf(talk: Talk): Round[] {
  return talk.rounds.map(({ lost: _, ...round }) => round);
}
