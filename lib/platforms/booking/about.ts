import type { Platform } from '../adapter.ts';

export const about: Platform = {
  id: 'booking',
  name: { ru: 'Booking.com', en: 'Booking.com', zh: 'Booking.com 缤客' },
  origins: ['https://www.booking.com/*'],
  pages: ['https://www.booking.com/hotel/*', 'https://www.booking.com/reviews/*'],
  languages: ['ru', 'en', 'zh', 'de', 'fr', 'es', 'it', 'tr'],
  replies: 'yes',
  replyLimit: null,
  rooms: { public: { certainty: { level: 'claimed' }, example: 'https://www.booking.com/hotel/no/example.en-gb.html' } },
  remark: 'liked and disliked apart, rating out of 10, no ids; the extranet, where replies are written, is not known',
};
