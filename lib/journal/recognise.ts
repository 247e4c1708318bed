import { Dexie } from 'dexie';
import type { Case } from '../model/case.ts';
import { isCertain, keyOf, platformOf } from '../model/key.ts';
import { pageVisitSchema, type PageVisit } from '../model/page-visit.ts';
import { BATCH_LIMIT, type Key, type PlatformId, type Sighting } from '../model/sighting.ts';
import { traceOf } from '../model/trace.ts';
import { match, type Match } from './identity.ts';
import type { SeeInput } from './inputs.ts';
import { NO_PAST, observe, replyPast, type Looked, type ReplyPast } from './observe.ts';
import { rootOf } from './place-fold.ts';
import { authorNorm, ERASED_NAME, traceKey, type CaseRow } from './row.ts';
import { caseIn, readCases, readHistories, readPlaces, remember, rootIn, type Writing } from './write.ts';

export interface Recognised {
  page: PageVisit;
  /** The sightings, each with its match and what its card can prove, in order. A key that is not of this platform is taken off. */
  items: { sighting: Sighting; match: Match; looked: Looked }[];
}

/** Says which case each sighting belongs to, and reads the histories of those that will change. */
export async function recognise(w: Writing, input: SeeInput): Promise<Recognised> {
  if (input.sightings.length > BATCH_LIMIT) throw new RangeError(`At most ${BATCH_LIMIT} sightings at once, not ${input.sightings.length}`);
  const looked: Looked = { page: pageVisitSchema.parse(input.page), grown: new Set(input.grown), settled: input.settled };
  const { platform } = input.page;
  const sightings = input.sightings.map((s) => (s.key === null || (isCertain(s.key) && platformOf(s.key) === platform) ? s : { ...s, key: null }));
  const keys = sightings.flatMap((s) => s.key ?? []);
  await readCases(w, keys);
  const byKey = new Map<Key, Case>(w.cases);
  for (const [key, root] of w.roots) {
    const standing = w.cases.get(root);
    if (standing) byKey.set(key, standing);
  }
  const candidates = await readCandidates(w, platform, sightings.filter((s) => s.key === null || !byKey.has(s.key)));
  for (const row of candidates) remember(w, row);
  // A page that was loaded before a joining still names the cases as it knew them.
  const elsewhere = input.elsewhere.map((key) => rootIn(w, key));
  const matches = match({ sightings, byKey, candidates, elsewhere: new Set(elsewhere), placeOf: await mergings(w, platform, sightings, candidates) });
  // A review that is listed twice, pinned and in its place, may show its reply at one of both only.
  const places = new Map<Key, number>(elsewhere.map((key) => [key, 1]));
  for (const found of matches) if (found.kind === 'known') places.set(found.case, (places.get(found.case) ?? 0) + 1);
  const items = sightings.map((sighting, index) => {
    const found = matches[index] ?? ({ kind: 'new' } as const);
    const twice = found.kind === 'known' && places.get(found.case) !== 1;
    return { sighting, match: found, looked: twice ? { ...looked, settled: false } : looked };
  });

  // The past only ever takes back what a sighting seems to tell, so the others need not be read.
  const changing = items.flatMap(({ sighting, match: found, looked: own }) => {
    const known = found.kind === 'known' ? caseIn(w, found.case) : undefined;
    return known && (known.withdrawn || observe(known, sighting, own, NO_PAST).length > 0) ? [known.key] : [];
  });
  await readHistories(w, changing);
  return { page: looked.page, items };
}

/** Which place an id of this platform stands for, over the mergings that the manager made. */
async function mergings(w: Writing, platform: PlatformId, sightings: readonly Sighting[], candidates: readonly Case[]): Promise<(id: string) => string> {
  const ids = new Set([...sightings, ...candidates.map(({ review }) => review)].flatMap(({ place }) => place.id ?? []));
  // One place on both sides, or nothing to compare with, needs no mergings.
  if (candidates.length === 0 || ids.size < 2) return (id) => id;
  await readPlaces(w, [...ids].map((id) => keyOf(platform, id)));
  return (id) => rootOf(keyOf(platform, id), w.places);
}

/** The past of the reply of a case, as far as its history was read: `recognise` reads it where it matters. */
export function pastOf(w: Writing, key: Key): ReplyPast {
  return replyPast(w.histories.get(rootIn(w, key)) ?? []);
}

/** Most cases of one place that are compared with a review without an author. */
const AUTHORLESS_LIMIT = 2_000;

/**
 * The cases that sightings without a known key may belong to. One with the platform's own key can only be a case whose key
 * was minted. Most platforms have only cases of one kind, and what a platform has not is not looked for.
 */
async function readCandidates(w: Writing, platform: PlatformId, sightings: readonly Sighting[]): Promise<CaseRow[]> {
  const { cases } = w.r.db;
  const index = '[platform+minted+authorNorm]';
  if (sightings.length === 0) return [];
  const any = async (minted: 0 | 1): Promise<boolean> =>
    (await cases.where(index).between([platform, minted, Dexie.minKey], [platform, minted, Dexie.maxKey]).limit(1).primaryKeys()).length > 0;
  const anyMinted = await any(1);
  const anyCertain = sightings.some((s) => s.key === null) && (await any(0));
  const wanted = new Map<string, [string, 0 | 1, string]>();
  const want = (minted: 0 | 1, author: string): unknown => wanted.set(`${minted} ${author}`, [platform, minted, author]);
  for (const s of sightings) {
    for (const author of [authorNorm(s), '']) {
      if (anyMinted) want(1, author);
      if (anyCertain && s.key === null) want(0, author);
    }
  }
  const authorless = sightings.filter((s) => authorNorm(s) === '' && (s.key === null || anyMinted));
  const places = new Set(authorless.flatMap((s) => [s.place.id ?? '', '']));
  const ids = anyMinted ? sightings.flatMap((s) => s.key ?? []) : [];
  const erased = await Promise.all(([0, 1] as const).map(async (minted) => cases.where(index).equals([platform, minted, ERASED_NAME]).limit(1).primaryKeys()));
  const traces = erased.flat().length > 0 ? sightings.map((s) => traceKey(platform, traceOf(s))) : [];
  const found = await Promise.all([
    ...(ids.length > 0 ? [cases.where('aliases').anyOf(ids).toArray()] : []),
    ...[...new Set(traces)].map((trace) => cases.where('aliases').equals(trace).toArray()),
    ...[...wanted.values()].map((key) => cases.where(index).equals(key).toArray()),
    ...[...places].map((id) => cases.where('[platform+placeId+repliedAt]').between([platform, id, Dexie.minKey], [platform, id, Dexie.maxKey]).limit(AUTHORLESS_LIMIT).toArray()),
  ]);
  return [...new Map(found.flat().flatMap((row) => (row.joinedInto === null ? [[row.key, row] as const] : []))).values()];
}
