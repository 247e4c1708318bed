import { failureCode } from '../../components/app/failure-code.ts';
import { asFile } from '../../components/copies/as-file.ts';
import { ask } from '../../lib/browser/messages.ts';
import { writeJournal } from '../../lib/journal/backup/write.ts';
import { openJournal } from '../../lib/journal/database.ts';

/**
 * Makes a copy of the journal where Chromium's background cannot: a worker has no addresses for files. The background opens
 * this document, is asked what stands at the head of the copy, has the file written into Downloads, and closes it.
 */

async function make(): Promise<void> {
  const { app, author, createdAt, lessons } = await ask('copies.begin', {});
  const db = await openJournal();
  const file = await asFile(writeJournal(db, { app, author, createdAt: new Date(createdAt).toISOString(), for: 'backup', lessons }));
  db.close();
  await ask('copies.made', { address: URL.createObjectURL(file), at: createdAt, bytes: file.size });
}

make().catch(async (error: unknown) => {
  console.error(error);
  await ask('copies.failed', { full: failureCode(error) === 'full' });
});
