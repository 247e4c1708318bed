import { useEffect, useState } from 'react';
import { grantedPlatforms, onPermissionsChanged } from '../../lib/browser/permissions.ts';
import { platforms } from '../../lib/platforms/hosts.ts';

/** Ids of the granted platforms, live; null until the browser has told. */
export function useGranted(): ReadonlySet<string> | null {
  const [granted, setGranted] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const look = (): void => {
      void grantedPlatforms(platforms).then((ids) => { setGranted(new Set(ids)); });
    };
    look();
    return onPermissionsChanged(look);
  }, []);
  return granted;
}
