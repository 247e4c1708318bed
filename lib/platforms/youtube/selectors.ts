/** Comments under a video. Claimed by several extensions (newest 2026-07), never seen on a saved page. */
export const PUBLIC = {
  /** A comment with its answers; in the newest layout threads stand inside threads. */
  card: 'ytd-comment-thread-renderer',
  /** One comment or answer; the second is the older form. */
  comment: 'ytd-comment-view-model, ytd-comment-renderer',
  /** The author's name; leads to their channel. */
  author: '#author-text',
  /** Stands in its place for the channel's owner, and beside it for whoever is verified. */
  badge: '#author-comment-badge',
  /** That badge where it is the owner's. */
  creator: '#author-comment-badge [creator], #author-comment-badge .creator',
  /** Any link: the first of a badge leads to the channel. */
  link: 'a[href]',
  /** The words; emoji are pictures. */
  text: '#content-text',
  /** The shown age of the comment. */
  date: '#published-time-text',
  /** Its link: the address holds video and comment. */
  permalink: 'a[href*="lc="]',
  /** The channel whose video this is. */
  owner: 'ytd-video-owner-renderer a[href]',
  /** The page of one video, which says which: its parts change one after another when another video is opened. */
  page: 'ytd-watch-flexy[video-id]',
  /** The video's name. */
  videoName: 'ytd-watch-metadata h1',
} as const;

/** Where the mark of a card goes. */
export const PUBLIC_ANCHORS = ['#header-author', '#header'] as const;
