import * as z from 'zod/mini';
import { BATCH_LIMIT, LINE_LIMIT, REPLY_LIMIT, TEXT_LIMIT } from './limits.ts';

/**
 * What a page shows of one review at one moment. A sighting has no identity beyond its key; many sightings, one review.
 * Unknown is `null` and its name stands in `missing`; nothing is invented (an absent rating is absent).
 */

export { BATCH_LIMIT, LINE_LIMIT, REPLY_LIMIT, TEXT_LIMIT };

const line = z.string().check(z.maxLength(LINE_LIMIT));
const body = z.string().check(z.maxLength(TEXT_LIMIT));
/** ISO 8601 with offset, as `Temporal` prints an instant in a zone without the zone's name. */
export const momentSchema = z.iso.datetime({ offset: true });
/** Only addresses a person can safely open: a page may hand us `javascript:` or `data:`. */
const webAddress = z.string().check(z.maxLength(2_000), z.regex(/^https?:\/\//i));

export const platformIdSchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));
export const keySchema = z.string().check(z.maxLength(LINE_LIMIT), z.regex(/^[a-z0-9][a-z0-9-]{0,39}:\S+$/));

/** A reply as the page shows it. `text: null` – the page says that there is a reply and does not show its words. */
export const seenReplySchema = z.object({
  text: z.nullable(body),
  author: z.nullable(line),
  postedShown: z.nullable(line),
  /** The interval that the shown date of the reply means, both ends included; null where the page shows none. */
  postedEarliest: z.nullable(momentSchema),
  postedLatest: z.nullable(momentSchema),
});

/**
 * What the customer wrote after their first words, below them: another turn of the conversation. `after`: how many of the
 * brand's replies stand before it.
 */
export const seenTurnSchema = z.object({ ...seenReplySchema.shape, after: z.int().check(z.gte(0), z.lte(REPLY_LIMIT)) });

/**
 * How a review was found, in the order of trust. `state`: it stands only in the data that the page carries, not in its
 * elements. `lesson`: by what the manager taught of the site. `records`: repeated blocks of a page without any markup.
 * `selection`: selected and filled in by hand. `table`: from the table that the company kept before.
 * `entry`: told outside of any page, and entered by hand.
 */
export const viaSchema = z.enum(['adapter', 'state', 'lesson', 'json-ld', 'microdata', 'rdfa', 'h-review', 'hreview', 'records', 'selection', 'table', 'entry']);

/** A question to the seller is captured as what it is: it has no rating, and its reply is an answer. */
export const kindSchema = z.enum(['review', 'question']);

/**
 * Why the manager is asked before this is captured: editors' reviews and testimonials carry the same markup as customers'
 * reviews; `guess`: found by the structure of the page alone.
 */
export const doubtSchema = z.enum(['editor', 'testimonial', 'guess']);

export const sightingSchema = z.object({
  kind: kindSchema,
  /** `platform:external id`, or null where the page shows no id: the journal then matches or mints. */
  key: z.nullable(keySchema),
  place: z.object({ id: z.nullable(line), name: z.nullable(line) }),
  author: z.nullable(line),
  rating: z.nullable(z.number().check(z.gte(0), z.lte(1_000))),
  /** The best possible rating, 5 for «4 из 5». */
  ratingScale: z.nullable(z.number().check(z.gt(0), z.lte(1_000))),
  title: z.nullable(line),
  text: z.nullable(body),
  pros: z.nullable(body),
  cons: z.nullable(body),
  /** The date in the page's own words. */
  postedShown: z.nullable(line),
  /** The interval that the shown date means, both ends included. */
  postedEarliest: z.nullable(momentSchema),
  postedLatest: z.nullable(momentSchema),
  link: z.nullable(webAddress),
  /** The brand's replies, in the order of the page. */
  replies: z.array(seenReplySchema).check(z.maxLength(REPLY_LIMIT)),
  /** The customer's further turns, in the order of the page. */
  turns: z.array(seenTurnSchema).check(z.maxLength(REPLY_LIMIT)),
  /** Whether the platform takes a reply to this very review: 2GIS takes none to a rating without text. */
  replyable: z.boolean(),
  photos: z.nullable(z.int().check(z.gte(0))),
  /** Language of the text, as a BCP 47 tag. */
  language: z.nullable(line),
  product: z.nullable(line),
  /** The page shows only the beginning of the text. */
  truncated: z.boolean(),
  via: viaSchema,
  doubt: z.nullable(doubtSchema),
  /** How surely this is one review, 0 to 1, where that was guessed; null where the page itself says so. */
  confidence: z.nullable(z.number().check(z.gte(0), z.lte(1))),
  missing: z.array(line).check(z.maxLength(40)),
});

export type SightingKind = z.infer<typeof kindSchema>;
export type Doubt = z.infer<typeof doubtSchema>;
export type SeenTurn = z.infer<typeof seenTurnSchema>;
export type SeenReply = z.infer<typeof seenReplySchema>;
export type Sighting = z.infer<typeof sightingSchema>;
export type Via = z.infer<typeof viaSchema>;
export type PlatformId = z.infer<typeof platformIdSchema>;
export type Key = z.infer<typeof keySchema>;

/** `public`: what any customer sees. `cabinet`: the platform's own room for owners. */
export const roomSchema = z.enum(['public', 'cabinet']);
export type Room = z.infer<typeof roomSchema>;
