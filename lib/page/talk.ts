import { BATCH_LIMIT } from '../model/limits.ts';
import type { Mark } from '../model/mark.ts';
import type { Key } from '../model/sighting.ts';
import type { ListFacts } from '../platforms/adapter.ts';
import type { Health } from '../platforms/health.ts';
import type { Cards } from './cards.ts';
import { isNew, type Item } from './items.ts';
import { ADDRESS_LIMIT, BATCH_WEIGHT, CASES_LIMIT } from './limits.ts';
import type { PageOptions, Seen, SeenItem, SeenList, SeenPage } from './options.ts';
import type { ReplyCounts } from './reply-counts.ts';
import { chunks } from './slices.ts';

/** What is said to the journal and what its answers change. `here` is where the items were read, asked once for a whole run. */
export interface Talk {
  /** Where this document stands now; null where no reviews do. */
  here(): SeenPage | null;
  /** Whether the document still shows that page of that room. */
  isHere(here: SeenPage): boolean;
  /** Tells what is new on the page, or what has come to rest, as long as `current`. Rejects when the journal does not answer. */
  see(here: SeenPage, items: readonly Item[], settled: boolean, current: () => boolean, answered: (items: readonly Item[]) => Promise<void>): Promise<void>;
  /**
   * Sends one part by `ask`; the answers in its order, null where there is none. Rejects when the journal does not answer.
   */
  send<T extends SeenItem>(here: SeenPage, part: readonly Item[], settled: boolean, ask: Ask<T>): Promise<(T | null)[]>;
  /** Tells which cases stand in a list that was read to its end, if that proves anything and is news. */
  look(here: SeenPage): Promise<void>;
  /** Tells what the page says of its place and how well it was read, when that is news. */
  place(here: SeenPage, health: Health): Promise<void>;
}

export function talk(options: PageOptions, cards: Cards, counts: ReplyCounts): Talk {
  const { adapter, port } = options;
  /** What each case was when this visit first heard of it. */
  const kinds = new Map<Key, Mark['kind']>();
  /** What was said last, by what it was about. */
  const last: { look?: string; place?: string } = {};
  let list = '';
  let since = 0;

  const here = (): SeenPage | null => {
    const address = options.address();
    const room = adapter.roomOf(address);
    if (list !== bare(address.href)) {
      list = bare(address.href);
      since = options.now().epochMilliseconds;
    }
    return room && { platform: adapter.platform, address: address.href.slice(0, ADDRESS_LIMIT), room, visit: options.visit };
  };
  const isHere = (page: SeenPage): boolean => {
    const now = here();
    return now?.room === page.room && bare(now.address) === bare(page.address);
  };

  const elsewhere = (part: readonly Item[]): Key[] => {
    const own = new Set(part);
    return [...new Set(cards.items().flatMap((item) => (item.case === null || item.stale || own.has(item) ? [] : [item.case])))].slice(0, CASES_LIMIT);
  };

  /**
   * Whether the journal holds the reply for live and the card shows none. Only where it was so when this visit began: a
   * tab that is older than the reply proves nothing.
   */
  const unproved = ({ sighting }: Item, { case: shown, mark: { kind } }: SeenItem): boolean => {
    if (shown === null) return false;
    if (!kinds.has(shown)) kinds.set(shown, kind);
    return sighting.replies.length === 0 && kinds.get(shown) === kind && (kind === 'answered' || kind === 'edited');
  };

  /** Sends one part; answers reach an item only if nothing newer was asked for it meanwhile. */
  const send = async <T extends SeenItem>(page: SeenPage, part: readonly Item[], settled: boolean, ask: Ask<T>): Promise<(T | null)[]> => {
    const sent = part.map((item) => ({ item, news: item.news, turn: (item.asked += 1) }));
    const { items } = await ask({ page, sightings: part.map((item) => item.sighting), elsewhere: elsewhere(part), grown: counts.grown(part), settled });
    return sent.map(({ item, news, turn }, index) => {
      const answer = items[index] ?? null;
      if (answer && item.asked === turn) {
        const unsettled = unproved(item, answer) && !settled;
        Object.assign(item, { case: answer.case, mark: answer.mark, told: news, unsettled });
      }
      return answer;
    });
  };

  /** Says what was not said last. */
  const news = async <T>(about: keyof typeof last, what: T, say: (what: T) => Promise<unknown>): Promise<void> => {
    const said = JSON.stringify(what);
    if (said === last[about]) return;
    await say(what);
    last[about] = said;
  };

  return {
    here,
    isHere,
    send,
    async see(page, items, settled, current, answered) {
      for (const part of parts(items)) {
        if (!current()) return;
        await send<SeenItem>(page, part, settled, port.see);
        await answered(part);
      }
    },
    async look(page) {
      const items = cards.items();
      const facts = cards.open();
      if (!facts || page.room !== 'public' || !options.granted || items.length === 0 || cards.unread() > 0) return;
      // Whatever is not sure to be somebody else's may be the very review that seems to be missing.
      if (items.some((item) => item.stale || item.told !== item.news || item.mark.kind === 'asking')) return;
      const places = new Set(items.map((item) => item.sighting.place.id));
      if (places.size !== 1) return;
      const { whole, unfiltered } = facts.list;
      const falling = unfiltered?.(items.map((item) => item.sighting)) ?? null;
      if (!whole && !falling) return;
      const cases = [...new Set(items.flatMap((item) => (item.case === null ? [] : [item.case])))].slice(0, CASES_LIMIT);
      await news('look', { page, placeId: [...places][0] ?? null, cases, whole, falling }, (look) => port.look(look));
    },
    async place(page, { read, lacking, more }) {
      const items = cards.items().filter((item) => !item.stale);
      const facts = cards.open();
      const stated = facts?.stated ?? null;
      const first = items[0]?.sighting.place;
      if (!options.granted || (!first && !stated)) return;
      // A feed of a cabinet shows many places and speaks for none.
      const place = first && items.every(({ sighting }) => sighting.place.id === first.id) ? first : { id: null, name: null };
      await news('place', { page, place, stated, health: { read, lacking, more }, fresh: items.filter(isNew).length, list: facts && cards.unread() === 0 && items.length === cards.items().length ? listOf(items, facts.list, since) : null }, (seen) => port.place(seen));
    },
  };
}

/** What may be no review at all says nothing about the order of those that are. */
function listOf(items: readonly Item[], { sorted = false, whole }: ListFacts, since: number): SeenList {
  const reviews = items.flatMap(({ case: shown, sighting: { doubt, postedEarliest, postedLatest } }): SeenList['reviews'] => (doubt === null ? [[shown, postedEarliest, postedLatest]] : []));
  return { reviews: reviews.slice(0, CASES_LIMIT), sorted, whole, since };
}

export type Ask<T> = (seen: Seen) => Promise<{ items: T[] }>;

/** An address without what single-page applications write behind the path all day. */
function bare(address: string): string {
  return address.replace(/[?#].*/, '');
}

/** What fits into one message each. */
export function parts(items: readonly Item[]): Item[][] {
  return chunks(items, BATCH_LIMIT, BATCH_WEIGHT, (item) => item.news.length);
}
