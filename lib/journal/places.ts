import type { PlaceEvent, PlaceEventDraft } from '../model/event.ts';
import { placeKeyOf } from '../model/key.ts';
import { pageVisitSchema, type PageVisit } from '../model/page-visit.ts';
import { seenHealthSchema, type Place, type PlaceKey, type SeenPlace } from '../model/place.ts';
import type { PlatformId } from '../model/sighting.ts';
import { isCounted } from './counting.ts';
import type { Look, SeePlaceInput } from './inputs.ts';
import { inOrder, standing } from './order.ts';
import { hasCheckPoint, hasName, withStated } from './place-fold.ts';
import { inJournal, readPlaceHistories, readPlaces, recordOfPlace, UnknownPlaceError, type Recorder, type Writing } from './write.ts';

/** The places of these reviews, each under its key with what the page says of it; reviews that name none are passed over. */
export function placesOf(platform: PlatformId, page: PageVisit, seen: Iterable<SeenPlace>): Map<PlaceKey, SeenPlace> {
  const places = new Map<PlaceKey, SeenPlace>();
  for (const place of seen) {
    const key = placeKeyOf(platform, place, page);
    if (key !== null && (places.get(key)?.name ?? null) === null) places.set(key, place);
  }
  return places;
}

/** Remembers places as the company's: called with those of captured reviews only. One event for each that is new, or known under another name or address. */
export async function rememberPlaces(w: Writing, platform: PlatformId, page: PageVisit, seen: ReadonlyMap<PlaceKey, SeenPlace>): Promise<void> {
  await readPlaces(w, seen.keys());
  const news = [...seen].filter(([key, place]) => tellsNew(w.places.get(key), place, page));
  await readPlaceHistories(w, news.map(([key]) => key));
  for (const [key, place] of news) recordOfPlace(w, { kind: 'place.seen', place: key, payload: { platform, place, page } });
}

function tellsNew(known: Place | undefined, place: SeenPlace, page: PageVisit): boolean {
  if (!known) return true;
  return !hasCheckPoint(known, page) || (place.name !== null && !hasName(known, place.name, page.room)) || (known.id === null && place.id !== null);
}

/**
 * Keeps what a page says of one of the company's places: its name and address where they are new, the number and the rating
 * that it states, and how well it was read. Of any other place, and of one that was switched off, nothing is kept.
 */
export async function seePlace(r: Recorder, input: SeePlaceInput): Promise<void> {
  const { platform } = input.page;
  const key = placeKeyOf(platform, input.place, input.page);
  // Looked at before anything is locked for writing: most pages of the web are none of ours.
  if (key === null || !(await r.db.places.get(key))) return;
  await inJournal(r, async (w) => {
    await readPlaces(w, [key]);
    if (!w.places.has(key) || !isCounted(w.places, key)) return;
    const page = pageVisitSchema.parse(input.page);
    await rememberPlaces(w, platform, page, new Map([[key, input.place]]));
    const told = statement(w.places.get(key), input, page);
    if (told) {
      await readPlaceHistories(w, [key]);
      recordOfPlace(w, { kind: 'place.stated', place: key, payload: told });
    }
    const look: Look = { place: key, room: page.room, at: r.now, address: page.address, health: seenHealthSchema.parse(input.health), fresh: input.fresh };
    await r.db.looks.put(look);
  });
}

/** What the page states, unless that is what was last stated on this day. */
function statement(known: Place | undefined, { stated, day }: SeePlaceInput, page: PageVisit): (PlaceEventDraft & { kind: 'place.stated' })['payload'] | null {
  if (!known || !stated || (stated.reviews === null && stated.rating === null)) return null;
  const last = known.stated.find((one) => one.day === day && one.room === page.room);
  if (last) {
    const now = withStated(last, stated);
    if (now.reviews === last.reviews && now.rating === last.rating && now.ratingScale === last.ratingScale) return null;
  }
  return { day, stated, page };
}

/** What the manager does to a place: names it, merges it, switches it off and on. Looks are not among these. */
export type PlaceDoing = Exclude<PlaceEventDraft, { kind: 'place.seen' | 'place.stated' }>;

/**
 * Appends what the manager did to a place. What already stands is not written again: the result is the event that stands.
 * Throws UnknownPlaceError for a place, an event or a target that the journal does not hold, and for one of another platform.
 */
export async function changePlace(r: Recorder, draft: PlaceDoing): Promise<PlaceEvent> {
  return inJournal(r, async (w) => {
    const into = draft.kind === 'place.merged' ? [draft.payload.into] : [];
    await readPlaces(w, [draft.place, ...into]);
    const place = w.places.get(draft.place);
    if (!place) throw new UnknownPlaceError(`No place ${draft.place} in the journal`);
    for (const key of into) {
      const target = w.places.get(key);
      if (!target || key === draft.place || target.platform !== place.platform) throw new UnknownPlaceError(`${draft.place} is not merged into ${key}`);
    }
    await readPlaceHistories(w, [draft.place]);
    return standingFor(w, place, draft) ?? recordOfPlace(w, draft);
  });
}

/** The event that already says what the draft would say. */
function standingFor(w: Writing, place: Place, draft: PlaceDoing): PlaceEvent | undefined {
  const history = inOrder(w.placeHistories.get(draft.place) ?? []);
  const { counting, undoneBy } = standing(history);
  const last = (): PlaceEvent | undefined => counting.findLast(({ kind }) => kind === draft.kind);
  switch (draft.kind) {
    case 'event.undone': {
      const { event } = draft.payload;
      if (!history.some(({ id }) => id === event)) throw new UnknownPlaceError(`No event ${event} of place ${draft.place}`);
      return undoneBy.get(event)?.[0];
    }
    case 'place.named':
      return place.named && place.name === draft.payload.name ? last() : undefined;
    case 'place.merged':
      return place.mergedInto === draft.payload.into ? last() : undefined;
    case 'place.counted':
      return place.counted === draft.payload.counted ? last() : undefined;
  }
}
