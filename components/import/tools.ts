import type { Tools } from '../../lib/delivery/import/understand.ts';
import type { SpokenPlatform } from '../../lib/delivery/import/values.ts';
import type { PlatformId } from '../../lib/model/sighting.ts';
import type { Platform } from '../../lib/platforms/adapter.ts';
import { isOnHost } from '../../lib/platforms/hosts.ts';
import { en, ru, zh } from '../../lib/platforms/kit/date-words.ts';
import { dateReader } from '../../lib/platforms/kit/dates.ts';
import { sightingOf } from '../../lib/platforms/kit/sighting.ts';
import { linkFacts } from '../../lib/platforms/link-facts.ts';
import { spokenNames } from '../../lib/platforms/spoken-names.ts';

/** What the room of tables does not know: the words of dates, the addresses and the names of platforms. */
export function importTools(now: number, zone: string, sites: readonly Platform[]): Tools {
  const dates = dateReader(Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone), [ru, en, zh]);
  return {
    readDate: dates,
    readLink: (address) => {
      const facts = linkFacts(address);
      return facts && { ...facts, platform: facts.platform ?? taughtSite(facts.link, sites) };
    },
    sighting: (found) => sightingOf('table', found),
  };
}

function taughtSite(link: string, sites: readonly Platform[]): PlatformId | null {
  const url = new URL(link);
  return sites.find(({ origins }) => origins.some((origin) => isOnHost(url, origin)))?.id ?? null;
}

/** Every name of these platforms, in all three languages and as people say it. */
export function spokenPlatforms(list: readonly Platform[]): SpokenPlatform[] {
  return list.map(({ id, name }) => ({ id, names: [name.ru, name.en, name.zh, id, ...(spokenNames[id] ?? [])] }));
}
