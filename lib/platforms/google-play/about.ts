import type { Platform } from '../adapter.ts';

export const about: Platform = {
  id: 'google-play',
  name: { ru: 'Google Play', en: 'Google Play', zh: 'Google Play' },
  origins: ['https://play.google.com/*'],
  pages: ['https://play.google.com/store/apps/*'],
  languages: ['ru', 'en', 'zh', 'de', 'fr', 'es', 'pt', 'tr', 'ja'],
  replies: 'yes',
  // What Play Console takes.
  replyLimit: 350,
  rooms: { public: { certainty: { level: 'claimed' }, example: 'https://play.google.com/store/apps/details?id=com.example.app' } },
  remark: 'the list and its full window; replies are written in Play Console, which is not known',
};
