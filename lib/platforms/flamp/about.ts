import type { Platform } from '../adapter.ts';

export const about: Platform = {
  id: 'flamp',
  name: { ru: 'Фламп', en: 'Flamp', zh: 'Flamp' },
  origins: ['https://*.flamp.ru/*'],
  pages: ['https://*.flamp.ru/*'],
  languages: ['ru'],
  replies: 'yes',
  replyLimit: null,
  rooms: {
    public: { certainty: { level: 'seen', month: '2022-04' }, example: 'https://moscow.flamp.ru/firm/kofejjnya-1234567890123456' },
  },
  remark: 'every city has a host of its own; no official answer was seen on a real page, its reading is claimed',
};
