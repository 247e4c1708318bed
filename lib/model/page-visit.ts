import * as z from 'zod/mini';
import { roomSchema } from './sighting.ts';

/** Where and in which load of a page something was seen: the evidence that the history shows. */
export const pageVisitSchema = z.object({
  address: z.string().check(z.maxLength(2_000)),
  room: roomSchema,
  /** One load of one document. What a page shows in the very visit in which a reply was sent is its own echo, no proof. */
  visit: z.string().check(z.maxLength(64)),
});
export type PageVisit = z.infer<typeof pageVisitSchema>;
