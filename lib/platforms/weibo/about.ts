import type { Platform } from '../adapter.ts';

export const about: Platform = {
  id: 'weibo',
  name: { ru: 'Weibo', en: 'Weibo', zh: '微博' },
  origins: ['https://weibo.com/*', 'https://www.weibo.com/*'],
  pages: ['https://weibo.com/*', 'https://www.weibo.com/*'],
  languages: ['zh'],
  replies: 'yes',
  replyLimit: null,
  rooms: { public: { certainty: { level: 'claimed' }, example: 'https://weibo.com/at/weibo' } },
  remark: 'posts that mention the account and single posts, in the layout of 2016 alone; how today’s pages are made is not known',
};
