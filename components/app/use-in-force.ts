import { useMemo } from 'react';
import { inForce, type Stretch } from '../../lib/regulation/versions.ts';
import { beginningOf } from './beginning.ts';
import { useApp } from './context.ts';
import { useCompany } from './use-company.ts';

/** All rules up to `now`, each for as long as it was in force: what happened is judged by the rules of its day. Undefined until they are read. */
export function useInForce(now: number): Stretch[] | undefined {
  const { settings } = useApp();
  const { since, zone } = settings;
  const versions = useCompany('regulation')?.regulations;
  return useMemo(() => versions && inForce(versions, beginningOf({ since, zone }), now), [versions, since, zone, now]);
}
