/** Reviews of a bank. Seen in 2026-04. Classes end in hashes, their beginnings are names. */
export const PUBLIC = {
  /** One review; its attributes hold the rating and the bank. */
  card: '[data-test="responses__response"]',
  /** The title; leads to the review's own page. */
  title: 'h3 a[href]',
  /** The beginning of the customer's words. */
  text: '[class*="StyledItemText-"]',
  /** Small lines below the words: the moment, then the number of comments. */
  small: '[class*="StyledItemSmallText-"]',
  /** «Ответ банка»: there is one, its words are on the review's own page. */
  answered: '[data-test="responses__response-tag-answered"]',
  /** The page's data: the bank, its rating, and the first batch with authors and whole words. */
  data: 'script[type="application/ld+json"]',
} as const;

/** Where the mark of a card goes. */
export const PUBLIC_ANCHORS = ['[class*="StyledItemInfo-"]'] as const;
