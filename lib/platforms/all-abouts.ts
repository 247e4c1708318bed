// Generated from the folders of this room by `npm run platform:tables`.
import { about as p2gis } from './2gis/about.ts';
import { about as amazon } from './amazon/about.ts';
import { about as avito } from './avito/about.ts';
import { about as banki } from './banki/about.ts';
import { about as booking } from './booking/about.ts';
import { about as dianping } from './dianping/about.ts';
import { about as flamp } from './flamp/about.ts';
import { about as googleMaps } from './google-maps/about.ts';
import { about as googlePlay } from './google-play/about.ts';
import { about as irecommend } from './irecommend/about.ts';
import { about as otzovik } from './otzovik/about.ts';
import { about as ozon } from './ozon/about.ts';
import { about as prodoctorov } from './prodoctorov/about.ts';
import { about as telegram } from './telegram/about.ts';
import { about as tripadvisor } from './tripadvisor/about.ts';
import { about as trustpilot } from './trustpilot/about.ts';
import { about as vk } from './vk/about.ts';
import { about as weibo } from './weibo/about.ts';
import { about as wildberries } from './wildberries/about.ts';
import { about as xiaohongshu } from './xiaohongshu/about.ts';
import { about as yandexMaps } from './yandex-maps/about.ts';
import { about as yandexMarket } from './yandex-market/about.ts';
import { about as youtube } from './youtube/about.ts';
import { about as zoon } from './zoon/about.ts';
import type { Platform } from './adapter.ts';

export const abouts: readonly Platform[] = [
  p2gis,
  amazon,
  avito,
  banki,
  booking,
  dianping,
  flamp,
  googleMaps,
  googlePlay,
  irecommend,
  otzovik,
  ozon,
  prodoctorov,
  telegram,
  tripadvisor,
  trustpilot,
  vk,
  weibo,
  wildberries,
  xiaohongshu,
  yandexMaps,
  yandexMarket,
  youtube,
  zoon,
];
