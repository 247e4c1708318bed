import * as z from 'zod/mini';
import { LINE_LIMIT } from './limits.ts';
import { keySchema, type PlatformId, type Room } from './sighting.ts';

/** A place: one card of the company on a platform, a branch on a map, a product in a shop, a group in a network. */

const count = z.int().check(z.gte(0), z.lte(1_000_000_000));
const line = z.nullable(z.string().check(z.maxLength(LINE_LIMIT)));

/** `platform:place id`, of the same form as a review's key. */
export const placeKeySchema = keySchema;

/** The place as a page names it: the platform's own id of it, and its name. */
export const seenPlaceSchema = z.object({ id: line, name: line });

/** The number of reviews and the rating that the page itself states; null where it does not say. */
export const statedSchema = z.object({
  reviews: z.nullable(count),
  rating: z.nullable(z.number().check(z.gte(0), z.lte(1_000))),
  ratingScale: z.nullable(z.number().check(z.gt(0), z.lte(1_000))),
});

/** Fields that the reviews of a healthy page have. */
export const readFieldSchema = z.enum(['author', 'rating', 'text', 'posted', 'key']);

/** How well a page was read. */
export const seenHealthSchema = z.object({
  /** Reviews that were read. */
  read: count,
  /** Fields that more reviews lack than is usual on this platform, and how many lack them. */
  lacking: z.array(z.object({ field: readFieldSchema, without: count })).check(z.maxLength(5)),
  /** By how many the page's structured data shows more reviews than were read; null where that is not known. */
  more: z.nullable(count),
});

export type PlaceKey = z.infer<typeof placeKeySchema>;
export type SeenPlace = z.infer<typeof seenPlaceSchema>;
export type SeenStated = z.infer<typeof statedSchema>;
export type SeenHealth = z.infer<typeof seenHealthSchema>;

/** What a page stated of its place on one day; the last word of that day. */
export interface Statement extends SeenStated {
  /** The person's own day, `2026-11-22`. */
  day: string;
  /** Milliseconds since the epoch. */
  at: number;
  room: Room;
}

/** An address that lists reviews of the place: what the daily check looks at. */
export interface CheckPoint {
  address: string;
  room: Room;
  /** When the place was first seen there. */
  since: number;
}

/** A place of the company with all that happened to it: the fold of its events. */
export interface Place {
  key: PlaceKey;
  platform: PlatformId;
  /** The platform's own id of it; null where its pages show none. */
  id: string | null;
  /** The manager's name of it, else what its page showed last; null where neither is known. */
  name: string | null;
  /** Whether the manager gave the name. */
  named: boolean;
  /** The names that pages gave it, the latest last. */
  shownNames: { name: string; room: Room }[];
  /** When it became the company's: at its first capture. */
  since: number;
  /** Its reviews are the company's to answer. */
  counted: boolean;
  /** The place it really is. */
  mergedInto: PlaceKey | null;
  /** The latest seen first. */
  checkPoints: CheckPoint[];
  /** One a day and room, the earliest first; the last `STATED_DAYS` days of each room. */
  stated: Statement[];
  /** Hybrid logical time of the last event. */
  hlc: string;
}
