import { useMemo } from 'react';
import type { Recorder } from '../../lib/journal/record.ts';
import { useApp, useJournal } from './context.ts';

/**
 * For long work that a person watches and may stop: the page writes by itself, because the background may be ended in the
 * midst of it. `now` is that of the call. When it is done, the background is told by `journal.changed`.
 */
export function useRecorder(): () => Recorder {
  const { settings } = useApp();
  const { db, regulation } = useJournal();
  return useMemo(() => () => ({ db, now: Date.now(), author: settings.me.id, regulation, newId: () => crypto.randomUUID() }), [db, regulation, settings.me.id]);
}
