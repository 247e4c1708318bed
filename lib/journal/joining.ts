import type { Case } from '../model/case.ts';
import type { CaseEvent } from '../model/event.ts';
import { isCertain, keyOf } from '../model/key.ts';
import type { Place, PlaceKey } from '../model/place.ts';
import type { Key, PlatformId } from '../model/sighting.ts';
import type { JournalDatabase } from './database.ts';
import { mayBeOne } from './identity.ts';
import { joinings } from './joins.ts';
import { inOrder, standing } from './order.ts';
import { rootOf } from './place-fold.ts';
import { eventsOf } from './regroup.ts';
import { ERASED_NAME, type CaseRow } from './row.ts';
import { isComputed } from './same-review.ts';
import { caseIn, inJournal, readHistories, record, UnknownCaseError, type Recorder, type Writing } from './write.ts';

/** Two cases that look like one review, each captured by another person. */
export interface SuggestedPair {
  /** The one that was captured first. */
  earlier: CaseRow;
  later: CaseRow;
}

/** The person is not asked more than that at once. */
const MOST_PAIRS = 100;
/** A name that more cases share tells nothing («Покупатель»). */
const MOST_NAMESAKES = 40;

type NameKey = [PlatformId, 0 | 1, string];

/** «Похоже, один отзыв»: cases that may be one and were neither joined nor told apart. For a live query. */
export async function suggestedPairs(db: JournalDatabase): Promise<SuggestedPair[]> {
  const names = (await db.cases.orderBy('[platform+minted+authorNorm]').keys()) as unknown as NameKey[];
  const namesakes = Map.groupBy(names.filter(([, , name]) => name !== '' && name !== ERASED_NAME), ([platform, , name]) => JSON.stringify([platform, name]));
  const worth = [...namesakes.values()].filter((all) => all.length > 1 && all.length <= MOST_NAMESAKES && all.some(([, minted]) => minted === 1));
  if (worth.length === 0) return [];
  const places = new Map<PlaceKey, Place>((await db.places.toArray()).map((place) => [place.key, place]));
  const pairs: SuggestedPair[] = [];
  for (const all of worth) {
    const rows = await db.cases.where('[platform+minted+authorNorm]').anyOf(all).toArray();
    const shown = rows.filter((row) => row.shown === 1).sort((a, b) => a.firstSeenAt - b.firstSeenAt || (a.key < b.key ? -1 : 1));
    for (const [index, earlier] of shown.entries()) {
      for (const later of shown.slice(index + 1)) {
        if (isCertain(earlier.key) && isCertain(later.key)) continue;
        if (!mayBeOne(earlier, later, (id) => rootOf(keyOf(earlier.platform, id), places))) continue;
        if (await isOpenQuestion(db, earlier, later)) pairs.push({ earlier, later });
        if (pairs.length === MOST_PAIRS) return pairs;
      }
    }
  }
  return pairs;
}

/** Whether two people captured them, and nobody has said yet whether they are one. Whoever captured both was asked then. */
async function isOpenQuestion(db: JournalDatabase, a: CaseRow, b: CaseRow): Promise<boolean> {
  const [ofA, ofB] = await Promise.all([a, b].map(({ key, joined }) => eventsOf(db, [key, ...joined])));
  const authors = new Set([...(ofA ?? []), ...(ofB ?? [])].flatMap((event) => (event.kind === 'review.captured' ? [event.author] : [])));
  return authors.size > 1 && !wasDecided(ofA ?? [], b) && !wasDecided(ofB ?? [], a);
}

/** A joining that was computed and is taken back was taken back by somebody who looked; a person's own is only undone. */
function wasDecided(history: readonly CaseEvent[], { key, joined }: CaseRow): boolean {
  const keys = [key, ...joined];
  return history.some((event) => isComputed(event) && keys.includes(event.payload.into)) || keys.some((one) => apart(history, one) !== undefined);
}

/** What says that this history is another review than that case. */
function apart(history: readonly CaseEvent[], from: Key): CaseEvent | undefined {
  return standing(history).counting.find((event) => event.kind === 'case.apart' && event.payload.from === from);
}

/**
 * The manager says that two cases are one review. Returns the event and the case it stands in, for `event.undone`; where they
 * are one already, the event that says so. Throws UnknownCaseError.
 */
export async function joinCases(r: Recorder, pair: { earlier: Key; later: Key }): Promise<{ case: Key; event: string }> {
  return inJournal(r, async (w) => {
    const { id, case: key } = await join(w, pair);
    return { case: key, event: id };
  });
}

/** The manager says that they are two: they are not suggested again, on no machine. Returns and throws as `joinCases`. */
export async function keepApart(r: Recorder, pair: { earlier: Key; later: Key }): Promise<{ case: Key; event: string }> {
  return inJournal(r, async (w) => {
    const { first, second } = await readPair(w, pair);
    const history = inOrder(w.histories.get(second.key) ?? []);
    // Another window has joined them meanwhile: that is taken back.
    const joined = first.key === second.key ? joinings(history).at(-1) : undefined;
    const said = joined ? undefined : apart(history, first.key);
    const { id, case: key } = said ?? record(w, joined ? { kind: 'event.undone', case: joined.case, payload: { event: joined.id } } : { kind: 'case.apart', case: second.key, payload: { from: first.key } });
    return { case: key, event: id };
  });
}

async function join(w: Writing, pair: { earlier: Key; later: Key }): Promise<CaseEvent> {
  const { first, second } = await readPair(w, pair);
  const said = first.key === second.key ? joinings(inOrder(w.histories.get(first.key) ?? [])).at(-1) : undefined;
  if (said) return said;
  if (first.platform !== second.platform) throw new UnknownCaseError(`${pair.later} is no case of ${first.platform}`);
  return record(w, { kind: 'case.joined', case: second.key, payload: { into: first.key } });
}

/** The cases that stand for these two. */
async function readPair(w: Writing, { earlier, later }: { earlier: Key; later: Key }): Promise<{ first: Case; second: Case }> {
  await readHistories(w, [earlier, later]);
  const [first, second] = [caseIn(w, earlier), caseIn(w, later)];
  if (!first || !second) throw new UnknownCaseError(`No cases ${earlier} and ${later} in the journal`);
  return { first, second };
}
