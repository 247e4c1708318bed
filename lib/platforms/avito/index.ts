import type { Adapter } from '../adapter.ts';
import { about } from './about.ts';
import { roomOf } from './address.ts';
import { openPublic } from './public.ts';

export const adapter: Adapter = { platform: about, roomOf, open: openPublic };
