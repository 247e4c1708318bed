import type { Lesson } from '../../model/lesson.ts';
import { siteId } from '../../model/site.ts';
import type { Platform } from '../adapter.ts';
import { platformAt } from '../hosts.ts';

/** A taught site as a platform: the same data as any other, made of the lesson. */
export function platformOf({ host, name }: Lesson): Platform {
  return {
    id: siteId(host),
    name: { ru: name, en: name, zh: name },
    origins: [`https://${host}/*`],
    pages: [`https://${host}/*`],
    languages: [],
    replies: 'yes',
    replyLimit: null,
    rooms: { public: { certainty: { level: 'generic' }, example: `https://${host}/` } },
    remark: 'taught by the manager',
  };
}

/** A platform's own site needs no lesson, and none may take its place: a file could bring one. */
export function isTeachable(host: string): boolean {
  return platformAt(new URL(`https://${host}/`)) === null;
}
