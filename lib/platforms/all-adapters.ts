// Generated from the folders of this room by `npm run platform:tables`.
import { adapter as p2gis } from './2gis/index.ts';
import { adapter as amazon } from './amazon/index.ts';
import { adapter as avito } from './avito/index.ts';
import { adapter as banki } from './banki/index.ts';
import { adapter as booking } from './booking/index.ts';
import { adapter as dianping } from './dianping/index.ts';
import { adapter as flamp } from './flamp/index.ts';
import { adapter as googleMaps } from './google-maps/index.ts';
import { adapter as googlePlay } from './google-play/index.ts';
import { adapter as irecommend } from './irecommend/index.ts';
import { adapter as otzovik } from './otzovik/index.ts';
import { adapter as ozon } from './ozon/index.ts';
import { adapter as prodoctorov } from './prodoctorov/index.ts';
import { adapter as telegram } from './telegram/index.ts';
import { adapter as tripadvisor } from './tripadvisor/index.ts';
import { adapter as trustpilot } from './trustpilot/index.ts';
import { adapter as vk } from './vk/index.ts';
import { adapter as weibo } from './weibo/index.ts';
import { adapter as wildberries } from './wildberries/index.ts';
import { adapter as xiaohongshu } from './xiaohongshu/index.ts';
import { adapter as yandexMaps } from './yandex-maps/index.ts';
import { adapter as yandexMarket } from './yandex-market/index.ts';
import { adapter as youtube } from './youtube/index.ts';
import { adapter as zoon } from './zoon/index.ts';
import type { Adapter } from './adapter.ts';

export const all: readonly Adapter[] = [
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
