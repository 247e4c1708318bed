import type { Adapter } from '../adapter.ts';
import { PLATFORM, roomOf, widgetOf } from './address.ts';
import { openCabinet } from './cabinet.ts';
import { openPublic } from './public.ts';
import { openWidget } from './widget.ts';

export const adapter: Adapter = {
  platform: PLATFORM,
  usual: { author: 0.9, rating: 0.9, posted: 0.9 },
  roomOf,
  open: (page) => (widgetOf(page.url) !== null ? openWidget(page) : roomOf(page.url) === 'cabinet' ? openCabinet(page) : openPublic(page)),
};
