import { LostJournalError, UpgradeError, type JournalSize, type UpgradeStep } from '../../lib/journal/opening.ts';
import { failureCode } from '../app/failure-code.ts';

/**
 * Why there is no journal to work with. `lost`: it held more when it was last looked at. `upgrade`: the journal of an older
 * build stands as it stood. `full`: no room to open or upgrade it. `closed`: the browser does not open it.
 */
export type Trouble =
  | { kind: 'lost'; before: JournalSize; events: number }
  | { kind: 'upgrade'; step: UpgradeStep; full: boolean }
  | { kind: 'full' }
  | { kind: 'closed' };

export function troubleOf(error: unknown): Trouble {
  if (error instanceof LostJournalError) return { kind: 'lost', before: error.before, events: error.events };
  if (error instanceof UpgradeError) return { kind: 'upgrade', step: error.step, full: failureCode(error.cause) === 'full' };
  return { kind: failureCode(error) === 'full' ? 'full' : 'closed' };
}
