import type { RegulationVersion } from '../model/company.ts';
import type { Regulation } from './regulation.ts';

/** The rules that were in force at a moment (milliseconds since the epoch): reports judge what happened by the rules of its day. */
export function regulationAt(versions: readonly RegulationVersion[], beginning: Regulation, moment: number): Regulation {
  return versions.findLast(({ from }) => from <= moment)?.regulation ?? beginning;
}

/** Rules, and the moment up to which they were in force. */
export interface Stretch {
  regulation: Regulation;
  until: number;
}

/**
 * All rules up to `now`, each for as long as it was in force, in order. A version from a machine whose clock is ahead is not yet
 * in force; one that a later version with an earlier moment took the place of never was.
 */
export function inForce(versions: readonly RegulationVersion[], beginning: Regulation, now: number): Stretch[] {
  const all = [{ regulation: beginning, from: -Infinity }, ...versions].filter(({ from }) => from <= now);
  return all.flatMap(({ regulation, from }, index): Stretch[] => {
    const until = Math.min(now, ...all.slice(index + 1).map((later) => later.from));
    return from < until || index === all.length - 1 ? [{ regulation, until }] : [];
  });
}
