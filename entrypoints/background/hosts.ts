import { readLessons } from '../../lib/browser/lessons.ts';
import { grantedPlatforms } from '../../lib/browser/permissions.ts';
import { registerReaders } from '../../lib/browser/scripts.ts';
import { changeSettings } from '../../lib/browser/settings.ts';
import { isTeachable, platformOf } from '../../lib/platforms/lesson/about.ts';
import { platforms } from '../../lib/platforms/hosts.ts';

/**
 * Brings the registered readers in line with the hosts that are granted now and remembers which platform was taken away
 * since we last looked, in the browser's own settings or by its policy, so that the desk can say so.
 */
export async function noticeHosts(): Promise<void> {
  const readable = [...platforms, ...(await readLessons()).filter(({ host }) => isTeachable(host)).map((lesson) => ({ ...platformOf(lesson), taught: true as const }))];
  const granted = await grantedPlatforms(readable);
  await changeSettings((before) => ({ granted, lost: [...new Set([...before.lost, ...before.granted])].filter((id) => !granted.includes(id)) }));
  await registerReaders(readable, granted);
}
