import { grantedPlatforms } from '../../lib/browser/permissions.ts';
import { registerReaders } from '../../lib/browser/scripts.ts';
import { changeSettings } from '../../lib/browser/settings.ts';
import { platforms } from '../../lib/platforms/hosts.ts';

/**
 * Brings the registered readers in line with the hosts that are granted now and remembers which platform was taken away
 * since we last looked, in the browser's own settings or by its policy, so that the desk can say so.
 */
export async function noticeHosts(): Promise<void> {
  const granted = await grantedPlatforms(platforms);
  await changeSettings((before) => ({ granted, lost: [...new Set([...before.lost, ...before.granted])].filter((id) => !granted.includes(id)) }));
  await registerReaders(platforms, granted);
}
