import type { Room } from '../../model/sighting.ts';
import { isWeb } from '../kit/links.ts';

export const PLATFORM = 'telegram';
const WEB_K = /^\/k(?:\/|$)/;
const PREVIEW = /^\/s\/(\w{4,64})\/?(?:\d{1,12}\/?)?$/;
const POST = /^\/(\w{4,64})\/(\d{1,12})\/?$/;
/** First parts of addresses that lead to no channel: invitations, stickers, settings. */
const NO_CHANNEL = /^\/(?:joinchat|addstickers|addemoji|addtheme|addlist|setlanguage|share|proxy|socks|login|invoice|confirmphone|boost|contact|giftcode|c|s|k|a|iv)\//i;

/** The channel whose posts a preview shows: `/s/<channel>`, `/s/<channel>/<post>`. */
export function channelOf(url: URL): string | null {
  return PREVIEW.exec(url.pathname)?.[1] ?? null;
}

/** The post whose comments the widget shows: `/<channel>/<post>?embed=1&discussion=1`. */
export function postOf(url: URL): { channel: string; post: string } | null {
  const [, channel, post] = NO_CHANNEL.test(url.pathname) ? [] : (POST.exec(url.pathname) ?? []);
  return channel === undefined || post === undefined ? null : { channel, post };
}

export function roomOf(url: URL): Room | null {
  if (!isWeb(url)) return null;
  if (url.hostname === 'web.telegram.org') return WEB_K.test(url.pathname) ? 'public' : null;
  return url.hostname === 't.me' && (channelOf(url) !== null || postOf(url) !== null) ? 'public' : null;
}
