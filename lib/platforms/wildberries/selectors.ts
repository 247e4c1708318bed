/**
 * Selectors that are asked of every card are of one part: a combination (a space, a comma) takes a browser forty times as long.
 */

/** Public list of reviews. Seen in 2025-11. */
export const PUBLIC = {
  /** One review; the slides of a product's own page have the second form (claimed). */
  card: '.comments__item.feedback, .feedback[itemtype$="/Review"]',
  /** The author as shown: an anonymous one has the platform's own words here. */
  author: '.feedback__header',
  /** The author as data. */
  authorData: 'meta[itemprop="author"]',
  /** The stars; their number is the end of a class. */
  stars: '.feedback__rating',
  /** The shown date; a pinned review has none. */
  date: '.feedback__date',
  /** The customer's words in their parts; the seller's words are in another element. */
  text: '[itemprop="reviewBody"]',
  /** The same without the property; the seller's words have this class too. */
  anyText: '.feedback__text',
  /** One part of the words: merits, faults or comment. */
  part: '.feedback__text--item',
  /** «Достоинства:», «Недостатки:», «Комментарий:». */
  label: '.feedback__text--item-bold',
  /** «Ещё» and «Первоначальный отзыв»: labels inside the words. */
  controls: '.feedback__expand, .feedback__updated',
  /** The seller's reply, inside the card. */
  reply: '.feedback__text--sellers-reply',
  /** The heading of the seller's reply, which tells that there is one. */
  replyTitle: '.feedback__sellers-reply-title',
  /** One photo or video. */
  photo: '.feedback__photo',
  /** Tells a video from a photo. */
  video: '.feedback__video-btn',
  /** Colour and size that were bought. */
  variation: '.feedback__params-item--gray',
  /** «1 459 оценок»: how many the product has, those without words among them. */
  count: '.rating-product__review',
  /** The product's rating. */
  placeRating: '.rating-product__numb',
} as const;

/** Where the mark of a public card goes. */
export const PUBLIC_ANCHORS = ['.feedback__info-header', '.feedback__info'] as const;

/** Seller's cabinet: side panel seen in 2026-02 (classes are `Name__hash`), the table of reviews claimed. */
export const CABINET = {
  /** One opened review in the side panel. */
  panel: '[class*="Extended-feedback-item-info-content__"]',
  /** One row of a table; a row of complaints looks the same. */
  row: '[data-testid="Base-table-row"]',
  /** Parts of a complaint about a review: in a row they tell that it is none, in the panel they are no words of the customer. */
  complaint: '[class*="Complaint-"]',
  /** Name, stars, words, photos and date of the review. */
  review: '[class*="Feedback-info__"]',
  /** The line with name and stars. */
  head: '[class*="Feedback-info__title-with-info__"]',
  /** Any line of text. */
  line: '[data-name="Text"]',
  /** The stars. */
  stars: '[class*="Rating__"]',
  /** A filled star. */
  star: '[class*="Rating--active__"]',
  /** The customer's words with their labels. */
  text: '[class*="Feedback-text-block__"]',
  /** One photo of the review. */
  photo: '[class*="Product-media__"] img',
  /** The reply with its state. */
  reply: '[class*="Feedback-answer__"]',
  /** «Ответ опубликован для всех»: the state of the reply. */
  replyState: '[class*="Feedback-answer__title__"]',
  /** The product's page on the public site. */
  product: 'a[href*="/catalog/"]',
  /** Colour and size that were bought; the article numbers stand in buttons beside them. */
  variation: '[class*="Product-info__additional-info__"] > [data-name="Text"]',
} as const;

/** Where the mark of a cabinet card goes. */
export const CABINET_ANCHORS = ['[class*="Feedback-info__title-with-info__"]'] as const;
