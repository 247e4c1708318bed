import { ensureIdentity, readSettings } from '../../lib/browser/settings.ts';
import { openJournal, type JournalDatabase } from '../../lib/journal/database.ts';
import type { Recorder } from '../../lib/journal/record.ts';
import { defaultRegulation, HOUR } from '../../lib/regulation/regulation.ts';

let opening: Promise<JournalDatabase> | null = null;

/** The journal, opened once in the life of a worker; opened again when the browser closed it. */
export async function journal(): Promise<JournalDatabase> {
  const db = await open();
  if (db.isOpen()) return db;
  opening = null;
  return open();
}

function open(): Promise<JournalDatabase> {
  // A failure is not kept: the disk may have room the next time.
  opening ??= openJournal().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

/**
 * Who works here and since when the regulation counts, at the first start. It begins as far back as a reply is still in
 * time: what can be answered within the deadline is a duty, what is older is backlog.
 */
export async function beginRegulation(): Promise<void> {
  const now = Date.now();
  const { replyWithinHours } = defaultRegulation(now);
  await ensureIdentity(now - replyWithinHours * HOUR, () => crypto.randomUUID());
}

/** Everything a write needs from outside: who, when, under which rules. */
export async function recorder(): Promise<Recorder> {
  await beginRegulation();
  const [db, settings] = await Promise.all([journal(), readSettings()]);
  return {
    db,
    now: Date.now(),
    author: settings.me.id,
    regulation: defaultRegulation(settings.since),
    newId: () => crypto.randomUUID(),
  };
}
