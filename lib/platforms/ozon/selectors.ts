/** Reviews of a product. Claimed by two parsers of 2026; classes are made anew with each build. The product's head was seen in 2024-10. */
export const PUBLIC = {
  /** One review, with its id and its moment as data. */
  card: '[data-review-uuid]',
  /** The author; the class names a size of letters and is not made anew. */
  author: '.tsCompactControl500Medium',
  /** One star; its colour says whether it is filled. */
  star: 'svg[style*="color"]',
  /** Data of a list of reviews: their words, ratings and authors. Seen in 2026-06 as the answer of the server. */
  listState: '[id^="state-webListReviews"][data-state]',
  /** Data of the product's score: rating and number of reviews. Seen in 2024-10. */
  scoreState: '[id^="state-webReviewProductScore"][data-state]',
  /** The product's name. Seen in 2024-10. */
  productName: '[data-widget="webProductHeading"] h1',
} as const;

/** Where the mark of a public card goes. */
export const PUBLIC_ANCHORS = ['.tsCompactControl500Medium'] as const;

/** Cabinet: the window of one review. Claimed by one extension. */
export const CABINET = {
  /** The window, with the review's id. */
  card: '[reviewuuid]',
} as const;
