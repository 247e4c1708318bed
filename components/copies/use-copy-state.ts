import { useLiveQuery } from 'dexie-react-hooks';
import { lastCopy } from '../../lib/browser/copy-schedule.ts';
import { useApp, useJournal } from '../app/context.ts';

/** From so many days on without a copy, it is said with a sign. */
const STALE_DAYS = 7;
const DAY = 86_400_000;

export type CopyState = { sentence: string; pressing: boolean };

/** When the last copy left the browser, in one sentence; null while there is nothing to copy. */
export function useCopyState(now: number): CopyState | null {
  const { t, f, settings } = useApp();
  const { db } = useJournal();
  const begun = useLiveQuery(() => db.events.limit(1).count(), [db]);
  const last = lastCopy(settings.copies);
  if (settings.copyTrouble && settings.copySchedule.every !== 'never') return { sentence: t('copies.lastFailed'), pressing: true };
  if (last) return { sentence: t('copies.last', { when: f.relativeDay(Math.min(last.at, now), now) }), pressing: now - last.at > STALE_DAYS * DAY };
  return begun ? { sentence: t('copies.none'), pressing: true } : null;
}
