import type { Appeared, CaseTurn, Round } from '../model/case.ts';
import type { SeenReply, SeenTurn, Sighting } from '../model/sighting.ts';
import { sameReply } from '../model/words.ts';
import { moment } from './moment.ts';

/**
 * The conversation under a review: the customer's further turns and the brand's replies between them. A round is what the
 * customer wrote after a reply; it is named by how many replies stood before it.
 */

/** The replies that a page shows, each with what it answers. */
export interface ShownReplies {
  /** The replies to the review itself: those before the customer's first turn after a reply. */
  first: SeenReply[];
  /** The replies to each round, in the order of the rounds. */
  rounds: SeenReply[][];
  /** Whether the page shows the customer's turns at all: a list may leave them out, and what is absent there is not gone. */
  turnsShown: boolean;
}

/** Cuts the replies of a page at the customer's turns. */
export function shownReplies(known: { turns: readonly CaseTurn[]; rounds: readonly Round[] }, sighting: Sighting): ShownReplies {
  const { replies } = sighting;
  if (known.rounds.length === 0) return { first: replies, rounds: [], turnsShown: true };
  const pairs = paired(known.turns, sighting.turns);
  const turnsShown = pairs.some(({ turn }) => turn !== null && turn.after > 0);
  let from = 0;
  const starts = known.rounds.map((round) => {
    // A reply before it may be gone from the page: then the turn itself says where it stands now.
    from = Math.max(from, pairs.find(({ turn }) => turn?.after === round.after)?.shown.after ?? round.after);
    return from;
  });
  const part = (index: number): SeenReply[] => replies.slice(index === 0 ? 0 : starts[index - 1], starts[index]);
  return { first: part(0), rounds: starts.map((_, index) => part(index + 1)), turnsShown };
}

/** The turns of a page that are not known yet, placed among the replies that are known to have stood before them. */
export function newTurns(known: readonly CaseTurn[], sighting: Sighting): SeenTurn[] {
  return paired(known, sighting.turns).flatMap(({ turn, shown, after }) => (turn ? [] : [{ ...shown, after }]));
}

interface Paired {
  turn: CaseTurn | null;
  shown: SeenTurn;
  /** How many replies stood before it, also where some of them are gone from the page. */
  after: number;
}

/** Each shown turn with the known one it is; a known turn is taken once, so that the same words twice are two turns. */
function paired(known: readonly CaseTurn[], shown: readonly SeenTurn[]): Paired[] {
  const left = [...known];
  let gone = 0;
  return shown.map((one) => {
    const place = Math.max(0, one.after + gone);
    const index = left.findIndex((turn) => (turn.text === null || one.text === null ? turn.after === place : sameReply(turn.text, one.text)));
    const turn = index === -1 ? null : (left.splice(index, 1)[0] ?? null);
    const after = turn?.after ?? place;
    gone = after - one.after;
    return { turn, shown: one, after };
  });
}

/** A turn as the case keeps it. */
export function turnOf(shown: SeenTurn, seenAt: number): CaseTurn {
  const { text, author, postedShown, after } = shown;
  return { text, author, postedShown, seenAt, appeared: appearedBy(shown, seenAt), after };
}

/** When something appeared: what the page's date means, and never later than it was first seen. */
export function appearedBy(dated: { postedEarliest: string | null; postedLatest: string | null }, seenAt: number): Appeared {
  const latest = Math.min(moment(dated.postedLatest) ?? seenAt, seenAt);
  const earliest = moment(dated.postedEarliest);
  return { earliest: earliest === null ? null : Math.min(earliest, latest), latest };
}
