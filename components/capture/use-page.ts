import { useCallback, useEffect, useState } from 'react';
import { askFrames } from '../../lib/browser/frames.ts';
import { grantedPlatforms } from '../../lib/browser/permissions.ts';
import { currentPageTab } from '../../lib/browser/tabs.ts';
import type { Platform } from '../../lib/platforms/adapter.ts';
import { useApp } from '../app/context.ts';
import { pageKind } from './page-kind.ts';
import { doubtfulIn, sumOf, type Summary } from './sum.ts';

/** What the popup knows of the page the manager looks at. */
export type PageState =
  | { kind: 'asking' }
  /** Our script answers, in the page or in frames; `around`: the page around those frames is one that was not read. */
  | { kind: 'read'; tab: number; summary: Summary; around: boolean }
  | { kind: 'not-granted'; tab: number; platform: Platform }
  /** Granted, and the script is not there yet. */
  | { kind: 'stale'; tab: number }
  | { kind: 'unknown'; tab: number }
  /** A part of a platform's site where reviews never stand. */
  | { kind: 'elsewhere' }
  /** The browser's own page, or no page. */
  | { kind: 'none' };

async function lookAtPage(sites: readonly Platform[]): Promise<PageState> {
  const tab = await currentPageTab();
  if (!tab) return { kind: 'none' };
  const page = pageKind(tab.url, sites);
  if (page.kind === 'none') return page;
  const answers = await askFrames(tab.id, 'page.summary', {});
  const [first, ...rest] = answers.map(({ answer }) => answer);
  const whole = answers.some(({ at }) => at.frame === 0);
  if (first) {
    const summary = sumOf(first, ...rest);
    if (whole || summary.reviews + doubtfulIn(summary) > 0) return { kind: 'read', tab: tab.id, summary, around: !whole && page.kind === 'unknown' };
  }
  if (page.kind === 'elsewhere') return page;
  if (page.kind === 'unknown') return { kind: 'unknown', tab: tab.id };
  const granted = await grantedPlatforms([page.platform]);
  return granted.length > 0 ? { kind: 'stale', tab: tab.id } : { kind: 'not-granted', tab: tab.id, platform: page.platform };
}

/** Looks at the page now, on demand, and every second while the popup is open: lists go on loading. */
export function usePage(): { page: PageState; look: () => Promise<void> } {
  const { sites } = useApp();
  const [page, setPage] = useState<PageState>({ kind: 'asking' });
  const look = useCallback(async () => { setPage(await lookAtPage(sites)); }, [sites]);
  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = async (): Promise<void> => {
      const state = await lookAtPage(sites).catch((error: unknown): PageState => {
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
  }, [sites]);
  return { page, look };
}
