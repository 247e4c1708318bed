/** Reviews of an app, on its page and in the window of all. Claimed by ten scrapers of 2024 to 2026, never seen on a real page; classes are hashes. */
export const PUBLIC = {
  /** The head of a review, with its id: the review is what lies around it. */
  head: 'header[data-review-id]',
  /** The author's name. */
  author: '.X5PpBb',
  /** The stars; their label holds the number in the language of the page. */
  stars: '[role="img"][aria-label], .iXRFPc[aria-label]',
  /** The day, in words. */
  date: '.bp9Aid',
  /** The customer's words. */
  text: '.h3YV2d',
  /** The developer's reply, from memory: with name, day and words. */
  reply: '.ocpBU',
  /** The developer's name in the reply. */
  replyAuthor: '.I6j64d',
  /** The day of the reply. */
  replyDate: '.I9Jtec',
  /** The words of the reply. */
  replyText: '.ras4vb',
  /** The app's name. */
  placeName: 'h1',
} as const;

/** Where the mark of a card goes. */
export const PUBLIC_ANCHORS = ['header[data-review-id]'] as const;
