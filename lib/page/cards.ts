import type { Key, PlatformId, Sighting } from '../model/sighting.ts';
import type { Entry, OpenPage, PageInput } from '../platforms/adapter.ts';
import type { HelpedPage } from '../platforms/fallback.ts';
import { attempt } from './attempt.ts';
import { above } from './field.ts';
import { identityOf, newItem, newsOf, otherPlace, readAgain, sameReview, wordsOf, type Item } from './items.ts';
import type { PageOptions } from './options.ts';
import { inSlices } from './slices.ts';

/**
 * What the page holds, between two looks. A page of one application changes under us: lists recycle their nodes, and
 * after a navigation the cards of the place before stay for a while. So an item is dropped as soon as its node shows
 * another review, and a card whose words already stood under another place waits until they change.
 */

/** How long a card that the framework built anew after a navigation may still be the place before. */
const LEFTOVERS = 10_000;

export type ShownPage = OpenPage & Partial<HelpedPage>;
export type Helper = (page: OpenPage, input: PageInput, platform: PlatformId) => ShownPage;

export interface Cards {
  items(): readonly Item[];
  open(): ShownPage | null;
  /** Reviews at which the adapter failed in the last look. */
  unread(): number;
  at(element: Element): Item | null;
  /** The innermost card around a node. */
  around(node: Node): Element | null;
  of(shown: Key): Item | null;
  /** Something happened at these nodes. */
  touch(places: readonly Node[]): void;
  /** Reads the page: what is new or changed, in slices. False when `current` turned false on the way. */
  read(current: () => boolean): Promise<boolean>;
  /** Reads one card as it stands now, with a page opened for it; null when it holds no review. */
  readNow(element: Element): { sighting: Sighting; open: OpenPage } | null;
  /** Reads these once more, with one page opened for all; a node that holds another review by now leaves its item as it was read. */
  readAgain(items: readonly Item[]): void;
  /** Puts a newer reading into its item; another review in the same card becomes another item. */
  renew(element: Element, sighting: Sighting): Item | null;
  /** The manager said that this one is no review here; kept for this visit, however often its card is built anew. */
  decline(item: Item): void;
  /** From now on what the adapter does not read is taken from the page's structured data; null: no more. */
  help(by: Helper | null): void;
  forget(): void;
}

export function pageCards(options: PageOptions, dropped: (element: Element) => void): Cards {
  const { adapter, document } = options;
  let items: Item[] = [];
  let byElement = new Map<Element, Item>();
  let byNews = new Map<string, Item>();
  let leftovers = new Map<string, Sighting['place']>();
  let leftUntil = 0;
  /** What was known before this look, by identity. */
  let known = new Map<string, Item>();
  let page: ShownPage | null = null;
  let href = '';
  let unread = 0;
  let helper: Helper | null = null;
  const declined = new Set<string>();

  const open = (): ShownPage => {
    const input = { document, url: options.address(), now: options.now() };
    const own = adapter.open(input);
    return helper?.(own, input, adapter.platform) ?? own;
  };

  const named = (sighting: Sighting | null): Sighting | null => {
    if (!sighting || sighting.place.name !== null) return sighting;
    const name = options.placeName();
    if (name === null) return sighting;
    return { ...sighting, place: { ...sighting.place, name }, missing: sighting.missing.filter((field) => field !== 'place.name') };
  };

  const remember = (): void => {
    leftovers = new Map(items.map((item) => [wordsOf(item.sighting), item.origin]));
    leftUntil = performance.now() + LEFTOVERS;
    for (const item of items) item.dirty = true;
  };

  /** The place that these words belong to, when it is another than the reading says; and how long to believe that. */
  const leftover = (entry: Entry, before: Item | null, sighting: Sighting): { origin: Sighting['place']; until: number } | null => {
    const words = wordsOf(sighting);
    if (before && (!before.stale || before.staleUntil === Infinity)) {
      const left = wordsOf(before.sighting) === words && otherPlace(before.origin, sighting.place);
      return left ? { origin: before.origin, until: Infinity } : null;
    }
    const origin = performance.now() < leftUntil ? leftovers.get(words) : undefined;
    if (!origin || !otherPlace(origin, sighting.place)) return null;
    // The data of a page has no nodes that could be built anew: it is the place before for as long as it says so.
    return { origin, until: entry.element ? leftUntil : Infinity };
  };

  const settle = (entry: Entry, before: Item | null, read: Sighting): Item => {
    const left = leftover(entry, before, read);
    const same = before && (left !== null || sameReview(before.sighting, read));
    const earlier = same ? before : left ? undefined : known.get(identityOf(read));
    const sighting = earlier ? readAgain(earlier.sighting, read) : read;
    const item = same ? before : newItem(entry, sighting);
    if (!same && !left) inherit(item, earlier);
    const news = newsOf(sighting);
    if (item.news !== news) item.changedAt = performance.now();
    Object.assign(item, { entry, sighting, news });
    item.declined = declined.size > 0 && declined.has(identityOf(sighting));
    Object.assign(item, { origin: left?.origin ?? sighting.place, stale: left !== null, staleUntil: left?.until ?? 0 });
    return item;
  };

  const readEntry = (from: ShownPage, entry: Entry): Item | null => {
    const before = entry.element ? (byElement.get(entry.element) ?? null) : null;
    if (before && !before.dirty) {
      before.entry = entry;
      return before;
    }
    if (before) before.dirty = false;
    const read = attempt(() => ({ sighting: named(from.read(entry)) }));
    if (!read) unread += 1;
    const sighting = read?.sighting;
    if (!sighting) return null;
    const item = settle(entry, before ?? (entry.element ? null : (byNews.get(newsOf(sighting)) ?? null)), sighting);
    item.own = from.own?.(entry) ?? null;
    return item;
  };

  const replace = (element: Element, item: Item | null): void => {
    const before = byElement.get(element);
    if (before && before !== item) dropped(element);
    if (item) byElement.set(element, item);
    else byElement.delete(element);
  };

  return {
    items: () => items,
    open: () => page,
    unread: () => unread,
    at: (element) => byElement.get(element) ?? null,
    around(node) {
      for (let at: Node | null = node; at; at = above(at)) if (byElement.has(at as Element)) return at as Element;
      return null;
    },
    of: (shown) => items.find((item) => item.case === shown && !item.stale) ?? null,
    touch(places) {
      for (const place of new Set(places)) {
        for (let at: Node | null = place; at; at = at.parentNode) {
          const item = byElement.get(at as Element);
          if (item) Object.assign(item, { dirty: true, changedAt: performance.now() });
        }
      }
    },
    async read(current) {
      const address = options.address();
      const here = address.origin + address.pathname + address.search;
      if (here !== href && items.length > 0) remember();
      href = here;
      unread = 0;
      const from = attempt(open);
      if (!from) {
        unread = 1;
        return false;
      }
      page = from;
      known = new Map(items.filter((item) => !item.stale).map((item) => [identityOf(item.sighting), item]));
      const next = new Set<Item>();
      const whole = await inSlices(from.entries, current, (entry) => {
        const item = readEntry(from, entry);
        if (entry.element) replace(entry.element, item);
        if (item) next.add(item);
      });
      if (!whole) return false;
      items = [...next];
      const standing = new Set(items.map((item) => item.element));
      for (const element of [...byElement.keys()]) if (!standing.has(element)) replace(element, null);
      byNews = new Map(items.filter((item) => !item.element).map((item) => [item.news, item]));
      return true;
    },
    readNow(element) {
      if (!element.isConnected || adapter.roomOf(options.address()) === null) return null;
      return attempt(() => {
        const now = open();
        const entry = now.entries.find((one) => one.element === element);
        const sighting = entry ? named(now.read(entry)) : null;
        return sighting ? { sighting, open: now } : null;
      });
    },
    readAgain(part) {
      attempt(() => {
        const now = open();
        const entries = new Map(now.entries.map((entry) => [entry.element, entry]));
        for (const item of part) {
          const entry = item.element ? entries.get(item.element) : null;
          const sighting = entry ? named(now.read(entry)) : null;
          if (entry && sighting && sameReview(item.sighting, sighting)) settle(entry, item, sighting);
        }
      });
    },
    renew(element, sighting) {
      const before = byElement.get(element) ?? null;
      if (!before) return null;
      const item = settle(before.entry, before, sighting);
      if (item !== before) items = items.map((one) => (one === before ? item : one));
      byElement.set(element, item);
      return item;
    },
    decline(item) {
      item.declined = true;
      declined.add(identityOf(item.sighting));
    },
    help(by) {
      helper = by;
      for (const item of items) item.dirty = true;
    },
    forget() {
      if (items.length > 0) remember();
      for (const element of byElement.keys()) dropped(element);
      byElement = new Map();
      byNews = new Map();
      items = [];
      page = null;
      unread = 0;
    },
  };
}

/** A framework that builds a card anew has not made a new review: what is known of it stays until the journal answers. */
function inherit(item: Item, before: Item | undefined): void {
  if (!before || before.element?.isConnected) return;
  item.case = before.case;
  item.mark = before.mark;
  if (before.news === item.news) Object.assign(item, { told: before.told, unsettled: before.unsettled });
}
