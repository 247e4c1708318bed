import { changeSettings, readSettings } from '../../lib/browser/settings.ts';
import { rewriteCopies } from '../../lib/journal/copies.ts';
import type { JournalDatabase } from '../../lib/journal/database.ts';
import { BusyError, exclusively } from '../../lib/journal/exclusive.ts';
import { copiesEraser } from '../../lib/journal/person.ts';
import { retainSome } from '../../lib/journal/retention.ts';
import { dropErased } from '../../components/reply/unsaved.ts';
import { recorder } from './journal.ts';
import { refreshBadge } from './today.ts';

const DAY = 24 * 3_600_000;

/** Erases what is past the time that the person has set, once a day. Called by the clock: what fails now is tried again at the next tick. */
export async function forgetOld(): Promise<void> {
  const { retentionMonths: months, retainedAt, copiesBehind } = await readSettings();
  const due = months !== null && (retainedAt === null || Math.abs(Date.now() - retainedAt) >= DAY);
  if (!due && copiesBehind.length === 0) return;
  try {
    const by = await recorder();
    if (by.db.readOnly) return;
    if (copiesBehind.length > 0) await exclusively(() => catchUp(by.db));
    if (!due) return;
    const erased = await exclusively(() => retainSome(by, months, Temporal.Now.timeZoneId()));
    // A worker has no such storage: there the pages do it, as soon as they hear that the day is done.
    if ('localStorage' in globalThis) await dropErased(by.db);
    // A large heap goes in parts: only when nothing was left is the day done.
    if (erased === null) await changeSettings({ retainedAt: by.now });
    else await refreshBadge();
  } catch (error) {
    if (!(error instanceof BusyError)) console.error(error);
  }
}

/** A page that erased was closed before the copies inside the browser were rewritten, or a file brought erasures along. */
async function catchUp(db: JournalDatabase): Promise<void> {
  // Read again: whoever held the journal until now may have been at the same.
  const { copiesBehind } = await readSettings();
  await rewriteCopies(await copiesEraser(db, copiesBehind));
  await changeSettings({ copiesBehind: [] });
}
