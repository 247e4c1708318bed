import type { Language } from '../../lib/i18n/language.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import type { PlatformId } from '../../lib/model/sighting.ts';
import type { Status } from '../../lib/model/status.ts';
import type { Platform } from '../../lib/platforms/adapter.ts';
import { platforms } from '../../lib/platforms/hosts.ts';
import { about as anySite } from '../../lib/platforms/web/about.ts';

export const statusNames: Record<Status, PlainKey> = {
  new: 'status.new',
  answered: 'status.answered',
  rework: 'status.rework',
  quality: 'status.quality',
  'not-review': 'status.notReview',
  archived: 'status.archived',
};

/** Every platform that a case may be of: those with an adapter, and any other site. */
export const casePlatforms: readonly Platform[] = [...platforms, anySite];

/** A platform's name as people say it; its id where we have none (a newer version's). */
export function platformName(id: PlatformId, language: Language): string {
  return casePlatforms.find((platform) => platform.id === id)?.name[language] ?? id;
}

/** An address that is safe to put into a link: pages may hand us anything. */
export function safeAddress(address: string | null): string | null {
  return address !== null && /^https?:\/\//i.test(address) ? address : null;
}
