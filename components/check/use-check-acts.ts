import { ask } from '../../lib/browser/messages.ts';
import { endWalk, walkTo } from '../../lib/browser/check-walk.ts';
import type { CheckPoint } from '../../lib/model/day-event.ts';
import { pointId } from '../../lib/model/day.ts';
import type { PointState } from '../../lib/report/check.ts';
import { useApp } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { useSay } from '../ui/say.tsx';
import { nextOf } from './walk.ts';

/** What a person does about the check of a day; everything can be taken back. */
export function useCheckActs(day: string) {
  const { t } = useApp();
  const { say } = useSay();
  const { busy, error, run } = useAction();
  /** True when it is in the journal: what could not be recorded stays in its form. */
  const did = async (what: string, name: string, work: () => Promise<{ event: string }[]>): Promise<boolean> => {
    let done = false;
    await run(async () => {
      const events = await work();
      const undo = async (): Promise<void> => {
        for (const { event } of events) await ask('day.record', { day, doing: { kind: 'event.undone', payload: { event } } });
      };
      say(what, { case: day, name, what, back: 'undo', run: undo });
      done = true;
    });
    return done;
  };
  return {
    busy,
    error,
    sign: () =>
      did(t('check.didSign'), t('check.title'), async () => {
        const done = await ask('day.record', { day, doing: { kind: 'check.signed', payload: {} } });
        await endWalk();
        return [done];
      }),
    tick: (points: readonly CheckPoint[], name: string, reason: string) =>
      did(t('check.didTick'), name, async () => {
        const done: { event: string }[] = [];
        for (const point of points) done.push(await ask('day.record', { day, doing: { kind: 'check.ticked', payload: { point, reason } } }));
        return done;
      }),
    explain: (reason: string, approvedBy: string | null, name: string) =>
      did(t('check.didExplain'), name, async () => [await ask('day.record', { day, doing: { kind: 'check.explained', payload: { reason, approvedBy } } })]),
    /** The next check point of the walk. */
    next: (states: readonly PointState[], from: string | null) =>
      run(async () => {
        const to = nextOf(states, from);
        if (to) await walkTo({ day, point: pointId(to.point), address: to.point.address });
      }),
    end: () => run(endWalk),
  };
}
export type CheckActs = ReturnType<typeof useCheckActs>;
