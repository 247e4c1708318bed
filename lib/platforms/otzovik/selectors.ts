/** A review's own page. Seen in 2024-04. Lists of a place are claimed: the second of two selectors is theirs. */
export const PUBLIC = {
  /** One review: its own page (with the comments below it), a teaser in a list. */
  card: '.review-contents, .item[itemprop="review"]',
  /** Tells the review's own page from a teaser. */
  whole: '.review-contents',
  /** The address of the comments: it holds the review's number in both. */
  discussion: 'meta[itemprop="discussionUrl"]',
  /** The day of publication as data. */
  published: 'meta[itemprop="datePublished"]',
  /** The shown day. */
  date: '.review-postdate',
  /** Name and profile of whoever wrote a review or a comment. */
  author: '.user-login',
  /** The rating as data. */
  rating: 'meta[itemprop="ratingValue"]',
  /** The best rating as data. */
  best: 'meta[itemprop="bestRating"]',
  /** The rating as shown. */
  score: '.rating-score',
  /** «Общее впечатление»: the review's title. */
  title: '.summary, .review-title',
  /** «Достоинства: …». */
  pros: '.review-plus',
  /** «Недостатки: …». */
  cons: '.review-minus',
  /** The label at the head of either. */
  label: 'b',
  /** The customer's words; a list shows their beginning. */
  text: '[itemprop="description"], .review-teaser',
  /** «Читать весь отзыв» at the end of a teaser. */
  more: '.review-teaser a',
  /** Advertisements among the words. */
  advert: '.otz_panel_inpage, [id^="yandex_rtb"]',
  /** One photo among the words. */
  photo: '.review-body img',
  /** All comments of a review. */
  comments: '.comments-section',
  /** One comment together with those that answer it (their nesting is claimed). */
  thread: '.comment-thread[data-cid]',
  /** One comment. */
  comment: '.comment',
  /** A comment of the official representative. */
  official: '.comment.official',
  /** The words of a comment. */
  commentText: '.comment-body',
  /** The moment of a comment: shown, and in seconds as data. */
  commentDate: '.comment-postdate',
  /** «Оставить свой комментарий»: every comment has an «Ответить» of its own, which answers that comment and not the review. */
  opener: '.get-comment-form',
  /** The place's name; on a review's own page it leads to the place's list. */
  placeName: '.product-name',
  /** That link. */
  placeLink: '.product-name a[href*="/reviews/"]',
} as const;

/** Where the mark of a card goes. */
export const PUBLIC_ANCHORS = ['.rating-wrap', '.item-right'] as const;
