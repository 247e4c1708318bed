/**
 * Selectors that are asked of every card are of one part: a list may have thousands of cards, and a combination takes many times as long.
 */

/** Public panel of a place. Seen in 2024-06 in traditional Chinese; classes rotate, so what has an attribute of its own is found by that too. */
export const PUBLIC = {
  /** One review. The same id stands on an element inside it and on its buttons: the outermost is the card. */
  card: 'div[data-review-id]',
  /** The author's name. */
  author: '.d4r55',
  /** The stars; their label holds the number in the language of the page. */
  stars: '.kvMYJc',
  /** Pictures with a label, the stars among them. */
  picture: '[role="img"][aria-label]',
  /** The line of stars and date; claimed since 2026-04: hotels have «4/5» in it as words. */
  line: '.DU9Pgb',
  /** When, in words. */
  date: '.rsqaWe',
  /** When, with «on Google» behind, in hotels; claimed since 2026-04. */
  hotelDate: '.xRkPPb',
  /** The customer's words. The owner's have the same class. */
  text: '.wiI7pd',
  /** The block of the customer's words: it has the review's id and the language. */
  block: '[lang][id]',
  /** «More»: until it is pressed, only the beginning stands on the page. */
  more: '.w8nwRe',
  /** The same by what it does. */
  expander: '[jsaction*="expandReview"]',
  /** One photo or video. */
  photo: '[data-photo-index]',
  /** The owner's reply, with its label and date. */
  reply: '.CDe7pd',
  /** The words of the reply, which have a language and no id. */
  replyWords: '[lang]:not([id])',
  /** The date of the reply. */
  replyDate: '.DZSIDd',
  /** The panel of a place. */
  panel: '[role="main"]',
  /** Its heading. */
  placeName: 'h1',
  /** The rating of the place: at the head of the panel, and in the summary of its reviews. */
  rating: '.F7nice [role="img"], .jANrlb [role="img"]',
  /** How many reviews the place has. */
  count: '.F7nice [aria-label]:not([role]), .jANrlb > :last-child',
} as const;

/** Where the mark of a public card goes. */
export const PUBLIC_ANCHORS = ['.DU9Pgb', '[data-review-id]'] as const;

/** Business Profile, on its own pages and in the frame over Google Search. Claimed by an extension and by a robot of 2026, which disagree. */
export const CABINET = {
  /** One review, by the extension; by the robot it is what lies around the control of the reply. */
  card: '.GYpYWe',
  /** The control that opens the field for the reply, by the extension. */
  opener: 'button[jsname="rhPddf"], button[aria-label="Reply"]',
  /** Any other control, known by its words. */
  control: 'button, [role="button"]',
  /** The author, who has a profile. */
  author: 'a[href*="/maps/contrib/"], .XnNQm .k4kupc a',
  /** One star that is filled. */
  star: '.DPvwYc.z3FsAc',
  /** The stars with a label. */
  stars: '[role="img"][aria-label]',
  /** The customer's words. */
  text: 'blockquote',
  /** A published reply. */
  reply: '.Rhj72c',
  /** Its words. */
  replyText: '.BNyFuc',
} as const;

/** Where the mark of a cabinet card goes. */
export const CABINET_ANCHORS = ['.XnNQm'] as const;
