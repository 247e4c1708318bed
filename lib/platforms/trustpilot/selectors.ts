/** The list of a company. Seen in 2023-05; every part has an attribute of its own. */
export const PUBLIC = {
  /** One review. */
  card: '[data-service-review-card-paper]',
  /** The author's name. */
  author: '[data-consumer-name-typography]',
  /** The rating is the value of the attribute. */
  rating: '[data-service-review-rating]',
  /** The moment of publication, as data and in words. */
  date: '[data-service-review-date-time-ago]',
  /** A moment of the card that is not the reply's. */
  time: 'time:not([data-service-review-business-reply-date-time-ago])',
  /** The title. */
  title: '[data-service-review-title-typography]',
  /** The address of the review, which holds its id; the link around the title. */
  link: 'a[href*="/reviews/"]',
  /** The customer's words, whole. */
  text: '[data-service-review-text-typography]',
  /** The words of the company's reply. */
  reply: '[data-service-review-business-reply-text-typography]',
  /** «Reply from <company>». */
  replyTitle: '[data-service-review-business-reply-title-typography]',
  /** The moment of the reply. */
  replyDate: '[data-service-review-business-reply-date-time-ago]',
  /** The data of the first load. */
  data: 'script#__NEXT_DATA__',
  /** The company's name, and behind it «Reviews». */
  placeName: '#business-unit-title span',
  /** The company's TrustScore. */
  score: '[data-rating-typography]',
  /** «13,582 total». */
  count: '[data-reviews-count-typography]',
} as const;

/** Where the mark of a card goes. */
export const PUBLIC_ANCHORS = ['[data-service-review-rating]'] as const;
