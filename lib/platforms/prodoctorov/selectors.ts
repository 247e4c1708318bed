/** Reviews of a doctor or a clinic. Claimed by two public parsers, never seen on a saved page. */
export const PUBLIC = {
  /** One review; its attribute is the id. */
  card: '.b-review-card',
  /** The author: often a telephone number with hidden digits. */
  author: '.b-review-card__author-link',
  /** The moment as data and as shown. */
  date: '[itemprop="datePublished"]',
  /** The rating as data, out of 100. */
  rating: 'meta[itemprop="ratingValue"]',
  /** The best rating as data. */
  best: 'meta[itemprop="bestRating"]',
  /** The whole words as data. */
  text: '[itemprop="reviewBody"]',
  /** One part of the words as shown. */
  part: '.b-review-card__comment',
  /** The name of the doctor or the clinic. */
  placeName: 'h1',
} as const;
