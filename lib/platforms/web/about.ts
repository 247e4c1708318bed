import type { PlatformId } from '../../model/sighting.ts';
import type { Platform } from '../adapter.ts';

/** Id of the platform that any page belongs to which no other platform knows. */
export const WEB: PlatformId = 'web';

/** Any page with structured data or with repeated records. It has no hosts of its own: such a page is read when the manager clicks the toolbar button. */
export const about: Platform = {
  id: WEB,
  name: { ru: 'Другой сайт', en: 'Another site', zh: '其他网站' },
  origins: [],
  pages: [],
  languages: ['ru', 'en', 'zh'],
  replies: 'yes',
  replyLimit: null,
  rooms: { public: { certainty: { level: 'generic' }, example: 'https://shop.example/product' } },
  remark: 'read after a click on the toolbar button; what is found by repeated records alone is a guess and asked about',
};
