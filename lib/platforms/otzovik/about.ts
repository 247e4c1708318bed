import type { Platform } from '../adapter.ts';

export const about: Platform = {
  id: 'otzovik',
  name: { ru: 'Отзовик', en: 'Otzovik', zh: 'Otzovik' },
  origins: ['https://otzovik.com/*'],
  pages: ['https://otzovik.com/review_*', 'https://otzovik.com/reviews/*'],
  languages: ['ru'],
  replies: 'yes',
  replyLimit: null,
  rooms: {
    public: { certainty: { level: 'seen', month: '2024-04' }, example: 'https://otzovik.com/review_12345678.html' },
  },
  remark: 'a review’s own page was seen; lists are claimed and show only the beginning, without the official reply',
};
