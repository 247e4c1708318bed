import * as z from 'zod/mini';
import { pageVisitSchema } from './page-visit.ts';
import { placeKeySchema, seenPlaceSchema, statedSchema } from './place.ts';
import { LINE_LIMIT, platformIdSchema } from './sighting.ts';
import { undoneSchema } from './undone.ts';

/** What events about a place say. */

export const placePayloads = {
  /** A page showed the company's place: at its first capture, at another address, or under another name. */
  'place.seen': z.object({ platform: platformIdSchema, place: seenPlaceSchema, page: pageVisitSchema }),
  /** What the page itself stated of the place on that day: the first word of the day, and every other one that differs from it. */
  'place.stated': z.object({ day: z.iso.date(), stated: statedSchema, page: pageVisitSchema }),
  /** The manager's own name of it; null: as the page names it. */
  'place.named': z.object({ name: z.nullable(z.string().check(z.minLength(1), z.maxLength(LINE_LIMIT))) }),
  /** It is another place of the journal, known under a second id. */
  'place.merged': z.object({ into: placeKeySchema }),
  /** Whether its reviews are the company's to answer; a stranger's are kept and never judged. */
  'place.counted': z.object({ counted: z.boolean() }),
  /** The named event of the same place no longer counts. Undoing an undo counts it again. */
  'event.undone': undoneSchema,
} as const;
