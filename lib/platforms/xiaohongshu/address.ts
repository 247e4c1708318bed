import type { Room } from '../../model/sighting.ts';
import { isWeb } from '../kit/links.ts';

export const PLATFORM = 'xiaohongshu';

const NOTE = /^\/(?:explore|discovery\/item)\/([0-9a-f]{16,32})(?:\/|$)/;

/** The note whose comments stand here. */
export function noteOf(url: URL): string | null {
  return NOTE.exec(url.pathname)?.[1] ?? null;
}

export function roomOf(url: URL): Room | null {
  return isWeb(url) && url.hostname === 'www.xiaohongshu.com' && noteOf(url) !== null ? 'public' : null;
}
