import type { Platform } from '../adapter.ts';

export const about: Platform = {
  id: 'youtube',
  name: { ru: 'YouTube', en: 'YouTube', zh: 'YouTube' },
  origins: ['https://www.youtube.com/*'],
  pages: ['https://www.youtube.com/*'],
  languages: ['ru', 'en', 'zh'],
  replies: 'yes',
  replyLimit: null,
  rooms: {
    public: { certainty: { level: 'claimed' }, example: 'https://www.youtube.com/watch?v=abcdefghijk' },
  },
  remark: 'comments under a video, without ratings; answers that YouTube keeps folded are seen only once they are unfolded',
};
