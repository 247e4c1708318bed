import { ask } from '../../lib/browser/messages.ts';
import type { JournalEvent } from '../../lib/model/event.ts';
import { useApp } from '../app/context.ts';
import { errorKey } from '../app/use-action.ts';
import { useSay } from '../ui/say.tsx';

/**
 * Takes back one event of a case, and says so. An undoing is an event like any other: with `again`, taking it back makes
 * the first one count again.
 */
export function useUndo(): (event: JournalEvent, again: boolean) => void {
  const { t } = useApp();
  const { say } = useSay();
  return (event, again) => {
    ask('event.undo', { case: event.case, event: event.id }).then(
      (done) => {
        say(t('status.undone'), again ? () => ask('event.undo', { case: event.case, event: done.event }) : undefined);
      },
      (error: unknown) => {
        say(t(errorKey(error)));
      },
    );
  };
}
