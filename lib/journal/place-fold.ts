import type { PlaceEvent, PlaceEventOf } from '../model/event.ts';
import type { Place, PlaceKey, SeenStated, Statement } from '../model/place.ts';
import { inOrder, standing } from './order.ts';

/** Addresses and names kept of a place. Past these a page that shows another one every time is told of no more. */
export const MOST_CHECK_POINTS = 8;
export const MOST_NAMES = 8;
/** How many days of statements the projection keeps for each room; the events keep them all. */
export const STATED_DAYS = 60;

/**
 * A place is the fold of its events, as a case is of its own: pure, and independent of the order they arrive in. Returns
 * null while no page has shown it.
 */
export function foldPlace(events: readonly PlaceEvent[]): Place | null {
  const all = inOrder(events);
  const first = all.find(isSeen);
  if (!first) return null;
  const ordered = all.filter((event) => event.place === first.place);
  const { platform, place } = first.payload;
  const result: Place = {
    key: first.place,
    platform,
    id: place.id,
    name: null,
    named: false,
    shownNames: [],
    since: first.at,
    counted: true,
    mergedInto: null,
    checkPoints: [],
    stated: [],
    hlc: ordered.at(-1)?.hlc ?? first.hlc,
  };
  let given: string | null = null;
  for (const event of standing(ordered).counting) {
    if (event.kind === 'place.named') given = event.payload.name;
    else apply(result, event);
  }
  result.named = given !== null;
  result.name = given ?? shownName(result);
  return result;
}

function apply(p: Place, event: PlaceEvent): void {
  switch (event.kind) {
    case 'place.seen': {
      const { page, place } = event.payload;
      const address = checkAddress(page.address);
      if (!hasCheckPoint(p, page)) p.checkPoints = [{ address, room: page.room, since: event.at }, ...p.checkPoints];
      if (place.name !== null && !hasName(p, place.name, page.room)) p.shownNames = [...p.shownNames, { name: place.name, room: page.room }];
      p.id ??= place.id;
      break;
    }
    case 'place.stated':
      state(p, event);
      break;
    case 'place.merged':
      p.mergedInto = event.payload.into === p.key ? null : event.payload.into;
      break;
    case 'place.counted':
      p.counted = event.payload.counted;
      break;
    default:
      break;
  }
}

/** One line a day and room: what a page leaves out stays as another page said it on that day. */
function state(p: Place, { payload, at }: PlaceEventOf<'place.stated'>): void {
  const { day, stated, page } = payload;
  const same = p.stated.find((one) => one.day === day && one.room === page.room);
  const line: Statement = { ...withStated(same ?? null, stated), day, at, room: page.room };
  const others = p.stated.filter((one) => one !== same);
  const sorted = [...others, line].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.at - b.at));
  const ofRoom = sorted.filter((one) => one.room === page.room);
  const kept = new Set(ofRoom.slice(-STATED_DAYS));
  p.stated = sorted.filter((one) => one.room !== page.room || kept.has(one));
}

/** What is known of a day after one more statement. */
export function withStated(known: SeenStated | null, stated: SeenStated): SeenStated {
  const rated = stated.rating !== null || known === null;
  return {
    reviews: stated.reviews ?? known?.reviews ?? null,
    rating: rated ? stated.rating : known.rating,
    ratingScale: rated ? stated.ratingScale : known.ratingScale,
  };
}

/** The address without what changes with every click that leads to it. */
export function checkAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}
const TRACKING = /^(?:utm_\w+|yclid|ysclid|gclid|fbclid|_openstat|from|ref|referrer|sessionid|sid)$/i;

export function hasCheckPoint(p: Place, page: { address: string; room: Place['checkPoints'][number]['room'] }): boolean {
  const address = checkAddress(page.address);
  return p.checkPoints.length >= MOST_CHECK_POINTS || p.checkPoints.some((point) => point.address === address && point.room === page.room);
}

export function hasName(p: Place, name: string, room: Place['shownNames'][number]['room']): boolean {
  return p.shownNames.length >= MOST_NAMES || p.shownNames.some((shown) => shown.name === name && shown.room === room);
}

/** As its public page names it; a cabinet may use a name of its own. */
function shownName({ shownNames }: Place): string | null {
  return (shownNames.findLast(({ room }) => room === 'public') ?? shownNames.at(-1))?.name ?? null;
}

/**
 * The place that a place really is, over any number of mergings. Two colleagues may merge a pair both ways: then one of
 * the circle, the same on every machine, stands for them all.
 */
export function rootOf(key: PlaceKey, places: ReadonlyMap<PlaceKey, Pick<Place, 'mergedInto'>>): PlaceKey {
  const way = [key];
  for (;;) {
    const next = places.get(way.at(-1) ?? key)?.mergedInto ?? null;
    // Merged into one that this journal does not hold yet: it stands for itself.
    if (next === null || !places.has(next)) return way.at(-1) ?? key;
    const met = way.indexOf(next);
    if (met !== -1) return way.slice(met).reduce((a, b) => (a < b ? a : b));
    way.push(next);
  }
}

function isSeen(event: PlaceEvent): event is PlaceEventOf<'place.seen'> {
  return event.kind === 'place.seen';
}
