import { ask } from '../../lib/browser/messages.ts';
import type { CompanyDoing } from '../../lib/browser/doings.ts';
import { useApp } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { useSay } from '../ui/say.tsx';

type PeopleDoing = Extract<CompanyDoing, { company: 'people' }>;

/** What this browser keeps besides the journal. */
interface Beside {
  done: () => Promise<void>;
  undone: () => Promise<void>;
}

/** Records what was done about people, says it, and can take it back. */
export function usePeople(): { busy: boolean; error: ReturnType<typeof useAction>['error']; record: (what: string, about: { id: string; name: string }, doing: PeopleDoing, beside?: Beside) => void } {
  const { t } = useApp();
  const { say } = useSay();
  const { busy, error, run } = useAction();
  return {
    busy,
    error,
    record: (what, { id, name }, doing, beside) => void run(async () => {
        const { event } = await ask('company.record', { doing });
        await beside?.done();
        const undo = async (): Promise<void> => {
          await ask('company.record', { doing: { company: 'people', kind: 'event.undone', payload: { event } } });
          await beside?.undone();
        };
        say(t('people.did', { what, name }), { case: id, name, what, back: 'undo', run: undo });
      }),
  };
}
