import type { Platform } from '../adapter.ts';

export const about: Platform = {
  id: 'trustpilot',
  name: { ru: 'Trustpilot', en: 'Trustpilot', zh: 'Trustpilot' },
  // The same pages stand under a name for each country and language: de.trustpilot.com, fr-be.trustpilot.com.
  origins: ['https://*.trustpilot.com/*'],
  pages: ['https://*.trustpilot.com/review/*', 'https://*.trustpilot.com/reviews/*'],
  languages: ['en'],
  replies: 'yes',
  replyLimit: null,
  rooms: { public: { certainty: { level: 'seen', month: '2023-05' }, example: 'https://www.trustpilot.com/review/shop.example' } },
  remark: 'exact dates in any language of the page; the business app, where replies are written, is not known',
};
