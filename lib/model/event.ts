import * as z from 'zod/mini';
import { pageVisitSchema } from './page-visit.ts';
import { keySchema, LINE_LIMIT, momentSchema, sightingSchema, TEXT_LIMIT } from './sighting.ts';
import { statusSchema } from './status.ts';

/**
 * One immutable fact about a case: who, when, what. The journal is a list of events; a case is their fold.
 * A new kind is added here, folded in `journal/fold.ts` or `journal/reply-fold.ts`, and named on screen in
 * `components/journal/history-words.ts`; what a newer build wrote is passed over by all three.
 */

const replyText = z.string().check(z.maxLength(TEXT_LIMIT));
/** The page's date of a reply: in its own words, and the interval they mean. */
const posted = {
  postedShown: z.nullable(z.string().check(z.maxLength(LINE_LIMIT))),
  postedEarliest: z.nullable(momentSchema),
  postedLatest: z.nullable(momentSchema),
};

const payloads = {
  /** The review enters the journal (A3). `place` in `sighting` is what the page said at that moment. */
  'review.captured': z.object({ platform: z.string().check(z.maxLength(40)), sighting: sightingSchema, page: pageVisitSchema }),
  /** The customer changed the words or the rating: a new version of the same case (C1). */
  'review.edited': z.object({ sighting: sightingSchema, page: pageVisitSchema }),
  /** The review is absent where its neighbours are loaded. */
  'review.vanished': z.object({ page: pageVisitSchema }),
  /** A vanished review stands on the page again. */
  'review.returned': z.object({ page: pageVisitSchema }),
  'reply.drafted': z.object({ text: replyText, template: z.nullable(z.string().check(z.maxLength(100))) }),
  /** The text stands in the platform's reply box, read back and found equal; nothing is published yet. */
  'reply.inserted': z.object({ text: replyText, page: pageVisitSchema }),
  /** The platform took the reply: the box let it go, or the cabinet lists it. `listed`: the latter; it was sent some time before. */
  'reply.submitted': z.object({ text: replyText, page: pageVisitSchema, listed: z.optional(z.object(posted)) }),
  /** The reply stands on the public page, in another load than the one it was sent from. */
  'reply.seen': z.object({ text: z.nullable(replyText), ...posted, page: pageVisitSchema }),
  /** A reply that was seen live has other words now. */
  'reply.changed': z.object({ text: replyText, page: pageVisitSchema }),
  /** A reply that was seen live is gone from the public page. */
  'reply.vanished': z.object({ page: pageVisitSchema }),
  /** Set by the manager. «Ответ дан» sets itself from `reply.seen`. */
  'status.set': z.object({ status: statusSchema }),
  /** The named event of the same case no longer counts. Undoing an undo counts it again. */
  'event.undone': z.object({ event: z.string().check(z.maxLength(64)) }),
} as const;

export type EventKind = keyof typeof payloads;
export const EVENT_KINDS = Object.keys(payloads) as EventKind[];

const head = {
  id: z.string().check(z.minLength(8), z.maxLength(64)),
  case: keySchema,
  /** Wall clock of the machine that recorded it, milliseconds since the epoch. */
  at: z.int().check(z.gte(0)),
  /** Hybrid logical time: orders events the same on every machine, even when a clock was set back. */
  hlc: z.string().check(z.regex(/^[0-9a-z]{10}-[0-9a-z]{4}$/)),
  /** Id of the person. */
  author: z.string().check(z.maxLength(64)),
  /** Version of the regulation in force when it was recorded. */
  regulation: z.int().check(z.gte(0)),
};

type Head = { [K in keyof typeof head]: z.infer<(typeof head)[K]> };
type Payload<K extends EventKind> = z.infer<(typeof payloads)[K]>;

/** An event before the journal gives it id and time. */
export type EventDraft = { [K in EventKind]: { kind: K; case: Head['case']; payload: Payload<K> } }[EventKind];
export type JournalEvent = { [K in EventKind]: Head & { kind: K; payload: Payload<K> } }[EventKind];
export type EventOf<K extends EventKind> = Extract<JournalEvent, { kind: K }>;

const headSchema = z.object({ ...head, kind: z.enum(EVENT_KINDS as [EventKind, ...EventKind[]]), payload: z.unknown() });

/** Parses one event from anywhere: a page, a file, a colleague, the database itself. Throws a ZodError that says where it differs. */
export function parseEvent(value: unknown): JournalEvent {
  const event = headSchema.parse(value);
  return { ...event, payload: payloads[event.kind].parse(event.payload) } as JournalEvent;
}
