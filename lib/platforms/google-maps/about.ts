import type { Platform } from '../adapter.ts';
import { COUNTRIES } from './address.ts';

const hosts = COUNTRIES.map((country) => `https://www.google.${country}`);

export const about: Platform = {
  id: 'google-maps',
  name: { ru: 'Google Карты', en: 'Google Maps', zh: 'Google 地图' },
  origins: [...hosts, 'https://business.google.com'].map((host) => `${host}/*`),
  // Nothing of Google is read but the pages of places and the owner's lists.
  pages: [...hosts.flatMap((host) => [`${host}/maps/*`, `${host}/local/business/*`]), 'https://business.google.com/*'],
  languages: ['ru', 'en', 'zh', 'de', 'fr', 'es', 'it', 'tr', 'ja'],
  replies: 'yes',
  // By the API of Business Profile, and there in bytes; the box itself was not seen.
  replyLimit: 4_096,
  rooms: {
    public: { certainty: { level: 'seen', month: '2024-06' }, example: 'https://www.google.com/maps/place/Example/data=!4m8!3m7!1s0x1:0xabcdef!9m1!1b1' },
    cabinet: { certainty: { level: 'claimed' }, example: 'https://business.google.com/groups/100200300/reviews' },
  },
  // The owner's list of one location stands in a frame above the results of Google Search.
  frames: true,
  remark: 'dates are relative («8 months ago»); long texts are cut until «More» is pressed, and are marked so',
};
