import * as z from 'zod/mini';
import { markSchema } from '../model/mark.ts';
import { CASES_LIMIT } from './protocol.ts';
import { keySchema, platformIdSchema, TEXT_LIMIT } from '../model/sighting.ts';

const nothing = z.object({});
const text = z.string().check(z.maxLength(TEXT_LIMIT));

/** Messages to the content script of one tab; only our own pages and the background send these. */
export const toPage = {
  /** What this page holds, for the popup. */
  'page.summary': {
    in: nothing,
    out: z.object({
      platform: platformIdSchema,
      place: z.nullable(z.string().check(z.maxLength(500))),
      reviews: z.int(),
      fresh: z.int(),
      inJournal: z.int(),
      answered: z.int(),
      /** Reviews read without a date, text and rating: what the page's health sentence is made from. */
      undated: z.int(),
      unread: z.int(),
    }),
  },
  'page.captureAll': { in: nothing, out: z.object({ captured: z.int(), asked: z.int(), failed: z.int() }) },
  /** Whether a card of this case stands on the page now. */
  'page.holds': { in: z.object({ case: keySchema }), out: z.object({ holds: z.boolean() }) },
  /** Scrolls to the card of the case. */
  'page.show': { in: z.object({ case: keySchema }), out: z.object({ holds: z.boolean() }) },
  /** Puts the text into the reply box of this case's card. Never presses anything. */
  'page.insert': {
    in: z.object({
      case: keySchema,
      text,
      /** Replace other words that stand in the box. */
      replace: z.boolean(),
      /** Take the field that has the focus when the card owns no box: only after no open page of the case had one. */
      loose: z.boolean(),
    }),
    out: z.object({
      outcome: z.enum([
        'inserted',
        'not-here', // no card of this case on the page
        'no-box', // neither a box in the card nor a focused field
        'other-card', // the focused field belongs to another review
        'occupied', // other words stand in the box
        'too-long', // longer than the box takes; nothing was cut
        'already-answered', // a reply has appeared on the page meanwhile
        'refused', // the box did not keep the text
      ]),
      /** How many characters the box takes, with `too-long`. */
      limit: z.nullable(z.int()),
    }),
  },
  /** A case changed elsewhere: redraw its mark. Unknown cases are ignored. */
  'page.marks': { in: z.object({ marks: z.array(z.object({ case: keySchema, mark: markSchema })).check(z.maxLength(CASES_LIMIT)) }), out: nothing },
} as const satisfies Record<string, { in: z.ZodMiniType; out: z.ZodMiniType }>;
export type ToPage = typeof toPage;
