import type { Platform } from '../adapter.ts';

export const about: Platform = {
  id: 'wildberries',
  name: { ru: 'Wildberries', en: 'Wildberries', zh: 'Wildberries' },
  origins: ['https://www.wildberries.ru/*', 'https://seller.wildberries.ru/*'],
  pages: ['https://www.wildberries.ru/catalog/*', 'https://seller.wildberries.ru/*'],
  languages: ['ru'],
  replies: 'yes',
  // By the seller's API, 2 to 5000 characters; the page's own limit was not seen.
  replyLimit: 5_000,
  rooms: {
    public: { certainty: { level: 'seen', month: '2025-11' }, example: 'https://www.wildberries.ru/catalog/100200300/feedbacks' },
    cabinet: { certainty: { level: 'claimed' }, example: 'https://seller.wildberries.ru/feedbacks-questions/feedbacks' },
  },
  remark: 'no ids; stars from the class; a pinned review has no date; the side panel of the cabinet was seen in 2026-02',
};
