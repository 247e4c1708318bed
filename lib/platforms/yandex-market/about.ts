import type { Platform } from '../adapter.ts';

export const about: Platform = {
  id: 'yandex-market',
  name: { ru: 'Яндекс Маркет', en: 'Yandex Market', zh: 'Yandex Market' },
  origins: ['https://market.yandex.ru/*'],
  pages: ['https://market.yandex.ru/*'],
  languages: ['ru'],
  replies: 'yes',
  replyLimit: null,
  rooms: {
    public: { certainty: { level: 'claimed' }, example: 'https://market.yandex.ru/card/chaynik-emalirovannyy/1000200030/reviews' },
  },
  remark: 'the rating stands only in the page’s data; what a seller’s reply looks like is not known, and no reply is read',
};
