import { useCallback, useEffect, useState } from 'react';
import { askTab } from '../../lib/browser/messages.ts';
import { grantedPlatforms } from '../../lib/browser/permissions.ts';
import type { Out } from '../../lib/browser/protocol.ts';
import { currentPageTab } from '../../lib/browser/tabs.ts';
import type { ToPage } from '../../lib/browser/to-page.ts';
import type { Platform } from '../../lib/platforms/adapter.ts';
import { pageKind } from './page-kind.ts';

export type Summary = Out<ToPage, 'page.summary'>;

/** What the popup knows of the page the manager looks at. */
export type PageState =
  | { kind: 'asking' }
  /** Our script answers. */
  | { kind: 'read'; tab: number; summary: Summary }
  | { kind: 'not-granted'; tab: number; platform: Platform }
  /** Granted, and the script is not there yet. */
  | { kind: 'stale'; tab: number }
  | { kind: 'unknown'; tab: number }
  /** A part of a platform's site where reviews never stand. */
  | { kind: 'elsewhere' }
  /** The browser's own page, or no page. */
  | { kind: 'none' };

async function lookAtPage(): Promise<PageState> {
  const tab = await currentPageTab();
  if (!tab) return { kind: 'none' };
  const page = pageKind(tab.url);
  if (page.kind === 'none') return page;
  const summary = await askTab(tab.id, 'page.summary', {}).catch(() => null);
  if (summary) return { kind: 'read', tab: tab.id, summary };
  if (page.kind === 'elsewhere') return page;
  if (page.kind === 'unknown') return { kind: 'unknown', tab: tab.id };
  const granted = await grantedPlatforms([page.platform]);
  return granted.length > 0 ? { kind: 'stale', tab: tab.id } : { kind: 'not-granted', tab: tab.id, platform: page.platform };
}

/** Looks at the page now, on demand, and every second while the popup is open: lists go on loading. */
export function usePage(): { page: PageState; look: () => Promise<void> } {
  const [page, setPage] = useState<PageState>({ kind: 'asking' });
  const look = useCallback(async () => { setPage(await lookAtPage()); }, []);
  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = async (): Promise<void> => {
      const state = await lookAtPage().catch((error: unknown): PageState => {
        console.error(error);
        return { kind: 'none' };
      });
      if (stopped) return;
      setPage(state);
      timer = setTimeout(() => void again(), 1_000);
    };
    void again();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, []);
  return { page, look };
}
