import type { Adapter } from '../adapter.ts';
import { channelOf, PLATFORM, postOf, roomOf } from './address.ts';
import { openPreview } from './preview.ts';
import { openWebK } from './web-k.ts';
import { openWidget } from './widget.ts';

export const adapter: Adapter = {
  platform: PLATFORM,
  usual: { author: 0.9, posted: 0.9, key: 0.9 },
  roomOf,
  open: (page) => (channelOf(page.url) !== null ? openPreview(page) : postOf(page.url) !== null ? openWidget(page) : openWebK(page)),
};
