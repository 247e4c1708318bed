import { withStructured } from '../platforms/fallback.ts';
import { healthOf, lacks, structuredCount, type Field } from '../platforms/health.ts';
import type { HealthDeps, HealthWatch } from './health-check.ts';
import type { PageHealth } from './options.ts';

/** What the manager wants to hear of as still working. */
const WELL = ['author', 'rating', 'text', 'posted'] as const satisfies readonly Field[];

/** Looks after the reading of a page that has changed under its adapter: has it helped, and says what is wrong. */
export function healthWatch({ options, cards, schedule, said, failed }: HealthDeps): HealthWatch {
  const { adapter: { usual }, document, port } = options;
  let health = healthy();
  let sentence: string | null = null;
  let told = '';
  let helped = false;

  function healthy(): PageHealth {
    return { read: 0, lacking: [], more: null, filled: [], well: [], instead: false };
  }

  const tell = async (): Promise<void> => {
    const asked = JSON.stringify(health);
    if (asked === told) return;
    told = asked;
    const { text } = await port.sayHealth(health);
    if (told !== asked) return;
    sentence = text;
    said();
  };

  return {
    check() {
      const items = cards.items().filter((item) => !item.stale);
      const count = structuredCount(document);
      const { lacking } = healthOf(usual, items.map((item) => item.own ?? item.sighting), null);
      const left = healthOf(usual, items.map((item) => item.sighting), count);
      const isRead = (field: Field): boolean => items.filter((item) => !lacks(item.own ?? item.sighting, field)).length * 2 > items.length;
      const instead = cards.open()?.instead === true && items.length > 0;
      const filled = lacking.map(({ field }) => field).filter((field) => left.lacking.every((one) => one.field !== field));
      health = { ...left, filled, well: WELL.filter((field) => isRead(field) && lacking.every((one) => one.field !== field)), instead };
      if (!helped && (lacking.length > 0 || items.length === 0)) {
        helped = true;
        cards.help(withStructured);
        schedule(0);
      } else if (lacking.length > 0 || instead || (left.more !== null && items.length > 0)) {
        tell().catch(failed);
      } else if (sentence !== null) {
        sentence = null;
        told = '';
        said();
      }
    },
    now: () => health,
    sentence: () => sentence,
    forget() {
      health = healthy();
      sentence = null;
      told = '';
    },
  };
}
