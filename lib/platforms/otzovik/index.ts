import type { Adapter } from '../adapter.ts';
import { roomOf } from './address.ts';
import { openPublic } from './public.ts';

export const adapter: Adapter = {
  platform: 'otzovik',
  usual: { author: 0.9, rating: 0.9, text: 0.9, posted: 0.9, key: 0.9 },
  roomOf,
  open: openPublic,
};
