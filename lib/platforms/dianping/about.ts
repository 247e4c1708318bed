import type { Platform } from '../adapter.ts';

export const about: Platform = {
  id: 'dianping',
  name: { ru: 'Dianping', en: 'Dianping', zh: '大众点评' },
  origins: ['https://www.dianping.com/*'],
  pages: ['https://www.dianping.com/shop/*'],
  languages: ['zh'],
  replies: 'yes',
  replyLimit: null,
  rooms: {
    public: { certainty: { level: 'seen', month: '2019-06' }, example: 'https://www.dianping.com/shop/123456789' },
  },
  remark: 'the page draws some characters as pictures, so a text lacks them and is marked as not whole; the full list is claimed',
};
