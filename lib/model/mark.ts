import * as z from 'zod/mini';

/**
 * What the small mark beside a review says. It is drawn into a page, so it holds nothing of the customer: a kind and moments.
 */
export const markSchema = z.object({
  kind: z.enum([
    'new', // not in the journal
    'asking', // looks like two reviews of the journal: the manager chooses
    'waiting', // in the journal, no reply yet
    'turned', // the customer wrote again after our reply: the second clock runs
    'unanswerable', // the platform takes no reply to it
    'inserted', // the reply stands in the box, not published
    'submitted', // «отправлено, ждём»
    'answered', // seen live
    'edited', // the customer changed it since we answered or captured
    'rework',
    'quality',
    'not-review',
    'archived',
    'erased', // its words were erased, and nothing of it is kept any more
  ]),
  /** When the reply is due by its earliest moment, milliseconds since the epoch; null when no clock runs. */
  dueAt: z.nullable(z.number()),
  /** From when on the regulation warns; null when no clock runs. */
  warnAt: z.nullable(z.number()),
  /** Surely late only past this one: where the page shows a day, it lies after `dueAt`. Null when no clock runs. */
  lateAt: z.nullable(z.number()),
  /** Since when it is so: «видно с 9:15». */
  since: z.nullable(z.number()),
  /** Due under the regulation in force, or backlog from before its start. */
  backlog: z.boolean(),
});
export type Mark = z.infer<typeof markSchema>;
export const NEW_MARK: Mark = { kind: 'new', dueAt: null, warnAt: null, lateAt: null, since: null, backlog: false };
