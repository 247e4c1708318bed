/** Reviews of a group. Claimed by one parser of 2026-01: classes have a name, then a hash. */
export const REVIEWS = {
  /** One review. */
  card: '[class*="vkitReviewWrapper__root"]',
  /** One filled star. */
  star: '[class*="vkitStar__root"]',
  /** The customer's words. */
  text: 'span.vkuiFootnote__host',
  /** Small grey lines, the date among them. */
  date: '[class*="vkitgetColorClass__colorTextSecondary"]',
  /** Links, of which the first with words leads to the author. */
  link: 'a[href]',
} as const;

/** Where the mark of a review goes. */
export const REVIEW_ANCHORS = ['[class*="vkitgetColorClass__colorTextSecondary"]'] as const;

/** Comments under the posts of a wall, in the older layout. Claimed; what is marked so is only remembered. */
export const COMMENTS = {
  /** One comment; one of the group itself looks the same. */
  card: '.reply',
  /** Who wrote it: their number, that of a group with a minus. Posts have it too. */
  author: '.author[data-from-id]',
  /** The words. */
  text: '.wall_reply_text',
  /** «Показать полностью…», between the two halves of long words (remembered). */
  more: '.wall_reply_more',
  /** The shown date; in `time` the moment (remembered). */
  date: '.rel_date',
  /** The comment's own address: `/wall-<group>_<post>?reply=<id>`, inside a branch also `&thread=<id of its first>` (remembered). */
  link: '.reply_date a[href*="reply="]',
} as const;

/** Where the mark of a comment goes. */
export const COMMENT_ANCHORS = ['.reply_date'] as const;
