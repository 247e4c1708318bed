import type { Care } from './care.ts';
import type { ReplyState } from './reply-state.ts';
import type { PlaceKey } from './place.ts';
import type { Key, PlatformId, Sighting } from './sighting.ts';
import type { Status } from './status.ts';

export type { ReplyState } from './reply-state.ts';

/** One version of the customer's words, as it was seen. */
export interface ReviewVersion {
  /** When this version was first seen, milliseconds since the epoch. */
  seenAt: number;
  sighting: Sighting;
}

/** What is being prepared and not yet sent; also a second reply while one stands. */
export interface CaseDraft {
  text: string;
  /** The template it began as; null when it was written by hand, or inserted without a draft. */
  template: string | null;
  /** The words as the template gave them, before anybody changed them; absent without one. */
  proposed?: string;
  /** When it entered this state, milliseconds since the epoch. */
  at: number;
  /** `inserted`: it stands in the platform's reply box, and nothing is published yet. */
  state: 'drafted' | 'inserted';
}

export interface Given {
  earliest: number | null;
  latest: number;
}

/** What a reply was written from: the template, and which share of its words was changed before it went out, 0 to 1. */
export interface FromTemplate {
  template: string;
  changed: number;
}

export interface CaseReply {
  state: ReplyState;
  /** The latest known words; null when the page showed that there is a reply and not its words. */
  text: string | null;
  /** When it entered this state. */
  at: number | null;
  /** When the platform took it, if its sending was seen. */
  submittedAt: number | null;
  /** When it was first seen live. */
  liveAt: number | null;
  /** The page's date of the reply in its own words. */
  postedShown: string | null;
  /**
   * When it was given, as surely as that is known: the sending itself, or the interval that the page's date of it means, or
   * only that it was before it was first seen (`earliest` null). Null without a reply, and for one from before the capture.
   */
  given: Given | null;
  /** It stood on the page at first capture: neither kept nor missed. */
  beforeCapture: boolean;
  /** Absent where it is not known to come from a template. */
  from?: FromTemplate;
}

/** What the customer wrote after their first words. */
export interface CaseTurn {
  text: string | null;
  author: string | null;
  /** The page's date of it in its own words. */
  postedShown: string | null;
  /** First seen by us, milliseconds since the epoch. */
  seenAt: number;
  /** When it appeared, bounded by `seenAt`; `earliest` is null when the page shows no date. */
  appeared: Appeared;
  /** How many of the brand's replies stood before it. */
  after: number;
}

/** The customer wrote again after a reply, and waits for another one: a second clock, and a third. */
export interface Round {
  /** How many of the brand's replies stood before: no two rounds of a case share it. */
  after: number;
  /** When the first turn of the round appeared. */
  appeared: Appeared;
  /** When it was first seen. */
  seenAt: number;
  /** The first look that showed it came from a reader that knows the page's replies, so that an absent reply was absent. */
  surely: boolean;
  /** What became of the reply to it. */
  reply: CaseReply;
}

/** When something appeared: the interval the page means. `earliest` is null when the page shows no date. */
export interface Appeared {
  earliest: number | null;
  latest: number;
}

/** The review with all that happened to it: the fold of its events. */
export interface Case {
  key: Key;
  /** The other cases that were found to be this very review: all that happened to them stands here. Sorted. */
  joined: Key[];
  /** The case that all of this stands in; null for a case that stands for itself. */
  joinedInto: Key | null;
  platform: PlatformId;
  /** The latest version of the review. */
  review: Sighting;
  versions: ReviewVersion[];
  /** First seen by us, milliseconds since the epoch. */
  firstSeenAt: number;
  /** The place it was written about; null where no page has named one. */
  place: PlaceKey | null;
  /** Whether that place is the company's to answer for. No fact of the case itself: the journal tells it, a fold alone says true. */
  counted: boolean;
  /** When the review appeared, bounded by `firstSeenAt`. */
  appeared: Appeared;
  status: Status;
  /** Whether a person set the status; «ответ дан» that set itself is false. */
  statusByHand: boolean;
  statusAt: number;
  /** The reply to the review itself: what the first-reply clock goes by, whatever the customer wrote later. */
  reply: CaseReply;
  /** All further turns of the customer, in the order of the conversation. */
  turns: CaseTurn[];
  /** The customer's turns after a reply, each with the reply to it, in order; empty while they have written once. */
  rounds: Round[];
  /** What people decided and did about it besides replying. */
  care: Care;
  /** Null when nothing is being prepared. */
  draft: CaseDraft | null;
  /** Since when the review is absent where its neighbours stand; null when it is there. */
  vanishedAt: number | null;
  /** When the customer last changed it; null when there is one version. */
  editedAt: number | null;
  /** Hybrid logical time of the last event. */
  hlc: string;
  /** The capture itself was undone: the case is kept and not shown. */
  withdrawn: boolean;
  /** When its names and texts were erased, milliseconds since the epoch; null while it has them. */
  erasedAt: number | null;
  /** By these an erased review is known again where its page shows no id: `traceOf` in `model/trace.ts`. Empty while it has its words. */
  traces: number[];
}
