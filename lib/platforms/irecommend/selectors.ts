/** Reviews of a product: a list of teasers, or one review on its own page. Claimed by a public parser, never seen on a saved page. */
export const PUBLIC = {
  /** One review of a list. */
  teaser: 'div[data-type="1"]',
  /** The beginning of its words; leads to the review's own page. */
  snippet: 'a.reviewTextSnippet',
  /** The author of a teaser. */
  author: '.authorName',
  /** The day of a teaser. */
  date: '.created',
  /** A star that is lit. */
  star: 'div.on',
  /** The words of a review on its own page. */
  text: 'div.description.hasinlineimage',
  /** One photo among them. */
  photo: 'div.description.hasinlineimage img',
  /** The title of that review, among those of the product's others. */
  title: 'a.review-summary.active',
  /** What the page marks as a whole review (schema.org); the properties below are asked only inside it. */
  review: '[itemtype$="/Review"]',
  /** The author as data. */
  authorData: '[itemprop="author"]',
  /** The moment as data. */
  published: '[itemprop="datePublished"]',
  /** The rating as data. */
  rating: '[itemprop="ratingValue"]',
} as const;

/** Where the mark of a card goes. */
export const PUBLIC_ANCHORS = ['.authorName'] as const;
