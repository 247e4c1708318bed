import type { Platform } from '../adapter.ts';

export const about: Platform = {
  id: 'telegram',
  name: { ru: 'Telegram', en: 'Telegram', zh: 'Telegram' },
  origins: ['https://web.telegram.org/*', 'https://t.me/*'],
  pages: ['https://web.telegram.org/*', 'https://t.me/*'],
  languages: ['ru', 'en'],
  replies: 'yes',
  // Telegram's longest message.
  replyLimit: 4_096,
  rooms: {
    public: { certainty: { level: 'claimed' }, example: 'https://t.me/example_channel/15?embed=1&discussion=1' },
  },
  frames: true,
  remark: 'comments on a channel’s posts in Web K and in the widget, no ratings; a channel’s own posts (t.me/s) only after asking; private chats are never read',
};
