/**
 * The reviews of a hotel, also in the panel that opens over its page. Claimed by many scrapers, never seen on a real page. Where there
 * are two, the second is of the old list; its parts, the author and the hotel's reply are from memory.
 */
export const PUBLIC = {
  /** One review. */
  card: '[data-testid="review-card"], .c-review-block',
  /** The author, with a picture and the country. */
  author: '[data-testid="review-avatar"], .bui-avatar-block__title',
  /** The score out of ten; its words may say it twice. */
  score: '[data-testid="review-score"], .bui-review-score__badge',
  /** «Reviewed: 22 March 2026». */
  date: '[data-testid="review-date"], .c-review-block__date',
  /** The title. */
  title: '[data-testid="review-title"], .c-review-block__title',
  /** What the guest liked. */
  liked: '[data-testid="review-positive-text"]',
  /** What the guest did not like. */
  disliked: '[data-testid="review-negative-text"]',
  /** The words of the hotel's reply. */
  reply: '[data-testid="review-pr-text"], .c-review-block__response__body',
  /** The hotel's name. */
  placeName: 'h2.pp-header__title',
} as const;

/** Where the mark of a card goes. */
export const PUBLIC_ANCHORS = ['[data-testid="review-title"]'] as const;
