/** Posts of a feed. Their frame was seen by others in 2016, its parts are from memory of the same layout; today's pages are not known. */
export const PUBLIC = {
  /** One post. */
  card: '.WB_detail',
  /** The author. */
  author: '.WB_info a',
  /** The words. */
  text: '.WB_text',
  /** The moment as data, in a link to the post itself. */
  date: '.WB_from a[date]',
  /** «展开全文»: only the beginning stands on the page. */
  more: '[action-type="fl_unfold"]',
  /** A post that this one passes on: with author, words and moment of its own. */
  passedOn: '.WB_feed_expand',
} as const;

/** Where the mark of a card goes. */
export const PUBLIC_ANCHORS = ['.WB_info'] as const;
