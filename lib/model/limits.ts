/** Bounds of what is read, kept or sent. Apart from the schemas, so that code which runs in web pages can use them without zod. */

/** Longest text that is read, kept or sent; a longer one is cut by the reader, which then says `truncated`. */
export const TEXT_LIMIT = 20_000;
/** Longest name, date or other line. */
export const LINE_LIMIT = 500;
/** Most reviews in one message: a page with more sends several. */
export const BATCH_LIMIT = 200;
/** Most replies kept of one review. */
export const REPLY_LIMIT = 50;
