/** Reviews of a place. Claimed by one public parser; of Zoon itself only a listing was seen (2022-09). */
export const PUBLIC = {
  /** One review; answers may stand inside it in the same form. */
  card: '.js-comment[data-type="comment"]',
  /** A comment of any kind. */
  comment: '.js-comment',
  /** The author. */
  author: '[itemprop="author"]',
  /** The moment as data and as shown. */
  date: '[itemprop="datePublished"]',
  /** The rating as a number. */
  rating: '.stars-rating-text',
  /** The customer's words, inside their block. */
  text: '.js-comment-content',
  /** That block. */
  block: '[itemprop="text"]',
  /** «Показать ещё» of a long text. */
  more: '.js-show-more',
  /** The place's name. */
  placeName: 'h1',
} as const;

/** Where the mark of a card goes. */
export const PUBLIC_ANCHORS = ['.js-comment-container'] as const;
