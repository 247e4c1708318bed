import * as z from 'zod/mini';
import { personId } from './person.ts';
import { placeKeySchema } from './place.ts';
import { momentSchema, TEXT_LIMIT } from './sighting.ts';
import { undoneSchema } from './undone.ts';

/** What events about a day say: the daily check (A1, A12) and its evidence. The day is the company's own, `2026-11-22`. */

/** A check point: one address that lists new reviews, by the place it lists. A cabinet that lists many places is one too. */
export const checkPointSchema = z.object({ place: z.nullable(placeKeySchema), address: z.string().check(z.maxLength(2_000)) });
const reason = z.string().check(z.minLength(1), z.maxLength(TEXT_LIMIT));

export const dayPayloads = {
  /** A list of new reviews was looked at. One look may be several events, while the person scrolls: the best counts. */
  'check.looked': z.object({
    point: checkPointSchema,
    /** One load of one document. */
    visit: z.string().check(z.maxLength(64)),
    /** Reviews that were read, and how many of them were not in the journal before this visit. */
    seen: z.int().check(z.gte(0)),
    fresh: z.int().check(z.gte(0)),
    /** Whether the newest stand first: the page says so, its dates fall, or neither can be told. */
    order: z.enum(['stated', 'falling', 'unknown']),
    /** How far down: to the last that the journal knew, to what is older than the regulation, to the end of the list, or not so far. */
    reached: z.enum(['known', 'start', 'end', 'not-yet']),
    /** The date of the oldest review that was read; null where the page shows none. */
    oldest: z.nullable(momentSchema),
  }),
  /** What cannot be read was looked at by the person, who says why it is ticked by hand. */
  'check.ticked': z.object({ point: checkPointSchema, reason }),
  /** «Проверка отзывов выполнена». */
  'check.signed': z.object({}),
  /** The check was not signed in time (A14): which check points lacked evidence, and who was on duty. */
  'check.missed': z.object({ by: z.int(), lacking: z.array(checkPointSchema).check(z.maxLength(500)), onDuty: z.nullable(personId) }),
  'check.explained': z.object({ reason, approvedBy: z.nullable(personId) }),
  'event.undone': undoneSchema,
} as const;

export type CheckPoint = z.infer<typeof checkPointSchema>;
