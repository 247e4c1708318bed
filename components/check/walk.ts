import { pointId } from '../../lib/model/day.ts';
import type { PointState } from '../../lib/report/check.ts';

/** What still wants a look, or a tick by hand. */
export function lacking(states: readonly PointState[]): PointState[] {
  return states.filter(({ state }) => state === 'open' || state === 'partly');
}

/** The next check point that wants a look, in their order and round again; `from` itself where it is the only one. Null where none is left. */
export function nextOf(states: readonly PointState[], from: string | null): PointState | null {
  const at = from === null ? -1 : states.findIndex(({ point }) => pointId(point) === from);
  return lacking([...states.slice(at + 1), ...states.slice(0, at + 1)])[0] ?? null;
}
