import { useLiveQuery } from 'dexie-react-hooks';
import { lastCopy } from '../../lib/browser/copy-schedule.ts';
import { useApp, useJournal } from '../app/context.ts';

/** From so many days on without a copy, the sentence says that it is time for one. */
const STALE_DAYS = 7;
const DAY = 86_400_000;

/** `good` only for a copy that was seen on the disk. */
export type CopyState = { sentence: string; tone: 'good' | 'plain' | 'warn' };

/** When the last copy left the browser, in one sentence; null while there is nothing to copy. */
export function useCopyState(now: number): CopyState | null {
  const { t, f, settings } = useApp();
  const { db } = useJournal();
  const begun = useLiveQuery(() => db.events.limit(1).count(), [db]);
  const last = lastCopy(settings.copies);
  if (settings.copyTrouble && settings.copySchedule.every !== 'never') return { sentence: t('copies.lastFailed'), tone: 'warn' };
  if (last) {
    const when = f.relativeDay(Math.min(last.at, now), now);
    const handed = last.way === 'handed';
    if (now - last.at > STALE_DAYS * DAY) return { sentence: t(handed ? 'copies.lastHandedOld' : 'copies.lastOld', { when }), tone: 'warn' };
    return handed ? { sentence: t('copies.lastHanded', { when }), tone: 'plain' } : { sentence: t('copies.last', { when }), tone: 'good' };
  }
  return begun ? { sentence: t('copies.none'), tone: 'warn' } : null;
}
