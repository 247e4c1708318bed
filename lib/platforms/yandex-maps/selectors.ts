/**
 * Selectors that are asked of every card are of one part: a combination (a space, a comma) takes a browser forty times as long.
 */

/** Public page. Seen in 2026-02 (Russian card) and 2026-08 (English page); the reply bubble is claimed. */
export const PUBLIC = {
  /** One review; stands also without the list item around it. */
  card: '.business-review-view[itemtype$="/Review"]',
  /** The author. */
  author: '[itemprop="author"]',
  /** The author's name, inside the author. */
  authorName: '[itemprop="name"]',
  /** The author's profile: its address holds the author's public id. */
  profile: 'a[href*="/maps/user/"]',
  /** The rating as data. */
  rating: 'meta[itemprop="ratingValue"]',
  /** The best rating as data. */
  bestRating: 'meta[itemprop="bestRating"]',
  /** The stars; their label holds the number in the language of the page. */
  stars: '.business-rating-badge-view__stars[aria-label]',
  /** The shown date, and in it the moment as data. */
  date: '.business-review-view__date',
  /** The moment of publication as data. */
  published: 'meta[itemprop="datePublished"]',
  /** The customer's words, maybe with labels among them. */
  text: '[itemprop="reviewBody"]',
  /** Inside it the words and nothing else, as on the pages of 2026. */
  bareText: '.spoiler-view__text-container',
  /** The customer's words on older pages. */
  oldText: '.business-review-view__body-text',
  /** «Ещё»: a label inside the text. */
  expander: '.business-review-view__expand, .spoiler-view__button',
  /** One photo or video of the review. */
  photo: '.business-review-media__item',
  /** The opened reply: its words only. */
  reply: '.business-review-comment-content__bubble',
  /** The date of the opened reply. */
  replyDate: '.business-review-comment-content__date',
  /** «Посмотреть ответ организации»: there is a reply, its words are not in the page's elements. */
  replyToggle: '.business-review-view__comment-expand',
  /** The place's name at the head of its card. */
  placeName: '.orgpage-header-view__header',
  /** Tabs of the place's card; their addresses hold the place's id. */
  placeLink: '.tabs-select-view__label[href*="/org/"]',
  /** The address that the server gave the page; stays when the page moves to another place. */
  canonical: 'link[rel="canonical"][href*="/org/"]',
  /** «19 отзывов»: how many reviews the place has. */
  count: '.business-reviews-card-view__header .card-section-header__title',
  /** The data from which the server drew the first batch. */
  state: 'script.state-view',
} as const;

/** Where the mark of a public card goes. */
export const PUBLIC_ANCHORS = ['.business-review-view__header-info', '.business-review-view__header', '.business-review-view__author-info'] as const;

/** Yandex Business. Claimed by two extensions of 2026-07 and 2026-08, never seen on a real page. */
export const CABINET = {
  /** One review. */
  card: '.Review',
  /** The customer's words. */
  text: '.Review-Text',
  /** The author's name; by the naming habit of the other parts. */
  author: '[class*="Review-UserName"], [class*="Review-Author"]',
  /** The stars; the class ends with twice their number. */
  stars: '[class*="StarsRating_value_"]',
  /** Address of the branch. */
  branch: '.CompanyInfoCard-CompanyAddress',
  /** The reply that is being written: nothing in it is published. */
  draft: '[class*="BusinessResponseDraft"]',
  /** A published reply; by the naming habit of the other parts. */
  reply: '[class*="BusinessResponse"]:not([class*="BusinessResponseDraft"])',
  /** The words of a published reply. */
  replyText: '[class*="BusinessResponse-Text"]',
} as const;

/** Where the mark of a cabinet card goes. */
export const CABINET_ANCHORS = ['[class*="Review-Header"]', '[class*="StarsRating_value_"]'] as const;

/**
 * The frame on other sites. Its head (name, rating, counts) was seen on a real page, the reviews are claimed by three parsers. The names
 * of its classes are common words: they mean this only at this address.
 */
export const WIDGET = {
  /** One review. */
  card: '.comment',
  /** The author. */
  author: '.comment__name',
  /** The shown date. */
  date: '.comment__date',
  /** The customer's words; long ones end with «… ещё». */
  text: '.comment__text',
  /** One star, filled or not. */
  star: '.stars-list__star',
  /** A star that is not filled. */
  emptyStar: '.stars-list__star._empty',
  /** Half a star. */
  halfStar: '.stars-list__star._half',
  /** The place's name at the head. */
  placeName: '.mini-badge__org-name',
  /** The place's rating. */
  placeRating: '.mini-badge__stars-count',
  /** «107 отзывов • 137 оценок». */
  count: '.mini-badge__rating',
} as const;

/** Where the mark of a card goes. */
export const WIDGET_ANCHORS = ['.comment__name'] as const;
