// Generated from the folders of this room by `npm run platform:tables`.
import { adapter as avito } from './avito/index.ts';
import { adapter as wildberries } from './wildberries/index.ts';
import { adapter as yandexMaps } from './yandex-maps/index.ts';
import type { Adapter } from './adapter.ts';

export const all: readonly Adapter[] = [
  avito,
  wildberries,
  yandexMaps,
];
