import * as z from 'zod/mini';

/** Names the event that no longer counts, in every family of events. */
export const undoneSchema = z.object({ event: z.string().check(z.maxLength(64)) });
