import type { Platform } from '../adapter.ts';

export const about: Platform = {
  id: 'zoon',
  name: { ru: 'Zoon', en: 'Zoon', zh: 'Zoon' },
  origins: ['https://*.zoon.ru/*'],
  pages: ['https://*.zoon.ru/*'],
  languages: ['ru'],
  replies: 'yes',
  replyLimit: null,
  rooms: {
    public: { certainty: { level: 'claimed' }, example: 'https://spb.zoon.ru/medical/klinika_primer/' },
  },
  remark: 'no ids; an answer is taken for the place’s only where it says whose it is; a listing, seen in 2022-09, gives nothing',
};
