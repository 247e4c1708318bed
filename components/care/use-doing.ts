import { ask } from '../../lib/browser/messages.ts';
import type { Case } from '../../lib/model/case.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { useApp } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { authorOf } from '../journal/names.ts';
import { useSay } from '../ui/say.tsx';
import type { Doing } from './doings.ts';

/** Records what a person did about a case and says so; the same message, and `u`, take it back. True when it is in the journal. */
export function useDoing(subject: Case): { busy: boolean; error: PlainKey | null; record: (doing: Doing, what: string) => Promise<boolean> } {
  const { t } = useApp();
  const { say } = useSay();
  const { busy, error, run } = useAction();
  return {
    busy,
    error,
    async record(doing, what) {
      let done = false;
      await run(async () => {
        const { event } = await ask('case.record', { case: subject.key, doing });
        const name = authorOf(subject, t);
        say(what, { case: subject.key, name, what, back: 'undo', run: () => ask('event.undo', { case: subject.key, event }) });
        done = true;
      });
      return done;
    },
  };
}
