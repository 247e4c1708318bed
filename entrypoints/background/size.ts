import { keepJournalSize, readJournalSize } from '../../lib/browser/journal-size.ts';
import { sizeOf } from '../../lib/journal/opening.ts';
import { journal } from './journal.ts';

/** Counting goes through whole tables, so one count serves all changes of so many milliseconds. */
const SOON = 2_000;
let due: ReturnType<typeof setTimeout> | null = null;

/** Remembers before long how much the journal holds now. Called after each change; it was found whole when it was opened. */
export function noticeSize(): void {
  due ??= setTimeout(() => {
    due = null;
    remember().catch(console.error);
  }, SOON);
}

async function remember(): Promise<void> {
  const db = await journal();
  const [size, known, row] = await Promise.all([sizeOf(db, Date.now()), readJournalSize(), db.meta.get('schema')]);
  // A database that was lost while it stood open is begun anew without a word: the next opening has to find out.
  if (known && size.events < known.events && (row?.replacedAt ?? 0) < known.at) return;
  if (known?.events !== size.events || known.cases !== size.cases) await keepJournalSize(size);
}
