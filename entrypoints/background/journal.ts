import { whileAwake } from '../../lib/browser/awake.ts';
import { ensureIdentity, readSettings } from '../../lib/browser/settings.ts';
import { beginningOf } from '../../components/app/beginning.ts';
import { openOwnJournal } from '../../components/app/open-journal.ts';
import type { JournalDatabase } from '../../lib/journal/database.ts';
import { rulesInForce } from '../../lib/journal/company.ts';
import type { Recorder } from '../../lib/journal/record.ts';
import { DAY } from '../../lib/regulation/regulation.ts';

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
  // To upgrade a large one takes longer than the browser lets an idle background live.
  opening ??= whileAwake(() => openOwnJournal()).catch((error: unknown) => {
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
  await ensureIdentity(now - DAY, Temporal.Now.timeZoneId(), () => crypto.randomUUID());
}

/** Everything a write needs from outside: who, when, under which rules. */
export async function recorder(): Promise<Recorder> {
  await beginRegulation();
  const [db, settings] = await Promise.all([journal(), readSettings()]);
  return {
    db,
    now: Date.now(),
    author: settings.me.id,
    regulation: (await rulesInForce(db, beginningOf(settings))).regulation,
    newId: () => crypto.randomUUID(),
  };
}
