import type { Platform } from '../adapter.ts';
import { HOSTS } from './address.ts';

export const about: Platform = {
  id: 'tripadvisor',
  name: { ru: 'Tripadvisor', en: 'Tripadvisor', zh: 'Tripadvisor' },
  origins: HOSTS.map((host) => `https://${host}/*`),
  pages: HOSTS.flatMap((host) => [`https://${host}/*Review-*`, `https://${host}/ShowUserReviews-*`]),
  languages: ['ru', 'en', 'de', 'fr', 'es', 'it', 'tr'],
  replies: 'yes',
  replyLimit: null,
  rooms: { public: { certainty: { level: 'claimed' }, example: 'https://www.tripadvisor.com/Restaurant_Review-g1-d100200-Reviews-Example.html' } },
  remark: 'kinds of pages differ; where the words have no name of their own, they are a guess and the manager is asked',
};
