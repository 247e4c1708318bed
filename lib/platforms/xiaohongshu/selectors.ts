/** Comments under a note. Claimed by one maintained tool of 2026-08, never seen on a real page; what it does not name is from memory. */
export const PUBLIC = {
  /** A comment and what was answered to it. */
  thread: '.parent-comment',
  /** One comment of the thread; its id is `comment-<id>`. */
  card: '.comment-item[id^="comment-"]',
  /** The author, by name and by number. */
  author: '[data-user-id]',
  /** «作者»: the author of the note, whose account it is. */
  tag: '.tag',
  /** The words. */
  text: '.content',
  /** The day, and behind it the region. */
  date: '.date',
  /** The control that opens the one field of the page for an answer to this comment. */
  opener: '.interactions .reply',
} as const;

/** Where the mark of a card goes. */
export const PUBLIC_ANCHORS = ['.right', '[data-user-id]'] as const;
