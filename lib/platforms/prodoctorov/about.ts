import type { Platform } from '../adapter.ts';

export const about: Platform = {
  id: 'prodoctorov',
  name: { ru: 'ПроДокторов', en: 'ProDoctorov', zh: 'ProDoctorov' },
  origins: ['https://prodoctorov.ru/*'],
  pages: ['https://prodoctorov.ru/*'],
  languages: ['ru'],
  replies: 'yes',
  replyLimit: null,
  rooms: {
    public: { certainty: { level: 'claimed' }, example: 'https://prodoctorov.ru/moskva/vrach/12345-primer/otzivi/' },
  },
  remark: 'ratings are out of 100; how the page shows a clinic’s answer is not known: no reply is read',
};
