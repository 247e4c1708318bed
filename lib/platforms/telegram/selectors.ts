/** Comments of a channel's post in Web K. Claimed in 2026-08; the list recycles its elements. */
export const WEB_K = {
  /** One message of the opened discussion, with its number, its moment and (remembered) its chat as data; chats with people are of another type and never touched. */
  card: '.chat[data-type="discussion"].active .bubble[data-mid]',
  /** The channel's post above the comments, lines of the service, and what the manager wrote (remembered). */
  noComment: '.channel-post, .service, .is-out',
  /** The author's name; only the first message of a group of messages has it. */
  author: '.colored-name .peer-title',
  /** The messages of one author in a row, with the picture of the author (remembered). */
  group: '.bubbles-group',
  /** The words, where they can be translated. */
  text: '.translatable-message',
  /** The words else, with time and reactions among them. */
  anyText: '.message',
  /** What is no word of the author. */
  noText: '.time, reactions-element',
  /** The quotation of what is answered (remembered). */
  quote: '.reply',
  /** The name at the head of the discussion (remembered). */
  placeName: '.chat[data-type="discussion"].active .chat-info .peer-title',
} as const;

/** Where the mark of a message goes. */
export const WEB_K_ANCHORS = ['.colored-name', '.message'] as const;

/** Preview of a channel and widget of its comments. Claimed. */
export const T_ME = {
  /** One comment; its number is `data-post-id`. */
  comment: '.tgme_post_discussion .tgme_widget_message[data-post-id]',
  /** One post of a preview; `data-post` is `<channel>/<number>` (remembered). */
  post: '.tgme_widget_message[data-post]',
  /** The author's name; in the widget a link where the author has a name in the address. */
  author: '.tgme_widget_message_author_name',
  /** The channel's name over its own post (remembered). */
  owner: '.tgme_widget_message_owner_name',
  /** The words. */
  text: '.js-message_text',
  /** The words on older pages. */
  anyText: '.tgme_widget_message_text',
  /** The quotation of what is answered, with author and words of its own; in the widget a link to the comment. */
  quote: '.tgme_widget_message_reply',
  /** The words of the quotation. */
  quoteText: '.js-message_reply_text',
  /** The moment as data. */
  moment: 'time[datetime]',
  /** The channel's name at the head of a preview (remembered). */
  placeName: '.tgme_channel_info_header_title',
} as const;

/** Where the mark of a comment or post goes. */
export const T_ME_ANCHORS = ['.tgme_widget_message_author'] as const;
