import type { Mark } from '../model/mark.ts';
import type { PageVisit } from '../model/page-visit.ts';
import type { Key, PlatformId, Sighting } from '../model/sighting.ts';
import type { Status } from '../model/status.ts';
import type { Adapter } from '../platforms/adapter.ts';
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
  inJournal: number;
  answered: number;
  undated: number;
  unread: number;
}

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
  | 'occupied'
  | 'too-long'
  | 'already-answered'
  | 'refused';

export interface InsertResult {
  outcome: InsertOutcome;
  /** Characters the box takes, with `too-long`. */
  limit: number | null;
}

export interface PageWatch {
  /** What the page holds; waits for a look under way (three seconds at most). */
  summary(): Promise<Summary>;
  /** Captures every review of the page that is not in the journal. */
  captureAll(): Promise<CaptureResult>;
  /** Whether a card of this case stands on the page now. */
  holds(shown: Key): boolean;
  /** Scrolls to the card of the case; false when there is none. */
  show(shown: Key): boolean;
  /**
   * Puts a reply into the box of this case's card; with `loose`, where the card owns none, into the field that the manager
   * has focused for it. Never presses anything.
   */
  insert(shown: Key, text: string, replace: boolean, loose: boolean): Promise<InsertResult>;
  /** Cases changed elsewhere. */
  setMarks(marks: readonly { case: Key; mark: Mark }[]): void;
  /** The address of this document changed without a load. */
  navigated(): void;
  /** Looks at the page now, for a script that was put into it a second time. */
  look(): void;
  stop(): void;
}
