/** Reviews of a product. Claimed by two parsers of 2026, never seen on a real page. */
export const PUBLIC = {
  /** One review; its element's id ends with the review's. */
  card: '[data-auto="review-item"]',
  /** The author. */
  author: '[data-auto="nickname"]',
  /** The shown date, without a year in this one. */
  date: '[data-auto="created-date"]',
  /** The customer's words: the comment. */
  text: '[data-auto="review-description"]',
  /** The merits. */
  pros: '[data-auto="review-pro"]',
  /** The faults. */
  cons: '[data-auto="review-contra"]',
  /** One photo. */
  photo: '[data-auto="thumbnail"]',
  /** What was bought: variant and seller. */
  product: '[data-auto="ugc-element-offer-info"]',
  /** A part of the page with its data for statistics; that of one review has its grade. */
  zone: '[data-zone-data]',
  /** The product, at the head of the page. */
  heading: 'h1',
  /** Structured data of the product, with its reviews. */
  data: 'script[type="application/ld+json"]',
} as const;

/** Where the mark of a card goes. */
export const PUBLIC_ANCHORS = ['[data-auto="nickname"]'] as const;
