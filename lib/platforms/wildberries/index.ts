import type { Adapter } from '../adapter.ts';
import { roomOf } from './address.ts';
import { openCabinet } from './cabinet.ts';
import { openPublic } from './public.ts';

export const adapter: Adapter = {
  platform: 'wildberries',
  usual: { author: 0.9, rating: 0.9, posted: 0.9 },
  roomOf,
  open: (page) => (roomOf(page.url) === 'cabinet' ? openCabinet(page) : openPublic(page)),
};
