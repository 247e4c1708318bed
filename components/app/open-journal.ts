import { readJournalSize } from '../../lib/browser/journal-size.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import { keepCopy } from '../../lib/journal/copies.ts';
import type { JournalDatabase } from '../../lib/journal/database.ts';
import { openChecked, type Opening } from '../../lib/journal/opening.ts';
import { fileHead } from '../copies/head.ts';
import { beginningOf } from './beginning.ts';

/** Tells every part of this page that waits before a journal which does not open: it was put right. */
export const putRight = new EventTarget();

/**
 * Opens the journal of this browser, in the background as on every screen: looks whether it is all there, and keeps a copy
 * before it is brought up to this build; `copyFirst: false` where the person said so. Throws as `openChecked`.
 */
export async function openOwnJournal({ copyFirst = true, onStep }: { copyFirst?: boolean; onStep?: Opening['onStep'] } = {}): Promise<JournalDatabase> {
  const [before, settings] = await Promise.all([readJournalSize(), readSettings()]);
  return openChecked({
    beginning: beginningOf(settings),
    before,
    keep: async (db) => {
      if (copyFirst) await keepCopy(db, 'migration', { ...(await fileHead()), now: Date.now(), onProgress: (done, total) => onStep?.('copy', done, total) });
    },
    ...(onStep && { onStep }),
  });
}
