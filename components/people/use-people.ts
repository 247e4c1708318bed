import { ask } from '../../lib/browser/messages.ts';
import type { CompanyDoing } from '../../lib/browser/doings.ts';
import { useApp } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { useSay } from '../ui/say.tsx';

type PeopleDoing = Extract<CompanyDoing, { company: 'people' }>;

/** Records what was done about people, says it, and can take it back. */
export function usePeople(): { busy: boolean; error: ReturnType<typeof useAction>['error']; record: (what: string, about: { id: string; name: string }, doing: PeopleDoing) => void } {
  const { t } = useApp();
  const { say } = useSay();
  const { busy, error, run } = useAction();
  return {
    busy,
    error,
    record: (what, { id, name }, doing) => void run(async () => {
        const { event } = await ask('company.record', { doing });
        say(t('people.did', { what, name }), { case: id, name, what, back: 'undo', run: () => ask('company.record', { doing: { company: 'people', kind: 'event.undone', payload: { event } } }) });
      }),
  };
}
