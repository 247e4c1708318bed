import type { Platform } from '../adapter.ts';

const zones = ['ru', 'kz', 'com', 'ae', 'uz', 'kg'];

export const about: Platform = {
  id: '2gis',
  name: { ru: '2ГИС', en: '2GIS', zh: '2GIS' },
  origins: [...zones.map((zone) => `https://2gis.${zone}/*`), 'https://account.2gis.com/*'],
  pages: [...zones.map((zone) => `https://2gis.${zone}/*`), 'https://account.2gis.com/*'],
  languages: ['ru'],
  // It takes no reply to a rating without words.
  replies: 'some',
  replyLimit: null,
  rooms: {
    public: { certainty: { level: 'seen', month: '2026-03' }, example: 'https://2gis.ru/vologda/firm/70000001000000001/tab/reviews' },
    cabinet: { certainty: { level: 'claimed' }, example: 'https://account.2gis.com/orgs/70000001000000002/reviews' },
  },
  remark: 'read from the page’s own data, its first load of up to 50; the second form of that data (2026-08) is tested on our own pages only',
};
