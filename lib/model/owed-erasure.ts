import * as z from 'zod/mini';

/** An erasing that the journal has done and the copies inside the browser have not: kept until they have, as a page may be closed between. */
export const owedErasureSchema = z.object({
  /** The person: copies may hold cases of theirs that the journal has no more. Null: only what the journal says was erased. */
  name: z.nullable(z.string()),
  /** Ids of the questions that went. */
  questions: z.array(z.string()),
});
export type OwedErasure = z.infer<typeof owedErasureSchema>;

/** The journal tells by itself what was erased, as after a merge. */
export const ERASED_IN_JOURNAL: OwedErasure = { name: null, questions: [] };
