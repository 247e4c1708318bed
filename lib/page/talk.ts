import { BATCH_LIMIT } from '../model/limits.ts';
import type { Key, Room } from '../model/sighting.ts';
import type { Cards } from './cards.ts';
import { fallingDates, type Item } from './items.ts';
import { ADDRESS_LIMIT, BATCH_WEIGHT, CASES_LIMIT } from './limits.ts';
import type { CapturedItem, CaptureResult, PageOptions, SeenItem, SeenPage } from './options.ts';
import { chunks } from './slices.ts';

/** What is said to the journal and what its answers change. */
export interface Talk {
  page(room: Room): SeenPage;
  /** Tells what is new on the page. Rejects when the journal does not answer. */
  see(items: readonly Item[], answered: (items: readonly Item[]) => Promise<void>): Promise<void>;
  /** Captures these; `before` is called before each message, to read its part once more. Never rejects: what failed is counted. */
  capture(items: readonly Item[], before: (items: readonly Item[]) => void, answered: (items: readonly Item[], error: unknown) => void): Promise<CaptureResult>;
  /** Tells which cases stand in a list that was read to its end, if that proves anything and is news. */
  look(): Promise<void>;
}

export function talk(options: PageOptions, cards: Cards): Talk {
  const { adapter, port } = options;
  let lastLook = '';

  const page = (room: Room): SeenPage => ({
    platform: adapter.platform.id,
    address: options.address().href.slice(0, ADDRESS_LIMIT),
    room,
    visit: options.visit,
  });
  const room = (): Room => cards.open()?.room ?? 'public';

  const elsewhere = (part: readonly Item[]): Key[] => {
    const own = new Set(part);
    return [...new Set(cards.items().flatMap((item) => (item.case === null || item.stale || own.has(item) ? [] : [item.case])))].slice(0, CASES_LIMIT);
  };

  /** Sends one part; answers reach an item only if nothing newer was asked for it meanwhile. */
  const send = async <T extends SeenItem>(part: readonly Item[], ask: Port<T>): Promise<(T | null)[]> => {
    const sent = part.map((item) => ({ item, news: item.news, turn: (item.asked += 1) }));
    const { items } = await ask(page(room()), part.map((item) => item.sighting), elsewhere(part));
    return sent.map(({ item, news, turn }, index) => {
      const answer = items[index] ?? null;
      if (answer && item.asked === turn) Object.assign(item, { case: answer.case, mark: answer.mark, told: news });
      return answer;
    });
  };

  return {
    page,
    async see(items, answered) {
      for (const part of parts(items)) {
        await send<SeenItem>(part, port.see);
        await answered(part);
      }
    },
    async capture(items, before, answered) {
      const result: CaptureResult = { captured: 0, asked: 0, failed: 0 };
      for (const part of parts(items)) {
        before(part);
        try {
          for (const answer of await send<CapturedItem>(part, port.capture)) {
            if (!answer) result.failed += 1;
            else if (answer.outcome === 'asked') result.asked += 1;
            else result.captured += 1;
          }
          answered(part, null);
        } catch (error) {
          result.failed += part.length;
          answered(part, error);
        }
      }
      return result;
    },
    async look() {
      const items = cards.items();
      const facts = cards.open();
      if (!facts || facts.room !== 'public' || !options.granted || items.length === 0 || cards.unread() > 0) return;
      // Whatever is not sure to be somebody else's may be the very review that seems to be missing.
      if (items.some((item) => item.stale || item.told !== item.news || item.mark.kind === 'asking')) return;
      const places = new Set(items.map((item) => item.sighting.place.id));
      if (places.size !== 1) return;
      const falling = fallingDates(items.map((item) => item.sighting));
      if (!facts.list.whole && !falling) return;
      const cases = [...new Set(items.flatMap((item) => (item.case === null ? [] : [item.case])))].slice(0, CASES_LIMIT);
      const look = { page: page('public'), placeId: [...places][0] ?? null, cases, whole: facts.list.whole, falling };
      const said = JSON.stringify(look);
      if (said === lastLook) return;
      await port.look(look);
      lastLook = said;
    },
  };
}

type Port<T> = (page: SeenPage, sightings: Item['sighting'][], elsewhere: Key[]) => Promise<{ items: T[] }>;

function parts(items: readonly Item[]): Item[][] {
  return chunks(items, BATCH_LIMIT, BATCH_WEIGHT, (item) => item.news.length);
}
