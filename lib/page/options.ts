import type { Mark } from '../model/mark.ts';
import type { PageVisit } from '../model/page-visit.ts';
import type { Doubt, Key, PlatformId, Sighting } from '../model/sighting.ts';
import type { Status } from '../model/status.ts';
import type { Adapter, Stated } from '../platforms/adapter.ts';
import type { Field, Health } from '../platforms/health.ts';
import type { PageTexts } from './texts.ts';

/** Where something was seen: a visit with its platform, as every message to the journal carries it. */
export interface SeenPage extends PageVisit {
  platform: PlatformId;
}

/** What the journal knows of one review. */
export interface SeenItem {
  case: Key | null;
  mark: Mark;
}

export interface CapturedItem extends SeenItem {
  outcome: 'captured' | 'known' | 'edited' | 'asked';
}

/** A part of the page, as the journal is told of it. */
export interface Seen {
  page: SeenPage;
  sightings: Sighting[];
  /** Cases that stand at other cards of this page. */
  elsewhere: Key[];
  /** Cases whose replies appeared in this very visit, after it first saw them: its own echo, no proof of being live. */
  grown: Key[];
  /** This part has not changed for five seconds: only then is an absent reply surely absent. */
  settled: boolean;
}

export interface Look {
  page: SeenPage;
  placeId: string | null;
  cases: Key[];
  whole: boolean;
  falling: { newest: string; oldest: string } | null;
}

/** What a whole look says of the place that the page shows. */
export interface SeenPlace {
  page: SeenPage;
  place: Sighting['place'];
  stated: Stated | null;
  health: Health;
  /** Reviews that were read and are not in the journal. */
  fresh: number;
  list: SeenList | null;
}

/** The list itself, for the daily check; null where reviews on it could not be read. */
export interface SeenList {
  /** From its top: the case of each review, and the ends of the interval that its date means. */
  reviews: [Key | null, string | null, string | null][];
  sorted: boolean;
  whole: boolean;
  /** When this address was first seen in this document, milliseconds since the epoch: what is older than the list is no look at it. */
  since: number;
}

/** How well the page was read, by the adapter itself and with the help of its structured data. */
export interface PageHealth extends Health {
  /** Fields that the adapter did not read and the page's structured data gave. */
  filled: Field[];
  /** Fields that the adapter still reads of most reviews, where something is wrong. */
  well: Field[];
  /** No card was found: the reviews were read from the page's structured data. */
  instead: boolean;
}

/** Scripts that few pages need; each is put beside this one when it is needed, and leaves itself in the world of both. */
export type Part = 'insert' | 'writing' | 'capture' | 'health';

/**
 * The way to the journal. Each may reject: the worker is away, the disk is full, the extension was updated. At most 200
 * sightings a call; items come back in the order of the sightings.
 */
export interface Port {
  see(seen: Seen): Promise<{ items: SeenItem[] }>;
  capture(seen: Seen): Promise<{ items: CapturedItem[] }>;
  look(look: Look): Promise<unknown>;
  record(record: { case: Key; step: 'inserted' | 'submitted'; text: string; page: SeenPage }): Promise<{ mark: Mark }>;
  /** Called in the very turn of the manager's click: the browser opens a panel only then. */
  openPanel(shown: Key | null): Promise<unknown>;
  setStatus(shown: Key, status: Status): Promise<unknown>;
  place(seen: SeenPlace): Promise<unknown>;
  /** The one sentence that tells the manager what is wrong with the reading and what still works; null: nothing is. */
  sayHealth(health: PageHealth): Promise<{ text: string | null }>;
  bring(part: Part): Promise<unknown>;
}

export interface BarState {
  folded: boolean;
  corner: 'left' | 'right';
}

export interface PageOptions {
  document: Document;
  adapter: Adapter;
  /** One load of this document. */
  visit: string;
  /** Everything ends with it: listeners, observers, timers, marks, bar. */
  signal: AbortSignal;
  now(): Temporal.ZonedDateTime;
  address(): URL;
  port: Port;
  /** Whether the extension behind the port is still the one that started this script; false after an update or removal. */
  alive(): boolean;
  texts: PageTexts;
  bar: BarState;
  saveBar(state: BarState): void;
  /** Whether the manager granted this site; false when the script came by the toolbar button alone. */
  granted: boolean;
  /** A name for the place where the page's reviews name none, from the page's context. */
  placeName(): string | null;
}

export interface Summary {
  platform: PlatformId;
  place: string | null;
  reviews: number;
  fresh: number;
  /** Of the fresh ones, those that stand in the page's data only and carry no mark. */
  unseen: number;
  /** Not in the journal, and the manager is asked whether they are reviews at all. */
  doubts: Doubts;
  /** How surely the least sure of those found by structure is a review, 0 to 1; null where none is. */
  confidence: number | null;
  inJournal: number;
  answered: number;
  /** The journal has not answered whether it has these. */
  untold: number;
  unread: number;
  health: PageHealth;
}

/** How many are doubtful, by the reason. */
export type Doubts = Record<Doubt, number>;

/** What the journal had already is counted nowhere. */
export interface CaptureResult {
  captured: number;
  asked: number;
  failed: number;
}

export type InsertOutcome =
  | 'inserted'
  | 'not-here'
  | 'no-box'
  | 'other-card'
  | 'other-customer'
  | 'standing'
  | 'occupied'
  | 'too-long'
  | 'already-answered'
  | 'refused';

export interface InsertResult {
  outcome: InsertOutcome;
  /** Characters the box takes, with `too-long`. */
  limit: number | null;
  /** The attempt that the box took, with `inserted`; null where the words stood there already. */
  by: string | null;
}

/**
 * How far to look for the field: the card's own that stands; also one that the card's «Ответить» opens; also the one that
 * the manager has focused for it.
 */
export type Reach = 'own' | 'opened' | 'focused';

export interface InsertWish {
  reach: Reach;
  /** What the manager was told of and goes past: other words in the box, a reply that stands at the review. */
  past: readonly ('occupied' | 'standing')[];
}

export interface PageWatch {
  /** What the page holds; waits for a look under way (three seconds at most). */
  summary(): Promise<Summary>;
  /** Captures every review of the page that is not in the journal; the doubtful ones only when the manager said so. */
  captureAll(doubtful: boolean): Promise<CaptureResult>;
  /** Whether a card of this case stands on the page now. */
  holds(shown: Key): boolean;
  /** Scrolls to the card of the case; false when there is none. */
  show(shown: Key): boolean;
  /** Puts a reply into the box of this case's card, looking for it as far as `wish` says. Never presses what publishes. */
  insert(shown: Key, text: string, wish: InsertWish): Promise<InsertResult>;
  /** Cases changed elsewhere. */
  setMarks(marks: readonly { case: Key; mark: Mark }[]): void;
  /** The address of this document changed without a load. */
  navigated(): void;
  /** Looks at the page now, for a script that was put into it a second time. */
  look(): void;
  stop(): void;
}
