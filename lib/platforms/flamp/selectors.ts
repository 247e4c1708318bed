/** Reviews of a place, and one review's own page. Seen in 2022-04 unless said otherwise. */
export const PUBLIC = {
  /** One review. */
  card: '.ugc-item[data-entity-id]',
  /** The author. */
  author: '[itemprop="author"]',
  /** The author's name as data, inside the author. */
  authorName: 'meta[itemprop="name"]',
  /** The author's name as shown. */
  shownName: '.name',
  /** The moment of publication as data. */
  published: 'meta[itemprop="datePublished"]',
  /** The shown moment; leads to the review's own page. */
  date: '.ugc-date',
  /** The rating as data. */
  rating: 'meta[itemprop="ratingValue"]',
  /** The best rating as data. */
  best: 'meta[itemprop="bestRating"]',
  /** The element of the stars; its attribute is their number. */
  stars: '[estimation]',
  /** The customer's words. Of a long review the beginning stands before them, without this property. */
  text: '[itemprop="reviewBody"]',
  /** The official answer; claimed: so the API's field is called, and so the page names its other parts. */
  answer: '[class*="official-answer"]',
  /** Words with their paragraphs: those of a review, and by the same habit those of an answer. */
  words: '.t-rich-text',
  /** The place's name at its head. */
  placeName: '.header-filial__name',
  /** «38 отзывов»: how many reviews the place has. */
  count: '.filial-rating__reviews',
} as const;

/** Where the mark of a card goes. */
export const PUBLIC_ANCHORS = ['.author__content', '.ugc-item__author'] as const;
