import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { PageFrame } from './page-frame.ts';
import type { Hosts } from './permissions.ts';

/** Brings the reader of a taught site, then watches the page. */
const TAUGHT = ['/site.js', '/reviews.js'];

/** The platform's adapter, then the script that watches the page; `wxt.config.ts` builds one of the first per platform. */
function filesOf({ id, taught }: ReadableHosts): string[] {
  return taught === true ? TAUGHT : [`/adapter-${id}.js`, '/reviews.js'];
}

export interface ReadableHosts extends Hosts {
  pages: readonly string[];
  /** Also in frames whose own address is one of the pages, on whatever site; the page around them gets nothing. */
  frames?: true;
  /** Its reader follows the manager's lesson. */
  taught?: true;
}

/**
 * Registers the content script for exactly the granted platforms and puts it into their open tabs, so that a grant works
 * without a reload. Safe to call at any time: what stands already is left alone.
 */
export async function registerReaders(platforms: readonly ReadableHosts[], granted: readonly string[]): Promise<void> {
  await navigator.locks.request('otklik-scripts', async () => {
    const registered = new Set((await browser.scripting.getRegisteredContentScripts()).map((script) => script.id));
    const wanted = platforms.filter((platform) => granted.includes(platform.id));
    const stale = [...registered].filter((id) => !wanted.some((platform) => platform.id === id));
    if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
    for (const platform of wanted) {
      const script = { id: platform.id, matches: [...platform.pages], js: filesOf(platform), runAt: 'document_idle' as const, allFrames: platform.frames === true };
      // An update of the extension may change the addresses of a platform.
      if (registered.has(platform.id)) await browser.scripting.updateContentScripts([script]);
      else {
        await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
        await readOpenTabs(platform);
      }
    }
  });
}

/** Puts the script into the open tabs of a platform: after a grant, and after an update has cut the old scripts off. */
export async function readOpenTabs(platform: ReadableHosts): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...platform.pages] });
  await Promise.allSettled(
    tabs.flatMap((tab) => (tab.id === undefined ? [] : [browser.scripting.executeScript({ target: { tabId: tab.id, allFrames: platform.frames === true }, files: filesOf(platform) as ScriptPublicPath[] })])),
  );
}

/** Reads a tab by the lesson of its site, now: it was taught there this minute. */
export async function readTaughtTab(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: TAUGHT as ScriptPublicPath[] });
}

/** Scripts that few pages need, each put beside the others when it is. */
const PARTS = { insert: '/insert.js', writing: '/writing.js', capture: '/capture.js', health: '/health.js' } as const;

/** Puts one of them into a document that runs our script already. */
export async function bringPart({ tab, frame }: PageFrame, part: keyof typeof PARTS): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [PARTS[part] as ScriptPublicPath] });
}

/** Tabs that show pages of these addresses. */
export async function tabsAt(pages: readonly string[]): Promise<PageFrame[]> {
  const tabs = await browser.tabs.query({ url: [...pages] });
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [{ tab: tab.id, frame: 0 }]));
}
