import type { PlatformId, Room, Sighting, Via } from '../model/sighting.ts';

/** How surely a platform's pages are read: tested on a real saved page, from public descriptions, or by generic reading. */
export type Certainty = { level: 'seen'; month: string } | { level: 'claimed' } | { level: 'generic' };

/** What a platform is and where it lives. Pure data: the manifest, the first-run page and the README are made from it. */
export interface Platform {
  id: PlatformId;
  name: { ru: string; en: string; zh: string };
  /** Match patterns of whole hosts, asked for together when the manager grants this platform. No two platforms share one. */
  origins: readonly string[];
  /** Match patterns of the addresses where the content script runs, within `origins`. */
  pages: readonly string[];
  /** Languages in which the site shows dates and labels. */
  languages: readonly string[];
  /** Whether an owner can reply: `some` depends on the review, and each sighting says so (`replyable`). */
  replies: 'yes' | 'some' | 'no';
  /** Longest reply the platform takes, in characters, where known. */
  replyLimit: number | null;
  rooms: Readonly<Partial<Record<Room, { certainty: Certainty; example: string }>>>;
  /** Its reviews also stand in frames on other sites' pages, so the content script goes into frames too. */
  frames?: true;
  /** What a person should know of its reading, one English line for the README's table. */
  remark: string;
}

/** The least share of reviews that has a field on a healthy page, 0 to 1; a field that is left out may be absent everywhere. */
export type Usual = Readonly<Partial<Record<'author' | 'rating' | 'text' | 'posted' | 'key', number>>>;

/** What the page itself says of the place: how many reviews it has and its rating; null where it does not say. */
export interface Stated {
  reviews: number | null;
  rating: number | null;
  ratingScale: number | null;
}

/** A page as an adapter gets it. `now` is the moment and the zone of the person who looks at the page. */
export interface PageInput {
  document: Document;
  url: URL;
  now: Temporal.ZonedDateTime;
}

/**
 * One review of an opened page. `element` is its card, for marks and insertion only (identity never rests on it);
 * null where the review stands in the page's data and not in its elements: such a one is captured from the bar.
 */
export interface Entry {
  readonly element: Element | null;
}

/** What a page can prove about its list: for «не найден», where absence counts only if the neighbours are loaded, and for the daily check. */
export interface ListFacts {
  /** All reviews of the place are loaded. */
  whole: boolean;
  /** The page itself says that the newest stand first; absent where no page was seen that says it. */
  sorted?: boolean;
  /**
   * For a list that nothing narrows (only one star, only with photos), which must be proved and not assumed: the kit's
   * `fallingDates`, brought by those adapters alone that need it. Null where a filter may be on – the dates of the loaded
   * part then say nothing about a review that is not among them.
   */
  unfiltered: ((sightings: readonly Sighting[]) => Falling | null) | null;
}

/** The dates between which nothing of a list may be absent, ISO moments. */
export interface Falling {
  newest: string;
  oldest: string;
}

/**
 * Reads one platform. Pure: a document, an address and the moment in, sightings out; never changes the page, never throws
 * on a page it does not understand, never reads the clock. Two steps, so that a page of thousands is read in slices and
 * one card is read again at the click, when its node may hold another review.
 */
export interface Adapter {
  /** Its id only: what else is known of a platform is no use in a page. */
  platform: PlatformId;
  /** What its reviews usually have: where many lack it, the page has changed, and the manager is told. */
  usual: Usual;
  /** Which room the address leads to, or null when reviews never stand there. Looks at the address only. */
  roomOf(url: URL): Room | null;
  /** Reads what belongs to the page as a whole, once per look: place, embedded state, the list's elements in order. */
  open(page: PageInput): OpenPage;
}

export interface OpenPage {
  room: Room;
  via: Via;
  /** The reviews in the order of the page. */
  entries: readonly Entry[];
  /** Reads one review as it stands now; null when it is none after all. */
  read(entry: Entry): Sighting | null;
  /** Where the mark of a card goes: at the end of this element. */
  anchor(card: Element): Element;
  /**
   * The control of this card that opens the field for a reply, where the platform has one of its own; null leaves it to the
   * labels that say so in any language (`kit/reply-opener.ts`), which need not be loaded to read. Never one that publishes.
   * `box`: the field that stands in the card already, found by role and kind (`kit/reply-box.ts`).
   */
  replyOpener(card: Element, box: HTMLElement | null): HTMLElement | null;
  stated: Stated | null;
  list: ListFacts;
}
