import type { Platform } from '../adapter.ts';

export const about: Platform = {
  id: 'xiaohongshu',
  name: { ru: 'Xiaohongshu', en: 'Xiaohongshu (RED)', zh: '小红书' },
  origins: ['https://www.xiaohongshu.com/*'],
  pages: ['https://www.xiaohongshu.com/explore/*', 'https://www.xiaohongshu.com/discovery/item/*'],
  languages: ['zh'],
  replies: 'yes',
  replyLimit: null,
  rooms: { public: { certainty: { level: 'claimed' }, example: 'https://www.xiaohongshu.com/explore/64563aaaaaaaaaaaaaaaaa01' } },
  remark: 'comments under a note; what the note’s author answered is read as our reply; no ratings',
};
