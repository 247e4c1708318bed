import type { Room } from '../../model/sighting.ts';
import { isWeb } from '../kit/links.ts';

export const PLATFORM = 'weibo';

const POST = /^\/(\d{5,12})\/([A-Za-z0-9]{6,12})(?:\/|$)/;
/** Posts that mention the account. A feed of an account is what the brand itself wrote, and is not read. */
const MENTIONS = /^\/at\/weibo(?:\/|$)/;

export function roomOf(url: URL): Room | null {
  return isWeb(url) && /^(?:www\.)?weibo\.com$/.test(url.hostname) && (POST.test(url.pathname) || MENTIONS.test(url.pathname)) ? 'public' : null;
}

/** Account and number of a post in its own address. */
export function postOf(path: string): string | null {
  const [, account, post] = POST.exec(path) ?? [];
  return post === undefined ? null : `${account ?? ''}/${post}`;
}
