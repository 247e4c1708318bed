import type { Key } from '../model/sighting.ts';
import type { JournalDatabase } from './database.ts';
import { eachEvent } from './each-event.ts';

/**
 * Graves: erasures of cases that the journal does not hold, because a file brought them alone or took the cases away. Nothing
 * of the person is in the journal then, and yet a page, a table or a copy may still bring the words.
 */

/** To be called when a file was taken in, within its transaction. `erased`: all that the journal says was erased. */
export async function noteGraves(db: JournalDatabase, erased: ReadonlySet<Key>): Promise<void> {
  const here = new Set(await db.cases.where('key').anyOf([...erased]).primaryKeys());
  if (!erased.isSubsetOf(here)) await db.meta.update('schema', { graves: true });
}

/** The cases that were erased and may not be here; none where there never was a grave. */
export async function gravesOf(db: JournalDatabase): Promise<Set<Key>> {
  const graves = new Set<Key>();
  if ((await db.meta.get('schema'))?.graves !== true) return graves;
  await eachEvent(db, (events) => {
    for (const event of events) if (event.kind === 'case.erased') graves.add(event.case);
  });
  return graves;
}
