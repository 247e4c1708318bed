import * as z from 'zod/mini';
import { LINE_LIMIT } from './limits.ts';

/**
 * What the manager taught of one site: where its reviews stand and where their parts are. Data, never code: kept,
 * exported and imported as it is. Selectors are of the plainest kind, so that nobody's lesson can make a page slow or
 * reach outside of a card.
 */

/** `tag.class[attr="value"]:nth-of-type(2)` */
const COMPOUND = String.raw`(?:[a-z][a-z0-9-]{0,60})?(?:\.-?[A-Za-z_][\w-]{0,98}|\[[a-z][a-z0-9_-]{0,60}(?:[~^$*|]?="[^"\\\n]{0,100}")?\]|:nth-of-type\(\d{1,2}\)){0,6}`;
/** Up to eight of them, one inside the other. */
const SELECTOR = new RegExp(String.raw`^(?=\S)${COMPOUND}(?:(?: > | )(?=\S)${COMPOUND}){0,7}$`);

const selector = z.string().check(z.maxLength(400), z.regex(SELECTOR));
const part = z.nullable(selector);

export const LESSON_FORMAT = 'otklik-lesson';

export const lessonSchema = z.object({
  format: z.literal(LESSON_FORMAT),
  version: z.literal(1),
  /** Host of the site, as `URL.hostname` gives it. */
  host: z.string().check(z.maxLength(253), z.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/)),
  /** What the manager calls the site. */
  name: z.string().check(z.minLength(1), z.maxLength(LINE_LIMIT)),
  /** One review. */
  card: selector,
  /** Where each part stands in it; null where the site shows none. */
  parts: z.object({ author: part, posted: part, rating: part, text: part, reply: part }),
  /** The attribute of a card that holds the site's own id of the review; null where there is none. */
  key: z.nullable(z.string().check(z.regex(/^(?:id|data-[a-z0-9-]{1,60})$/))),
  /** When it was taught, milliseconds since the epoch. */
  at: z.int().check(z.gte(0)),
});
export type Lesson = z.infer<typeof lessonSchema>;
