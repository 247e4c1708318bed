import type { Platform } from '../adapter.ts';

export const about: Platform = {
  id: 'avito',
  name: { ru: 'Авито', en: 'Avito', zh: 'Avito' },
  origins: ['https://www.avito.ru/*'],
  pages: ['https://www.avito.ru/*'],
  languages: ['ru'],
  replies: 'yes',
  replyLimit: null,
  rooms: {
    public: { certainty: { level: 'seen', month: '2026-04' }, example: 'https://www.avito.ru/brands/example/all?sellerId=1' },
  },
  remark: 'no ids on the page; a review is recognised by place, author, date and words',
};
