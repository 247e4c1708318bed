import { appVersion } from '../../lib/browser/app.ts';
import { readLessons } from '../../lib/browser/lessons.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import type { Lesson } from '../../lib/model/lesson.ts';

/** Who writes a journal file and with what build, and the lessons that go into it: they are kept by the browser's settings. */
export interface FileHead {
  app: string;
  author: { id: string; name: string };
  lessons: Lesson[];
}

export async function fileHead(): Promise<FileHead> {
  const [{ me }, lessons] = await Promise.all([readSettings(), readLessons()]);
  return { app: appVersion(), author: me, lessons };
}
