import type { Settings } from '../../lib/browser/settings.ts';
import { defaultRegulation, type Regulation } from '../../lib/regulation/regulation.ts';

/** The rules before the company wrote its own: what holds from the installation on, in the time zone of this machine at that time. */
export function beginningOf({ since, zone }: Pick<Settings, 'since' | 'zone'>): Regulation {
  return defaultRegulation(since, zone);
}
