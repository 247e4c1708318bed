import type { In } from '../../lib/browser/protocol.ts';
import type { ToBackground } from '../../lib/browser/to-background.ts';
import { seenInPublic } from '../../lib/journal/absence.ts';
import { dayOf as checkOf, recordDay } from '../../lib/journal/days.ts';
import { lastKnown } from '../../lib/journal/last-known.ts';
import { checkAddress, rootOf } from '../../lib/journal/place-fold.ts';
import { historyOf } from '../../lib/journal/queries.ts';
import type { Recorder } from '../../lib/journal/record.ts';
import type { CaseRow } from '../../lib/journal/row.ts';
import { pointId } from '../../lib/model/day.ts';
import { placeKeyOf } from '../../lib/model/key.ts';
import type { Place, PlaceKey } from '../../lib/model/place.ts';
import { isAwaited } from '../../lib/model/reply-state.ts';
import type { Room } from '../../lib/model/sighting.ts';
import { checkPoints, evidenceOf, listStart, PINNED, pointAt, tellsMore, type Listed } from '../../lib/report/check.ts';
import { isNarrowed, passedOver, type NewestKnown } from '../../lib/report/passed-over.ts';
import { dayOf } from '../../lib/report/period.ts';

type SeenPlace = In<ToBackground, 'place.see'>;
type SeenReviews = NonNullable<SeenPlace['list']>;

/**
 * Keeps what the sight of a list proves for the daily check (A1, A12): of the company's own check points alone, and only
 * where it tells more than the last look of the day; says whether it does. The list must be of today: one that was loaded
 * yesterday and stands open shows nothing that is new.
 */
export async function noteLook(by: Recorder, { page, place: shown, list }: SeenPlace): Promise<boolean> {
  const { db, regulation, now } = by;
  const day = dayOf(now, regulation.zone);
  if (!list || list.reviews.length === 0 || dayOf(list.since, regulation.zone) !== day) return false;
  const all = await db.places.toArray();
  const places = new Map(all.map((place) => [place.key, place]));
  const key = placeKeyOf(page.platform, shown, page);
  const point = pointAt(checkPoints(all), key === null ? null : rootOf(key, places), checkAddress(page.address));
  if (!point) return false;
  const listed = point.place === null ? all.filter((one) => isListedAt(one, point.address)) : [];
  const roots = new Set(point.place === null ? listed.map((one) => rootOf(one.key, places)) : [point.place]);
  const members = [...places.keys()].filter((one) => roots.has(rootOf(one, places)));
  const { last, newest } = await lastKnown(db, members, list.since);
  const narrowed = await isFiltered(by, page.room, list, newest);
  const sight = evidenceOf(await listedOf(by, list, last), { ...list, narrowed, since: last.size === 0 ? regulation.since : null });
  const before = (await checkOf(db, day)).looks.get(pointId(point))?.at(-1)?.saw ?? null;
  if (!tellsMore(sight, before)) return false;
  const oldest = sight.oldest === null ? null : new Date(sight.oldest).toISOString();
  await recordDay(by, [{ kind: 'check.looked', day, payload: { point, visit: page.visit, ...sight, oldest } }]);
  return true;
}

function isListedAt({ checkPoints: seen, counted }: Place, address: string): boolean {
  return counted && seen.some((one) => listStart(one.address) === address);
}

/** What customers never saw need not stand in public, and a cabinet's list of those that wait leaves out what is answered. */
async function isFiltered({ db }: Recorder, room: Room, { reviews }: SeenReviews, newest: readonly CaseRow[]): Promise<boolean> {
  const rows = new Map(newest.flatMap((row) => [row.key, ...row.joined].map((key) => [key, row] as const)));
  const list = reviews.map(([key, , latest]) => ({ case: key === null ? null : (rows.get(key)?.key ?? key), latest: latest === null ? null : Date.parse(latest) }));
  const known = newest.map(({ key, review, appeared }): NewestKnown => ({ key, kind: review.kind === 'review' ? 'review' : 'question', rating: review.rating, earliest: review.postedEarliest === null ? appeared.earliest : Date.parse(review.postedEarliest) }));
  const missing: NewestKnown[] = [];
  for (const one of passedOver(list, known, PINNED)) {
    const row = rows.get(one.key);
    const belongs = room === 'public' ? seenInPublic(await historyOf(db, one.key)) : row !== undefined && isAwaited(row.reply);
    if (belongs) missing.push(one);
  }
  return isNarrowed(list, known, missing);
}

async function listedOf({ db }: Recorder, { reviews, since }: SeenReviews, last: ReadonlySet<PlaceKey>): Promise<Listed[]> {
  const keys = reviews.flatMap(([key]) => key ?? []);
  const rows = new Map((await db.cases.bulkGet(keys)).flatMap((row, index) => (row ? [[keys[index], row] as const] : [])));
  return reviews.map(([key, earliest, latest]): Listed => {
    const row = key === null ? undefined : rows.get(key);
    const known = row !== undefined && row.firstSeenAt < since;
    return { known, last: known && last.has(row.joinedInto ?? row.key), posted: earliest !== null && latest !== null ? { earliest: Date.parse(earliest), latest: Date.parse(latest) } : null };
  });
}
