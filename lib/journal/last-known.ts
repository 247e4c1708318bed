import { Dexie } from 'dexie';
import type { PlaceKey } from '../model/place.ts';
import type { Key } from '../model/sighting.ts';
import type { JournalDatabase } from './database.ts';
import type { CaseRow } from './row.ts';

/** Of so many that were captured last the newest are looked for: a whole page may have been saved at one moment. */
const CAPTURED = 100;
/** One of them may have been taken down since. */
const NEWEST = 3;

/** So many show whether a list passes any over. */
const COMPARED = 20;

export interface LastKnown {
  /** The newest of them all: where none of these stands, a part of the list is hidden. */
  last: Set<Key>;
  /** The newest, more of them. */
  newest: CaseRow[];
}

/** The newest reviews of these places that were in the journal before `before`, milliseconds since the epoch; and the newest questions, which may be listed apart. */
export async function lastKnown(db: JournalDatabase, places: readonly PlaceKey[], before: number): Promise<LastKnown> {
  const newest = async (stands: 1 | 2): Promise<CaseRow[]> => {
    const rows = await Promise.all(places.map((key) => db.cases.where('[place+stands+firstSeenAt]').between([key, stands, Dexie.minKey], [key, stands, before]).reverse().limit(CAPTURED).toArray()));
    const standing = rows.flat().filter(({ vanishedAt }) => vanishedAt === null);
    return standing.sort((a, b) => b.appearedLatest - a.appearedLatest).slice(0, COMPARED);
  };
  const [reviews, asked] = await Promise.all([newest(1), newest(2)]);
  return { last: new Set([reviews, asked].flatMap((rows) => rows.slice(0, NEWEST).map(({ key }) => key))), newest: [...reviews, ...asked] };
}
