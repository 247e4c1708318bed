/**
 * Pages of places. Claimed by several scrapers, the newest of 2026-08, whose selectors disagree between kinds of pages; never seen
 * on a real page. Classes of words are hashes: they are tried, and not relied on.
 */
export const PUBLIC = {
  /** One review: sights and restaurants; hotels; the old layout. */
  card: '[data-automation="reviewCard"], [data-test-target="HR_CC_CARD"], .review-container[data-reviewid]',
  /** The author's profile: its picture, and its name. */
  author: 'a[href*="/Profile/"]',
  /** «4 of 5 bubbles», inside the picture of the bubbles. */
  bubbles: 'svg title',
  /** The title. */
  title: '[data-test-target="review-title"]',
  /** The customer's words. */
  text: '.JguWG, .fIrGe',
  /** The address of the review, which holds its id. */
  link: 'a[href*="/ShowUserReviews-"]',
  /** The place's name. */
  placeName: 'h1',
  /** The rating of the place. */
  rating: '[data-automation="bubbleRatingValue"]',
  /** How many reviews it has. */
  count: '[data-automation="bubbleReviewCount"]',
} as const;

/** Where the mark of a card goes. */
export const PUBLIC_ANCHORS = ['[data-test-target="review-title"]'] as const;
