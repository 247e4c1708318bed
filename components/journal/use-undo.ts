import { useRef } from 'react';
import { ask } from '../../lib/browser/messages.ts';
import type { CaseEvent } from '../../lib/model/event.ts';
import { useApp } from '../app/context.ts';
import { errorKey } from '../app/use-action.ts';
import { useSay } from '../ui/say.tsx';

/**
 * Takes back one event of a case, and says so. An undoing is an event like any other: with `again`, taking it back makes
 * the first one count again. `what`: the event in words; `name`: the customer whose case it is.
 */
export function useUndo(name: string): (event: CaseEvent, what: string, again: boolean) => void {
  const { t } = useApp();
  const { say, begin } = useSay();
  /** Already being taken back: a key that is held down takes back once. */
  const begun = useRef(new Set<string>());
  return (event, what, again) => {
    if (begun.current.has(event.id)) return;
    begun.current.add(event.id);
    const undone = ask('event.undo', { case: event.case, event: event.id });
    const redo = () => undone.then((done) => ask('event.undo', { case: event.case, event: done.event })).then(() => begun.current.delete(event.id));
    const under = again ? begin({ case: event.case, name, what, back: 'redo', run: redo }) : null;
    const words = t('status.undone', { what, name });
    undone.then(
      () => {
        if (under) under.done(words);
        else say(words);
      },
      (error: unknown) => {
        begun.current.delete(event.id);
        if (under) under.failed(t(errorKey(error)));
        else say(t(errorKey(error)));
      },
    );
  };
}
