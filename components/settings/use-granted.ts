import { useEffect, useState } from 'react';
import { grantedPlatforms, onPermissionsChanged } from '../../lib/browser/permissions.ts';
import type { Platform } from '../../lib/platforms/adapter.ts';
import { platforms } from '../../lib/platforms/hosts.ts';

/** Ids of those of these platforms that are granted, live; null until the browser has told. */
export function useGranted(of: readonly Platform[] = platforms): ReadonlySet<string> | null {
  const [granted, setGranted] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const look = (): void => {
      void grantedPlatforms(of).then((ids) => { setGranted(new Set(ids)); });
    };
    look();
    return onPermissionsChanged(look);
  }, [of]);
  return granted;
}
