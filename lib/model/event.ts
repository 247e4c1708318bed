import * as z from 'zod/mini';
import { pageVisitSchema } from './page-visit.ts';
import { placeKeySchema, seenPlaceSchema, statedSchema, type PlaceKey } from './place.ts';
import { keySchema, LINE_LIMIT, momentSchema, platformIdSchema, REPLY_LIMIT, seenTurnSchema, sightingSchema, TEXT_LIMIT, type Key } from './sighting.ts';
import { statusSchema } from './status.ts';

/**
 * One immutable fact: who, when, what, about one case or one place. The journal is a list of events; a case and a place are
 * each the fold of their own. The two families are two types, so that no fold can be handed events of the other.
 * A new kind is added here, folded in `journal/fold.ts`, `journal/rounds.ts` or `journal/place-fold.ts`, and named on screen
 * in `components/journal/history-words.ts`; what a newer build wrote is passed over by all of them.
 */

const replyText = z.string().check(z.maxLength(TEXT_LIMIT));
/** The page's date of a reply: in its own words, and the interval they mean. */
const posted = {
  postedShown: z.nullable(z.string().check(z.maxLength(LINE_LIMIT))),
  postedEarliest: z.nullable(momentSchema),
  postedLatest: z.nullable(momentSchema),
};

/**
 * Which of the brand's replies: 0 or absent, the one to the review itself; n, the one to what the customer wrote after n
 * replies. A submission that was noticed in the page says nothing: it answers whatever waited then.
 */
const round = { round: z.optional(z.int().check(z.gte(0), z.lte(REPLY_LIMIT))) };
const undone = z.object({ event: z.string().check(z.maxLength(64)) });

const casePayloads = {
  /** The review enters the journal (A3). `place` in `sighting` is what the page said at that moment. */
  'review.captured': z.object({ platform: z.string().check(z.maxLength(40)), sighting: sightingSchema, page: pageVisitSchema }),
  /** The customer changed the words or the rating: a new version of the same case (C1). */
  'review.edited': z.object({ sighting: sightingSchema, page: pageVisitSchema }),
  /** The review is absent where its neighbours are loaded. */
  'review.vanished': z.object({ page: pageVisitSchema }),
  /** A vanished review stands on the page again. */
  'review.returned': z.object({ page: pageVisitSchema }),
  /** The customer wrote on, below their first words: further turns that were not known before. After a reply they start a clock of their own. */
  'review.continued': z.object({
    turns: z.array(seenTurnSchema).check(z.minLength(1), z.maxLength(REPLY_LIMIT)),
    /** A reader that knows the page's replies saw none after them. */
    unanswered: z.boolean(),
    page: pageVisitSchema,
  }),
  'reply.drafted': z.object({ text: replyText, template: z.nullable(z.string().check(z.maxLength(100))) }),
  /** The text stands in the platform's reply box, read back and found equal; nothing is published yet. */
  'reply.inserted': z.object({ text: replyText, page: pageVisitSchema }),
  /** The platform took the reply: the box let it go, or the cabinet lists it. `listed`: the latter; it was sent some time before. */
  'reply.submitted': z.object({ text: replyText, page: pageVisitSchema, listed: z.optional(z.object(posted)), ...round }),
  /** The reply stands on the public page, in another load than the one it was sent from. */
  'reply.seen': z.object({ text: z.nullable(replyText), ...posted, page: pageVisitSchema, ...round }),
  /** A reply that was seen live has other words now. */
  'reply.changed': z.object({ text: replyText, page: pageVisitSchema, ...round }),
  /** A reply that was seen live is gone from the public page. */
  'reply.vanished': z.object({ page: pageVisitSchema, ...round }),
  /** Set by the manager. «Ответ дан» sets itself from `reply.seen`. */
  'status.set': z.object({ status: statusSchema }),
  /** It is the same review as an earlier case of the journal: captured by a colleague, or in another room, where no page shows an id. */
  'case.joined': z.object({ into: keySchema }),
  /** Names and texts of the case's earlier events were replaced; its times and kinds stay. It cannot be undone. */
  'case.erased': z.object({ because: z.enum(['person', 'retention']) }),
  /** The named event of the same case no longer counts. Undoing an undo counts it again. */
  'event.undone': undone,
} as const;

const placePayloads = {
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
  'event.undone': undone,
} as const;

export type CaseEventKind = keyof typeof casePayloads;
export type PlaceEventKind = keyof typeof placePayloads;
export type EventKind = CaseEventKind | PlaceEventKind;
export const CASE_EVENT_KINDS = Object.keys(casePayloads) as CaseEventKind[];
export const PLACE_EVENT_KINDS = Object.keys(placePayloads) as PlaceEventKind[];

const head = {
  id: z.string().check(z.minLength(8), z.maxLength(64)),
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
type CasePayload<K extends CaseEventKind> = z.infer<(typeof casePayloads)[K]>;
type PlacePayload<K extends PlaceEventKind> = z.infer<(typeof placePayloads)[K]>;
/** What an event is about: exactly one of these stands in it. */
interface OfCase {
  case: Key;
  place?: never;
}
interface OfPlace {
  place: PlaceKey;
  case?: never;
}

/** Events before the journal gives them id and time. */
export type CaseEventDraft = { [K in CaseEventKind]: { kind: K; case: Key; payload: CasePayload<K> } }[CaseEventKind];
export type PlaceEventDraft = { [K in PlaceEventKind]: { kind: K; place: PlaceKey; payload: PlacePayload<K> } }[PlaceEventKind];
export type CaseEvent = { [K in CaseEventKind]: Head & OfCase & { kind: K; payload: CasePayload<K> } }[CaseEventKind];
export type PlaceEvent = { [K in PlaceEventKind]: Head & OfPlace & { kind: K; payload: PlacePayload<K> } }[PlaceEventKind];
export type JournalEvent = CaseEvent | PlaceEvent;
export type EventOf<K extends CaseEventKind> = Extract<CaseEvent, { kind: K }>;
export type PlaceEventOf<K extends PlaceEventKind> = Extract<PlaceEvent, { kind: K }>;

const caseHead = z.object({ ...head, case: keySchema, kind: z.enum(CASE_EVENT_KINDS as [CaseEventKind, ...CaseEventKind[]]), payload: z.unknown(), place: z.optional(z.undefined()) });
const placeHead = z.object({ ...head, place: placeKeySchema, kind: z.enum(PLACE_EVENT_KINDS as [PlaceEventKind, ...PlaceEventKind[]]), payload: z.unknown(), case: z.optional(z.undefined()) });

/**
 * Parses one event from anywhere: a page, a file, a colleague, the database itself. Throws a ZodError that says where it
 * differs; an event about a case and a place at once, or about neither, is none.
 */
export function parseEvent(value: unknown): JournalEvent {
  return isOfPlace(value) ? parsePlaceEvent(value) : parseCaseEvent(value);
}

export function parseCaseEvent(value: unknown): CaseEvent {
  const event = caseHead.parse(value);
  return { ...event, payload: casePayloads[event.kind].parse(event.payload) } as CaseEvent;
}

export function parsePlaceEvent(value: unknown): PlaceEvent {
  const event = placeHead.parse(value);
  return { ...event, payload: placePayloads[event.kind].parse(event.payload) } as PlaceEvent;
}

export function isCaseEvent(event: JournalEvent): event is CaseEvent {
  return event.case !== undefined;
}

export function isPlaceEvent(event: JournalEvent): event is PlaceEvent {
  return event.place !== undefined;
}

function isOfPlace(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'place' in value && value.place !== undefined;
}
