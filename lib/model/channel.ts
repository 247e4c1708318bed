/**
 * Channels without pages (B1): a remark from one of them is entered by hand, and stands in the journal under the channel's name
 * where a review stands under its platform's. `messages`: private messages and mentions in social media.
 */
export const CHANNELS = ['phone', 'email', 'chat', 'shop', 'wechat', 'messages'] as const;
export type ChannelId = (typeof CHANNELS)[number];

/** What deadlines call the channel of a review that stands on a page. */
export const ON_PAGE = 'page';

/** The channel of a case by its platform. */
export function channelOf(platform: string): ChannelId | typeof ON_PAGE {
  return CHANNELS.find((channel) => channel === platform) ?? ON_PAGE;
}
