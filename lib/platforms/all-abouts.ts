// Generated from the folders of this room by `npm run platform:tables`.
import { about as avito } from './avito/about.ts';
import { about as wildberries } from './wildberries/about.ts';
import { about as yandexMaps } from './yandex-maps/about.ts';
import type { Platform } from './adapter.ts';

export const abouts: readonly Platform[] = [
  avito,
  wildberries,
  yandexMaps,
];
