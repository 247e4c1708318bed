import type { Platform } from '../adapter.ts';

export const about: Platform = {
  id: 'ozon',
  name: { ru: 'Ozon', en: 'Ozon', zh: 'Ozon' },
  origins: ['https://www.ozon.ru/*', 'https://seller.ozon.ru/*'],
  pages: ['https://www.ozon.ru/*', 'https://seller.ozon.ru/*'],
  languages: ['ru'],
  replies: 'yes',
  replyLimit: null,
  rooms: {
    public: { certainty: { level: 'claimed' }, example: 'https://www.ozon.ru/product/tarelka-glubokaya-1000300040/reviews/' },
    cabinet: { certainty: { level: 'claimed' }, example: 'https://seller.ozon.ru/app/reviews' },
  },
  remark: 'ids and dates are exact; words are read by their order where the page’s data lacks them; public replies are not read, the cabinet shows them in the opened review',
};
