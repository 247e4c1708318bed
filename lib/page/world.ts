import type { Adapter } from '../platforms/adapter.ts';
import type { captures } from './captures.ts';
import type { healthWatch } from './health-watch.ts';
import type { insertReply } from './insertion.ts';
import type { watchReplies } from './replies.ts';

/**
 * What our scripts in one document find of each other, in the world that they share and the page cannot see. The adapter's
 * script runs first and leaves the adapter, so that a page loads the reading code of its own platform only.
 */
/** One document being watched. */
export interface Run {
  /** One load of one document, however often the script is put into it. */
  visit: string;
  /** The script was put in again: looks anew. False when this run is dead. */
  again(): boolean;
  /** Stops for good: another reader takes over. */
  end(): void;
}

export interface PageWorld {
  otklikReviews?: Run;
  /** Starts the watching once an adapter is there, for one that comes late. */
  otklikStart?: () => void;
  otklikAdapter?: Adapter;
  /** Only on pages of no known platform: a name for reviews that name no place. */
  otklikContext?: { name: string | null };
  /** Brought when a reply is put into a box. */
  otklikInsert?: typeof insertReply;
  /** Brought when somebody begins to write a reply. */
  otklikWriting?: typeof watchReplies;
  /** Brought when something is saved. */
  otklikCapture?: typeof captures;
  /** Brought when the page has changed under its adapter. */
  otklikHealth?: typeof healthWatch;
}

export const world = globalThis as PageWorld;

/** Where each part that is brought later leaves itself. */
export const PARTS = { insert: 'otklikInsert', writing: 'otklikWriting', capture: 'otklikCapture', health: 'otklikHealth' } as const;
