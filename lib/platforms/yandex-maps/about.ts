import type { Platform } from '../adapter.ts';

const zones = ['ru', 'com', 'kz', 'by', 'uz'];

export const about: Platform = {
  id: 'yandex-maps',
  name: { ru: 'Яндекс Карты', en: 'Yandex Maps', zh: 'Yandex 地图' },
  origins: zones.map((zone) => `https://yandex.${zone}/*`),
  pages: zones.flatMap((zone) => [`https://yandex.${zone}/maps/*`, `https://yandex.${zone}/sprav/*`, `https://yandex.${zone}/maps-reviews-widget/*`]),
  languages: ['ru', 'en'],
  replies: 'yes',
  replyLimit: null,
  rooms: {
    public: { certainty: { level: 'seen', month: '2026-08' }, example: 'https://yandex.ru/maps/org/coffee/1234567890/reviews/' },
    cabinet: { certainty: { level: 'claimed' }, example: 'https://yandex.ru/sprav/1234567890/p/edit/reviews/' },
  },
  frames: true,
  remark: 'a collapsed reply is read from the page’s own data of the first batch; else the page says only that there is one; the reviews widget on other sites is claimed, its head was seen',
};
