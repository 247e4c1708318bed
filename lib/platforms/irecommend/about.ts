import type { Platform } from '../adapter.ts';

export const about: Platform = {
  id: 'irecommend',
  name: { ru: 'Айрекоменд', en: 'IRecommend', zh: 'IRecommend' },
  origins: ['https://irecommend.ru/*'],
  pages: ['https://irecommend.ru/content/*'],
  languages: ['ru'],
  replies: 'yes',
  replyLimit: null,
  rooms: {
    public: { certainty: { level: 'claimed' }, example: 'https://irecommend.ru/content/primer-tovara' },
  },
  remark: 'lists show only the beginning of a review; a reply is a comment below it, and comments are not read',
};
