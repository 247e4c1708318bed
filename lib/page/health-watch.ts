import { withStructured } from '../platforms/fallback.ts';
import { healthOf, lacks, structuredCount, type Field } from '../platforms/health.ts';
import type { Helper } from './cards.ts';
import { LIST_PATIENCE, type HealthWatch, type WatchDeps } from './health-check.ts';
import type { PageHealth } from './options.ts';

/** What the manager wants to hear of as still working. */
const WELL = ['author', 'rating', 'text', 'posted'] as const satisfies readonly Field[];

/** Looks after the reading of a page that has changed under its adapter: has it helped, and says what is wrong. */
export function healthWatch({ options, cards, schedule, said, failed, isOwnData }: WatchDeps): HealthWatch {
  const { adapter: { usual }, document, port } = options;
  let health = healthy();
  let sentence: string | null = null;
  let told = '';
  let helped = false;
  /** Since when this page shows no card of its own. At first since ever: this script comes only after as long a wait. */
  let bare = -Infinity;

  /** The data stands in for the cards only where these stay away: a list may come late, and is empty while it is sorted. */
  const help: Helper = (page, input, platform) => (page.entries.length > 0 || (performance.now() >= bare + LIST_PATIENCE && isOwnData()) ? withStructured(page, input, platform) : page);

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
      const now = performance.now();
      bare = items.length === 0 || cards.open()?.instead === true ? Math.min(bare, now) : Infinity;
      if (items.length === 0 && count > 0 && bare + LIST_PATIENCE > now) schedule(bare + LIST_PATIENCE - now);
      const { lacking } = healthOf(usual, items.map((item) => item.own ?? item.sighting), null);
      const left = healthOf(usual, items.map((item) => item.sighting), count);
      const isRead = (field: Field): boolean => items.filter((item) => !lacks(item.own ?? item.sighting, field)).length * 2 > items.length;
      const instead = cards.open()?.instead === true && items.length > 0;
      const filled = lacking.map(({ field }) => field).filter((field) => left.lacking.every((one) => one.field !== field));
      health = { ...left, filled, well: WELL.filter((field) => isRead(field) && lacking.every((one) => one.field !== field)), instead };
      if (!helped && (lacking.length > 0 || items.length === 0)) {
        helped = true;
        cards.help(help);
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
    moved() {
      bare = Infinity;
      if (helped) cards.help(null);
      helped = false;
    },
    forget() {
      health = healthy();
      sentence = null;
      told = '';
    },
  };
}
