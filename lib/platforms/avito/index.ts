import type { Adapter } from '../adapter.ts';
import { isSearch } from '../kit/reply-box.ts';
import { roomOf } from './address.ts';
import { openPublic } from './public.ts';

export const adapter: Adapter = { platform: 'avito', roomOf, isSearch, open: openPublic };
