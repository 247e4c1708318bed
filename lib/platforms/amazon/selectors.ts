/** Product pages, seen in 2026-04, and lists of reviews, seen in 2024-06; the second of several is claimed since 2026-08. */
export const PUBLIC = {
  /** One review: a `div` in lists, a `li` on product pages. */
  card: '[data-hook="review"], #localTopReviewsList li',
  /** The author's name; it stands again in the window for photos. */
  author: '.a-profile-name',
  /** The stars, their number in words; with `cmps` before it for reviews from other countries. */
  stars: '[data-hook$="review-star-rating"]',
  /** The title, which holds the stars on newer pages. */
  title: '[data-hook="review-title"], [data-hook="reviewTitle"]',
  /** The customer's words, folded by drawing only. */
  text: '[data-hook="review-body"], [data-hook="reviewRichContentContainer"]',
  /** What of title and words is not the customer's: stars, a machine's translation, «Read more». */
  foreign: '.a-icon-alt, .cr-translated-review-content, .a-expander-header',
  /** The words before they were translated, with their language. */
  original: '.cr-original-review-content[lang]',
  /** The day and the country. */
  date: '[data-hook="review-date"]',
  /** Size and colour of what was bought. */
  variation: '[data-hook^="format-strip"]',
  /** One photo. */
  photo: '[data-hook="cmps-review-image-tile"]',
  /** The address of the review. */
  link: 'a[href*="/gp/customer-reviews/"]',
  /** The product's name; on lists of reviews it leads to the product. */
  placeName: '#productTitle, [data-hook="product-link"]',
  /** The product's rating. */
  rating: '[data-hook="rating-out-of-text"]',
  /** The order of a list of reviews. */
  sort: 'select#sort-order-dropdown',
  /** «1,140 total ratings, 212 with reviews». */
  count: '[data-hook="cr-filter-info-review-rating-count"]',
} as const;

/** Where the mark of a card goes. */
export const PUBLIC_ANCHORS = ['[data-hook="genome-widget"]'] as const;
