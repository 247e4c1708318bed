import type { Mark } from '../model/mark.ts';
import type { PageVisit } from '../model/page-visit.ts';
import type { PlaceKey, SeenHealth, SeenPlace, SeenStated } from '../model/place.ts';
import type { Key, PlatformId, Room, Sighting } from '../model/sighting.ts';

/** What the journal is told by a page and what it answers. The messages to the background have the same shapes. */

export type SeenPage = PageVisit & { platform: PlatformId };

export interface SeeInput {
  page: SeenPage;
  /** At most `BATCH_LIMIT`, in the order of the page. */
  sightings: Sighting[];
  /** Cases that stand at other cards of this page. */
  elsewhere: Key[];
  /** Cases whose replies appeared in this very visit, after it first saw them: its own echo, no proof of being live. */
  grown: Key[];
  /** This part of the page has not changed for five seconds: only then may a reply that is absent be recorded as gone. */
  settled: boolean;
}

export interface SeenItem {
  /** The case this review belongs to; null when it is not in the journal. */
  case: Key | null;
  mark: Mark;
}

export interface CapturedItem extends SeenItem {
  outcome: 'captured' | 'known' | 'edited' | 'asked';
}

export interface LookInput {
  page: SeenPage;
  placeId: string | null;
  cases: Key[];
  whole: boolean;
  falling: { newest: string; oldest: string } | null;
}

/** A sighting that looks like several cases, or like one by its author and not by its words: the manager chooses. */
export interface Question {
  id: string;
  /** When it was asked, milliseconds since the epoch. */
  at: number;
  platform: PlatformId;
  page: PageVisit;
  sighting: Sighting;
  candidates: Key[];
  /** Equal in two questions about the same review. */
  about: string;
}

/** What the whole look at a page says of its place. */
export interface SeePlaceInput {
  page: SeenPage;
  place: SeenPlace;
  stated: SeenStated | null;
  health: SeenHealth;
  /** Reviews that were read and are not in the journal. */
  fresh: number;
  /** The person's own day, `2026-11-22`. */
  day: string;
}

/** The last look at a place in one of its rooms: how well its page was read. */
export interface Look {
  place: PlaceKey;
  room: Room;
  /** Milliseconds since the epoch. */
  at: number;
  address: string;
  health: SeenHealth;
  fresh: number;
}
