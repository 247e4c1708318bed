/** A shop's page. Seen in 2019-06. The list of all its reviews (`review_all`) is claimed: the second of two selectors is its. */
export const PUBLIC = {
  /** One review. */
  card: '.comment-item, .reviews-items > ul > li',
  /** The author. */
  author: '.name',
  /** The stars; their class ends in tens: `sml-str45` is 4.5. */
  stars: '[class*="sml-str"]',
  /** Whole words of a long review: hidden behind their beginning until somebody unfolds them. */
  whole: '.J-info-all, .review-words',
  /** The words of a short review – and inside the block of a long one, and inside a reply. */
  words: '.desc',
  /** The beginning of a long review, which ends in «......». */
  beginning: '.J-info-short, .review-truncated-words',
  /** «展开评论», «收起评论»: controls among the words. */
  controls: '.more, .fold, .unfold',
  /** A character that is drawn: an element without words (2019), with words from the page's own font later (claimed). */
  glyph: 'svgmtsi, span[class^="fr-"]',
  /** The moment, sometimes with that of the last change. */
  date: '.time',
  /** The review's own page: its address holds the id. */
  link: 'a[href*="/review/"]',
  /** The merchant's reply: heading with its moment, and the words. */
  reply: '.comment-follows',
  /** The moment of the reply. */
  replyDate: '.date',
  /** One photo. */
  photo: '.J-photo',
  /** The shop's name at its head, with other things inside it. */
  placeName: '.shop-name',
  /** Those other things. */
  placeExtra: 'a',
  /** «(288)»: how many reviews the shop has. */
  count: '.J-tab .sub-title',
  /** The shop's stars, in tens as well. */
  placeStars: '[class*="mid-str"]',
} as const;

/** Where the mark of a card goes. */
export const PUBLIC_ANCHORS = ['.user-info', '.dper-info'] as const;
