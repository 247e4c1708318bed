import { Dexie } from 'dexie';
import { isPlaceEvent, type PlaceEvent } from '../model/event.ts';
import type { CheckPoint, Place, PlaceKey, Statement } from '../model/place.ts';
import type { PlatformId } from '../model/sighting.ts';
import { isCounted } from './counting.ts';
import type { JournalDatabase } from './database.ts';
import type { Look } from './inputs.ts';
import { missed, type Missed } from './missed.ts';
import { inOrder } from './order.ts';
import { rootOf } from './place-fold.ts';

/** A place of the company as the desk shows it, with the places that were merged into it. */
export interface PlaceView {
  key: PlaceKey;
  platform: PlatformId;
  name: string | null;
  /** Whether the manager gave the name. */
  named: boolean;
  counted: boolean;
  /** The places that are really this one. */
  merged: Place[];
  /** Where it was seen, the latest first. */
  checkPoints: CheckPoint[];
  /** Reviews in the journal; questions apart, because no page counts them among its reviews. */
  inJournal: number;
  /** What its page stated last: the public page's word, else the cabinet's; null where none has. */
  stated: Statement | null;
  /** The days of that room, the earliest first. */
  trend: Statement[];
  missed: Missed | null;
  /** The last look in each room, the latest first. */
  looks: Look[];
}

/** All places of the company, by platform and name, those that are switched off last. */
export async function placesOfCompany(db: JournalDatabase): Promise<PlaceView[]> {
  const [all, looks] = await Promise.all([db.places.toArray(), db.looks.toArray()]);
  const places = new Map(all.map((place) => [place.key, place]));
  const groups = Map.groupBy(all, ({ key }) => rootOf(key, places));
  const looksOf = Map.groupBy(looks, ({ place }) => rootOf(place, places));
  const views = await Promise.all([...groups].flatMap(([root, members]) => {
    const place = places.get(root);
    return place ? [viewOf(db, place, members.filter(({ key }) => key !== root), isCounted(places, root), looksOf.get(root) ?? [])] : [];
  }));
  const name = (view: PlaceView): string => view.name ?? view.key;
  return views.sort((a, b) => Number(b.counted) - Number(a.counted) || a.platform.localeCompare(b.platform) || name(a).localeCompare(name(b), undefined, { numeric: true }));
}

/** All events of a place in their order, the undone ones too. */
export async function historyOfPlace(db: JournalDatabase, key: PlaceKey): Promise<PlaceEvent[]> {
  return inOrder((await db.events.where('[place+hlc]').between([key, Dexie.minKey], [key, Dexie.maxKey]).toArray()).filter(isPlaceEvent));
}

async function viewOf(db: JournalDatabase, place: Place, merged: Place[], counted: boolean, looks: Look[]): Promise<PlaceView> {
  const { key, platform, name, named } = place;
  const members = [place, ...merged];
  const stated = latest(members.flatMap((member) => member.stated));
  const [inJournal, missing] = await Promise.all([reviewsAt(db, members), missedAt(db, members)]);
  return {
    key,
    platform,
    name: name ?? merged.find((other) => other.name !== null)?.name ?? null,
    named,
    counted,
    merged,
    checkPoints: members.flatMap(({ checkPoints }) => checkPoints).sort((a, b) => b.since - a.since),
    inJournal,
    stated,
    trend: stated ? (members.map((member) => member.stated.filter(({ room }) => room === stated.room)).find((days) => days.includes(stated)) ?? []) : [],
    missed: counted ? missing : null,
    looks: looks.sort((a, b) => b.at - a.at),
  };
}

/** A cabinet may count what customers never see, so the public page's number is the one to compare with. */
function latest(stated: readonly Statement[]): Statement | null {
  const byTime = stated.toSorted((a, b) => a.at - b.at);
  return byTime.findLast(({ room }) => room === 'public') ?? byTime.at(-1) ?? null;
}

async function reviewsAt(db: JournalDatabase, members: readonly Place[]): Promise<number> {
  const counts = await Promise.all(members.map(({ key }) => db.cases.where('[place+stands+firstSeenAt]').between([key, 1, Dexie.minKey], [key, 1, Dexie.maxKey]).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Each member states a number of its own, and a review may have been captured under any of them; so each is held against
 * all, and the largest of what is surely missing is told.
 */
async function missedAt(db: JournalDatabase, members: readonly Place[]): Promise<Missed | null> {
  const series = members.flatMap((member) => [...Map.groupBy(member.stated, ({ room }) => room).values()]);
  // Most places did not grow: their cases are not read.
  const grown = series.filter((days) => missed(days, []) !== null);
  if (grown.length === 0) return null;
  const since = Math.min(...grown.flatMap((days) => days[0]?.at ?? Infinity));
  const known = (await Promise.all(members.map(({ key }) => db.cases.where('[place+stands+firstSeenAt]').between([key, 1, since], [key, 1, Dexie.maxKey]).toArray()))).flat();
  return grown.map((days) => missed(days, known)).reduce((most, one) => ((one?.left ?? 0) > (most?.left ?? 0) ? one : most), null);
}
