import type { Platform } from '../adapter.ts';
import { HOSTS } from './address.ts';

export const about: Platform = {
  id: 'amazon',
  name: { ru: 'Amazon', en: 'Amazon', zh: '亚马逊' },
  origins: HOSTS.map((host) => `https://${host}/*`),
  pages: HOSTS.flatMap((host) => [`https://${host}/*dp/*`, `https://${host}/*product-reviews/*`, `https://${host}/gp/*`]),
  languages: ['en', 'de', 'fr', 'it', 'es', 'pt', 'nl', 'pl', 'sv', 'tr', 'ja'],
  // Sellers could comment on reviews until the end of 2020.
  replies: 'no',
  replyLimit: null,
  rooms: { public: { certainty: { level: 'seen', month: '2026-04' }, example: 'https://www.amazon.com/product-reviews/B000000001' } },
  remark: 'takes no replies; reviews from other countries stand there too, in their own words where they are also translated',
};
