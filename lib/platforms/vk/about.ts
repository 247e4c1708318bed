import type { Platform } from '../adapter.ts';

const hosts = ['vk.com', 'vk.ru'];

export const about: Platform = {
  id: 'vk',
  name: { ru: 'ВКонтакте', en: 'VK', zh: 'VK' },
  origins: hosts.map((host) => `https://${host}/*`),
  pages: hosts.map((host) => `https://${host}/*`),
  languages: ['ru', 'en'],
  replies: 'yes',
  replyLimit: null,
  rooms: {
    public: { certainty: { level: 'claimed' }, example: 'https://vk.com/wall-100400050_7' },
  },
  remark: 'reviews of a group and comments on its wall; comments have no rating; comments of the newest layout are not read',
};
