import type { CaseEvent } from '../../lib/model/event.ts';
import type { CheckPoint } from '../../lib/model/place.ts';
import { visitOf } from '../journal/history-words.ts';
import { safeAddress } from '../journal/names.ts';

/**
 * The page of a case that is likely to have its reply box: the cabinet where the case was last seen, else the cabinet of its
 * place; null where neither is known. `events` in the order of the journal, `points` the latest first.
 */
export function cabinetOf(events: readonly CaseEvent[], points: readonly CheckPoint[]): string | null {
  const seen = events.findLast((event) => visitOf(event)?.room === 'cabinet');
  return safeAddress((seen && visitOf(seen)?.address) ?? null) ?? safeAddress(points.find(({ room }) => room === 'cabinet')?.address ?? null);
}
