import * as z from 'zod/mini';
import { markSchema } from '../model/mark.ts';
import { readFieldSchema, seenHealthSchema } from '../model/place.ts';
import { CASES_LIMIT } from './protocol.ts';
import { keySchema, platformIdSchema, TEXT_LIMIT } from '../model/sighting.ts';

const nothing = z.object({});
const text = z.string().check(z.maxLength(TEXT_LIMIT));

const count = z.int().check(z.gte(0));
const fields = z.array(readFieldSchema).check(z.maxLength(5));

/** How well a page was read, and with what help. */
export const pageHealthSchema = z.object({
  ...seenHealthSchema.shape,
  /** Fields that the platform's reader did not read and the page's structured data gave. */
  filled: fields,
  /** Fields that are read as usual. */
  well: fields,
  /** No card was found: the reviews were read from the page's structured data. */
  instead: z.boolean(),
});

export type PageHealth = z.infer<typeof pageHealthSchema>;

/** Messages to the content script of one tab; only our own pages and the background send these. */
export const toPage = {
  /** What this page holds, for the popup. */
  'page.summary': {
    in: nothing,
    out: z.object({
      platform: platformIdSchema,
      place: z.nullable(z.string().check(z.maxLength(500))),
      reviews: count,
      fresh: count,
      /** Of the fresh ones, those that stand in the page's data only and carry no mark. */
      unseen: count,
      /** How many may be no customer's reviews, by the reason: they are saved only when the manager says so. */
      doubts: z.object({ editor: count, testimonial: count, guess: count }),
      /** How surely the least sure of those found by structure is a review, 0 to 1. */
      confidence: z.nullable(z.number().check(z.gte(0), z.lte(1))),
      inJournal: count,
      answered: count,
      /** The journal has not answered whether it has these. */
      untold: count,
      unread: count,
      health: pageHealthSchema,
    }),
  },
  /** Saves the new reviews; those that may be none only with `doubtful`. */
  'page.captureAll': { in: z.object({ doubtful: z.boolean() }), out: z.object({ captured: z.int(), asked: z.int(), failed: z.int() }) },
  /** Whether a card of this case stands on the page now. */
  'page.holds': { in: z.object({ case: keySchema }), out: z.object({ holds: z.boolean() }) },
  /** Scrolls to the card of the case. */
  'page.show': { in: z.object({ case: keySchema }), out: z.object({ holds: z.boolean() }) },
  /** Puts the text into the reply box of this case's card. Never presses what publishes. */
  'page.insert': {
    in: z.object({
      case: keySchema,
      text,
      /**
       * How far to look for the box: the card's own that stands; also one that its «Ответить» opens; also the field with
       * the focus, only after no open page of the case had one.
       */
      reach: z.enum(['own', 'opened', 'focused']),
      /** What the manager was told of and goes past: other words in the box, a reply that stands at the review. */
      past: z.array(z.enum(['occupied', 'standing'])).check(z.maxLength(2)),
    }),
    out: z.object({
      outcome: z.enum([
        'inserted',
        'not-here', // no card of this case on the page
        'no-box', // neither a box in the card nor a focused field
        'other-card', // the focused field belongs to another review
        'other-customer', // the box itself names another customer
        'standing', // a reply stands at the review already
        'occupied', // other words stand in the box
        'too-long', // longer than the box takes; nothing was cut
        'already-answered', // a reply has appeared on the page meanwhile
        'refused', // the box did not keep the text
      ]),
      /** How many characters the box takes, with `too-long`. */
      limit: z.nullable(z.int()),
      /** The attempt that the box took, with `inserted`. */
      by: z.nullable(z.string().check(z.maxLength(40))),
    }),
  },
  /** A case changed elsewhere: redraw its mark. Unknown cases are ignored. */
  'page.marks': { in: z.object({ marks: z.array(z.object({ case: keySchema, mark: markSchema })).check(z.maxLength(CASES_LIMIT)) }), out: nothing },
} as const satisfies Record<string, { in: z.ZodMiniType; out: z.ZodMiniType }>;
export type ToPage = typeof toPage;
