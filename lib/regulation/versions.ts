import type { RegulationVersion } from '../model/company.ts';
import type { Regulation } from './regulation.ts';

/** The rules that were in force at a moment (milliseconds since the epoch): reports judge what happened by the rules of its day. */
export function regulationAt(versions: readonly RegulationVersion[], beginning: Regulation, moment: number): Regulation {
  return versions.findLast(({ from }) => from <= moment)?.regulation ?? beginning;
}
