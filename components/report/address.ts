import { useSyncExternalStore } from 'react';

/** What the address asks of the reports: `#report?week=2026-W47&show=reply/missed`. Without a week, the last full one. */
export interface Asked {
  week: string | null;
  /** The figure whose list stands beside. */
  show: string | null;
}

export function askedBy(hash: string): Asked {
  const given = new URLSearchParams(hash.split('?')[1] ?? '');
  return { week: given.get('week'), show: given.get('show') };
}

export function addressOf({ week, show }: { week: string; show?: string | null }): string {
  return `#report?${new URLSearchParams({ week, ...(show && { show }) }).toString()}`;
}

export function useAsked(): Asked {
  return askedBy(useSyncExternalStore(watch, () => location.hash));
}

function watch(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => { window.removeEventListener('hashchange', changed); };
}
