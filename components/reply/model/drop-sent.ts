import { dropSent, readSent } from '../../../lib/browser/sent-log.ts';
import type { JournalDatabase } from '../../../lib/journal/database.ts';
import { gravesOf } from '../../../lib/journal/graves.ts';

/** What was sent to a model about a case that was erased since goes too, and what names the erased person all the same. */
export async function dropErasedSent(db: JournalDatabase, person: string | null = null): Promise<void> {
  const keys = (await readSent()).flatMap((sent) => sent.case ?? []);
  if (keys.length === 0) return;
  const [rows, graves] = await Promise.all([db.cases.bulkGet(keys), gravesOf(db)]);
  const gone = new Set(keys.filter((key, index) => graves.has(key) || (rows[index]?.erasedAt ?? null) !== null));
  const name = person?.trim().toLowerCase() ?? '';
  await dropSent(({ case: key, messages }) => (key !== null && gone.has(key)) || (name !== '' && messages.some(({ content }) => content.toLowerCase().includes(name))));
}
