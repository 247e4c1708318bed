import { ensureIdentity, readSettings } from '../../lib/browser/settings.ts';
import { openJournal, type JournalDatabase } from '../../lib/journal/database.ts';
import type { Recorder } from '../../lib/journal/record.ts';
import { defaultRegulation } from '../../lib/regulation/regulation.ts';

let opening: Promise<JournalDatabase> | null = null;

/** The journal, opened once in the life of a worker; opened again when the browser closed it. */
export async function journal(): Promise<JournalDatabase> {
  const db = await (opening ??= openJournal());
  if (db.isOpen()) return db;
  opening = openJournal();
  return opening;
}

/** Everything a write needs from outside: who, when, under which rules. */
export async function recorder(): Promise<Recorder> {
  await ensureIdentity(Date.now(), () => crypto.randomUUID());
  const [db, settings] = await Promise.all([journal(), readSettings()]);
  return {
    db,
    now: Date.now(),
    author: settings.me.id,
    regulation: defaultRegulation(settings.since),
    newId: () => crypto.randomUUID(),
  };
}
