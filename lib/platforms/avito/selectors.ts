/** Reviews of a seller. Seen in 2026-04. The number in `review(N)` is a position, no id. */
export const PUBLIC = {
  /** One review; the wrappers of its pictures have the same marker and no type. */
  card: '[data-marker^="review("][itemtype$="/Review"]',
  /** The owner's answer; it repeats the card's markers, so it is cut off before anything is read. */
  answer: '[data-marker$="/answer"]',
  /** The name at the head of a review or an answer. */
  name: '[data-marker$="/header/title"]',
  /** The date at the head, sometimes with «· Клиент». */
  date: '[data-marker$="/header/subtitle"]',
  /** The rating as data; the labels of the stars say 1 to 5 on every card. */
  rating: 'meta[itemprop="ratingValue"]',
  /** What was bought. */
  product: '[data-marker$="/itemTitle"]',
  /** The customer's words in one or several sections. */
  text: '[data-marker$="/text-section/text"]',
  /** One photo. */
  photo: 'img[data-marker$="/image"]',
  /** The seller's name at the head of the profile. */
  placeName: '[data-marker^="name "]',
  /** Headings; one of them says whose reviews these are. */
  heading: 'h1, h2',
  /** «175 отзывов» in the summary. */
  count: '[data-marker="ratingSummary/description"]',
  /** The seller's rating in the summary. */
  placeRating: '[data-marker="ratingSummary/rating"]',
  /** The order of the list: «Сначала новые». */
  sort: '[data-marker="searchParameters/sort/sort-toggle"]',
  /** «Показать ещё отзывы». */
  more: '[data-marker="rating-list/moreReviewsButton"]',
} as const;

/** Where the mark of a card goes. */
export const PUBLIC_ANCHORS = ['[data-marker$="/header"]'] as const;
