import * as z from 'zod/mini';
import { registrationSchema } from '../model/case-event.ts';
import { CHANNELS } from '../model/channel.ts';
import { lessonSchema } from '../model/lesson.ts';
import { markSchema } from '../model/mark.ts';
import { pageVisitSchema } from '../model/page-visit.ts';
import { placeKeySchema, seenHealthSchema, seenPlaceSchema, statedSchema } from '../model/place.ts';
import { BATCH_LIMIT, keySchema, LINE_LIMIT, momentSchema, platformIdSchema, sightingSchema, TEXT_LIMIT } from '../model/sighting.ts';
import { statusSchema } from '../model/status.ts';
import { caseDoingSchema, companyDoingSchema, dayDoingSchema } from './doings.ts';
import { CASES_LIMIT, type SenderClass } from './protocol.ts';
import { pageHealthSchema } from './to-page.ts';

/**
 * Messages to the background, the one writer of the journal. Tab and origin are taken from the browser's word about the
 * sender, never from the body.
 */

const text = z.string().check(z.maxLength(TEXT_LIMIT));
const cases = z.array(keySchema).check(z.maxLength(CASES_LIMIT));
const sightings = z.array(sightingSchema).check(z.maxLength(BATCH_LIMIT));
const id = z.string().check(z.maxLength(64));

const seenPage = z.object({ platform: platformIdSchema, ...pageVisitSchema.shape });
const seenItem = z.object({
  /** The case this review belongs to; null when it is not in the journal. */
  case: z.nullable(keySchema),
  mark: markSchema,
});
/** A part of a page. */
const seen = z.object({
  page: seenPage,
  sightings,
  /** Cases that stand at other cards of this page. */
  elsewhere: cases,
  /** Cases whose replies appeared in this very visit, after it first saw them: its own echo, no proof of being live. */
  grown: cases,
  /** This part has not changed for five seconds: only then may a reply that is absent be recorded as gone. */
  settled: z.boolean(),
});
const nothing = z.object({});
/** The event that now stands in the journal. */
const written = z.object({ event: id });
const barSchema = z.object({ folded: z.boolean(), corner: z.enum(['right', 'left']) });

export const toBackground = {
  /** A content script starts: in which language it speaks and where its bar stands. */
  'page.start': {
    from: ['page'],
    in: z.object({ platform: platformIdSchema }),
    out: z.object({
      language: z.enum(['ru', 'en', 'zh']),
      /** The page's catalogue of `i18n` in that language. */
      words: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
      bar: barSchema,
    }),
  },
  /** Puts one of our scripts that few pages need into the very document that asks. */
  'page.bring': { from: ['page'], in: z.object({ platform: platformIdSchema, part: z.enum(['insert', 'writing', 'capture', 'health']) }), out: nothing },
  /** The one sentence on what is wrong with the reading and what still works; null when nothing is wrong. */
  'health.say': {
    from: ['page'],
    in: z.object({ platform: platformIdSchema, health: pageHealthSchema }),
    out: z.object({ text: z.nullable(z.string()) }),
  },
  /** Where the manager wants the bar on this platform. */
  'bar.keep': { from: ['page'], in: z.object({ platform: platformIdSchema, bar: barSchema }), out: nothing },
  /** What stands on the page. Records what became of known reviews and their replies; captures nothing. */
  'journal.see': {
    from: ['page'],
    in: seen,
    out: z.object({ items: z.array(seenItem) }),
  },
  /** Puts reviews into the journal. `outcome` per sighting, in order. */
  'journal.capture': {
    from: ['page'],
    in: seen,
    out: z.object({
      items: z.array(z.object({ ...seenItem.shape, outcome: z.enum(['captured', 'known', 'edited', 'asked']) })),
    }),
  },
  /** A review that a person read and filled in, from a selection on a page: enters by the same door as what pages show. */
  'journal.enter': {
    from: ['own'],
    in: z.object({ page: pageVisitSchema, sighting: sightingSchema }),
    /** `case` is null when it looks like several in the journal: the manager is asked which one it is. */
    out: z.object({ case: z.nullable(keySchema), outcome: z.enum(['captured', 'known', 'edited', 'asked']) }),
  },
  /** A remark from a channel without pages (B1, B2): a new case, always. */
  'case.enter': { from: ['own'], in: z.object({ channel: z.enum(CHANNELS), sighting: sightingSchema, registration: registrationSchema }), out: z.object({ case: keySchema }) },
  /** The whole look at a list is done: which cases stand on it. Lets absence be noticed. */
  'journal.look': {
    from: ['page'],
    in: z.object({
      page: seenPage,
      placeId: z.nullable(z.string().check(z.maxLength(500))),
      cases,
      whole: z.boolean(),
      /** The dates of the loaded part when it falls from newest to oldest, as ISO moments; null when it does not. */
      falling: z.nullable(z.object({ newest: z.iso.datetime({ offset: true }), oldest: z.iso.datetime({ offset: true }) })),
    }),
    out: z.object({ vanished: cases }),
  },
  /**
   * What the whole look at a page says of its place: who it is, what the page itself states, and how well it was read.
   * Recorded only for the company's own places; of a stranger's page nothing is kept.
   */
  'place.see': {
    from: ['page'],
    in: z.object({
      page: seenPage,
      place: seenPlaceSchema,
      stated: z.nullable(statedSchema),
      health: seenHealthSchema,
      /** Reviews that were read and are not in the journal. */
      fresh: z.int().check(z.gte(0)),
      /** The list as it stands, for the daily check; null where reviews on it could not be read. */
      list: z.nullable(z.object({
        /** From its top: the case of each review, and the ends of the interval that its date means. */
        reviews: z.array(z.tuple([z.nullable(keySchema), z.nullable(momentSchema), z.nullable(momentSchema)])).check(z.maxLength(CASES_LIMIT)),
        sorted: z.boolean(),
        whole: z.boolean(),
        /** When this address was first seen in this document, milliseconds since the epoch. */
        since: z.number(),
      })),
    }),
    out: nothing,
  },
  /** A reply was put into the box and read back, or the platform took it. */
  'reply.record': {
    from: ['page'],
    in: z.object({ case: keySchema, step: z.enum(['inserted', 'submitted']), text, page: seenPage }),
    out: z.object({ mark: markSchema }),
  },
  /** The words of the teaching, in the manager's language. */
  'teach.start': {
    from: ['page'],
    in: nothing,
    out: z.object({ language: z.enum(['ru', 'en', 'zh']), words: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])) }),
  },
  /** A lesson about the sender's own site. From then on this page is read by it. */
  'lesson.keep': { from: ['page'], in: z.object({ lesson: lessonSchema }), out: nothing },
  /** What was taught of the sender's own site. */
  'lesson.mine': { from: ['page'], in: nothing, out: z.object({ lesson: z.nullable(lessonSchema) }) },
  /** Shows a case (or the queue) in the side panel. */
  'panel.open': { from: ['page'], in: z.object({ case: z.nullable(keySchema) }), out: nothing },
  'status.set': { from: ['page', 'own'], in: z.object({ case: keySchema, status: statusSchema }), out: written },
  /** One of our own pages has written to the journal itself, as it does where a person watches and may stop it: a file, a table, an erasure. */
  'journal.changed': { from: ['own'], in: nothing, out: nothing },
  /** Writes the copy on schedule if it is due: the schedule was changed, or what stood in its way is gone. */
  'copies.check': { from: ['own'], in: nothing, out: nothing },
  /** The offscreen document, which can reach no setting, asks what stands at the head of the copy it is to make. */
  'copies.begin': {
    from: ['own'],
    in: nothing,
    out: z.object({ app: z.string(), author: z.object({ id: z.string(), name: z.string() }), createdAt: z.number(), lessons: z.array(lessonSchema) }),
  },
  /** The offscreen document has made it: an address of its own, which the background has written into Downloads. */
  'copies.made': { from: ['own'], in: z.object({ address: z.string().check(z.startsWith('blob:')), at: z.number(), bytes: z.int() }), out: nothing },
  /** The offscreen document could not make it. */
  'copies.failed': { from: ['own'], in: z.object({ full: z.boolean() }), out: nothing },
  /** What a person did about a case, a day, the company; undone by its event. */
  'case.record': { from: ['own'], in: z.object({ case: keySchema, doing: caseDoingSchema }), out: written },
  'day.record': { from: ['own'], in: z.object({ day: z.iso.date(), doing: dayDoingSchema }), out: written },
  'company.record': { from: ['own'], in: z.object({ doing: companyDoingSchema }), out: written },
  'event.undo': { from: ['own'], in: z.object({ case: keySchema, event: id }), out: written },
  /** The manager's own name of a place; null: as its page names it. */
  'place.name': { from: ['own'], in: z.object({ place: placeKeySchema, name: z.nullable(z.string().check(z.minLength(1), z.maxLength(LINE_LIMIT))) }), out: written },
  /** The place is another one of the journal, of the same platform. */
  'place.merge': { from: ['own'], in: z.object({ place: placeKeySchema, into: placeKeySchema }), out: written },
  /** Whether the reviews of a place are the company's to answer. */
  'place.count': { from: ['own'], in: z.object({ place: placeKeySchema, counted: z.boolean() }), out: written },
  'place.undo': { from: ['own'], in: z.object({ place: placeKeySchema, event: id }), out: written },
  'reply.draft': {
    from: ['own'],
    in: z.object({ case: keySchema, text, template: z.nullable(z.string().check(z.maxLength(100))) }),
    out: nothing,
  },
  /** The manager's answer to «похож на два в журнале»: the case it is, or null for a new one. */
  'question.answer': { from: ['own'], in: z.object({ question: id, case: z.nullable(keySchema) }), out: z.object({ case: keySchema }) },
} as const satisfies Record<string, { from: readonly SenderClass[]; in: z.ZodMiniType; out: z.ZodMiniType }>;
export type ToBackground = typeof toBackground;
