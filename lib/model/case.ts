import type { Status } from './status.ts';
import type { Key, PlatformId, Sighting } from './sighting.ts';

/** One version of the customer's words, as it was seen. */
export interface ReviewVersion {
  /** When this version was first seen, milliseconds since the epoch. */
  seenAt: number;
  sighting: Sighting;
}

/**
 * How far the brand's reply has come. `submitted` stops the first-reply clock provisionally, `live` confirms it,
 * `vanished` opens it again. `changed` is live with other words than before.
 */
export type ReplyState = 'none' | 'drafted' | 'inserted' | 'submitted' | 'live' | 'changed' | 'vanished';

export interface CaseReply {
  state: ReplyState;
  /** The latest known words; null when the page showed that there is a reply and not its words. */
  text: string | null;
  /** When it entered this state. */
  at: number | null;
  /** When the platform took it, if that was seen or follows from its being live. */
  submittedAt: number | null;
  /** When it was first seen live. */
  liveAt: number | null;
  /** It stood on the page at first capture: neither kept nor missed. */
  beforeCapture: boolean;
}

/** The review with all that happened to it: the fold of its events. */
export interface Case {
  key: Key;
  platform: PlatformId;
  /** The latest version of the review. */
  review: Sighting;
  versions: ReviewVersion[];
  /** First seen by us, milliseconds since the epoch. */
  firstSeenAt: number;
  /** When the review appeared: the interval the page means, bounded by `firstSeenAt`. `earliest` is null when the page shows no date. */
  appeared: { earliest: number | null; latest: number };
  status: Status;
  /** Whether a person set the status; «ответ дан» that set itself is false. */
  statusByHand: boolean;
  statusAt: number;
  reply: CaseReply;
  /** Since when the review is absent where its neighbours stand; null when it is there. */
  vanishedAt: number | null;
  /** When the customer last changed it; null when there is one version. */
  editedAt: number | null;
  /** Hybrid logical time of the last event. */
  hlc: string;
  /** The capture itself was undone: the case is kept and not shown. */
  withdrawn: boolean;
}
