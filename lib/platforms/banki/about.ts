import type { Platform } from '../adapter.ts';

export const about: Platform = {
  id: 'banki',
  name: { ru: 'Банки.ру', en: 'Banki.ru', zh: 'Banki.ru' },
  origins: ['https://www.banki.ru/*'],
  pages: ['https://www.banki.ru/services/responses/*'],
  languages: ['ru'],
  replies: 'yes',
  replyLimit: null,
  rooms: {
    public: { certainty: { level: 'seen', month: '2026-04' }, example: 'https://www.banki.ru/services/responses/bank/example/' },
  },
  remark: 'authors and whole texts stand in the data of the first batch; further ones show the beginning only; of an answer only that there is one',
};
